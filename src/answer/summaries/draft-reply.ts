import { type Answer, answerSchema, type Citation, type Language } from '#src/domain/answer.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { withoutLead } from '../passages/compose-passage.ts';
import { citeEverySentence } from './cite-every-sentence.ts';
import { type SubQuestion, splitQuestions } from './split-questions.ts';

/** Answers one question; `history` are earlier ones of the same paper, oldest first. */
export type Ask = (question: string, history: readonly string[]) => Promise<Answer>;

interface Part {
  readonly asked: SubQuestion;
  readonly answer: Answer;
}

/** Kinds that state something that the documents hold. */
const STATING = new Set<Answer['kind']>(['figure', 'list', 'measure', 'passage', 'claim']);
const LONGEST = 12_000;

const WORDS: Readonly<Record<Language, Readonly<Record<'draft' | 'to' | 'gap' | 'gaps', string>>>> =
  {
    de: {
      draft: '**Entwurf** aus den vorliegenden Dokumenten; vor der Verwendung zu prüfen.',
      to: 'Zu Frage',
      gap: 'Hierzu enthalten die vorliegenden Dokumente keine belegbare Angabe.',
      gaps: 'Offen bleiben',
    },
    en: {
      draft: '**Draft** from the documents at hand; to be checked before use.',
      to: 'Question',
      gap: 'The documents at hand hold nothing on this that could be proved.',
      gaps: 'Open',
    },
  };

/**
 * Drafts the answer to a parliamentary question from what the documents hold: each of its questions is
 * answered as if it had been asked alone, every sentence is cited, and what cannot be answered is named.
 *
 * @param text - The questions, numbered ("Frage 1: …", "1. …") or not.
 * @returns One answer whose citations count through all parts; `abstain` where no part has any.
 */
export async function draftReply(text: string, ask: Ask): Promise<Answer> {
  const language = detectLanguage(text);
  const parts: Part[] = [];
  for (const asked of splitQuestions(text.slice(0, LONGEST))) {
    const history = parts.map(({ asked: before }) => before.text);
    parts.push({ asked, answer: await ask(asked.text, history) });
  }
  return joinParts(text, parts, language);
}

function joinParts(question: string, parts: readonly Part[], language: Language): Answer {
  const words = WORDS[language];
  const citations: Citation[] = [];
  const figures: Answer['figures'] = [];
  const sections: string[] = [];
  const notes: string[] = [];
  for (const { asked, answer } of parts) {
    const { text, ...rest } = countedOn(answer, citations.length);
    const body = isGap(answer)
      ? [words.gap, gapOf({ ...answer, text: withoutLead(text, language) })].join(' ').trim()
      : citeEverySentence(text, marksOf(rest.citations));
    sections.push(`**${words.to} ${asked.number}:** ${asked.text}\n\n${body}`);
    citations.push(...rest.citations);
    notes.push(...rest.notes);
    if (!isGap(answer)) figures.push(...rest.figures);
  }
  const gaps = parts.filter(({ answer }) => isGap(answer));
  const open = gaps.map(({ asked }) => `- ${words.to} ${asked.number}: ${asked.text}`);
  const ending = open.length === 0 ? [] : [`**${words.gaps}:**\n${open.join('\n')}`];
  return answerSchema.parse({
    question,
    language,
    kind: gaps.length === parts.length ? 'abstain' : 'passage',
    text: [words.draft, ...sections, ...ending].join('\n\n'),
    figures,
    items: [],
    citations,
    notes: [...new Set(notes)],
    tookMs: parts.reduce((sum, { answer }) => sum + answer.tookMs, 0),
  });
}

function isGap({ kind, citations }: Answer): boolean {
  return !STATING.has(kind) || citations.length === 0;
}

/** An answer as a part of several: its citations count on from those before, wherever they are named. */
function countedOn(
  { text, notes, figures, citations }: Answer,
  offset: number,
): Pick<Answer, 'text' | 'notes' | 'figures' | 'citations'> {
  const shift = (n: number) => n + offset;
  const marked = (said: string) =>
    said.replace(/\[(\d{1,3})\]/gu, (_, n: string) => `[${shift(Number(n))}]`);
  return {
    text: marked(text),
    notes: notes.map(marked),
    figures: figures.map((figure) => ({ ...figure, citations: figure.citations.map(shift) })),
    citations: citations.map((citation) => ({ ...citation, n: shift(citation.n) })),
  };
}

function marksOf(citations: readonly Citation[]): string {
  return citations
    .slice(0, 3)
    .map(({ n }) => `[${n}]`)
    .join('');
}

/** What was missing, or between which readings the question is open. */
function gapOf({ kind, text, options = [] }: Answer): string {
  if (kind !== 'clarify') return kind === 'abstain' ? text : '';
  const labels = options.map(({ label }) => label).join('; ');
  return labels === '' ? text : `${text} (${labels})`;
}

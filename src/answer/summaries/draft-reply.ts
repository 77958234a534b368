import { type Answer, answerSchema, type Citation, type Language } from '#src/domain/answer.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
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
  for (const { asked, answer } of parts) {
    const offset = citations.length;
    const shift = (n: number) => n + offset;
    const isGap = !STATING.has(answer.kind) || answer.citations.length === 0;
    const body = isGap ? `${words.gap} ${gapOf(answer)}`.trim() : statedBy(answer, offset);
    sections.push(`**${words.to} ${asked.number}:** ${asked.text}\n\n${body}`);
    if (isGap) continue;
    citations.push(...answer.citations.map((citation) => ({ ...citation, n: shift(citation.n) })));
    figures.push(...answer.figures.map((f) => ({ ...f, citations: f.citations.map(shift) })));
  }
  const gaps = parts.filter(
    ({ answer }) => !STATING.has(answer.kind) || answer.citations.length === 0,
  );
  const open = gaps.map(({ asked }) => `- ${words.to} ${asked.number}: ${asked.text}`);
  const ending = open.length === 0 ? [] : [`**${words.gaps}:**\n${open.join('\n')}`];
  return answerSchema.parse({
    question,
    language,
    kind: citations.length === 0 ? 'abstain' : 'passage',
    text: [words.draft, ...sections, ...ending].join('\n\n'),
    figures,
    items: [],
    citations,
    notes: [...new Set(parts.flatMap(({ answer }) => answer.notes))],
    tookMs: parts.reduce((sum, { answer }) => sum + answer.tookMs, 0),
  });
}

/** The answer's own words with its marks counted on, every sentence marked. */
function statedBy({ text, citations }: Answer, offset: number): string {
  const renumbered = text.replace(/\[(\d{1,3})\]/gu, (_, n: string) => `[${Number(n) + offset}]`);
  const marks = citations
    .slice(0, 3)
    .map(({ n }) => `[${n + offset}]`)
    .join('');
  return citeEverySentence(renumbered, marks);
}

/** What was missing, or between which readings the question is open. */
function gapOf({ kind, text, options = [] }: Answer): string {
  if (kind !== 'clarify') return kind === 'abstain' ? text : '';
  const labels = options.map(({ label }) => label).join('; ');
  return labels === '' ? text : `${text} (${labels})`;
}

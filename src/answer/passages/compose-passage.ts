import type { AnswerDraft, Language, Source } from '#src/domain/answer.ts';
import type { Hit } from '#src/domain/chunk.ts';
import type { Aspect } from '#src/question/passages/aspect.ts';
import { shortPath } from './candidate-sentences.ts';
import type { Missing } from './is-answered.ts';
import type { Passage } from './select-sentences.ts';

/** The answer of quoted passages: where it stands, then the words themselves. */
export function composePassages(passages: readonly Passage[]): AnswerDraft {
  const sources = passages.map(sourceOf);
  const text = passages
    .map(({ candidate, text: said }, i) => {
      const heading = shortPath(candidate.read.section);
      return `**${heading}:** „${quoteOf(said)}“ [${i + 1}]`;
    })
    .join('\n\n');
  return { kind: 'passage', text, sources };
}

function sourceOf({ candidate, stretch }: Passage): Source {
  const { section, reading } = candidate.read;
  const { firstLine, lastLine, quote } = reading.originOf(stretch);
  return {
    document: section.document,
    firstLine,
    lastLine,
    quote,
    section: section.path.join(' › '),
  };
}

/** Source text in an answer: entries of a list on lines of their own, no marks that Markdown reads. */
function quoteOf(text: string): string {
  return text
    .replace(/[*_`]/gu, ' ')
    .replace(/\n(?=\s*[-–•·▪➢])/gu, '\n  ')
    .trim();
}

const MISSING_ASPECT: Readonly<Record<Language, Partial<Record<Aspect, string>>>> = {
  de: {
    money: 'Die Dokumente nennen dazu keine Kosten und keinen Betrag.',
    quantity: 'Die Dokumente nennen dazu keine Zahl.',
    time: 'Die Dokumente nennen dazu keinen Zeitpunkt.',
  },
  en: {
    money: 'The documents state no cost or amount for this.',
    quantity: 'The documents state no number for this.',
    time: 'The documents state no date for this.',
  },
};

/** The abstention: what is missing, and the nearest places that were looked at. */
export function composeMissing(
  missing: Missing,
  hits: readonly Hit[],
  language: Language,
): AnswerDraft {
  const sentences = [missingSentence(missing, language)];
  const near = [...new Set(hits.map(({ chunk }) => shortPath(chunk)))].slice(0, 3);
  if (near.length > 0) {
    const lead = language === 'de' ? 'Am nächsten kommen' : 'Nearest are';
    sentences.push(`${lead}: ${near.map((path) => `„${path}“`).join(', ')}.`);
  }
  return { kind: 'abstain', text: sentences.join(' '), sources: [] };
}

function missingSentence(missing: Missing, language: Language): string {
  if (missing.kind === 'aspect') {
    const sentence = MISSING_ASPECT[language][missing.aspect];
    if (sentence !== undefined) return sentence;
  }
  return language === 'de'
    ? 'Das steht nicht in den Dokumenten.'
    : 'The documents do not say this.';
}

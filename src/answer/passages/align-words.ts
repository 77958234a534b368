import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { foldGerman } from '#src/text/fold.ts';
import { readingOnce } from '#src/text/remember.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { WordKnowledge } from './match-concepts.ts';

/** How near each word of a question has its nearest word in a text, 0 … 1. */
export type Alignment = readonly number[];

/** Compares a question with texts word by word, by meaning. */
export interface Aligner {
  /** @param words - Of a text, in lower case. */
  align(words: readonly string[]): Alignment;
  /** Share of the question that texts speak of together, rare words counting more: 0 … 1. */
  share(alignment: Alignment, other?: Alignment): number;
  /** The same of what the first does not speak of; 0 where that is hardly anything. */
  shareBeyond(first: Alignment, alignment: Alignment): number;
}

/** Of a smaller part of the question nothing is told. */
export const LEAST_REST = 0.08;
const WORD = /\p{L}{3,}/gu;

/** The words of a text that say something, in lower case. */
export function tellingWords(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.filter((word) => !isStopWord(foldGerman(word)));
}

/** Prepares the comparison with a question in German words; what is found out about a word is remembered. */
export function createAligner(
  question: string,
  { nearnessTo, weightOfWord }: Pick<WordKnowledge, 'nearnessTo' | 'weightOfWord'>,
): Aligner {
  const asked = tellingWords(question).filter((word) => !isFrameWord(foldGerman(word)));
  const weights = asked.map(weightOfWord);
  const total = sumOf(weights);
  const nearnessOf = nearnessTo(asked);
  const alike = readingOnce((word) =>
    nearnessOf(word).map((value, i) => (asked[i] === word ? 1 : value)),
  );
  return {
    align: (words) => {
      const best = new Array<number>(asked.length).fill(0);
      for (const word of words) {
        const likeness = alike(word);
        for (let i = 0; i < best.length; i += 1) {
          const value = likeness[i] ?? 0;
          if (value > (best[i] ?? 0)) best[i] = value;
        }
      }
      return best;
    },
    share: (alignment, other = alignment) => {
      if (total === 0) return 0;
      const said = weights.map((weight, i) => weight * Math.max(alignment[i] ?? 0, other[i] ?? 0));
      return sumOf(said) / total;
    },
    shareBeyond: (first, alignment) => {
      const open = weights.map((weight, i) => weight * (1 - (first[i] ?? 0)));
      const rest = sumOf(open);
      if (rest <= LEAST_REST * total) return 0;
      return sumOf(open.map((weight, i) => weight * (alignment[i] ?? 0))) / rest;
    },
  };
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return sum;
}

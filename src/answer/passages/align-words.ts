import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { WordKnowledge } from './match-concepts.ts';

/** How near each word of a question has its nearest word in a text, 0 … 1. */
export type Alignment = readonly number[];

/** Compares a question with texts word by word, by meaning. */
export interface Aligner {
  /** @param words - Of a text, in lower case. */
  align(words: readonly string[]): Alignment;
  /** Share of the question that texts speak of together, rare words counting more: 0 … 1. */
  share(...alignments: readonly Alignment[]): number;
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
  { nearnessOfWords, weightOfWord }: Pick<WordKnowledge, 'nearnessOfWords' | 'weightOfWord'>,
): Aligner {
  const asked = tellingWords(question).filter((word) => !isFrameWord(foldGerman(word)));
  const weights = asked.map(weightOfWord);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const known = new Map<string, readonly number[]>();
  const nearnessTo = (word: string): readonly number[] => {
    const nearness =
      known.get(word) ??
      asked.map((own) => (own === word ? 1 : Math.max(0, nearnessOfWords(own, word))));
    known.set(word, nearness);
    return nearness;
  };
  return {
    align: (words) => {
      const best = new Array<number>(asked.length).fill(0);
      for (const word of words) {
        for (const [i, nearness] of nearnessTo(word).entries())
          if (nearness > (best[i] ?? 0)) best[i] = nearness;
      }
      return best;
    },
    share: (...alignments) => {
      if (total === 0) return 0;
      const sum = weights.reduce(
        (all, weight, i) => all + weight * Math.max(...alignments.map((a) => a[i] ?? 0)),
        0,
      );
      return sum / total;
    },
    shareBeyond: (first, alignment) => {
      const open = weights.map((weight, i) => weight * (1 - (first[i] ?? 0)));
      const rest = open.reduce((sum, weight) => sum + weight, 0);
      if (rest <= LEAST_REST * total) return 0;
      return open.reduce((sum, weight, i) => sum + weight * (alignment[i] ?? 0), 0) / rest;
    },
  };
}

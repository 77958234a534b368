import { frequencyIn, type TextIndex } from '#src/search/text-index.ts';
import type { Alternative, Concept } from './query-concept.ts';

/** BM25's saturation: how soon further occurrences stop counting. */
export const SATURATION = 1.2;

export interface WordScore {
  /** 0 … 1: BM25F over the concepts, each by its best alternative, against a perfect text. */
  readonly words: number;
  /** 0 … 1: how much of the question, by importance, the chunk speaks of at all. */
  readonly coverage: number;
}

/**
 * A concept counts once, by the alternative that fits best: so synonyms never add up to more than
 * the user's own word.
 */
export function wordScorer(
  concepts: readonly Concept[],
  index: TextIndex,
): (chunk: number) => WordScore {
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  return (chunk) => {
    let words = 0;
    let covered = 0;
    for (const { alternatives, importance } of concepts) {
      let best = 0;
      let weight = 0;
      for (const alternative of alternatives) {
        const frequency = leastFrequency(alternative, chunk, index);
        if (frequency === 0) continue;
        const value = Math.min(alternative.rarity, importance) * alternative.weight;
        best = Math.max(best, (value * frequency) / (frequency + SATURATION));
        weight = Math.max(weight, alternative.weight);
      }
      words += best;
      covered += weight * importance;
    }
    return total === 0
      ? { words: 0, coverage: 0 }
      : { words: words / total, coverage: covered / total };
  };
}

function leastFrequency({ stems }: Alternative, chunk: number, index: TextIndex): number {
  let least = Number.POSITIVE_INFINITY;
  for (const stem of stems) {
    least = Math.min(least, frequencyIn(index, stem, chunk));
    if (least === 0) return 0;
  }
  return least;
}

import type { VectorIndex } from '#src/ports/vector-index.ts';
import type { TextIndex } from '#src/search/text-index.ts';
import type { Concept } from './query-concept.ts';
import { letterScorer } from './score-letters.ts';
import { orderScorer } from './score-order.ts';
import { wordScorer } from './score-words.ts';

/** Named evidence that a chunk answers a question; each 0 … 1. */
export interface Evidence {
  /** BM25F over title, path and body. */
  readonly words: number;
  /** BM25 over letter grams. */
  readonly letters: number;
  /** How much of each word of the question one single word of the chunk spells. */
  readonly likeness: number;
  /** Cosine of the vectors. */
  readonly meaning: number;
  /** Neighbouring words of the question that stand side by side. */
  readonly order: number;
  /** The chunk belongs to a year that the question names. */
  readonly year: number;
  /** Share of the question that the chunk speaks of at all. */
  readonly coverage: number;
}

export type EvidenceWeights = Readonly<Record<keyof Evidence, number>>;

/** Found by measurement (`npm run eval`): names and rare words decide, vectors break ties. */
export const EVIDENCE_WEIGHTS: EvidenceWeights = {
  words: 0.7,
  letters: 0.5,
  likeness: 0.35,
  meaning: 0.35,
  order: 0.15,
  year: 0.1,
  coverage: 0,
};

export interface Ranked {
  readonly chunk: number;
  readonly evidence: Evidence;
  /** Weighted sum of the evidence; orders the chunks of one question. */
  readonly strength: number;
}

export interface RankingContext {
  readonly index: TextIndex;
  readonly vectors: VectorIndex;
  readonly yearOf: (chunk: number) => number | undefined;
  readonly weights: EvidenceWeights;
}

/** Orders candidates by all evidence at once; best first, of equal ones the first in the corpus. */
export function rankCandidates(
  candidates: readonly number[],
  concepts: readonly Concept[],
  vector: readonly number[],
  { index, vectors, yearOf, weights }: RankingContext,
): Ranked[] {
  const words = wordScorer(concepts, index);
  const letters = letterScorer(concepts, candidates, index);
  const order = orderScorer(concepts, index);
  const years = new Set(
    concepts.flatMap(({ folded }) => folded.match(/^(?:19|20)\d\d/)?.map(Number) ?? []),
  );
  return candidates
    .map((chunk): Ranked => {
      const evidence: Evidence = {
        ...words(chunk),
        order: order(chunk),
        ...letters(chunk),
        meaning: Math.max(0, vectors.similarity(chunk, vector)),
        year: years.has(yearOf(chunk) ?? 0) ? 1 : 0,
      };
      return { chunk, evidence, strength: weigh(evidence, weights) };
    })
    .sort((a, b) => b.strength - a.strength || a.chunk - b.chunk);
}

function weigh(evidence: Evidence, weights: EvidenceWeights): number {
  let sum = 0;
  for (const name of Object.keys(weights) as (keyof Evidence)[])
    sum += weights[name] * evidence[name];
  return sum;
}

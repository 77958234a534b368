import type { LexicalIndex } from '#src/ports/lexical-index.ts';
import type { VectorIndex } from '#src/ports/vector-index.ts';
import { chunksWithStem, FREQUENCY_UNIT, rarity, type TextIndex } from '#src/search/text-index.ts';
import { similarWords } from './find-similar-word.ts';
import type { Concept } from './query-concept.ts';
import { SATURATION } from './score-words.ts';

/** How many chunks each source may put forward; the reranker then looks at all of them. */
const FROM_POSTINGS = 150;
const FROM_KEYWORDS = 60;
const FROM_VECTORS = 60;
const KEYWORD_TERMS = 6;
const SURE_WEIGHT = 0.5;
/** A word that only looks like one of the question finds chunks but hardly orders them. */
const SIMILAR_WORD_WEIGHT = 0.4;

const CLASSES = 512;

export interface CandidateSources {
  readonly index: TextIndex;
  readonly keywords: LexicalIndex;
  readonly vectors: VectorIndex;
}

/** Chunks worth a closer look: by rare words (postings), by many words (FlexSearch), by meaning (HNSW). */
export function findCandidates(
  concepts: readonly Concept[],
  vector: readonly number[],
  { index, keywords, vectors }: CandidateSources,
  isWanted: (chunk: number) => boolean,
): number[] {
  const found = new Set<number>();
  const take = (ids: Iterable<number>) => {
    for (const id of ids) if (isWanted(id)) found.add(id);
  };
  take(bestByPostings(concepts, index, isWanted));
  take(keywords.search(rarestTerms(concepts, index), FROM_KEYWORDS));
  take(vectors.search(vector, FROM_VECTORS).map(({ id }) => id));
  return [...found];
}

/** FlexSearch counts terms and not their rarity, so it is only asked for those that tell most. */
function rarestTerms(concepts: readonly Concept[], index: TextIndex): string[] {
  const stems = concepts.flatMap(({ alternatives }) =>
    alternatives.filter(({ weight }) => weight >= SURE_WEIGHT).flatMap((found) => found.stems),
  );
  return [...new Set(stems)]
    .sort((a, b) => chunksWithStem(index, a) - chunksWithStem(index, b))
    .slice(0, KEYWORD_TERMS)
    .map(index.stems.textOf);
}

function bestByPostings(
  concepts: readonly Concept[],
  index: TextIndex,
  isWanted: (chunk: number) => boolean,
): number[] {
  const scores = new Float32Array(index.chunkCount);
  for (const [stem, weight] of weighStems(concepts, index))
    addPostings(scores, stem, weight, index);
  return bestOf(scores, FROM_POSTINGS, isWanted);
}

/** Each stem once, with the highest weight that one of the concepts gives it. */
function weighStems(concepts: readonly Concept[], index: TextIndex): Map<number, number> {
  const weights = new Map<number, number>();
  const raise = (stem: number, weight: number) =>
    weights.set(stem, Math.max(weights.get(stem) ?? 0, weight));
  for (const { folded, alternatives } of concepts) {
    for (const { stems, weight } of alternatives) {
      for (const stem of stems) raise(stem, (weight / stems.length) * rarityOf(stem, index));
    }
    for (const { stem, likeness } of similarWords(folded, index)) {
      raise(stem, SIMILAR_WORD_WEIGHT * likeness * rarityOf(stem, index));
    }
  }
  return weights;
}

function rarityOf(stem: number, index: TextIndex): number {
  return rarity(chunksWithStem(index, stem), index.chunkCount);
}

function addPostings(scores: Float32Array, stem: number, weight: number, index: TextIndex): void {
  const { start, chunk, weight: frequencies } = index.postings;
  const end = start[stem + 1] ?? 0;
  for (let at = start[stem] ?? 0; at < end; at += 1) {
    const frequency = (frequencies[at] ?? 0) / FREQUENCY_UNIT;
    const id = chunk[at] ?? 0;
    scores[id] = (scores[id] ?? 0) + (weight * frequency) / (frequency + SATURATION);
  }
}

/** Ids of the highest scores above 0, highest first; of equal ones the first. */
function bestOf(
  scores: Float32Array,
  limit: number,
  isWanted: (chunk: number) => boolean,
): number[] {
  let highest = 0;
  for (let id = 0; id < scores.length; id += 1) {
    const score = scores[id] ?? 0;
    if (score > 0 && !isWanted(id)) scores[id] = 0;
    else if (score > highest) highest = score;
  }
  const lowest = lowestOfBest(scores, limit, highest);
  const ids: number[] = [];
  for (let id = 0; id < scores.length; id += 1) {
    const score = scores[id] ?? 0;
    if (score > 0 && score >= lowest) ids.push(id);
  }
  return ids.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

/** A score that at least `limit` of them reach, by counting them in classes: no sort of thousands. */
function lowestOfBest(scores: Float32Array, limit: number, highest: number): number {
  const classes = new Uint32Array(CLASSES + 1);
  for (const score of scores) {
    const place = Math.floor((score / highest) * CLASSES);
    if (score > 0) classes[place] = (classes[place] ?? 0) + 1;
  }
  let reached = 0;
  for (let place = CLASSES; place > 0; place -= 1) {
    reached += classes[place] ?? 0;
    if (reached >= limit) return (place / CLASSES) * highest;
  }
  return 0;
}

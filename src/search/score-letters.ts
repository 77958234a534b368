import { gramsOf } from '#src/text/grams.ts';
import { findGram, rarity, type TextIndex } from './text-index.ts';

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
/** Grams below this rarity stand in nearly every chunk. */
const LEAST_RARITY = 0.3;
const NONE = -1;

/** BM25 over letter grams, 0 … 1: the share of the question's grams, by rarity, that a chunk holds. */
export type LetterScorer = (chunk: number) => number;

interface QueryGram {
  readonly place: number;
  readonly rarity: number;
}

/** @param folded - Words of the question that carry meaning. */
export function letterScorer(folded: readonly string[], index: TextIndex): LetterScorer {
  const { grams, total } = readGrams(folded, index);
  const lists = linkWords(grams, index);
  const frequencies = new Float32Array(grams.length);
  return (chunk) => {
    frequencies.fill(0);
    countGrams(chunk, lists, frequencies, index);
    const length = (index.grams.lengths[chunk] ?? 0) / Math.max(index.grams.meanLength, 1);
    const damping = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length);
    let score = 0;
    for (const [place, gram] of grams.entries()) {
      const frequency = frequencies[place] ?? 0;
      if (frequency > 0) score += (gram.rarity * frequency) / (frequency + damping);
    }
    return total === 0 ? 0 : score / total;
  };
}

/** The grams that the corpus knows; `total` counts the others too, as the rarest there are. */
function readGrams(
  folded: readonly string[],
  index: TextIndex,
): { grams: QueryGram[]; total: number } {
  const grams: QueryGram[] = [];
  let total = 0;
  for (const gram of new Set(folded.flatMap(gramsOf))) {
    const place = findGram(index, gram);
    const value = rarity(place < 0 ? 0 : (index.grams.chunks[place] ?? 0), index.chunkCount);
    total += value;
    if (place >= 0 && value >= LEAST_RARITY) grams.push({ place, rarity: value });
  }
  return { grams, total };
}

/** For each word a linked list of the query's grams in it. */
interface GramLists {
  readonly head: Int32Array;
  readonly next: number[];
  readonly gram: number[];
}

function linkWords(queryGrams: readonly QueryGram[], { grams, words }: TextIndex): GramLists {
  const head = new Int32Array(words.size).fill(NONE);
  const next: number[] = [];
  const gram: number[] = [];
  for (const [queryGram, { place }] of queryGrams.entries()) {
    const end = grams.start[place + 1] ?? 0;
    for (let at = grams.start[place] ?? 0; at < end; at += 1) {
      const word = grams.words[at] ?? 0;
      next.push(head[word] ?? NONE);
      gram.push(queryGram);
      head[word] = next.length - 1;
    }
  }
  return { head, next, gram };
}

function countGrams(
  chunk: number,
  { head, next, gram }: GramLists,
  frequencies: Float32Array,
  { sequence, fields }: TextIndex,
): void {
  const end = fields[chunk * 3 + 3] ?? 0;
  for (let place = fields[chunk * 3 + 1] ?? 0; place < end; place += 1) {
    for (let link = head[sequence[place] ?? 0] ?? NONE; link !== NONE; link = next[link] ?? NONE) {
      const found = gram[link] ?? 0;
      frequencies[found] = (frequencies[found] ?? 0) + 1;
    }
  }
}

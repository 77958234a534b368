import type { Column, Columns } from './columns.ts';
import { hashText, openStringTable, type StringTable } from './string-table.ts';

/** Stem id of words of grammar. */
export const NO_STEM = 0xffffffff;

/** The keyword side of an opened index: typed arrays and the arithmetic over them. */
export interface TextIndex {
  readonly chunkCount: number;
  readonly words: StringTable;
  readonly stems: StringTable;
  /** General German words, the most frequent first. */
  readonly wordList: StringTable;
  readonly stemOf: Column;
  readonly wordCount: Column;
  readonly postings: Postings;
  readonly grams: Grams;
  /** Word ids of all chunks; `fields` holds where title, path and body of each begin. */
  readonly sequence: Column;
  readonly fields: Column;
}

export interface Postings {
  readonly start: Column;
  readonly chunk: Column;
  /** BM25F frequency times `FREQUENCY_UNIT`. */
  readonly weight: Column;
}

export interface Grams {
  readonly hash: Column;
  readonly chunks: Column;
  readonly start: Column;
  readonly words: Column;
  /** Number of grams of each chunk, and their mean. */
  readonly lengths: Column;
  readonly meanLength: number;
}

/** Opens the keyword side of an index over its columns. */
export function openTextIndex(columns: Columns): TextIndex {
  const column = (name: string): Column => columns[name] ?? new Uint32Array();
  const lengths = column('chunks.grams');
  return {
    chunkCount: lengths.length,
    words: openStringTable('words', columns),
    stems: openStringTable('stems', columns),
    wordList: openStringTable('list', columns),
    stemOf: column('words.stem'),
    wordCount: column('words.count'),
    postings: {
      start: column('postings.start'),
      chunk: column('postings.chunk'),
      weight: column('postings.weight'),
    },
    grams: {
      hash: column('grams.hash'),
      chunks: column('grams.chunks'),
      start: column('grams.start'),
      words: column('grams.words'),
      lengths,
      meanLength: mean(lengths),
    },
    sequence: column('chunks.sequence'),
    fields: column('chunks.fields'),
  };
}

/** Stem of a folded word of the corpus; undefined for others and for words of grammar. */
export function storedStem(
  { words, stems, stemOf }: TextIndex,
  folded: string,
): string | undefined {
  const stem = stemOf[words.idOf(folded)] ?? NO_STEM;
  return stem === NO_STEM ? undefined : stems.textOf(stem);
}

/** BM25F frequencies are stored as multiples of 1/1000, in 16 bits. */
export const FREQUENCY_UNIT = 1000;

/** How rare a thing is that stands in `found` of `total` chunks: BM25's inverse document frequency. */
export function rarity(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}

/** How many chunks hold a stem. */
export function chunksWithStem({ postings }: TextIndex, stem: number): number {
  return (postings.start[stem + 1] ?? 0) - (postings.start[stem] ?? 0);
}

/** BM25F frequency of a stem in a chunk; 0 where it does not occur. */
export function frequencyIn({ postings }: TextIndex, stem: number, chunk: number): number {
  let low = postings.start[stem] ?? 0;
  let high = postings.start[stem + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings.chunk[middle] ?? 0) < chunk) low = middle + 1;
    else high = middle;
  }
  const isFound = low < (postings.start[stem + 1] ?? 0) && postings.chunk[low] === chunk;
  return isFound ? (postings.weight[low] ?? 0) / FREQUENCY_UNIT : 0;
}

/** Position of a gram in `grams`; -1 where no word of the corpus holds it. */
export function findGram({ grams }: TextIndex, gram: string): number {
  const wanted = hashText(gram);
  let low = 0;
  let high = grams.hash.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((grams.hash[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return grams.hash[low] === wanted ? low : -1;
}

function mean(values: Column): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(values.length, 1);
}

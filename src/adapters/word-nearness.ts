import { rowsOfWord } from './rows-of-word.ts';
import { DIMENSIONS, loadWordVectors, type WordVectors } from './word-vectors.ts';

/** A word that makes up this share of all running text says half as much as a rare one. */
const COMMON = 0.0005;
/** Share of running text of the most frequent word, by Zipf's law. */
const MOST_FREQUENT = 1 / 12;
/** More than the words of the texts of a corpus; a vector takes a kilobyte. */
const REMEMBERED = 50_000;

interface Known {
  /** Of length 1; null where nothing of the word is known. */
  readonly vector: Float64Array | null;
  readonly weight: number;
}

/** What the vectors tell of single words, in lower case; what was looked up is remembered. */
export interface WordNearness {
  /**
   * Cosines of the vector of a word with those of the asked ones, where a compound without one has
   * that of its parts; 0 for words of which nothing is known.
   */
  readonly nearnessTo: (asked: readonly string[]) => (word: string) => readonly number[];
  /** How much a word says by how seldom it is written: 0 … 1, of unknown words 1. */
  readonly weightOfWord: (word: string) => number;
}

/** @param folder - `data/vectors`. */
export function openWordNearness(folder: string): WordNearness {
  const words = new Map<string, Known>();
  const read = (word: string): Known => {
    const known = words.get(word);
    if (known !== undefined) return known;
    if (words.size >= REMEMBERED) words.clear();
    const found = readWord(word, loadWordVectors(folder));
    words.set(word, found);
    return found;
  };
  return {
    nearnessTo: (asked) => {
      const vectors = asked.map((word) => read(word).vector);
      return (word) => {
        const { vector } = read(word);
        return vectors.map((other) => cosine(other, vector));
      };
    },
    weightOfWord: (word) => read(word).weight,
  };
}

function readWord(word: string, vectors: WordVectors): Known {
  const rows = rowsOfWord(word, vectors);
  const share = rows.length === 0 ? 0 : MOST_FREQUENT / (Math.max(...rows) + 1);
  return { vector: unitVector(rows, vectors), weight: COMMON / (COMMON + share) };
}

function unitVector(rows: readonly number[], vectors: WordVectors): Float64Array | null {
  const sum = new Float64Array(DIMENSIONS);
  for (const row of rows) vectors.addRow(row, sum, 1);
  const length = Math.sqrt(innerProduct(sum, sum));
  return length === 0 ? null : sum.map((value) => value / length);
}

function cosine(a: Float64Array | null, b: Float64Array | null): number {
  return a === null || b === null ? 0 : innerProduct(a, b);
}

function innerProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

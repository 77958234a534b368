import { DIMENSIONS, loadWordVectors, type WordVectors } from './word-vectors.ts';

/**
 * Nearness in meaning of single words by their vectors: cosine, 0 for words without a vector.
 *
 * @param folder - `data/vectors`.
 * @returns A function of two lower-case words with umlauts; it remembers the words it has seen.
 */
export function openWordNearness(folder: string): (a: string, b: string) => number {
  const known = new Map<string, Float64Array | null>();
  const vectorOf = (word: string): Float64Array | null => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const vector = unitVector(word, loadWordVectors(folder));
    known.set(word, vector);
    return vector;
  };
  return (a, b) => {
    const first = vectorOf(a);
    const second = vectorOf(b);
    return first === null || second === null ? 0 : innerProduct(first, second);
  };
}

function unitVector(word: string, vectors: WordVectors): Float64Array | null {
  const row = vectors.rowOf(word);
  if (row < 0) return null;
  const sum = new Float64Array(DIMENSIONS);
  vectors.addRow(row, sum, 1);
  const length = Math.sqrt(innerProduct(sum, sum));
  return length === 0 ? null : sum.map((value) => value / length);
}

function innerProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

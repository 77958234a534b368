import type { WordVectors } from './word-vectors.ts';

/** Texts repeat their words, and to try all ways to split an unknown one takes long. */
const found = new WeakMap<WordVectors, Map<string, readonly number[]>>();
const REMEMBERED = 200_000;

const SHORTEST_PART = 3;
const LINKS = ['', 's', 'es', 'n', 'en', 'er'];

/**
 * The rows of a lower-case word: its own, that of the spelling with umlauts it was typed without, or
 * those of the two known words it is made of. Empty where nothing of it is known.
 */
export function rowsOfWord(word: string, vectors: WordVectors): readonly number[] {
  const known = found.get(vectors) ?? new Map<string, readonly number[]>();
  found.set(vectors, known);
  const rows = known.get(word) ?? findRows(word, vectors);
  if (known.size >= REMEMBERED) known.clear();
  known.set(word, rows);
  return rows;
}

function findRows(word: string, vectors: WordVectors): readonly number[] {
  const row = findRow(word, vectors);
  return row >= 0 ? [row] : splitInTwo(word, vectors);
}

function findRow(word: string, vectors: WordVectors): number {
  const row = vectors.rowOf(word);
  if (row >= 0) return row;
  const restored = word
    .replace(/(?<![aeiouq])ae/g, 'ä')
    .replace(/(?<![aeiouq])oe/g, 'ö')
    .replace(/(?<![aeiouq])ue/g, 'ü');
  const spellings = [restored, restored.replace(/ss/g, 'ß'), ...withOneUmlaut(word)];
  const rows = spellings.map((spelling) => vectors.rowOf(spelling)).filter((found) => found >= 0);
  return rows.length === 0 ? -1 : Math.min(...rows);
}

function withOneUmlaut(word: string): string[] {
  const umlauts: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };
  return Array.from(
    word.matchAll(/[aou]/g),
    ({ 0: vowel, index }) =>
      `${word.slice(0, index)}${umlauts[vowel] ?? vowel}${word.slice(index + 1)}`,
  );
}

/** Rows of the two known words that make up a compound; the split whose rarer word is most frequent. */
function splitInTwo(word: string, vectors: WordVectors): number[] {
  let best: number[] = [];
  let rarest = Number.POSITIVE_INFINITY;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const second = vectors.rowOf(word.slice(cut));
    if (second < 0) continue;
    for (const link of LINKS) {
      const first = word.slice(0, cut);
      if (!first.endsWith(link) || first.length - link.length < SHORTEST_PART) continue;
      const row = vectors.rowOf(first.slice(0, first.length - link.length));
      if (row < 0 || Math.max(row, second) >= rarest) continue;
      best = [row, second];
      rarest = Math.max(row, second);
    }
  }
  return best;
}

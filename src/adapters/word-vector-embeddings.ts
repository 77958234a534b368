import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Embedder } from '#src/ports/embedder.ts';
import { gramsOf } from '#src/text/grams.ts';
import { DIMENSIONS, loadWordVectors, type WordVectors } from './word-vectors.ts';

/** Raised whenever the same text would get another vector. */
const VERSION = 1;
const SHORTEST_PART = 3;
const LINKS = ['', 's', 'es', 'n', 'en', 'er'];
/** Length of the vector of a word that only its letters are known of; rare words' rows are as long. */
const HASHED_WEIGHT = 0.5;

/**
 * The embedded default: the mean of word vectors, which works offline and in microseconds. Words
 * without a vector are split into two that have one, else hashed by their letters, so that a name
 * is still like itself. It is LangChain's interface without its base class, which would load a network
 * client that nothing here calls.
 */
export class WordVectorEmbeddings implements EmbeddingsInterface, Embedder {
  readonly id = `word-vectors-de-parliament-${DIMENSIONS}d-v${VERSION}`;
  private readonly folder: string;

  /** @param folder - `data/vectors`; read when the first text is embedded. */
  constructor(folder: string) {
    this.folder = folder;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = loadWordVectors(this.folder);
    return texts.map((text) => embed(text, vectors));
  }

  async embedQuery(text: string): Promise<number[]> {
    return embed(text, loadWordVectors(this.folder));
  }
}

function embed(text: string, vectors: WordVectors): number[] {
  const sum = new Float64Array(DIMENSIONS);
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[a-zäöüß]+|\d+/g) ?? []) {
    addWord(word, sum, vectors);
  }
  return normalize(sum);
}

function addWord(word: string, sum: Float64Array, vectors: WordVectors): void {
  const row = findRow(word, vectors);
  const known = row >= 0 ? [row] : splitInTwo(word, vectors);
  for (const part of known) vectors.addRow(part, sum, 1);
  if (known.length === 0 && word.length > 2) addHashed(word, sum);
}

/** The row of a word, also of one that was typed without umlauts. */
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

function addHashed(word: string, sum: Float64Array): void {
  const grams = gramsOf(word);
  const weight = HASHED_WEIGHT / Math.sqrt(grams.length * DIMENSIONS);
  for (const gram of grams) {
    let state = seedOf(gram);
    for (let at = 0; at < DIMENSIONS; at += 1) {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
      sum[at] = (sum[at] ?? 0) + (state & 0x10000 ? weight : -weight);
    }
  }
}

function seedOf(text: string): number {
  let seed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    seed = Math.imul(seed ^ text.charCodeAt(at), 0x01000193);
  }
  return seed;
}

function normalize(sum: Float64Array): number[] {
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return Array.from(sum, (value) => (length === 0 ? 0 : value / length));
}

import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Embedder } from '#src/ports/embedder.ts';
import { gramsOf } from '#src/text/grams.ts';
import { rowsOfWord } from './rows-of-word.ts';
import { DIMENSIONS, loadWordVectors, type WordVectors } from './word-vectors.ts';

/** Raised whenever the same text would get another vector. */
const VERSION = 1;
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
  const known = rowsOfWord(word, vectors);
  for (const part of known) vectors.addRow(part, sum, 1);
  if (known.length === 0 && word.length > 2) addHashed(word, sum);
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

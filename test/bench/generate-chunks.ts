import type { Chunk } from '#src/domain/chunk.ts';
import { readingText } from '#src/text/reading-text.ts';
import { splitSentences } from '#src/text/sentences.ts';

const SENTENCES_PER_CHUNK = 6;
/** New words per chunk: a larger corpus has a larger vocabulary, which recombination alone lacks. */
const NEW_COMPOUNDS = 2;
const CHUNKS_PER_DOCUMENT = 500;
const FIRST_YEAR = 2010;

/**
 * Chunks whose sentences are those of a real text in another order, with compounds made of two real
 * words each: German text with the word statistics of a large corpus. The same size gives the same
 * chunks.
 */
export function generateChunks(
  source: string,
  words: readonly string[],
  count: number,
): readonly Chunk[] {
  const random = randomNumbers(count);
  const { text } = readingText(source.split('\n'), 1);
  const sentences = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => sentence.length > 40 && sentence.length < 400);
  const pick = <T>(values: readonly T[], fallback: T): T =>
    values[Math.floor(random() * values.length)] ?? fallback;
  const compound = () => `${pick(words, 'Daten')}${pick(words, 'bank')}`;
  return Array.from({ length: count }, (_, id): Chunk => {
    const said = Array.from({ length: SENTENCES_PER_CHUNK }, () => pick(sentences, ''));
    const added = Array.from({ length: NEW_COMPOUNDS }, compound);
    const document = Math.floor(id / CHUNKS_PER_DOCUMENT);
    return {
      id,
      document: `bericht-${document}.txt`,
      title: `Bericht ${document}`,
      path: [`Bericht ${document}`, `${id % CHUNKS_PER_DOCUMENT} ${compound()}`],
      kind: 'prose',
      year: FIRST_YEAR + (document % 15),
      firstLine: id + 1,
      lastLine: id + 1,
      text: [...said, `Dazu gehören ${added.join(' und ')}.`].join(' '),
    };
  });
}

/** Mulberry32: evenly spread numbers below 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

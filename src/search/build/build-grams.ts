import type { Columns } from '#src/search/columns.ts';
import { hashText } from '#src/search/string-table.ts';
import { NO_STEM } from '#src/search/text-index.ts';
import { gramsOf } from '#src/text/grams.ts';
import type { Vocabulary } from './build-vocabulary.ts';
import { GrowingColumn } from './growing-column.ts';
import { FIELDS_PER_CHUNK, type ReadChunks } from './read-chunks.ts';

/**
 * Letter grams of the vocabulary: for each gram the words that hold it and the number of chunks.
 * Grams are kept as 32-bit hashes, sorted; two grams that share a hash share their words, which a
 * score over dozens of grams does not feel.
 */
export function buildGrams(read: ReadChunks, vocabulary: Vocabulary): Columns {
  const gramIds = new Map<number, number>();
  const wordEnds = new Uint32Array(read.words.length + 1);
  const gramsOfWords = new GrowingColumn();
  for (const [word, text] of read.words.entries()) {
    if (vocabulary.stemOf[word] !== NO_STEM) {
      for (const gram of new Set(gramsOf(text).map(hashText))) {
        const id = gramIds.get(gram) ?? gramIds.size;
        gramIds.set(gram, id);
        gramsOfWords.push(id);
      }
    }
    wordEnds[word + 1] = gramsOfWords.length;
  }
  const counts = countChunks(read, wordEnds, gramsOfWords.view(), gramIds.size);
  return sortGrams([...gramIds.keys()], wordEnds, gramsOfWords.view(), counts);
}

interface GramCounts {
  /** Chunks that hold each gram. */
  readonly chunks: Uint32Array;
  /** Grams of each chunk. */
  readonly lengths: Uint32Array;
}

/** Over path and body; the title is the same for all chunks of a document. */
function countChunks(
  { sequence, fields }: ReadChunks,
  wordEnds: Uint32Array,
  grams: Uint32Array,
  gramCount: number,
): GramCounts {
  const chunkCount = (fields.length - 1) / FIELDS_PER_CHUNK;
  const chunks = new Uint32Array(gramCount);
  const lastSeen = new Uint32Array(gramCount);
  const lengths = new Uint32Array(chunkCount);
  for (let chunk = 0; chunk < chunkCount; chunk += 1) {
    const end = fields[(chunk + 1) * FIELDS_PER_CHUNK] ?? 0;
    for (let place = fields[chunk * FIELDS_PER_CHUNK + 1] ?? 0; place < end; place += 1) {
      const word = sequence[place] ?? 0;
      const from = wordEnds[word] ?? 0;
      const to = wordEnds[word + 1] ?? 0;
      lengths[chunk] = (lengths[chunk] ?? 0) + to - from;
      for (let at = from; at < to; at += 1) {
        const gram = grams[at] ?? 0;
        if (lastSeen[gram] === chunk + 1) continue;
        lastSeen[gram] = chunk + 1;
        chunks[gram] = (chunks[gram] ?? 0) + 1;
      }
    }
  }
  return { chunks, lengths };
}

function sortGrams(
  hashes: readonly number[],
  wordEnds: Uint32Array,
  gramsOfWords: Uint32Array,
  counts: GramCounts,
): Columns {
  const order = Uint32Array.from(hashes.keys()).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0));
  const rank = new Uint32Array(order.length);
  for (const [place, gram] of order.entries()) rank[gram] = place;
  const start = new Uint32Array(order.length + 1);
  for (const gram of gramsOfWords) {
    const place = (rank[gram] ?? 0) + 1;
    start[place] = (start[place] ?? 0) + 1;
  }
  for (let place = 0; place < order.length; place += 1) {
    start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0);
  }
  const next = start.slice();
  const words = new Uint32Array(gramsOfWords.length);
  for (let word = 0; word + 1 < wordEnds.length; word += 1) {
    for (let at = wordEnds[word] ?? 0; at < (wordEnds[word + 1] ?? 0); at += 1) {
      const place = rank[gramsOfWords[at] ?? 0] ?? 0;
      words[next[place] ?? 0] = word;
      next[place] = (next[place] ?? 0) + 1;
    }
  }
  return {
    'grams.hash': Uint32Array.from(order, (gram) => hashes[gram] ?? 0),
    'grams.chunks': Uint32Array.from(order, (gram) => counts.chunks[gram] ?? 0),
    'grams.start': start,
    'grams.words': words,
    'chunks.grams': counts.lengths,
  };
}

import type { Chunk } from '#src/domain/chunk.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { IndexFiles } from '#src/ports/index-files.ts';
import type { LexicalEngine } from '#src/ports/lexical-index.ts';
import type { VectorEngine } from '#src/ports/vector-index.ts';
import { encodeChunks } from '#src/search/chunk-store.ts';
import { encodeColumns } from '#src/search/columns.ts';
import { SEARCH_FORMAT } from '#src/search/index-format.ts';
import { partFrequency } from '#src/search/part-frequency.ts';
import { openTextIndex, type TextIndex } from '#src/search/text-index.ts';
import { createHeadOf } from '#src/search/tokenize-whole.ts';
import { toAsciiJson } from '#src/text/ascii-json.ts';
import { foldGerman } from '#src/text/fold.ts';
import { compileLexicon } from '#src/text/lexicon.ts';
import { abbreviationGroups } from './abbreviation-groups.ts';
import { buildGrams } from './build-grams.ts';
import { buildPostings } from './build-postings.ts';
import { buildVocabulary } from './build-vocabulary.ts';
import { readChunks } from './read-chunks.ts';

export const FILES = {
  about: 'search.json',
  chunks: 'chunks.jsonl',
  columns: 'text.columns',
  lexicon: 'lexicon.json',
} as const;

/** `search.json`: what an index must be to be opened. */
export interface SearchIndexFacts {
  readonly format: number;
  readonly chunks: number;
  readonly embedder: string;
  readonly dimensions: number;
}

export interface SearchEngines {
  readonly keywords: LexicalEngine;
  readonly vectors: VectorEngine;
}

export interface SearchIndexInput {
  readonly chunks: readonly Chunk[];
  readonly embedder: Embedder;
  readonly lexicon: readonly LexiconGroup[];
  /** German words, the most frequent first: what compounds may be made of. */
  readonly wordList?: readonly string[];
  /** Called with the share of the work that is done, 0 … 1. */
  readonly onProgress?: (done: number) => void;
}

/** Vectors are computed for so many chunks at once. */
const BATCH = 256;

/** Builds keyword, letter and vector index over the chunks and writes them as files. */
export async function buildSearchIndex(
  { chunks, embedder, lexicon, wordList = [], onProgress = () => {} }: SearchIndexInput,
  engines: SearchEngines,
  files: IndexFiles,
): Promise<void> {
  const words = [...new Set(wordList.map(foldGerman))];
  const rankOf = new Map(words.map((word, rank) => [word, rank]));
  const headOf = createHeadOf((part) => partFrequency(0, rankOf.get(part) ?? words.length));
  const read = readChunks(chunks, headOf);
  const vocabulary = buildVocabulary(read, words);
  const stored = encodeChunks(chunks);
  const columns = {
    ...vocabulary.columns,
    ...stored.columns,
    ...buildPostings(read, vocabulary),
    ...buildGrams(read, vocabulary),
    'chunks.sequence': read.sequence,
    'chunks.fields': read.fields,
  };
  onProgress(0.3);
  await files.write(FILES.chunks, stored.lines);
  await files.write(FILES.columns, encodeColumns(columns));
  await files.write(
    FILES.lexicon,
    toAsciiJson(compileLexicon([...lexicon, ...abbreviationGroups(chunks, headOf)])),
  );
  await buildKeywords(openTextIndex(columns), engines.keywords, files);
  onProgress(0.5);
  const progress = (done: number) => onProgress(0.5 + done / 2);
  const dimensions = await buildVectors(chunks, embedder, engines.vectors, files, progress);
  const about: SearchIndexFacts = {
    format: SEARCH_FORMAT,
    chunks: chunks.length,
    embedder: embedder.id,
    dimensions,
  };
  await files.write(FILES.about, toAsciiJson(about));
}

async function buildKeywords(
  index: TextIndex,
  engine: LexicalEngine,
  files: IndexFiles,
): Promise<void> {
  const keywords = engine.create();
  const noStem = 0xffffffff;
  for (let chunk = 0; chunk < index.chunkCount; chunk += 1) {
    const words = index.sequence.subarray(index.fields[chunk * 3], index.fields[chunk * 3 + 3]);
    const stems = new Set<number>();
    for (const word of words) stems.add(index.stemOf[word] ?? noStem);
    stems.delete(noStem);
    keywords.add(chunk, Array.from(stems, index.stems.textOf));
  }
  await keywords.save(files);
}

/** @returns The dimensions of the vectors. */
async function buildVectors(
  chunks: readonly Chunk[],
  embedder: Embedder,
  engine: VectorEngine,
  files: IndexFiles,
  onProgress: (done: number) => void,
): Promise<number> {
  const [sample = []] = await embedder.embedDocuments(['Dimensionen']);
  const vectors = engine.create(sample.length, chunks.length);
  for (let start = 0; start < chunks.length; start += BATCH) {
    const batch = chunks.slice(start, start + BATCH);
    const embedded = await embedder.embedDocuments(batch.map(embeddedText));
    for (const [place, vector] of embedded.entries()) vectors.add(start + place, vector);
    onProgress((start + batch.length) / chunks.length);
  }
  await vectors.save(files);
  return sample.length;
}

/** A passage means what its headings and its text say. */
function embeddedText({ path, text }: Chunk): string {
  return `${path.slice(-2).join('. ')}\n${text}`;
}

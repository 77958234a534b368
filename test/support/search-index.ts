import { openThesaurus } from '#src/adapters/dictionary-file.ts';
import { flexSearchEngine } from '#src/adapters/flexsearch-index.ts';
import { folderFiles } from '#src/adapters/folder-files.ts';
import { hnswEngine } from '#src/adapters/hnsw-index.ts';
import { WordVectorEmbeddings } from '#src/adapters/word-vector-embeddings.ts';
import type { Chunk } from '#src/domain/chunk.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import { buildSearchIndex } from '#src/search/build/build-search-index.ts';
import { openSearchIndex } from '#src/search/open-search-index.ts';
import { createPassageSearch, type PassageSearch } from '#src/search/query/passage-search.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const ENGINES = { keywords: flexSearchEngine, vectors: hnswEngine };
export const EMBEDDER = new WordVectorEmbeddings(
  new URL('../../data/vectors', import.meta.url).pathname,
);

const THESAURUS = openThesaurus(new URL('../../data', import.meta.url).pathname);

/** A chunk of a document of its own, unless said otherwise. */
export function chunkOf(id: number, text: string, other: Partial<Chunk> = {}): Chunk {
  return {
    id,
    document: `d${id}.txt`,
    title: 'Dokument',
    path: ['Dokument'],
    kind: 'prose',
    firstLine: 1,
    lastLine: 1,
    text,
    ...other,
  };
}

/** Builds a real index over the chunks in a new folder. */
export async function buildIndexOf(
  chunks: readonly Chunk[],
  lexicon: readonly LexiconGroup[] = [],
): Promise<string> {
  const folder = temporaryFolder('search');
  const wordList = ['beton', 'teil', 'segment', 'schule', 'cloud'];
  await buildSearchIndex(
    { chunks, embedder: EMBEDDER, lexicon, wordList },
    ENGINES,
    folderFiles(folder),
  );
  return folder;
}

/** A search over the texts that knows the shipped thesaurus, but no dictionary. */
export async function searchOver(
  texts: readonly (string | Chunk)[],
  lexicon: readonly LexiconGroup[] = [],
): Promise<PassageSearch> {
  const chunks = texts.map((text, id) => (typeof text === 'string' ? chunkOf(id, text) : text));
  const folder = await buildIndexOf(chunks, lexicon);
  const files = folderFiles(folder);
  const parts = await openSearchIndex(EMBEDDER, ENGINES, files, () => [], THESAURUS);
  return createPassageSearch(parts);
}

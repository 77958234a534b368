import * as z from 'zod';
import { AppError } from '#src/domain/app-error.ts';
import { NO_THESAURUS, type Translate } from '#src/ports/dictionary.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { IndexFiles } from '#src/ports/index-files.ts';
import { FILES, type SearchEngines } from '#src/search/build/build-search-index.ts';
import type { PassageSearchParts } from '#src/search/query/passage-search.ts';
import { parseAsciiJson } from '#src/text/ascii-json.ts';
import { type CompiledLexicon, openLexicon } from '#src/text/lexicon.ts';
import { openChunkStore } from './chunk-store.ts';
import { decodeColumns } from './columns.ts';
import { SEARCH_FORMAT } from './index-format.ts';
import { openTextIndex } from './text-index.ts';

const aboutSchema = z.object({
  format: z.literal(SEARCH_FORMAT),
  chunks: z.number().int(),
  embedder: z.string(),
  dimensions: z.number().int(),
});

/**
 * Opens what `buildSearchIndex` wrote.
 *
 * @param translate - Carries English questions into German documents.
 * @param thesaurus - Other words for those of German questions.
 *
 * @throws {AppError} `index-damaged` for missing or cut files, another format, or an index that was
 *   built with another embedder: its vectors mean something else.
 */
export async function openSearchIndex(
  embedder: Embedder,
  engines: SearchEngines,
  files: IndexFiles,
  translate: Translate = () => [],
  thesaurus = NO_THESAURUS,
): Promise<PassageSearchParts> {
  const about = aboutSchema.safeParse(parseJson(await files.read(FILES.about)));
  if (!about.success || about.data.embedder !== embedder.id) {
    throw new AppError('index-damaged', 'The index was built with another embedder or format.', {
      details: { embedder: embedder.id },
    });
  }
  const [lines, columnBytes, lexicon, keywords, vectors] = await Promise.all([
    files.read(FILES.chunks),
    files.read(FILES.columns),
    files.read(FILES.lexicon),
    engines.keywords.load(files),
    engines.vectors.load(about.data.dimensions, files),
  ]);
  const columns = decodeColumns(columnBytes);
  const chunks = openChunkStore(lines, columns);
  if (chunks.size !== about.data.chunks) {
    throw new AppError('index-damaged', 'The index is incomplete.');
  }
  return {
    chunks,
    keywords,
    vectors,
    embedder,
    translate,
    thesaurus,
    index: openTextIndex(columns),
    lexicon: openLexicon(parseJson(lexicon) as CompiledLexicon),
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return parseAsciiJson(bytes);
  } catch (cause) {
    throw new AppError('index-damaged', 'A file of the index cannot be read.', { cause });
  }
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createCorpusFolder } from '#src/adapters/corpus-folder.ts';
import {
  type IndexGeneration,
  type IndexManifest,
  writeGeneration,
} from '#src/adapters/index-directory.ts';
import { readJson, writeJson } from '#src/adapters/json-files.ts';
import type { Config } from '#src/config.ts';
import type { Catalogue } from '#src/domain/catalogue.ts';
import type { CheckReport } from '#src/domain/check-report.ts';
import type { Chunk } from '#src/domain/chunk.ts';
import type { DocumentStructure } from '#src/domain/document-structure.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { StoredTable } from '#src/domain/stored-table.ts';
import { type CorpusReading, readCorpus } from '#src/ingest/read-corpus.ts';
import type { CorpusFile } from '#src/ports/corpus-source.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import { loadEntities } from '#src/question/figures/vocabulary/load-entities.ts';
import { prepareNames } from '#src/question/figures/vocabulary/prepared-names.ts';
import { analyseMeasures } from '#src/question/measures/lookup/analyse-measures.ts';
import { chunkSections } from '#src/search/build/chunk-sections.ts';
import { structureDocument } from '#src/structure/structure-document.ts';
import type { RefusedTable } from '#src/structure/tables/load-file-tables.ts';
import type { ReportBuild } from './build-event.ts';
import { checkCorpus, readFileTables, structureFileTable } from './file-tables.ts';
import { INDEX_FILES, INDEX_VERSION, type StoredDocuments } from './index-files.ts';
import { spellingOf } from './open-spelling.ts';
import { registerOf } from './register-of-documents.ts';
import { searchEngines } from './search-engines.ts';
import { tablesInPapers } from './tables-in-papers.ts';
import { type StructuredDocument, tablesOfDocuments } from './tables-of-documents.ts';

/** What an index is built of. */
export interface IndexSources {
  readonly config: Config;
  readonly embedder: Embedder;
  /** The corpus as listed: what the next start compares it with. */
  readonly files: readonly CorpusFile[];
  readonly report: ReportBuild;
}

/**
 * Reads the corpus and writes a new generation of the index.
 *
 * @param previous - An index whose structures of unchanged documents are kept.
 */
export async function createGeneration(
  { config, embedder, files, report }: IndexSources,
  previous: IndexGeneration | null,
): Promise<IndexGeneration> {
  report({ kind: 'phase', phase: 'read', done: 0, total: 100 });
  const source = createCorpusFolder(config.corpusDirectory);
  const corpus = await readCorpus(source, config.maxDocumentBytes);
  for (const skipped of corpus.skipped) report({ kind: 'skipped', ...skipped });
  report({ kind: 'phase', phase: 'structure', done: 5, total: 100 });
  const known = previous === null ? new Map() : await knownStructures(previous);
  const fromText = corpus.documents.map((document) => ({
    document,
    structure: known.get(document.hash) ?? structureDocument(document),
  }));
  report({ kind: 'phase', phase: 'tables', done: 15, total: 100 });
  const found = tablesOfDocuments(fromText);
  const { tables, refused } = await readFileTables(
    source,
    found.stored.map(({ name }) => name),
  );
  for (const table of refused) reportRefused(table, report);
  const printed = tablesInPapers(fromText, [
    ...found.stored.map(({ name }) => name),
    ...tables.map(({ table }) => table.name),
  ]);
  const structured = [...fromText, ...tables.map(structureFileTable)];
  return writeGeneration(config.indexDirectory, (directory) =>
    writeIndex({
      directory,
      config,
      embedder,
      files,
      corpus,
      structured,
      stored: [...found.stored, ...[...tables, ...printed.tables].map((file) => file.stored)],
      catalogue: {
        tables: [...found.tables, ...[...tables, ...printed.tables].map(({ table }) => table)],
        caveats: [
          ...structured.flatMap(({ structure }) => [...structure.caveats]),
          ...printed.caveats,
        ],
      },
      checks: checkCorpus(structured, refused, printed.checked),
      refused,
      report,
    }),
  );
}

/** Structures of the documents of the last index, by hash: unchanged ones are not read again. */
async function knownStructures({
  directory,
  manifest,
}: IndexGeneration): Promise<Map<string, DocumentStructure>> {
  if (manifest.version !== INDEX_VERSION) return new Map();
  const stored = await readJson<StoredDocuments>(join(directory, INDEX_FILES.documents));
  return new Map(stored.map(({ document, structure }) => [document.hash, structure]));
}

function reportRefused({ path, error }: RefusedTable, report: ReportBuild): void {
  const problems = error.details.problems;
  const reason = Array.isArray(problems) ? problems.join('; ') : error.message;
  report({ kind: 'skipped', path, code: error.code, reason });
}

interface Writing {
  readonly directory: string;
  readonly config: Config;
  readonly embedder: Embedder;
  readonly files: readonly CorpusFile[];
  readonly corpus: CorpusReading;
  readonly structured: readonly StructuredDocument[];
  readonly stored: readonly StoredTable[];
  readonly catalogue: Catalogue;
  readonly checks: CheckReport;
  readonly refused: readonly RefusedTable[];
  readonly report: ReportBuild;
}

async function writeIndex(writing: Writing): Promise<Omit<IndexManifest, 'files'>> {
  const { directory, structured, corpus, embedder, files, refused, report } = writing;
  await writeJson(join(directory, INDEX_FILES.documents), structured);
  const { loadLexicon } = await import('#src/adapters/lexicon-files.ts');
  const lexicon = await loadLexicon(join(writing.config.dataDirectory, 'lexicon'));
  await writeJson(join(directory, INDEX_FILES.lexicon), lexicon);
  const { synonymsIn } = await import('#src/adapters/dictionary-file.ts');
  const spelling = spellingOf(structured, lexicon, synonymsIn(writing.config.dataDirectory));
  await writeJson(join(directory, INDEX_FILES.spelling), spelling);
  await writeTables(writing, lexicon);
  await writeMeasures(writing);
  report({ kind: 'phase', phase: 'search', done: 30, total: 100 });
  const chunks = await writeSearch(writing, lexicon);
  report({ kind: 'phase', phase: 'write', done: 98, total: 100 });
  return {
    version: INDEX_VERSION,
    embedder: embedder.id,
    builtAt: new Date().toISOString(),
    contentHash: contentHashOf(corpus),
    documents: structured.map(({ document: { path, title, hash, lines } }) => ({
      path,
      title,
      hash,
      lines: lines.length,
    })),
    sources: [...files],
    skipped: [
      ...corpus.skipped,
      ...refused.map(({ path, error: { code, message } }) => ({ path, code, reason: message })),
    ],
    chunks,
  };
}

async function writeTables(
  { directory, stored, catalogue, checks }: Writing,
  lexicon: readonly LexiconGroup[],
): Promise<void> {
  const { buildTableStore, openTableStore } = await import('#src/adapters/duckdb-table-store.ts');
  const file = join(directory, INDEX_FILES.tables);
  await buildTableStore(file, stored);
  const store = openTableStore(file, catalogue);
  try {
    const names = prepareNames(catalogue, await loadEntities(store), lexicon);
    await writeJson(join(directory, INDEX_FILES.names), names);
  } finally {
    store.close();
  }
  await writeJson(join(directory, INDEX_FILES.catalogue), catalogue);
  await writeJson(join(directory, INDEX_FILES.checks), checks);
}

async function writeMeasures({ directory, structured }: Writing): Promise<void> {
  const linesOf = (path: string) =>
    structured.find(({ document }) => document.path === path)?.document.lines;
  const analysis = analyseMeasures(registerOf(structured), linesOf);
  await writeJson(join(directory, INDEX_FILES.measures), analysis);
}

async function writeSearch(writing: Writing, lexicon: readonly LexiconGroup[]): Promise<number> {
  const { directory, config, embedder, structured, report } = writing;
  const [{ createUnitSplitter }, { buildSearchIndex }, { folderFiles }, engines] =
    await Promise.all([
      import('#src/adapters/langchain-splitter.ts'),
      import('#src/search/build/build-search-index.ts'),
      import('#src/adapters/folder-files.ts'),
      searchEngines(),
    ]);
  const chunks: Chunk[] = [];
  for (const { document, structure } of structured) {
    chunks.push(
      ...(await chunkSections(document, structure.sections, createUnitSplitter, chunks.length)),
    );
  }
  const { loadWordList } = await import('#src/adapters/word-vectors.ts');
  const wordList = loadWordList(join(config.dataDirectory, 'vectors'));
  const onProgress = (done: number) =>
    report({ kind: 'phase', phase: 'search', done: 35 + Math.round(60 * done), total: 100 });
  await buildSearchIndex(
    { chunks, embedder, lexicon, wordList, onProgress },
    engines,
    folderFiles(directory),
  );
  return chunks.length;
}

function contentHashOf({ documents }: CorpusReading): string {
  const hash = createHash('sha256').update(INDEX_VERSION);
  for (const { path, hash: content } of documents) hash.update(`\0${path}\0${content}`);
  return hash.digest('hex');
}

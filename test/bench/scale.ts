import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { flexSearchEngine } from '#src/adapters/flexsearch-index.ts';
import { folderFiles } from '#src/adapters/folder-files.ts';
import { hnswEngine } from '#src/adapters/hnsw-index.ts';
import { loadLexicon } from '#src/adapters/lexicon-files.ts';
import { WordVectorEmbeddings } from '#src/adapters/word-vector-embeddings.ts';
import { loadWordList } from '#src/adapters/word-vectors.ts';
import { PROJECT_ROOT } from '#src/config.ts';
import { buildSearchIndex } from '#src/search/build/build-search-index.ts';
import { openSearchIndex } from '#src/search/open-search-index.ts';
import { createPassageSearch, type PassageSearch } from '#src/search/query/passage-search.ts';
import { readSamples } from '../eval/sample.ts';
import { generateChunks } from './generate-chunks.ts';

/**
 * How the search grows with the corpus: build time, memory, disk and latency.
 *
 *   npx tsx --expose-gc test/bench/scale.ts [1000 10000 100000]
 */

const SIZES = process.argv.slice(2).map(Number);
const ENGINES = { keywords: flexSearchEngine, vectors: hnswEngine };
const MEGABYTE = 1024 * 1024;

const embedder = new WordVectorEmbeddings(join(PROJECT_ROOT, 'data/vectors'));
const lexicon = await loadLexicon(join(PROJECT_ROOT, 'data/lexicon'));
const wordList = loadWordList(join(PROJECT_ROOT, 'data/vectors'));
const source = await readFile(join(PROJECT_ROOT, 'corpus/kleine-anfrage-8-710.txt'), 'utf8');
const questions = readSamples(['text', 'meas']).map(({ question }) => question);

const rows: string[][] = [];
for (const size of SIZES.length > 0 ? SIZES : [1000, 10_000, 100_000])
  rows.push(await measure(size));
const head = ['chunks', 'build s', 'disk MB', 'memory MB', 'open ms', 'median ms', 'p95 ms'];
console.log(markdownTable([head, ...rows], { align: 'r' }));

async function measure(size: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'beleg-scale-'));
  try {
    const buildSeconds = await timed(async () => {
      const chunks = generateChunks(source, wordList, size);
      await buildSearchIndex({ chunks, embedder, lexicon, wordList }, ENGINES, folderFiles(folder));
    });
    const peak = process.resourceUsage().maxRSS / 1024;
    let search: PassageSearch | undefined;
    const openSeconds = await timed(async () => {
      search = createPassageSearch(await openSearchIndex(embedder, ENGINES, folderFiles(folder)));
    });
    const times = search === undefined ? [] : await latencies(search);
    return [
      String(size),
      buildSeconds.toFixed(1),
      ((await sizeOf(folder)) / MEGABYTE).toFixed(0),
      peak.toFixed(0),
      (openSeconds * 1000).toFixed(0),
      quantile(times, 0.5).toFixed(1),
      quantile(times, 0.95).toFixed(1),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function latencies(search: PassageSearch): Promise<number[]> {
  for (const text of questions.slice(0, 20)) await search.search({ text, limit: 10 });
  const times: number[] = [];
  for (const text of questions) {
    times.push((await timed(() => search.search({ text, limit: 10 }))) * 1000);
  }
  return times.sort((a, b) => a - b);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

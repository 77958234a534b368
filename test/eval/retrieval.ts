import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { z } from 'zod';
import { createEmbedder } from '#src/adapters/create-embedder.ts';
import { DICTIONARY, openDictionary } from '#src/adapters/dictionary-file.ts';
import { folderFiles } from '#src/adapters/folder-files.ts';
import { buildIndex } from '#src/app/build-index.ts';
import { searchEngines } from '#src/app/search-engines.ts';
import { readConfig } from '#src/config.ts';
import type { Hit } from '#src/domain/chunk.ts';
import { openSearchIndex } from '#src/search/open-search-index.ts';
import type { PassageSearchParts } from '#src/search/passage-search.ts';
import { readSamples } from './sample.ts';
import { SEARCH_VARIANTS, type Variant } from './search-variants.ts';

/**
 * Measures retrieval: recall@5 and MRR@10 of the search as it is and without its parts.
 *
 *   npx tsx test/eval/retrieval.ts [--file text]… [--variant full]… [--show 20] [--json]
 *     [--corpus DIR --index DIR --queries FILE]
 *
 * `--queries` names a file with a line `{"query", "document"}` for each question about documents of
 * one's own; without it, the samples are asked, whose answers stand in certain lines.
 */

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: ['text'] },
    variant: { type: 'string', multiple: true, default: Object.keys(SEARCH_VARIANTS) },
    show: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    index: { type: 'string' },
    queries: { type: 'string' },
  },
});

interface Question {
  readonly text: string;
  readonly isAnswer: (hit: Hit) => boolean;
}

interface Outcome {
  readonly question: Question;
  /** 1-based place of the first passage that answers; 0 where none of ten does. */
  readonly rank: number;
  readonly hits: readonly Hit[];
  readonly ms: number;
}

const DEPTH = 10;
const config = readConfig({
  ...(options.corpus === undefined ? {} : { corpus: options.corpus }),
  ...(options.index === undefined ? {} : { index: options.index }),
});
const questions = options.queries === undefined ? sampleQuestions() : ownQuestions(options.queries);
const parts = await openParts();
const rows: (string | number)[][] = [];
for (const name of options.variant) {
  const variant = SEARCH_VARIANTS[name];
  if (variant === undefined) throw new Error(`no variant ${name}`);
  const outcomes = await measure(variant);
  rows.push([name, ...figuresOf(outcomes)]);
  if (name === 'full') showMisses(outcomes);
}
const head = ['search', 'questions', 'first', 'recall@5', 'MRR@10', 'median ms', 'p95 ms'];
console.log(
  options.json
    ? JSON.stringify({ head, rows })
    : markdownTable([head, ...rows.map((row) => row.map(String))]),
);

function sampleQuestions(): Question[] {
  return readSamples(options.file)
    .filter(({ evidence }) => evidence.length > 0)
    .map(({ question, evidence }) => ({
      text: question,
      isAnswer: ({ chunk }) =>
        evidence.some(([first, last]) => first <= chunk.lastLine && last >= chunk.firstLine),
    }));
}

function ownQuestions(file: string): Question[] {
  const schema = z.object({ query: z.string(), document: z.string() });
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))
    .map(({ query, document }) => ({
      text: query,
      isAnswer: ({ chunk }) => chunk.document === document,
    }));
}

async function openParts(): Promise<PassageSearchParts> {
  const { directory } = await buildIndex(config, () => undefined);
  const embedder = await createEmbedder(config.environment, config.dataDirectory);
  return openSearchIndex(
    embedder,
    await searchEngines(),
    folderFiles(join(directory)),
    openDictionary(join(config.dataDirectory, DICTIONARY)),
  );
}

async function measure(variant: Variant): Promise<Outcome[]> {
  const search = variant(parts);
  for (const question of questions.slice(0, 10))
    await search({ text: question.text, limit: DEPTH });
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const start = performance.now();
    const hits = await search({ text: question.text, limit: DEPTH });
    const ms = performance.now() - start;
    outcomes.push({ question, hits, ms, rank: hits.findIndex(question.isAnswer) + 1 });
  }
  return outcomes;
}

function figuresOf(outcomes: readonly Outcome[]): (string | number)[] {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / Math.max(outcomes.length, 1);
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return [
    outcomes.length,
    mean(({ rank }) => (rank === 1 ? 1 : 0)).toFixed(3),
    mean(({ rank }) => (rank > 0 && rank <= 5 ? 1 : 0)).toFixed(3),
    mean(({ rank }) => (rank > 0 ? 1 / rank : 0)).toFixed(3),
    at(0.5),
    at(0.95),
  ];
}

function showMisses(outcomes: readonly Outcome[]): void {
  const misses = outcomes.filter(({ rank }) => rank !== 1).slice(0, Number(options.show));
  for (const { question, rank, hits } of misses) {
    console.log(`\n${rank === 0 ? '–' : rank}  ${question.text.slice(0, 200)}`);
    for (const hit of hits.slice(0, Math.min(Math.max(rank, 3), 5))) {
      const { document, firstLine, path, text } = hit.chunk;
      const mark = question.isAnswer(hit) ? '✓' : ' ';
      const evidence = Object.entries(hit.parts).map(
        ([name, value]) => `${name} ${value.toFixed(2)}`,
      );
      console.log(
        ` ${mark} ${hit.score.toFixed(2)} ${document}:${firstLine} ${path.at(-1)?.slice(0, 60)} | ${evidence.join(', ')}\n       ${text.replace(/\s+/gu, ' ').slice(0, 110)}`,
      );
    }
  }
}

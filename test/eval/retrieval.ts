import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Hit } from '#src/domain/chunk.ts';
import type { PassageSearch } from '#src/search/query/passage-search.ts';
import type { Sample } from './sample.ts';

/** A question with what is right to find for it. */
export interface Wanted {
  readonly text: string;
  readonly isAnswer: (hit: Hit) => boolean;
}

interface Found {
  readonly wanted: Wanted;
  /** 1-based place of the first passage that answers; 0 where none of ten does. */
  readonly rank: number;
  readonly hits: readonly Hit[];
  readonly ms: number;
}

const DEPTH = 10;
/** Names of sample files whose answers are passages. */
export const OF_PROSE = /(?:^|-)text(?:-|$)/u;

export const RETRIEVAL_COLUMNS = [
  'questions',
  'first',
  'recall@5',
  'MRR@10',
  'median ms',
  'p95 ms',
];

/** The questions to prose whose answers stand in certain lines. */
export function wantedOfSamples(samples: readonly Sample[]): Wanted[] {
  return samples
    .filter(({ file, evidence, history }) => {
      const isOfProse = OF_PROSE.test(file);
      return isOfProse && evidence.length > 0 && history === undefined;
    })
    .map(({ question, evidence }) => ({
      text: question,
      isAnswer: ({ chunk }) =>
        evidence.some(([first, last]) => first <= chunk.lastLine && last >= chunk.firstLine),
    }));
}

/** A line `{"query", "document"}` for each question about documents of one's own. */
export function wantedOfFile(file: string): Wanted[] {
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

/** Searches for each question. */
export async function retrieve(
  { search }: PassageSearch,
  questions: readonly Wanted[],
): Promise<Found[]> {
  for (const { text } of questions.slice(0, 10)) await search({ text, limit: DEPTH });
  const found: Found[] = [];
  for (const wanted of questions) {
    const start = performance.now();
    const hits = await search({ text: wanted.text, limit: DEPTH });
    const ms = performance.now() - start;
    found.push({ wanted, hits, ms, rank: hits.findIndex(wanted.isAnswer) + 1 });
  }
  return found;
}

/** Cells of `RETRIEVAL_COLUMNS`. */
export function retrievalCells(found: readonly Found[]): string[] {
  const mean = (value: (one: Found) => number) =>
    (found.reduce((sum, one) => sum + value(one), 0) / Math.max(found.length, 1)).toFixed(3);
  const times = found.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return [
    String(found.length),
    mean(({ rank }) => (rank === 1 ? 1 : 0)),
    mean(({ rank }) => (rank > 0 && rank <= 5 ? 1 : 0)),
    mean(({ rank }) => (rank > 0 ? 1 / rank : 0)),
    at(0.5),
    at(0.95),
  ];
}

/** What was found before the right passage, with the evidence that put it there. */
export function describeMisses(found: readonly Found[], most: number): string {
  const misses = found.filter(({ rank }) => rank !== 1).slice(0, most);
  return misses.map(describeMiss).join('\n');
}

function describeMiss({ wanted, rank, hits }: Found): string {
  const shown = hits.slice(0, Math.min(Math.max(rank, 3), 5)).map((hit) => {
    const { document, firstLine, path, text } = hit.chunk;
    const mark = wanted.isAnswer(hit) ? '✓' : ' ';
    const evidence = Object.entries(hit.parts).map(
      ([name, value]) => `${name} ${value.toFixed(2)}`,
    );
    return ` ${mark} ${hit.score.toFixed(2)} ${document}:${firstLine} ${path.at(-1)?.slice(0, 60)} | ${evidence.join(', ')}\n       ${text.replace(/\s+/gu, ' ').slice(0, 110)}`;
  });
  return [`\n${rank === 0 ? '–' : rank}  ${wanted.text.slice(0, 200)}`, ...shown].join('\n');
}

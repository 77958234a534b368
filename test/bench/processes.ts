import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { readSamples, type Sample } from '../eval/sample.ts';

/**
 * Whole processes and warm answers: building the index from nothing, a process from its start to its
 * answer, answers in a running process, memory. Prints a table; compare the rows of one run.
 */

const RUNS = 7;
/** The first calls of a command keep compiled code; the rows are of later ones. */
const KEEPING_RUNS = 4;
/** A running app has compiled what it runs often. */
const WARMING_QUESTIONS = 400;
const index = mkdtempSync(join(tmpdir(), 'beleg-bench-'));
const rows: string[][] = [];

const build = runs(['index', '--index', index, '--force']);
rows.push(['index of the shipped corpus from nothing', ...columnsOf(build)]);
const first = runs(['ask', '--index', index, 'Welche KI-Anwendungen erprobt die Staatskanzlei?']);
rows.push(['process start to a passage answer, index ready', ...columnsOf(first)]);
const figure = runs(['ask', '--index', index, 'Wie viele Beschäftigte hatte das LKA 2021?']);
rows.push(['process start to a figure, index ready', ...columnsOf(figure)]);
const help = runs(['--help']);
rows.push(['process start to --help', ...columnsOf(help)]);

const beleg = await openBeleg({ ...readConfig(), indexDirectory: index });
const kinds = ['staff', 'muni', 'meas', 'text', 'neg', 'dialog', 'claim'];
await askAll(evenly(readSamples(kinds.map((kind) => `${kind}-own`)), WARMING_QUESTIONS));
for (const kind of kinds) {
  const times = await askAll(readSamples([kind]));
  const [median, p95] = [at(times, 0.5), at(times, 0.95)];
  rows.push([`warm answer to a new question, ${kind}`, `${median} ms`, `${p95} ms`, '']);
}
beleg.close();
rmSync(index, { recursive: true, force: true });
console.log(markdownTable([['what', 'median', 'p95', 'peak memory'], ...rows]));

interface Measured {
  readonly ms: number;
  readonly megabytes: number;
}

function runs(args: readonly string[]): Measured[] {
  if (args[0] === 'ask') for (let i = 0; i < KEEPING_RUNS; i += 1) measure(args);
  return Array.from({ length: RUNS }, () => measure(args));
}

/** The peak memory is read by the process itself when it ends. */
function measure(args: readonly string[]): Measured {
  const report =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nRSS "+process.resourceUsage().maxRSS))';
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      '--no-regexp-tier-up',
      '--no-flush-bytecode',
      '--interrupt-budget=600000',
      '--import',
      report,
      'bin/beleg.cjs',
      ...args,
    ],
    {
      encoding: 'utf8',
    },
  );
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  return { ms, megabytes: Number(/RSS (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

function columnsOf(measured: readonly Measured[]): string[] {
  const times = measured.map(({ ms }) => ms);
  const memory = Math.max(...measured.map(({ megabytes }) => megabytes));
  return [`${at(times, 0.5)} ms`, `${at(times, 0.95)} ms`, `${memory.toFixed(0)} MB`];
}

/** Milliseconds of each answer. */
async function askAll(samples: readonly Sample[]): Promise<number[]> {
  const times: number[] = [];
  for (const { question, history } of samples) {
    const start = performance.now();
    await beleg.ask(question, history);
    times.push(performance.now() - start);
  }
  return times;
}

function evenly<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from(
    { length: Math.min(count, all.length) },
    (_, i) => all[Math.floor(i * step)],
  ).filter((item) => item !== undefined);
}

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, bench, describe, expect } from 'vitest';
import { openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import type { AnswerSource } from '#src/ports/answer-source.ts';
import { EXAMPLES } from '#src/surfaces/slack/render/examples.ts';
import { readSamples } from '../eval/sample.ts';
import {
  startTestApp,
  startTestAppWith,
  type TestApp,
  until,
} from '../support/slack-server-app.ts';
import { mention, writeMessage } from '../support/slack-server-payloads.ts';

const THREADS = 50;
const PER_THREAD = 4;

const environment = { BELEG_LOG_LEVEL: 'error' };
const beleg = await openBeleg(readConfig());
await beleg.warmUp(EXAMPLES.map(({ message }) => message));
const pingTimeoutMs = 5000;
const fixtures = await startTestApp({ environment, pingTimeoutMs });
const product = await startTestAppWith(beleg, { environment, pingTimeoutMs });
afterAll(async () => {
  await Promise.all([fixtures.close(), product.close()]);
  beleg.close();
});

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Asks all at once, a thread for each list of texts. Gives the milliseconds to each answer, sorted. */
async function askAtOnce<Source extends AnswerSource>(
  { server }: TestApp<Source>,
  threads: readonly (readonly string[])[],
): Promise<number[]> {
  const { workspace, socket } = server;
  workspace.clear();
  const questions = threads.flatMap(([first = '', ...rest], i) => {
    const said = { channel: 'C0HAUS', user: `U${i}` };
    const root = writeMessage(server, { ...said, text: mention(first) });
    return [
      root,
      ...rest.map((text) =>
        writeMessage(server, { ...said, text: mention(text), threadTs: root.ts }),
      ),
    ];
  });
  const started = performance.now();
  await Promise.all(questions.map(({ body }) => socket.deliver('events_api', body)));
  await until(() => workspace.answers().length === questions.length, 60_000);
  return workspace.calls
    .filter(({ method }) => method === 'chat.postMessage')
    .map(({ at }) => at - started)
    .toSorted((a, b) => a - b);
}

function report(latencies: readonly number[]): void {
  const [median = 0, p95 = 0] = [0.5, 0.95].map((q) => latencies[Math.floor(latencies.length * q)]);
  process.stdout.write(`median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms\n`);
}

const NUMBERED = Array.from({ length: THREADS }, (_, i) => [
  `Thema ${i}?`,
  ...Array.from({ length: PER_THREAD - 1 }, (__, k) => `und ${k}?`),
]);

const SAMPLES = inTurn(['staff', 'muni', 'meas', 'text', 'neg']);
const OTHERS = inTurn(['staff-own', 'muni-own', 'meas-own', 'text-own', 'neg-own']);

/** Questions of each file in turn, so that every stretch of them is as mixed as the whole. */
function inTurn(files: readonly string[]): string[] {
  const lists = files.map((file) => readSamples([file]).map(({ question }) => question));
  const longest = Math.max(...lists.map(({ length }) => length));
  const places = Array.from({ length: longest }, (_, i) => i);
  return [...new Set(places.flatMap((i) => lists.flatMap((list) => list[i] ?? [])))];
}

/** Four questions for each thread, from this place on. */
function threadsOf(questions: readonly string[], start: number): string[][] {
  const from = [...questions.slice(start), ...questions.slice(0, start)];
  return NUMBERED.map((_, i) => from.slice(i * PER_THREAD, (i + 1) * PER_THREAD));
}

/** Real questions that were not asked before; there are enough for five rounds. */
let asked = 0;
function newQuestions(): string[][] {
  const threads = threadsOf(OTHERS, asked);
  asked += THREADS * PER_THREAD;
  return threads;
}

/** Real questions, many of which were asked before; every round begins at another. */
let round = 0;
function nextSamples(): string[][] {
  round += 1;
  return threadsOf(SAMPLES, round % SAMPLES.length);
}

function usedMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0, throws: true };

describe('the Slack app against the loopback server, 200 questions at once from 50 threads', () => {
  bench('the app alone, answers ready', async () => report(await askAtOnce(fixtures, NUMBERED)), {
    ...once,
    iterations: 5,
    warmupIterations: 10,
  });

  bench(
    'the whole product, every question new',
    async () => report(await askAtOnce(product, newQuestions())),
    { ...once, iterations: 4, warmupIterations: 1 },
  );

  bench(
    'the whole product, most questions asked before',
    async () => report(await askAtOnce(product, nextSamples())),
    { ...once, iterations: 5, warmupIterations: 2 },
  );
});

describe('the Slack app over a long time', () => {
  bench(
    'the app alone, 10,000 questions, memory as before',
    async () => {
      // The memory of known events is bounded, and full only after that many.
      await askAtOnce(fixtures, NUMBERED);
      const before = usedMegabytes();
      for (let i = 0; i < 50; i += 1) await askAtOnce(fixtures, NUMBERED);
      fixtures.server.workspace.clear();
      fixtures.source.asked.length = 0;
      expect(reportGrowth(before)).toBeLessThan(8);
    },
    once,
  );

  bench(
    'the whole product, 10,000 questions, memory as before',
    async () => {
      // What was read and answered is remembered, within bounds that are reached before.
      for (let i = 0; i < 10; i += 1) await askAtOnce(product, nextSamples());
      product.server.workspace.clear();
      const before = usedMegabytes();
      for (let i = 0; i < 50; i += 1) await askAtOnce(product, nextSamples());
      product.server.workspace.clear();
      expect(reportGrowth(before)).toBeLessThan(20);
    },
    once,
  );
});

function reportGrowth(before: number): number {
  const grown = usedMegabytes() - before;
  process.stdout.write(`${grown.toFixed(1)} MB more after 10,000 questions\n`);
  return grown;
}

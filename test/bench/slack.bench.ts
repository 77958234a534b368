import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, bench, describe, expect } from 'vitest';
import { openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { EXAMPLES } from '#src/surfaces/slack/render/examples.ts';
import { startTestApp, startTestAppWith } from '../support/slack-server-app.ts';
import {
  askAtOnce,
  NEW_QUESTIONS,
  NUMBERED,
  quantile,
  SAMPLE_QUESTIONS,
  threadsOf,
} from './slack-questions.ts';

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

function report(latencies: readonly number[]): void {
  const [median, p95] = [0.5, 0.95].map((q) => quantile(latencies, q).toFixed(0));
  process.stdout.write(`median ${median} ms, p95 ${p95} ms\n`);
}

/** Real questions that were not asked before; there are enough for five rounds. */
let asked = 0;
function newQuestions(): string[][] {
  const threads = threadsOf(NEW_QUESTIONS, asked);
  asked += threads.flat().length;
  return threads;
}

/** Real questions, many of which were asked before; every round begins at another. */
let round = 0;
function nextSamples(): string[][] {
  round += 1;
  return threadsOf(SAMPLE_QUESTIONS, round % SAMPLE_QUESTIONS.length);
}

function usedMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0, throws: true };

describe('the Slack app against the loopback server, 200 questions at once from 50 threads', () => {
  bench(
    'the app alone, answers ready',
    async () => report(await askAtOnce(fixtures.server, NUMBERED)),
    {
      ...once,
      iterations: 5,
      warmupIterations: 10,
    },
  );

  bench(
    'the whole product, every question new',
    async () => report(await askAtOnce(product.server, newQuestions())),
    { ...once, iterations: 4, warmupIterations: 1 },
  );

  bench(
    'the whole product, most questions asked before',
    async () => report(await askAtOnce(product.server, nextSamples())),
    { ...once, iterations: 5, warmupIterations: 2 },
  );
});

describe('the Slack app over a long time', () => {
  bench(
    'the app alone, 10,000 questions, memory as before',
    async () => {
      // The memory of known events is bounded, and full only after that many.
      await askAtOnce(fixtures.server, NUMBERED);
      const before = usedMegabytes();
      for (let i = 0; i < 50; i += 1) await askAtOnce(fixtures.server, NUMBERED);
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
      for (let i = 0; i < 10; i += 1) await askAtOnce(product.server, nextSamples());
      product.server.workspace.clear();
      const before = usedMegabytes();
      for (let i = 0; i < 50; i += 1) await askAtOnce(product.server, nextSamples());
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

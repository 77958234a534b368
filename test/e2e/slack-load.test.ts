import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp, until } from '../support/slack-server-app.ts';
import { mention, writeMessage } from '../support/slack-server-payloads.ts';

vi.setConfig({ testTimeout: 20_000 });

const THREADS = 50;
const PER_THREAD = 4;

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? Number.POSITIVE_INFINITY;

it('answers 200 questions at once from 50 threads, each once and in order', async () => {
  const { workspace, socket } = test.server;
  const roots = Array.from({ length: THREADS }, (_, i) =>
    writeMessage(test.server, { channel: 'C0HAUS', user: `U${i}`, text: mention(`Thema ${i}?`) }),
  );
  const questions = roots.flatMap((root, i) => [
    { ...root, threadTs: root.ts },
    ...Array.from({ length: PER_THREAD - 1 }, (_, k) => {
      const text = mention(`und ${i}-${k}?`);
      const said = { channel: 'C0HAUS', user: `U${i}`, text, threadTs: root.ts };
      return { ...writeMessage(test.server, said), threadTs: root.ts };
    }),
  ]);
  const started = performance.now();
  const processor = process.cpuUsage();
  const delivered = await Promise.all(
    questions.map(({ body }) => socket.deliver('events_api', body)),
  );
  await until(() => workspace.answers().length === questions.length);
  const { user, system } = process.cpuUsage(processor);
  const processorMs = (user + system) / 1000;
  const posts = workspace.calls.filter(({ method }) => method === 'chat.postMessage');
  const latencies = posts.map(({ at }) => at - started).toSorted((a, b) => a - b);
  const median = quantile(latencies, 0.5);
  const p95 = quantile(latencies, 0.95);
  process.stdout.write(
    `200 at once: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, processor ${processorMs.toFixed(0)} ms\n`,
  );

  expect(posts).toHaveLength(THREADS * PER_THREAD);
  expect(Math.max(...delivered.map(({ ackMs = 9999 }) => ackMs))).toBeLessThan(3000);
  for (const [i, { ts }] of roots.entries()) {
    const texts = workspace.answers(ts).map(({ text }) => text);
    expect(texts.map((text) => /„(.*?)“/u.exec(text)?.[1])).toEqual([
      ...[`Thema ${i}?`, `und ${i}-0?`, `und ${i}-1?`, `und ${i}-2?`],
    ]);
    expect(texts[3]).toContain(`(nach: Thema ${i}? | und ${i}-0? | und ${i}-1?)`);
  }
  // How long people wait is measured alone, by `test/bench/slack.bench.ts`; next to other tests only
  // the work itself can be judged: app and server together, milliseconds of processor per question.
  expect(processorMs / questions.length).toBeLessThan(15);
});

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, bench, describe, expect } from 'vitest';
import { startTestApp, until } from '../support/slack-server-app.ts';
import { mention, writeMessage } from '../support/slack-server-payloads.ts';

const test = await startTestApp({ environment: { BELEG_LOG_LEVEL: 'error' } });
afterAll(() => test.close());

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function askAtOnce(threads: number, perThread: number): Promise<number[]> {
  const { workspace, socket } = test.server;
  workspace.clear();
  const questions = Array.from({ length: threads }, (_, i) => {
    const said = { channel: 'C0HAUS', user: `U${i}` };
    const root = writeMessage(test.server, { ...said, text: mention(`Thema ${i}?`) });
    const rest = Array.from({ length: perThread - 1 }, (__, k) =>
      writeMessage(test.server, { ...said, text: mention(`und ${k}?`), threadTs: root.ts }),
    );
    return [root, ...rest];
  }).flat();
  const started = performance.now();
  await Promise.all(questions.map(({ body }) => socket.deliver('events_api', body)));
  await until(() => workspace.answers().length === questions.length, 60_000);
  return workspace.calls
    .filter(({ method }) => method === 'chat.postMessage')
    .map(({ at }) => at - started)
    .toSorted((a, b) => a - b);
}

function usedMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

describe('the Slack app against the loopback server', () => {
  bench(
    '200 questions at once from 50 threads',
    async () => {
      const latencies = await askAtOnce(50, 4);
      const [median = 0, p95 = 0] = [latencies[100], latencies[190]];
      process.stdout.write(`median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms\n`);
    },
    { iterations: 5, time: 0, warmupIterations: 3, warmupTime: 0, throws: true },
  );

  bench(
    '10,000 questions, memory as before',
    async () => {
      // The memory of known events is bounded, and full only after that many.
      await askAtOnce(50, 4);
      const before = usedMegabytes();
      for (let round = 0; round < 50; round += 1) await askAtOnce(50, 4);
      test.server.workspace.clear();
      test.source.asked.length = 0;
      const grown = usedMegabytes() - before;
      process.stdout.write(`${grown.toFixed(1)} MB more after 10,000 questions\n`);
      expect(grown).toBeLessThan(15);
    },
    { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0, throws: true },
  );
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { startSlackServer } from '../support/slack-server.ts';
import { testEnvironment, until } from '../support/slack-server-app.ts';
import { askAtOnce, NEW_QUESTIONS, quantile, threadsOf } from './slack-questions.ts';

/**
 * The bundled app as an operator starts it, in a process of its own: 200 questions at once from 50 threads
 * that nobody has asked before.
 */

const ROUNDS = 5;
const FLAGS = ['--no-regexp-tier-up', '--no-flush-bytecode', '--interrupt-budget=600000'];

const server = await startSlackServer();
const started = performance.now();
const app = spawn(process.execPath, [...FLAGS, 'bin/slack.cjs'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...env, ...testEnvironment(server), BELEG_LOG_LEVEL: 'error' },
});
await until(() => server.socket.isConnected, 120_000);
process.stdout.write(
  `ready after ${(performance.now() - started).toFixed(0)} ms, ${megabytes('VmRSS')} MB\n`,
);
for (let round = 0; round < ROUNDS; round += 1) {
  const before = processorSeconds();
  const latencies = await askAtOnce(server, threadsOf(NEW_QUESTIONS, round * 200));
  const [median, p95] = [0.5, 0.95].map((q) => quantile(latencies, q).toFixed(0));
  const used = (processorSeconds() - before).toFixed(1);
  process.stdout.write(
    `median ${median} ms, p95 ${p95} ms, processor ${used} s, ${megabytes('VmRSS')} MB\n`,
  );
}
process.stdout.write(`most memory: ${megabytes('VmHWM')} MB\n`);
app.kill('SIGTERM');
await once(app, 'exit');
await server.close();

/** Memory of the app as Linux counts it. */
function megabytes(name: 'VmRSS' | 'VmHWM'): string {
  const status = readFileSync(`/proc/${app.pid}/status`, 'utf8');
  const kilobytes = Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]);
  return (kilobytes / 1024).toFixed(0);
}

/** Processor time so far; Linux counts it in hundredths. */
function processorSeconds(): number {
  const fields = readFileSync(`/proc/${app.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startThreadPool, type ThreadPool } from '#src/adapters/thread-pool.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LONG = 60_000;

const folder = temporaryFolder('threads');
const file = join(folder, 'thread.cjs');
writeFileSync(
  file,
  `const { threadId, workerData } = require('node:worker_threads');
   module.exports = async (task) => {
     if (task === 'die') process.exit(3);
     if (task === 'throw') setTimeout(() => { throw new TypeError('secret'); });
     if (task === 'throw' || task === 'hang') await new Promise(() => setInterval(() => {}, 1000));
     if (task === 'spin') for (;;);
     return [workerData, task, threadId];
   };`,
);

let pool: ThreadPool<string, [data: string, task: string, thread: number]>;
afterEach(() => pool.close());
const start = async (threads: number) => {
  pool = await startThreadPool({ file, threads, data: 'data' });
};

it('runs tasks on several threads, each with what it began with', async () => {
  await start(2);
  const done = await Promise.all(['a', 'b', 'c', 'd'].map((task) => pool.run(task, LONG)));
  expect(done.map(([data, task]) => data + task)).toEqual(['dataa', 'datab', 'datac', 'datad']);
  expect(new Set(done.map(([, , thread]) => thread)).size).toBe(2);
});

it.each([
  ['die', 'Error'],
  ['throw', 'TypeError'],
])('replaces a thread that dies: %s', async (task, reason) => {
  await start(1);
  const dying = pool.run(task, LONG);
  const waiting = pool.run('next', LONG);
  await expect(dying).rejects.toMatchObject({ code: 'internal', details: { reason } });
  expect(await waiting).toContain('next');
});

it.each(['hang', 'spin'])('ends a thread that does not come to an end: %s', async (task) => {
  await start(1);
  await expect(pool.run(task, 1500)).rejects.toMatchObject({ details: { reason: 'timeout' } });
  expect(await pool.run('next', LONG)).toContain('next');
});

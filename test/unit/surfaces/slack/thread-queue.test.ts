import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ThreadQueue } from '#src/surfaces/slack/thread-queue.ts';

function record() {
  const events: string[] = [];
  let active = 0;
  let most = 0;
  const task =
    (name: string, ms = 5) =>
    async () => {
      active += 1;
      most = Math.max(most, active);
      events.push(`${name} begins`);
      await sleep(ms);
      events.push(`${name} ends`);
      active -= 1;
    };
  return { events, task, most: () => most };
}

it('runs the tasks of a thread one after the other, by their order and not by arrival', async () => {
  const queue = new ThreadQueue(4);
  const { events, task } = record();
  await Promise.all(['3', '1', '2'].map((order) => queue.run('a', order, task(order))));
  expect(events).toEqual(['1', '2', '3'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

it('runs threads side by side, up to the limit', async () => {
  const queue = new ThreadQueue(3);
  const { task, most } = record();
  await Promise.all(Array.from({ length: 9 }, (_, i) => queue.run(`${i}`, '1', task(`${i}`))));
  expect(most()).toBe(3);
});

it('drops what waits and lets run what runs', async () => {
  const queue = new ThreadQueue(1);
  const { events, task } = record();
  const first = queue.run('a', '1', task('first', 30));
  await sleep(10);
  const second = queue.run('a', '2', task('second'));
  queue.cancel('a');
  await Promise.all([first, second]);
  expect(events).toEqual(['first begins', 'first ends']);
  await queue.run('a', '3', task('third'));
  expect(events).toContain('third ends');
});

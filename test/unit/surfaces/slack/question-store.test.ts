import { readdir } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { createQuestionStore, NO_QUESTION_STORE } from '#src/surfaces/slack/question-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = temporaryFolder('store');
});

const ENTRY = { question: 'LKA 2021?', kind: 'figure' };
const day = (date: string) => new Date(`${date}T12:00:00Z`);

it('deletes what is older than its days, and people with nothing left', async () => {
  const store = createQuestionStore(folder, 7);
  await store.add('T1', 'U1', ENTRY, day('2026-10-01'));
  await store.add('T1', 'U2', ENTRY, day('2026-10-01'));
  await store.add('T1', 'U2', ENTRY, day('2026-10-05'));
  await store.expire(day('2026-10-08'));
  expect(await store.deleteAll('T1', 'U1')).toBe(1);
  await store.expire(day('2026-10-09'));
  expect(await readdir(folder)).toHaveLength(1);
  expect(await store.deleteAll('T1', 'U2')).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

it('deletes all questions of one person and of nobody else', async () => {
  const store = createQuestionStore(folder, 7);
  await store.add('T1', 'U1', ENTRY, day('2026-10-01'));
  await store.add('T1', 'U1', ENTRY, day('2026-10-02'));
  await store.add('T2', 'U1', ENTRY, day('2026-10-02'));
  expect(await store.deleteAll('T1', 'U1')).toBe(2);
  expect(await store.deleteAll('T1', 'U1')).toBe(0);
  expect(await store.deleteAll('T2', 'U1')).toBe(1);
});

it('stores nothing where it is not turned on', async () => {
  await NO_QUESTION_STORE.add('T1', 'U1', ENTRY, day('2026-10-01'));
  expect(await NO_QUESTION_STORE.deleteAll('T1', 'U1')).toBeUndefined();
});

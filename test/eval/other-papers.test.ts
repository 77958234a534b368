import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/run-beleg.ts';

/** A little below what was measured: a change that loses more is noticed. */
test.each([
  ['other-papers', 100, 67],
  ['more-papers', 80, 92],
  ['further-papers', 140, 87],
  ['recent-papers', 120, 79],
  ['current-papers', 110, 74],
  ['official-tables', 100, 78],
  ['latest-papers', 120, 65],
  ['record-lists', 90, 92],
  ['newest-papers', 105, 70],
  ['laid-out-tables', 96, 69],
  ['papers-and-tables', 90, 66],
  ['registers-and-balances', 90, 68],
])('answers questions about papers of other kinds: %s', async (name, questions, least) => {
  const folder = `test/eval/${name}`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', 'test/eval/main.ts', '--fail-under', String(least)],
    ...['--corpus', `${folder}/documents`, '--index', temporaryFolder(name)],
    ...['--file', `${folder}/questions.jsonl`],
  ]);
  expect(stdout).toContain(`| questions | ${questions} `);
});

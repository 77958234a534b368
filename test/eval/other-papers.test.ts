import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A little below what was measured: a change that loses more is noticed. Two at a time: each takes one processor. */
test.concurrent.each([
  ['other-papers', 100, 67],
  ['more-papers', 80, 92],
  ['further-papers', 140, 89],
  ['recent-papers', 120, 81],
  ['current-papers', 110, 77],
  ['official-tables', 100, 78],
  ['latest-papers', 120, 68],
  ['record-lists', 90, 92],
  ['newest-papers', 105, 73],
  ['laid-out-tables', 96, 75],
  ['papers-and-tables', 90, 67],
  ['registers-and-balances', 90, 74],
  ['fleet-and-libraries', 90, 63],
  ['forests-and-kitas', 90, 74],
  ['cycling-and-solar', 90, 90],
  ['locks-and-housing-benefit', 90, 80],
  ['prisons-and-wolves', 90, 67],
  ['rescue-and-waste', 90, 80],
  ['stations-and-courts', 90, 83],
  ['pools-and-donors', 90, 70],
  ['ferries-and-pharmacies', 90, 74],
  ['courts-and-calibrations', 90, 78],
  ['bridges-and-museums', 90, 58],
  ['floods-and-births', 90, 61],
])('answers questions about papers of other kinds: %s', async (name, questions, least) => {
  const folder = `test/eval/${name}`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', 'test/eval/main.ts', '--fail-under', String(least)],
    ...['--corpus', `${folder}/documents`, '--index', temporaryFolder(name)],
    ...['--file', `${folder}/questions.jsonl`],
  ]);
  expect(stdout).toContain(`| questions | ${questions} `);
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/run-beleg.ts';

const FOLDER = 'test/eval/other-papers';

/** A little below what was measured: a change that loses more is noticed. */
test('answers questions about papers of other kinds', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', 'test/eval/main.ts', '--fail-under', '58'],
    ...['--corpus', `${FOLDER}/documents`, '--index', temporaryFolder('papers')],
    ...['--file', `${FOLDER}/questions.jsonl`],
  ]);
  expect(stdout).toContain('| questions | 100 ');
});

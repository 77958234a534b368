import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FOLDER = 'test/eval/general';
/** Built once for each collection. */
const INDEX = temporaryFolder('general');

/** MRR@10 a little below what was measured: a change that loses more is noticed. */
test.each([
  ['articles/documents', 'articles/de', 0.87],
  ['articles/documents', 'articles/en', 0.84],
])('finds %s of other people by %s', async (documents, questions, least) => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', 'test/eval/main.ts'],
    ...['--corpus', `${FOLDER}/${documents}`, '--index', join(INDEX, documents)],
    ...['--queries', `${FOLDER}/${questions}.jsonl`],
  ]);
  const [head = [], , row = []] = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(Number(row[head.indexOf('MRR@10')])).toBeGreaterThan(least);
});

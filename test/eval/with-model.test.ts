import { execFile } from 'node:child_process';
import { env } from 'node:process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The replies are those of a scripted server (`record-scripted.ts`), every third of them invented. */
const REPLIES = 'test/eval/replies/scripted.jsonl';

it('reports the quality without and with a model side by side', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'test/eval/main.ts', '--file', 'text', '--model', `recorded:${REPLIES}`],
    { env: { ...env, BELEG_INDEX: temporaryFolder('eval'), BELEG_MODEL_PROVIDER: '' } },
  );
  const [header = [], , ...rows] = stdout.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const all = rows.find(([name]) => name === 'all') ?? [];
  const half = header.indexOf('with model: right');
  expect(header.slice(2, 7)).toEqual(
    ['with model: right', ...header.slice(half + 1, half + 5)].map((name) =>
      name.replace('with model: ', ''),
    ),
  );
  const without = all.slice(2, 7).map(Number);
  const [right = 0, , cited = 0, wrong = 0] = all.slice(half, half + 5).map(Number);
  expect(Number(all.at(-1))).toBeGreaterThan(0);
  // Sentences of a model are proved, so it can at worst leave something out.
  expect(wrong).toBeLessThanOrEqual(without[3] ?? 0);
  expect(cited).toBeGreaterThan(90);
  expect(right).toBeGreaterThan(0.9 * (without[0] ?? 0));
  expect(stdout).not.toContain('4.711');
});

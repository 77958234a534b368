import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPassageWeights } from '#src/app/read-passage-weights.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function folderWith(weights: unknown): Promise<string> {
  const folder = temporaryFolder('weights');
  await mkdir(join(folder, 'weights'), { recursive: true });
  await writeFile(join(folder, 'weights/passages.json'), JSON.stringify(weights));
  return folder;
}

it('reads the weights that the product ships', async () => {
  const { sentence, answeredFrom } = await readPassageWeights('data');
  expect(sentence.own).toBeGreaterThan(0);
  expect(answeredFrom).toBeGreaterThan(0);
});

it('refuses weights of evidence that it does not know', async () => {
  const shipped = await readPassageWeights('data');
  const folder = await folderWith({ ...shipped, sentence: { luck: 3 } });
  await expect(readPassageWeights(folder)).rejects.toMatchObject({ code: 'config-invalid' });
});

it('refuses weights that lack a sign of being answered', async () => {
  const { answered, ...rest } = await readPassageWeights('data');
  const folder = await folderWith({ ...rest, answered: { bias: answered.bias } });
  await expect(readPassageWeights(folder)).rejects.toMatchObject({ code: 'config-invalid' });
});

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createCorpusFolder } from '#src/adapters/corpus-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let folder = '';

beforeEach(() => {
  folder = temporaryFolder('corpus');
});

it('lists files in folders, sorted, whatever they are called, and no hidden ones', async () => {
  mkdirSync(join(folder, 'Straßen & Brücken'));
  writeFileSync(join(folder, 'Straßen & Brücken', 'Übersicht 1.txt'), 'Text');
  writeFileSync(join(folder, 'a.txt'), 'Text');
  writeFileSync(join(folder, '.versteckt.txt'), 'Text');
  const files = await createCorpusFolder(folder).list();
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ['Straßen & Brücken/Übersicht 1.txt', 4],
    ['a.txt', 4],
  ]);
});

it('reads a link to a file, and names links that lead nowhere or in circles', async () => {
  writeFileSync(join(folder, 'a.txt'), 'Text');
  symlinkSync('a.txt', join(folder, 'b.txt'));
  symlinkSync('fehlt.txt', join(folder, 'c.txt'));
  symlinkSync('.', join(folder, 'kreis'));
  const source = createCorpusFolder(folder);
  const files = await source.list();
  expect(files.map(({ path, isUnreadable }) => [path, isUnreadable === true])).toEqual([
    ['a.txt', false],
    ['b.txt', false],
    ['c.txt', true],
    ['kreis/', true],
  ]);
  expect(Buffer.from(await source.read('b.txt')).toString()).toBe('Text');
});

it('says that a corpus is missing', async () => {
  await expect(createCorpusFolder(join(folder, 'fehlt')).list()).rejects.toMatchObject({
    code: 'corpus-missing',
  });
});

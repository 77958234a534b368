import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLexicon } from '#src/adapters/lexicon-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FOLDER = new URL('../../../data/lexicon', import.meta.url).pathname;

test('the lexicon and the general dictionary are read together', async () => {
  const groups = await loadLexicon(FOLDER);
  expect(groups.length).toBeGreaterThan(4000);
  const river = groups.find(({ official }) => official.includes('Nebenfluss'));
  expect(river?.english).toContain('tributary');
});

test('a German word of the dictionary stands in one line', async () => {
  const words = (await loadLexicon(`${FOLDER}/dictionary`)).map(({ official }) => official[0]);
  expect(new Set(words).size).toBe(words.length);
});

test('a line that is no group is named', async () => {
  const folder = temporaryFolder('lexicon');
  writeFileSync(join(folder, 'a.jsonl'), '{"official":["Haus"]}\n\n{"official":[]}\n');
  await expect(loadLexicon(folder)).rejects.toMatchObject({
    code: 'manifest-invalid',
    details: { file: 'a.jsonl', line: 3 },
  });
});

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { type AskedTables, openFileTables } from '../../support/open-file-tables.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = fileURLToPath(
  new URL('../../eval/recent-papers/documents/tables/', import.meta.url),
);

/** Groups that are called like their entries, footnotes with separators inside, marks behind headings. */
const FILES = ['zivilverfahren-amtsgerichte-rlp', 'glasfaser-hessen'];

async function draftOf(name: string) {
  const bytes = readFileSync(`${folder}${name}.csv`);
  return draftSidecar(await readTableGrid(`tables/${name}.csv`, bytes)).sidecar;
}

let tables: AskedTables;

beforeAll(async () => {
  const corpus = temporaryFolder('groups');
  mkdirSync(join(corpus, 'tables'));
  for (const name of FILES) {
    copyFileSync(`${folder}${name}.csv`, join(corpus, 'tables', basename(`${name}.csv`)));
    const description = join(corpus, 'tables', `${name}.table.json`);
    writeFileSync(description, JSON.stringify(await draftOf(name)));
  }
  tables = await openFileTables(corpus);
});

afterAll(() => tables.close());

describe('tables of groups with the description that was drafted for them', () => {
  it.each(FILES)('%s: the evaluation has the draft as it is', async (name) => {
    const stored: unknown = JSON.parse(readFileSync(`${folder}${name}.table.json`, 'utf8'));
    expect(JSON.parse(JSON.stringify(await draftOf(name)))).toEqual(stored);
  });

  it.each([
    ['Wie viele Neuzugänge hatte das Amtsgericht Mainz 2024?', 4067],
    ['Wie viele Neuzugänge hatte der Landgerichtsbezirk Mainz 2024?', 6635],
    ['Wie viele Amtsgerichte hatten 2024 mehr als 1.000 Neuzugänge?', 10],
    ['Wie hoch war die Glasfaserquote im Vogelsbergkreis 2023?', 31.9],
    ['Wie viele Fördermittel bekam der Wetteraukreis 2022?', 3_805_750],
  ])('%s', async (question, value) => {
    expect((await tables.surely(question))?.figures?.[0]?.value).toBeCloseTo(value, 1);
  });

  it('knows towns by whatever title they have', async () => {
    const draft = await tables.surely('Welcher Landkreis hatte 2024 die höchste Glasfaserquote?');
    expect(draft?.text).toContain('Gießen');
  });
});

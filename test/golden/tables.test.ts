import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { loadFileTable } from '#src/structure/tables/load-file-table.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';

const folder = new URL('tables/', import.meta.url);
const names = readdirSync(folder).filter((name) => /(?<!\.expected)\.csv$/u.test(name));

it.for(names)('%s: the drafted description, and the rows it gives', async (name) => {
  const stem = name.replace(/\.csv$/u, '');
  const path = `tables/${name}`;
  const bytes = readFileSync(new URL(name, folder));
  const { sidecar, hints } = draftSidecar(await readTableGrid(path, bytes));
  const text = `${JSON.stringify(sidecar, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`tables/${stem}.table.expected.json`);
  await expect(`${hints.join('\n')}\n`).toMatchFileSnapshot(`tables/${stem}.hints.txt`);

  const described = parseSidecar(path, text);
  const { stored } = loadFileTable(described, await readTableGrid(path, bytes, described.file));
  const printed = stringify([
    stored.columns.map(({ name }) => name),
    ...stored.rows.map((row) => [...row]),
  ]);
  await expect(printed).toMatchFileSnapshot(`tables/${stem}.expected.csv`);
});

it('the description of the worked example loads', async () => {
  const path = 'tables/haushalt-nach-kapiteln.csv';
  const text = readFileSync(new URL('haushalt-nach-kapiteln.table.json', folder), 'utf8');
  const sidecar = parseSidecar(path, text);
  const bytes = readFileSync(new URL('haushalt-nach-kapiteln.csv', folder));
  const { table, stored } = loadFileTable(sidecar, await readTableGrid(path, bytes, sidecar.file));
  expect(table).toMatchObject({ name: 'haushalt', document: path });
  expect(stored.rows).toHaveLength(8);
});

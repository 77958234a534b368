import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench, describe } from 'vitest';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import { readStaffing } from '#src/structure/staffing/read-staffing.ts';
import { staffingTable } from '#src/structure/tables/document-tables.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const path = 'kleine-anfrage-8-710.txt';
const lines = readFileSync(`corpus/${path}`, 'utf8').split('\n');
const { rows } = readStaffing({ path, title: path, manifest: undefined, hash: '', lines });
const file = join(temporaryFolder('bench'), 'tables.duckdb');
await buildTableStore(file, [staffingTable(path, rows)]);
const CATALOGUE = { tables: [], caveats: [] };
const SQL = 'SELECT employees, line FROM staffing WHERE section = $1 AND code = $2 AND year = $3';
const PARAMETERS = ['Kernhaushalt', '0313', 2021];
const warm = openTableStore(file, CATALOGUE);

describe('table store', () => {
  bench('one figure, warm', async () => {
    await warm.query(SQL, PARAMETERS);
  });

  bench('open, one figure, close', async () => {
    const store = openTableStore(file, CATALOGUE);
    await store.query(SQL, PARAMETERS);
    store.close();
  });
});

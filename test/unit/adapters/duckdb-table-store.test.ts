import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import type { StoredTable } from '#src/domain/stored-table.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const CATALOGUE = { tables: [], caveats: [] };
const LIMITS = { maxRows: 5, timeoutMs: 2000 };

const spending: StoredTable = {
  name: 'spending',
  title: 'Ausgaben’s "Tafel"',
  columns: [
    { name: 'code', type: 'text' },
    { name: 'year', type: 'integer' },
    { name: 'euro', type: { decimals: 2 } },
    { name: 'is_new', type: 'boolean' },
    { name: 'euro_printed', type: 'text', internal: true },
  ],
  rows: [
    ['0301', 2021, 1234567.89, true, null],
    ['0301', 2022, 0, false, null],
    ['0302', 2021, null, null, '-'],
    ['0302', 2022, -0.07, null, null],
  ],
};
const numbers: StoredTable = {
  name: 'numbers',
  title: 'Zahlen',
  columns: [{ name: 'n', type: 'integer' }],
  rows: Array.from({ length: 3000 }, (_, n) => [n]),
};

const folder = temporaryFolder('store');
const file = join(folder, 'tables.duckdb');
let store: TableBrowser;

beforeAll(async () => {
  await buildTableStore(file, [spending, numbers]);
  store = openTableStore(file, CATALOGUE);
});

afterAll(() => {
  store.close();
});

describe('a table store', () => {
  it('gives back exact decimals, zero, absent and a dash as four different things', async () => {
    expect(await store.query('SELECT euro, euro_printed FROM spending')).toEqual([
      { euro: 1234567.89, euro_printed: null },
      { euro: 0, euro_printed: null },
      { euro: null, euro_printed: '-' },
      { euro: -0.07, euro_printed: null },
    ]);
  });

  it('binds parameters, adds without binary error and gives big sums as numbers', async () => {
    const sql =
      'SELECT sum(euro) AS s, count(*) AS n FROM spending WHERE year >= $1 AND code <> $2';
    expect(await store.query(sql, [2021, 'x'])).toEqual([{ s: 1234567.82, n: 4 }]);
  });

  it('answers queries that run at the same time each with its own rows', async () => {
    const answers = await Promise.all(
      numbers.rows
        .slice(0, 60)
        .map(([n]) => store.query('SELECT n FROM numbers WHERE n = $1', [n ?? null])),
    );
    expect(answers).toEqual(numbers.rows.slice(0, 60).map(([n]) => [{ n }]));
  });

  it('fails with a code on bad SQL and on writing', async () => {
    await expect(store.query('SELECT nothing')).rejects.toMatchObject({ code: 'query-failed' });
    await expect(store.query('DELETE FROM spending')).rejects.toMatchObject({
      code: 'query-failed',
    });
  });

  it('tells its tables by name, with types and what is internal', async () => {
    const [second, first] = await store.summaries();
    expect(first).toEqual({
      name: 'spending',
      title: spending.title,
      rowCount: 4,
      columns: spending.columns.map((column) => ({ internal: false, ...column })),
    });
    expect(second).toMatchObject({ name: 'numbers', rowCount: 3000 });
  });

  it('writes Parquet', async () => {
    const target = join(folder, "o'hara.parquet");
    await store.writeParquet('SELECT code, euro FROM spending', target);
    expect(readFileSync(target).subarray(0, 4).toString()).toBe('PAR1');
  });
});

describe('select', () => {
  it('gives columns and rows, and says when it cut', async () => {
    expect(await store.select('SELECT n, n AS n FROM numbers ORDER BY 1 DESC;', LIMITS)).toEqual({
      columns: ['n', 'n:1'],
      rows: [2999, 2998, 2997, 2996, 2995].map((n) => [n, n]),
      isCut: true,
    });
    expect(await store.select('-- Kommentar\n(SELECT 1 AS eins)', LIMITS)).toMatchObject({
      isCut: false,
    });
  });

  it.for([
    "COPY spending TO '/tmp/beleg-stolen.csv'",
    "COPY (SELECT 1) TO '/tmp/beleg-stolen.csv'",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('/etc/passwd')",
    "SELECT * FROM read_parquet('https://example.org/x.parquet')",
    "SELECT * FROM parquet_metadata('/etc/passwd')",
    "SELECT * FROM glob('/*')",
    "SELECT * FROM sniff_csv('/etc/passwd')",
    "ATTACH '/tmp/other.duckdb'",
    'INSTALL httpfs',
    'LOAD httpfs',
    'PRAGMA database_list',
    "SET memory_limit = '100GB'",
    'RESET memory_limit',
    "EXPORT DATABASE '/tmp/beleg-stolen'",
    'CREATE TABLE t (n INTEGER)',
    'CREATE TEMP TABLE t AS SELECT 1',
    'DROP TABLE spending',
    "INSERT INTO spending VALUES ('x', 1, 1, true, null)",
    'UPDATE spending SET euro = 1',
    'DELETE FROM spending',
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP TABLE spending',
    'WITH x AS (SELECT 1) DELETE FROM spending',
    'EXPLAIN ANALYZE SELECT 1',
    'CALL pragma_version()',
    'PIVOT spending ON year USING sum(euro)',
    "SELECT * FROM enable_logging(storage = 'file', storage_path = '/tmp/beleg-log')",
    "SELECT write_log('x')",
    'BEGIN',
    'CHECKPOINT',
    'VACUUM',
    '',
    '-- nur ein Kommentar',
    '/* SELECT */ DROP TABLE spending',
  ])('refuses %s', async (sql) => {
    await expect(store.select(sql, LIMITS)).rejects.toMatchObject({ code: 'query-refused' });
    expect(existsSync('/tmp/beleg-stolen.csv')).toBe(false);
  });

  it.for([
    'SELECT',
    'SELECT * FROM nowhere',
    'SELECT 1/',
    "SELECT * FROM '/etc/passwd'",
    'SELECT (',
  ])('reports the error in %s', async (sql) => {
    await expect(store.select(sql, LIMITS)).rejects.toMatchObject({ code: 'query-failed' });
  });

  it.for([
    'SELECT count(*) FROM numbers a, numbers b, numbers c, numbers d WHERE a.n + b.n + c.n + d.n = 1',
    'SELECT a.n FROM numbers a, numbers b, numbers c, numbers d WHERE a.n * b.n * c.n * d.n = -1',
    'WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r) SELECT max(i) FROM r',
  ])('stops a query that takes too long and goes on working: %s', async (sql) => {
    const start = performance.now();
    await expect(store.select(sql, { maxRows: 5, timeoutMs: 200 })).rejects.toMatchObject({
      code: 'query-failed',
      details: { timeoutMs: 200 },
    });
    expect(performance.now() - start).toBeLessThan(5000);
    expect(await store.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('gives up on a query that needs too much memory', async () => {
    const sql = 'SELECT list(a.n || b.n) FROM numbers a, numbers b, range(100)';
    await expect(store.select(sql, { maxRows: 5, timeoutMs: 20_000 })).rejects.toMatchObject({
      code: 'query-failed',
    });
  });
});

describe('building and opening', () => {
  const table = (rows: StoredTable['rows']): StoredTable => ({
    name: 't',
    title: 'T',
    columns: [
      { name: 'x', type: { decimals: 1 } },
      { name: 'line', type: 'integer' },
    ],
    rows,
  });

  it.for([[[[0.25, 1]]], [[[1e15, 1]]], [[[1, 1.5]]], [[[1, 2 ** 31]]], [[['1', 1]]], [[[1]]]])(
    'refuses %j rather than store it inexactly, and leaves nothing behind',
    async ([rows]) => {
      const target = join(folder, 'inexact.duckdb');
      await expect(buildTableStore(target, [table(rows ?? [])])).rejects.toMatchObject({
        code: 'table-invalid',
      });
      expect(existsSync(target)).toBe(false);
    },
  );

  it('never writes over a store', async () => {
    await expect(buildTableStore(file, [])).rejects.toMatchObject({ code: 'index-unwritable' });
    expect(await store.query('SELECT count(*) AS n FROM spending')).toEqual([{ n: 4 }]);
  });

  it('names a folder it cannot write into', async () => {
    const target = join(folder, 'no', 'such.duckdb');
    await expect(buildTableStore(target, [])).rejects.toMatchObject({ code: 'index-unwritable' });
  });

  it('tells a missing store from a damaged one', async () => {
    expect(() => openTableStore(join(folder, 'none'), CATALOGUE)).toThrowError(
      expect.objectContaining({ code: 'index-missing' }),
    );
    const damaged = join(folder, 'damaged.duckdb');
    writeFileSync(damaged, 'not a database at all');
    await expect(openTableStore(damaged, CATALOGUE).query('SELECT 1')).rejects.toMatchObject({
      code: 'index-damaged',
    });
  });
});

import { existsSync, rmSync } from 'node:fs';
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBValue,
} from '@duckdb/node-api';
import { AppError } from '#src/domain/app-error.ts';
import type { StoredColumn, StoredTable } from '#src/domain/stored-table.ts';
import { sqlType, toDuckValue } from './duckdb-values.ts';

/** The comment of a column that is not exported. */
export const INTERNAL = 'internal';

/** The size of DuckDB's own vectors. */
const ROWS_PER_CHUNK = 2048;

/** Writes all tables into a new file; see `buildTableStore`. */
export async function writeDatabase(file: string, tables: readonly StoredTable[]): Promise<void> {
  if (existsSync(file)) throw new AppError('index-unwritable', 'The table store exists already.');
  try {
    await withDatabase(file, {}, async (connection) => {
      for (const table of tables) await writeTable(connection, table);
      await connection.run('CHECKPOINT');
    });
  } catch (cause) {
    rmSync(file, { force: true });
    rmSync(`${file}.wal`, { force: true });
    throw cause instanceof AppError ? cause : unwritable(cause);
  }
}

function unwritable(cause: unknown): AppError {
  return new AppError('index-unwritable', 'The table store cannot be written.', { cause });
}

/** Writes the rows of a SELECT as Parquet; an instance of its own may write files. */
export async function writeParquet(file: string, sql: string, target: string): Promise<void> {
  await withDatabase(file, { access_mode: 'READ_ONLY', threads: '1' }, async (connection) => {
    await connection.run(`COPY (${sql}) TO ${quoteText(target)} (FORMAT parquet)`);
  });
}

async function withDatabase(
  file: string,
  options: Record<string, string>,
  work: (connection: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const instance = await DuckDBInstance.create(file, options);
  const connection = await instance.connect();
  try {
    await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeTable(connection: DuckDBConnection, table: StoredTable): Promise<void> {
  const columns = table.columns.map(({ name, type }) => `${quoteName(name)} ${sqlType(type)}`);
  await connection.run(`CREATE TABLE ${quoteName(table.name)} (${columns.join(', ')})`);
  await appendRows(connection, table);
  await connection.run(`COMMENT ON TABLE ${quoteName(table.name)} IS ${quoteText(table.title)}`);
  for (const { name } of table.columns.filter(({ internal }) => internal)) {
    const column = `${quoteName(table.name)}.${quoteName(name)}`;
    await connection.run(`COMMENT ON COLUMN ${column} IS ${quoteText(INTERNAL)}`);
  }
}

// Whole columns at a time: cell by cell, a table of 200,000 rows takes several times as long.
async function appendRows(connection: DuckDBConnection, table: StoredTable): Promise<void> {
  const appender = await connection.createAppender(table.name);
  const types = table.columns.map((_, index) => appender.columnType(index));
  for (let start = 0; start < table.rows.length; start += ROWS_PER_CHUNK) {
    const rows = table.rows.slice(start, start + ROWS_PER_CHUNK);
    const chunk = DuckDBDataChunk.create(types, rows.length);
    for (const [index, column] of table.columns.entries()) {
      chunk.setColumnValues(index, columnValues(table.name, rows, column, index));
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function columnValues(
  table: string,
  rows: StoredTable['rows'],
  { name, type }: StoredColumn,
  index: number,
): DuckDBValue[] {
  return rows.map((row) => {
    const value = row[index];
    if (value !== undefined) return toDuckValue(value, type);
    throw new AppError('table-invalid', `A row of ${table} has no cell for ${name}.`);
  });
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

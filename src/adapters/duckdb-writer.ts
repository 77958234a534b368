import { existsSync, rmSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { AppError } from '#src/domain/app-error.ts';
import type { StoredTable } from '#src/domain/stored-table.ts';
import { sqlType, toDuckValue } from './duckdb-values.ts';

/** The comment of a column that is not exported. */
export const INTERNAL = 'internal';

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

async function appendRows(connection: DuckDBConnection, table: StoredTable): Promise<void> {
  const appender = await connection.createAppender(table.name);
  const types = table.columns.map((_, index) => appender.columnType(index));
  for (const row of table.rows) {
    for (const [index, { name, type }] of table.columns.entries()) {
      const value = row[index];
      if (value === undefined) {
        throw new AppError('table-invalid', `A row of ${table.name} has no cell for ${name}.`);
      }
      appender.appendValue(toDuckValue(value, type), types[index]);
    }
    appender.endRow();
  }
  appender.closeSync();
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

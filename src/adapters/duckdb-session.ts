import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { LRUCache } from 'lru-cache';
import { AppError } from '#src/domain/app-error.ts';
import type { CellValue } from '#src/domain/stored-table.ts';
import type { QueryRow, TableBrowser, TableSummary } from '#src/ports/table-store.ts';
import { runSelect } from './duckdb-select.ts';
import { columnTypeOf, fromDuckValue } from './duckdb-values.ts';
import { INTERNAL } from './duckdb-writer.ts';

/** Nothing but the file itself can be reached, and no statement can change that. */
const LOCKED_DOWN = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  memory_limit: '512MB',
  max_temp_directory_size: '0KB',
  // Our tables are small: threads cost more than they give, and one keeps the order of rows.
  threads: '1',
  lock_configuration: 'true',
} as const;

/** Some megabytes; a longer result is not remembered. */
const REMEMBERED_ROWS = 20_000;

const TABLES = `
  SELECT table_oid AS oid, table_name AS name, comment AS title FROM duckdb_tables() ORDER BY 2`;
const COLUMNS = `
  SELECT column_name AS name, data_type AS type, comment = '${INTERNAL}' AS internal
  FROM duckdb_columns() WHERE table_oid = $1 ORDER BY column_index`;

/** Opens a table store file for queries. Use `openTableStore`, which does so when it is needed. */
export async function openDatabase(file: string): Promise<DatabaseSession> {
  const instance = await DuckDBInstance.create(file, LOCKED_DOWN).catch((cause: unknown) => {
    throw new AppError('index-damaged', 'The table store cannot be opened.', { cause });
  });
  const connection = await instance.connect();
  return {
    query: rememberingRows((sql, parameters) => runQuery(connection, sql, parameters)),
    summaries: () => summarise(connection),
    select: (sql, limits) => runSelect(instance, sql, limits),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

interface DatabaseSession extends Pick<TableBrowser, 'summaries' | 'select' | 'close'> {
  query(sql: string, parameters: readonly CellValue[]): Promise<readonly QueryRow[]>;
}

/**
 * The file is read-only, and the same figures are asked for again and again: as whole answers, for a
 * comparison, by the next message of a conversation.
 */
function rememberingRows(query: DatabaseSession['query']): DatabaseSession['query'] {
  const known = new LRUCache<string, readonly QueryRow[]>({
    maxSize: REMEMBERED_ROWS,
    sizeCalculation: (rows) => rows.length + 1,
  });
  return async (sql, parameters) => {
    const key = JSON.stringify([sql, parameters]);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const rows = await query(sql, parameters);
    known.set(key, rows);
    return rows;
  };
}

async function runQuery(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly CellValue[],
): Promise<readonly QueryRow[]> {
  // A statement with values takes four turns of the event loop, one without takes one.
  const values = parameters.length === 0 ? undefined : [...parameters];
  const rows = await connection
    .runAndReadAll(sql, values)
    .then((reader) => reader.getRowObjects())
    .catch((cause: unknown) => {
      throw new AppError('query-failed', messageOf(cause), { cause });
    });
  return rows.map(plainRow);
}

function plainRow(row: Record<string, DuckDBValue>): QueryRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, fromDuckValue(value)]),
  );
}

async function summarise(connection: DuckDBConnection): Promise<readonly TableSummary[]> {
  const tables = await runQuery(connection, TABLES, []);
  return Promise.all(tables.map((table) => summariseTable(connection, table)));
}

async function summariseTable(
  connection: DuckDBConnection,
  table: QueryRow,
): Promise<TableSummary> {
  const name = String(table.name);
  const columns = await runQuery(connection, COLUMNS, [table.oid ?? null]);
  const [count] = await runQuery(connection, `SELECT count(*) AS n FROM "${name}"`, []);
  return {
    name,
    title: String(table.title ?? name),
    rowCount: Number(count?.n ?? 0),
    columns: columns.map((column) => ({
      name: String(column.name),
      type: columnTypeOf(String(column.type)),
      internal: column.internal === true,
    })),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

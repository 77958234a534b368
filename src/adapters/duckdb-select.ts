import { type DuckDBConnection, type DuckDBInstance, StatementType } from '@duckdb/node-api';
import { AppError } from '#src/domain/app-error.ts';
import type { Selection, SelectLimits } from '#src/ports/table-store.ts';
import { fromDuckValue } from './duckdb-values.ts';

/** DuckDB reports some PRAGMAs as SELECT: what people may write begins with one of these. */
const QUERY_START = /^[\s(]*(?:select|with|from|values|describe|show|summarize)\b/iu;
const LEADING_COMMENTS = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/u;
/** Harmless to the data, but they would change the session for the questions after. */
const SESSION_FUNCTIONS =
  /\b(?:enable_logging|disable_logging|truncate_duckdb_logs|write_log|setseed)\s*\(/iu;

/**
 * Runs one SELECT that a person wrote, on a connection of its own, and gives up after `timeoutMs`.
 * That files and network are out of reach is the business of the instance.
 *
 * @throws {AppError} `query-refused`, `query-failed`.
 */
export async function runSelect(
  instance: DuckDBInstance,
  sql: string,
  { maxRows, timeoutMs }: SelectLimits,
): Promise<Selection> {
  refuseObvious(sql);
  const connection = await instance.connect();
  const timer = { expired: false };
  const timeout = setInterval(() => {
    timer.expired = true;
    connection.interrupt();
  }, timeoutMs);
  try {
    await refuseAllButOneSelect(connection, sql);
    return await readRows(connection, sql, maxRows);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw failure(cause, timer.expired, timeoutMs);
  } finally {
    clearInterval(timeout);
    connection.closeSync();
  }
}

function refuseObvious(sql: string): void {
  const statement = sql.replace(LEADING_COMMENTS, '');
  if (!QUERY_START.test(statement) || SESSION_FUNCTIONS.test(statement)) refuse();
}

async function refuseAllButOneSelect(connection: DuckDBConnection, sql: string): Promise<void> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) refuse();
  const statement = await statements.prepare(0);
  if (statement.statementType !== StatementType.SELECT) refuse();
  statement.destroySync();
}

async function readRows(
  connection: DuckDBConnection,
  sql: string,
  maxRows: number,
): Promise<Selection> {
  const reader = await connection.streamAndReadUntil(sql, maxRows + 1);
  const rows = reader.getRows();
  return {
    columns: reader.deduplicatedColumnNames(),
    rows: rows.slice(0, maxRows).map((row) => row.map(fromDuckValue)),
    isCut: rows.length > maxRows,
  };
}

function refuse(): never {
  throw new AppError('query-refused', 'Only one SELECT statement is allowed.');
}

function failure(cause: unknown, isExpired: boolean, timeoutMs: number): AppError {
  if (isExpired) {
    return new AppError('query-failed', `The query took longer than ${timeoutMs} ms.`, {
      details: { timeoutMs },
      cause,
    });
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  const isForbidden = /Permission Error/u.test(message);
  return new AppError(isForbidden ? 'query-refused' : 'query-failed', message, { cause });
}

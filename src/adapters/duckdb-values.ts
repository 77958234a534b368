import { DuckDBDecimalValue, type DuckDBValue } from '@duckdb/node-api';
import { AppError } from '#src/domain/app-error.ts';
import type { CellValue, ColumnType } from '#src/domain/stored-table.ts';

/** 18 digits fit a 64-bit integer; a double is exact to 15, which `toDuckValue` enforces. */
const DECIMAL_WIDTH = 18;

/** The SQL type of a column. */
export function sqlType(type: ColumnType): string {
  if (type === 'text') return 'VARCHAR';
  if (type === 'integer') return 'INTEGER';
  if (type === 'boolean') return 'BOOLEAN';
  return `DECIMAL(${DECIMAL_WIDTH},${type.decimals})`;
}

/** The column type of an SQL type that `sqlType` wrote. */
export function columnTypeOf(sql: string): ColumnType {
  const decimals = /^DECIMAL\(\d+,(\d+)\)$/u.exec(sql)?.[1];
  if (decimals !== undefined) return { decimals: Number(decimals) };
  if (sql === 'INTEGER') return 'integer';
  return sql === 'BOOLEAN' ? 'boolean' : 'text';
}

/**
 * Turns a cell into a value of its column.
 *
 * @throws {AppError} `table-invalid` where the column cannot hold the value exactly.
 */
export function toDuckValue(value: CellValue, type: ColumnType): DuckDBValue {
  if (value === null) return null;
  if (type === 'text') return String(value);
  if (type === 'boolean' && typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (type === 'integer' && Number.isInteger(value) && Math.abs(value) < 2 ** 31) return value;
    if (typeof type === 'object') return exactDecimal(value, type.decimals);
  }
  throw new AppError('table-invalid', `The value ${String(value)} does not fit its column.`);
}

function exactDecimal(value: number, scale: number): DuckDBDecimalValue {
  const digits = Math.round(value * 10 ** scale);
  if (!Number.isSafeInteger(digits) || Number(`${digits}e-${scale}`) !== value) {
    throw new AppError('table-invalid', `${value} is not exact with ${scale} decimals.`);
  }
  return new DuckDBDecimalValue(BigInt(digits), DECIMAL_WIDTH, scale);
}

/**
 * Turns a value of a result into a cell: decimals and big integers become exact numbers, dates and
 * everything else their text.
 *
 * @throws {AppError} `query-failed` for an integer beyond 2^53, which no number holds exactly.
 */
export function fromDuckValue(value: DuckDBValue): CellValue {
  if (value === null || typeof value !== 'object') return fromScalar(value);
  if (value instanceof DuckDBDecimalValue) {
    return exactNumber(value.value, `${value.value}e-${value.scale}`);
  }
  return String(value);
}

function fromScalar(value: string | number | boolean | bigint | null | undefined): CellValue {
  return typeof value === 'bigint' ? exactNumber(value, String(value)) : (value ?? null);
}

function exactNumber(digits: bigint, text: string): number {
  if (digits > Number.MAX_SAFE_INTEGER || digits < Number.MIN_SAFE_INTEGER) {
    throw new AppError('query-failed', 'A number of the result has more than 15 digits.');
  }
  return Number(text);
}

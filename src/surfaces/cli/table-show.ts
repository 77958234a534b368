import { markdownTable } from 'markdown-table';
import { AppError } from '#src/domain/app-error.ts';
import type { CellValue, StoredColumn } from '#src/domain/stored-table.ts';
import type { QueryRow, TableBrowser, TableSummary } from '#src/ports/table-store.ts';
import { formatNumber } from '#src/text/german-number.ts';
import type { CliIo } from './io.ts';
import type { TableOptions } from './table-command.ts';
import { findTable, publicColumns } from './table-list.ts';

const DEFAULT_LIMIT = 20;
const TIMEOUT_MS = 10_000;
const CONDITION = /^\s*(\w+)\s*(=|!=|<>|<=|>=|<|>)\s*([^'"()=<>]*?)\s*$/u;
const LONGEST_CELL = 60;

/** `beleg table show NAME`: rows as a table, numbers as people read them; with `--json` as data. */
export async function showTable(
  tables: TableBrowser,
  name: string,
  options: TableOptions,
  io: CliIo,
): Promise<void> {
  const summary = await findTable(tables, name);
  const limit = readLimit(options.limit, DEFAULT_LIMIT);
  const columns = publicColumns(summary);
  const names = summary.columns.map((column) => `"${column.name}"`).join(', ');
  const sql = `SELECT ${names} FROM "${summary.name}"${whereClause(options.where, summary)}`;
  const { rows, isCut } = await tables.select(sql, { maxRows: limit, timeoutMs: TIMEOUT_MS });
  const shown = rows.map((row) => toRow(summary.columns, row));
  if (options.json === true) {
    io.out(
      JSON.stringify(
        shown.map((row) => pick(row, columns)),
        null,
        2,
      ),
    );
  } else {
    io.out(renderRows(shown, columns, metricColumns(tables, summary.name)));
  }
  if (isCut) io.err(`Die ersten ${limit} von mehr Zeilen; --limit N zeigt andere Mengen.`);
}

/**
 * A whole number from the command line.
 *
 * @throws {AppError} `input-invalid`.
 */
export function readLimit(value: string | number | undefined, byDefault: number): number {
  if (value === undefined) return byDefault;
  const limit = Number(value);
  if (Number.isInteger(limit) && limit > 0 && limit <= 1_000_000) return limit;
  throw new AppError('input-invalid', '--limit erwartet eine ganze Zahl zwischen 1 und 1.000.000.');
}

/** `code=0313` compares as the column's type wants it; anything else is taken as SQL. */
function whereClause(where: TableOptions['where'], { columns }: TableSummary): string {
  const conditions = (Array.isArray(where) ? where : [where]).filter((text) => text !== undefined);
  const parts = conditions.map((condition) => `(${readCondition(String(condition), columns)}\n)`);
  return parts.length === 0 ? '' : ` WHERE ${parts.join(' AND ')}`;
}

function readCondition(condition: string, columns: readonly StoredColumn[]): string {
  const [, name = '', operator = '', value = ''] = CONDITION.exec(condition) ?? [];
  const column = columns.find((candidate) => candidate.name === name);
  if (column === undefined || /\b(?:and|or|is|in|like|null)\b/iu.test(value)) return condition;
  const literal = column.type === 'text' ? `'${value}'` : value;
  return `"${name}" ${operator} ${literal}`;
}

function toRow(columns: readonly StoredColumn[], cells: readonly CellValue[]): QueryRow {
  return Object.fromEntries(columns.map(({ name }, index) => [name, cells[index] ?? null]));
}

function pick(row: QueryRow, columns: readonly StoredColumn[]): QueryRow {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
}

function metricColumns({ catalogue }: TableBrowser, name: string): ReadonlySet<string> {
  const table = catalogue.tables.find((candidate) => candidate.name === name);
  return new Set(table?.metrics.map(({ column }) => column));
}

function renderRows(
  rows: readonly QueryRow[],
  columns: readonly StoredColumn[],
  metrics: ReadonlySet<string>,
): string {
  const cells = rows.map((row) => columns.map((column) => renderCell(row, column, metrics)));
  const align = columns.map(({ type }) => (type === 'text' ? 'l' : 'r'));
  return markdownTable([columns.map(({ name }) => name), ...cells], { align });
}

// Only metrics are grouped by thousands: years and line numbers are not.
function renderCell(
  row: QueryRow,
  { name, type }: StoredColumn,
  metrics: ReadonlySet<string>,
): string {
  const value = row[name] ?? null;
  if (value === null) return String(row[`${name}_printed`] ?? '');
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') {
    if (!metrics.has(name)) return String(value);
    return formatNumber(value, typeof type === 'object' ? { decimals: type.decimals } : {});
  }
  return value.length > LONGEST_CELL ? `${value.slice(0, LONGEST_CELL - 1)}…` : value;
}

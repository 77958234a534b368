import { stringify } from 'csv-stringify/sync';
import { AppError } from '#src/domain/app-error.ts';
import type { CellValue, StoredColumn } from '#src/domain/stored-table.ts';
import type { QueryRow, TableBrowser, TableSummary } from '#src/ports/table-store.ts';
import type { CliIo } from './io.ts';
import type { TableOptions } from './table-command.ts';
import { findTable, publicColumns } from './table-list.ts';
import { unwritable, writeOutput } from './write-output.ts';

const FORMATS = ['csv', 'json', 'xlsx', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

/**
 * `beleg table export NAME`: the whole table. CSV and JSON go to standard output where `--out` names
 * no file. A row of which the source prints no figure at all is not exported.
 */
export async function exportTable(
  tables: TableBrowser,
  name: string,
  options: TableOptions,
  io: CliIo,
): Promise<void> {
  const format = readFormat(options);
  const file = options.out;
  const summary = await findTable(tables, name);
  const columns = publicColumns(summary);
  const sql = exportQuery(tables, summary, columns);
  if (format === 'csv' || format === 'json') {
    const rows = await tables.query(sql);
    const text = format === 'csv' ? renderCsv(rows, columns) : JSON.stringify(rows, null, 2);
    if (file === undefined) io.out(text);
    else await writeOutput(file, `${text}\n`);
    return;
  }
  if (file === undefined) {
    throw new AppError('input-invalid', `${format} ist kein Text: --out DATEI sagt, wohin damit.`);
  }
  if (format === 'parquet') await writeParquet(tables, sql, file);
  else await writeOutput(file, await renderWorkbook(summary, await tables.query(sql), columns));
}

async function writeParquet(tables: TableBrowser, sql: string, file: string): Promise<void> {
  await tables.writeParquet(sql, file).catch((cause: unknown) => {
    throw unwritable(file, cause);
  });
}

function readFormat({ format = 'csv' }: TableOptions): Format {
  const known = FORMATS.find((candidate) => candidate === format);
  if (known !== undefined) return known;
  throw new AppError('input-invalid', `Möglich sind --format ${FORMATS.join(', ')}.`);
}

function exportQuery(
  { catalogue }: TableBrowser,
  { name, columns: all }: TableSummary,
  columns: readonly StoredColumn[],
): string {
  const metrics = catalogue.tables.find((table) => table.name === name)?.metrics ?? [];
  const figures = metrics
    .flatMap(({ column }) => [column, `${column}_printed`])
    .filter((column) => all.some((existing) => existing.name === column))
    .map((column) => `"${column}" IS NOT NULL`);
  const where = figures.length === 0 ? '' : ` WHERE ${figures.join(' OR ')}`;
  return `SELECT ${columns.map((column) => `"${column.name}"`).join(', ')} FROM "${name}"${where}`;
}

/** Decimal point, as many decimals as the column has, empty for absent. */
function renderCsv(rows: readonly QueryRow[], columns: readonly StoredColumn[]): string {
  const cells = rows.map((row) =>
    columns.map(({ name, type }) => renderCell(row[name] ?? null, type)),
  );
  return stringify([columns.map(({ name }) => name), ...cells]).trimEnd();
}

function renderCell(value: CellValue, type: StoredColumn['type']): string {
  if (value === null) return '';
  return typeof value === 'number' && typeof type === 'object'
    ? value.toFixed(type.decimals)
    : String(value);
}

async function renderWorkbook(
  { name }: TableSummary,
  rows: readonly QueryRow[],
  columns: readonly StoredColumn[],
): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  // The time of creation would make every export differ.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet(name.slice(0, 31), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map((column) => ({
    header: column.name,
    key: column.name,
    style: styleOf(column),
  }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow({ ...row });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function styleOf({ type }: StoredColumn): { numFmt?: string } {
  if (type === 'text') return { numFmt: '@' };
  return typeof type === 'object' && type.decimals > 0
    ? { numFmt: `0.${'0'.repeat(type.decimals)}` }
    : {};
}

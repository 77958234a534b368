import type { Table } from '#src/domain/catalogue.ts';
import type { CellValue, StoredColumn, StoredTable } from '#src/domain/stored-table.ts';
import type { Sidecar, TableGrid } from '#src/domain/table-file.ts';
import { shorten, tableInvalid } from '#src/domain/table-problem.ts';
import { checkFileTable } from '../checks/check-file-table.ts';
import { type BoundGrid, bindColumns } from './bind-columns.ts';
import { chooseNumberStyle, type MetricCell } from './choose-number-style.ts';
import { columnName } from './column-name.ts';
import { findHiddenSums } from './find-hidden-sums.ts';
import { findRowProblems } from './find-row-problems.ts';
import { type NumberStyle, readNumberCell } from './read-number-cell.ts';
import { type RawRecord, readRows } from './read-rows.ts';

/** A record with its numbers read; `null` is absent. */
export interface TableRecord extends Omit<RawRecord, 'metrics'> {
  readonly values: readonly (number | null)[];
  /** The cells as the file prints them. */
  readonly printed: readonly (string | null)[];
  /** The line of each cell; 0 where the file has none. */
  readonly lines: readonly number[];
}

export interface FileTable {
  readonly table: Table;
  readonly stored: StoredTable;
  /** Totals included, for the checks. */
  readonly records: readonly TableRecord[];
  readonly grid: TableGrid;
}

/**
 * Turns a table file and its description into a table of the catalogue and rows of the store: all
 * of it or nothing.
 *
 * @throws {AppError} `table-invalid`, with line and column of everything that is wrong.
 */
export function loadFileTable(sidecar: Sidecar, grid: TableGrid): FileTable {
  refuseUnnamedSheet(sidecar, grid);
  const read = readFileTable(sidecar, grid);
  const sums = findHiddenSums(read.table, read.records).flatMap(({ entries }) => entries);
  if (sums.length === 0) return withPlausibleSums(read, sidecar);
  throw tableInvalid(
    grid.path,
    sums.map(({ line, label }) => ({
      line,
      text: `„${shorten(label)}“ ist die Summe der Einträge, die dazu gehören; die Art (kind) dieser Zeile braucht aggregate, oder die Zeile gehört in file.totals`,
    })),
  );
}

/** Of several sheets with tables a person says which is described. */
function refuseUnnamedSheet({ file }: Sidecar, { path, sheet, otherSheets }: TableGrid): void {
  if (sheet === undefined || file?.sheet !== undefined) return;
  const names = [sheet, ...(otherSheets ?? [])].map((name) => `„${shorten(name)}“`).join(', ');
  const text = `Mehrere Blätter sind gefüllt (${names}); das gemeinte gehört als file.sheet in die Beschreibung`;
  throw tableInvalid(path, [{ text }]);
}

/**
 * Rows that were laid out anew and whose printed sums are mostly not theirs were misread, or nobody can
 * tell what belongs to what.
 */
function withPlausibleSums(read: FileTable, { file }: Sidecar): FileTable {
  if (file?.layout === undefined) return read;
  for (const { checked, residuals } of checkFileTable(read)) {
    const wrong = residuals.filter(({ judgement }) => judgement === 'contradiction');
    if (wrong.length * 3 <= checked) continue;
    throw tableInvalid(
      read.grid.path,
      wrong.map(({ text, lines: [line] }) => ({
        ...(line === undefined ? {} : { line }),
        text: `${text} So ist nicht sicher, welche Zeilen zusammengehören (file.layout)`,
      })),
    );
  }
  return read;
}

/** Reads a table file without asking whether some rows are sums of others. */
export function readFileTable(sidecar: Sidecar, grid: TableGrid): FileTable {
  const bound = bindColumns(sidecar, grid);
  const { records: rows, problems } = readRows(sidecar, bound);
  const records = withNamedGroups(rows, headingOf(bound, sidecar.entity.parent));
  const style = chooseNumberStyle(
    records.flatMap(({ metrics }) => metrics),
    sidecar.file?.numbers,
  );
  const keyHeading = headingOf(bound, sidecar.entity.key);
  const all = [
    ...problems,
    ...findRowProblems(records, keyHeading),
    ...('problems' in style ? style.problems : []),
  ];
  if ('problems' in style || all.length > 0) throw tableInvalid(grid.path, all);
  const isNamedApart = records.some(({ labelLine }) => labelLine !== undefined);
  const table = describeTable(sidecar, grid.path, style.decimals, isNamedApart, bound.columns);
  const read = records.map((record) => readNumbers(record, style.style, style.decimals));
  return { table, stored: storeTable(table, read), records: read, grid };
}

function headingOf({ columns }: ReturnType<typeof bindColumns>, name: string | undefined): string {
  return columns.find(({ column }) => column === name)?.heading ?? '';
}

/**
 * "Mainz" as a court in the district of "Mainz": where an entry stands in a group of its own name, the
 * groups are other things than the entries, and get the name of their kind: "Landgerichtsbezirk Mainz".
 */
function withNamedGroups(records: readonly RawRecord[], kind: string): readonly RawRecord[] {
  if (!records.some(({ key, parent }) => parent === key)) return records;
  return records.map((record) =>
    record.parent === null ? record : { ...record, parent: `${kind} ${record.parent}` },
  );
}

/** The line that names an entry, where the row does not: its block or section is named above. */
const LABEL_LINE = 'label_line';

function describeTable(
  { file, ...sidecar }: Sidecar,
  path: string,
  decimals: ReadonlyMap<string, number>,
  isNamedApart: boolean,
  columns: BoundGrid['columns'],
): Table {
  const stem = path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
  return {
    ...sidecar,
    name: sidecar.name ?? columnName(stem),
    document: path,
    ...(isNamedApart ? { entity: { ...sidecar.entity, labelLine: LABEL_LINE } } : {}),
    metrics: sidecar.metrics.map((metric) => ({
      ...metric,
      decimals: decimals.get(metric.column) ?? 0,
      ...yearsOfMetric(metric.column, columns),
      ...(isOfAllYears(metric.column, file) ? { isOfAllYears: true } : {}),
      ...(file?.rows === undefined ? {} : { line: `${metric.column}_line` }),
    })),
  };
}

/** Nothing where it has as many as any. */
function yearsOfMetric(name: string, columns: BoundGrid['columns']): { years?: number[] } {
  const all = new Set(columns.flatMap(({ year }) => year ?? []));
  const own = columns.flatMap(({ column, year }) => (column === name ? (year ?? []) : []));
  const years = [...new Set(own)].sort((a, b) => a - b);
  return years.length === 0 || years.length === all.size ? {} : { years };
}

/** "Fläche in km²" beside "Einwohner 2020", "Einwohner 2024". */
function isOfAllYears(column: string, file: Sidecar['file']): boolean {
  const isApart = file?.rows === undefined && file?.parts === undefined;
  return isApart && file?.wide !== undefined && file.wide[column] === undefined;
}

function readNumbers(
  { metrics, ...record }: RawRecord,
  style: NumberStyle,
  decimals: ReadonlyMap<string, number>,
): TableRecord {
  const valueIn = ({ cell, metric }: MetricCell): number | null => {
    const read = readNumberCell(cell, metric, style, decimals.get(metric.column) ?? 0);
    return read.kind === 'value' ? read.value : null;
  };
  return {
    ...record,
    values: metrics.map(valueIn),
    lines: metrics.map(({ line }) => line),
    printed: metrics.map(({ cell }) =>
      cell === null ? null : String(cell).replace(/^[–—−]+$/u, '-'),
    ),
  };
}

function storeTable(table: Table, records: readonly TableRecord[]): StoredTable {
  const { entity, time, metrics } = table;
  const columns: [StoredColumn, (record: TableRecord) => CellValue][] = [];
  const add = (column: StoredColumn, read: (record: TableRecord) => CellValue) => {
    // One column can have two roles: the name of a municipality is its key and its label.
    if (!columns.some(([{ name }]) => name === column.name)) columns.push([column, read]);
  };
  if (entity.scope !== undefined) add(text(entity.scope.column), ({ scope }) => scope);
  add(text(entity.key), ({ key }) => key);
  add(text(entity.label), ({ label }) => label);
  if (entity.kind !== undefined) add(text(entity.kind), ({ kind }) => kind);
  if (entity.parent !== undefined) add(text(entity.parent), ({ parent }) => parent);
  for (const [index, { column }] of (entity.attributes ?? []).entries())
    add(text(column), ({ attributes }) => attributes[index] ?? null);
  if (time.kind === 'years') add({ name: time.column, type: 'integer' }, ({ year }) => year);
  for (const [index, { column, decimals }] of metrics.entries()) {
    add({ name: column, type: { decimals } }, ({ values }) => values[index] ?? null);
  }
  for (const [index, { column }] of metrics.entries()) {
    add({ ...text(`${column}_printed`), internal: true }, ({ printed }) => printed[index] ?? null);
  }
  for (const [index, { line }] of metrics.entries()) {
    if (line === undefined) continue;
    add({ name: line, type: 'integer', internal: true }, ({ lines }) => lines[index] || null);
  }
  if (entity.labelLine !== undefined)
    add({ name: entity.labelLine, type: 'integer', internal: true }, (record) =>
      record.labelLine === undefined ? null : record.labelLine,
    );
  add({ name: 'line', type: 'integer' }, ({ line }) => line);
  add({ ...text('document'), internal: true }, () => table.document);
  return {
    name: table.name,
    title: table.title,
    columns: columns.map(([column]) => column),
    rows: records
      .filter(({ isTotal }) => !isTotal)
      .map((record) => columns.map(([, read]) => read(record))),
  };
}

function text(name: string): StoredColumn {
  return { name, type: 'text' };
}

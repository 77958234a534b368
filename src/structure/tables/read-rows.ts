import { ROW_KEY, type Sidecar } from '#src/domain/table-file.ts';
import { shorten, type TableProblem } from '#src/domain/table-problem.ts';
import { isSumLabel } from '#src/text/sum-label.ts';
import { nameOfPart, readYearPart } from '#src/text/year-part.ts';
import type { BoundGrid } from './bind-columns.ts';
import type { MetricCell } from './choose-number-style.ts';
import { readPeriod } from './read-period.ts';
import { createRowReader, findShapeProblems, type RowReader } from './row-reader.ts';

/** A row of a table file with its words understood and its numbers still as cells. */
export interface RawRecord {
  readonly line: number;
  /** The line that names the entry, where the row itself does not. */
  readonly labelLine?: number;
  readonly scope: string | null;
  readonly key: string;
  readonly label: string;
  readonly kind: string | null;
  readonly parent: string | null;
  /** In the order of the attributes of the description. */
  readonly attributes: readonly (string | null)[];
  readonly year: number | null;
  /** In the order of the metrics of the description. */
  readonly metrics: readonly MetricCell[];
  /** A row of totals: checked, not loaded. */
  readonly isTotal: boolean;
}

export interface RawRecords {
  readonly records: readonly RawRecord[];
  readonly problems: readonly TableProblem[];
}

/** A sum among the rows would be counted a second time by every sum over them. */
export const LOOKS_LIKE_TOTAL =
  /^(?:summe|gesamt|gesamtsumme|endsumme|insgesamt|zusammen|total)(?![\p{L}\d])/iu;

/**
 * Reads every row of a bound file: one record, or one per year where the years stand side by side.
 * Everything that is wrong with the words of the rows is collected, nothing is thrown.
 */
export function readRows(sidecar: Sidecar, grid: BoundGrid): RawRecords {
  const problems: TableProblem[] = [];
  const records: RawRecord[] = [];
  const years = yearsOfColumns(grid);
  const parts = partsOfColumns(grid);
  const sharing = sharingYear(sidecar, grid);
  for (const row of grid.rows) {
    const shape = findShapeProblems(row, grid);
    problems.push(...shape);
    if (shape.length > 0) continue;
    const reader = readingParts(createRowReader(row, grid.columns), sharing);
    const record = readWords(sidecar, reader);
    for (const year of years ?? [readYear(sidecar, reader)]) {
      for (const part of parts ?? [null]) {
        if (year !== null && part !== null && !isPrinted(year, part, grid)) continue;
        records.push({
          ...record,
          ...(row.labelLine === undefined ? {} : { labelLine: row.labelLine }),
          ...(part === null ? {} : { scope: part }),
          year,
          metrics: readMetrics(sidecar, reader, years === null ? null : year, part),
        });
      }
    }
    problems.push(...reader.problems);
  }
  if (sidecar.file?.rows === undefined) return { records, problems };
  const joined = joinMetrics(records);
  return { records: joined.records, problems: [...problems, ...joined.problems] };
}

/** The columns that stand in one column of the file with the year: "3. Quartal 2022". */
function sharingYear({ time }: Sidecar, { columns }: BoundGrid): ReadonlySet<string> {
  const year = columns.find(({ column }) => time.kind === 'years' && column === time.column);
  const others = columns.filter(({ index }) => index === year?.index);
  return new Set(others.length > 1 ? others.map(({ column }) => column) : []);
}

/** Such a cell is read as the name of the part, or as its year by the column of the years. */
function readingParts(reader: RowReader, sharing: ReadonlySet<string>): RowReader {
  if (sharing.size === 0) return reader;
  return {
    ...reader,
    text: (column) => {
      const text = reader.text(column);
      const part = sharing.has(column) && text !== null ? readYearPart(text) : undefined;
      return part === undefined ? text : nameOfPart(part);
    },
    year: (column) => {
      const text = reader.text(column);
      return text === null ? null : String(readYearPart(text)?.year ?? text);
    },
  };
}

/** null where the years are not columns. */
function yearsOfColumns({ columns }: BoundGrid): readonly number[] | null {
  const years = new Set(columns.flatMap(({ year }) => year ?? []));
  return years.size === 0 ? null : [...years].sort((a, b) => a - b);
}

/** null where the parts of the table are not columns. */
function partsOfColumns({ columns }: BoundGrid): readonly string[] | null {
  const parts = new Set(columns.flatMap(({ part }) => part ?? []));
  return parts.size === 0 ? null : [...parts];
}

/** Of the year that has just begun there is a first quarter only. */
function isPrinted(year: number, part: string, { columns }: BoundGrid): boolean {
  return columns.some((column) => column.part === part && (column.year ?? year) === year);
}

type Words = Omit<RawRecord, 'year' | 'metrics'>;

function readWords({ entity, file }: Sidecar, reader: RowReader): Words {
  const totals = new Set((file?.totals ?? []).map(fold));
  const label = reader.text(entity.label);
  // "Landkreise zusammen" has no code of its own.
  const key =
    entity.key === ROW_KEY
      ? String(reader.line)
      : (reader.text(entity.key) ?? (isSumLabel(label ?? '') ? label : null));
  const attributes = (entity.attributes ?? []).map(({ column }) => readAttribute(reader, column));
  const ofNone = reader.text(entity.key) === null ? attributes : [];
  const isTotal = [label, key, ...ofNone].some((text) => totals.has(fold(text ?? '')));
  const kind =
    file?.kinds === undefined
      ? readGroup(reader, entity.kind, entity.kinds, isTotal)
      : (file.kinds[key ?? ''] ?? entity.kinds[0]?.value ?? null);
  const parent = entity.parent === undefined ? null : reader.text(entity.parent);
  const meant = file?.parents?.[parent ?? ''] ?? parent;
  const isAggregate = entity.kinds.some(({ value, aggregate }) => value === kind && aggregate);
  if (!isTotal && !isAggregate) {
    if (key === null) reader.report(entity.key, 'Der Schlüssel fehlt');
    refuseHiddenTotal(entity.label, label ?? key ?? '', reader);
  }
  // "Summe" stands in the column of the numbers, above no name.
  if (!isTotal && !isAggregate && label === null && key !== null)
    reader.report(entity.label, 'Die Bezeichnung fehlt');
  return {
    line: reader.line,
    scope:
      file?.parts === undefined
        ? readGroup(reader, entity.scope?.column, entity.scope?.groups ?? [], isTotal)
        : null,
    key: key ?? '',
    label: label ?? key ?? '',
    kind,
    parent: meant === key && file?.parents !== undefined ? null : meant,
    attributes,
    isTotal,
  };
}

/** A dash says nothing; "ab\u00a01990" and "ab  1990" say the same. */
function readAttribute(reader: RowReader, column: string): string | null {
  const text = reader.text(column)?.replace(/\s+/gu, ' ').trim() ?? '';
  return SAYS_NOTHING.test(text) ? null : text;
}

const SAYS_NOTHING = /^(?:[-–—−./]*|k\. ?a\.|keine angaben?|n\. ?a\.|n\. ?b\.|entfällt)$/iu;

function refuseHiddenTotal(column: string, label: string, reader: RowReader): void {
  if (!LOOKS_LIKE_TOTAL.test(label)) return;
  const text = `„${shorten(label)}“ sieht nach einer Summe aus; sie gehört in file.totals oder braucht eine Art (kind) mit aggregate`;
  reader.report(column, text);
}

function readGroup(
  reader: RowReader,
  column: string | undefined,
  groups: readonly { value: string }[],
  isTotal: boolean,
): string | null {
  if (column === undefined) return null;
  const value = reader.text(column);
  if (isTotal || groups.length === 0) return value;
  if (value === null) reader.report(column, 'Die Angabe fehlt');
  else if (!groups.some((group) => group.value === value)) {
    const known = groups.map((group) => `„${group.value}“`).join(', ');
    reader.report(
      column,
      `„${shorten(value)}“ steht nicht in der Beschreibung (${shorten(known)})`,
    );
  }
  return value;
}

function readYear({ time }: Sidecar, reader: RowReader): number | null {
  if (time.kind !== 'years') return null;
  const text = reader.year(time.column);
  const period = text === null ? undefined : readPeriod(text);
  const isDay = period?.style.kind === 'date';
  const isOtherDay = isDay && time.day !== undefined && period.style.day !== time.day;
  const isUndeclaredDay = isDay && time.day === undefined;
  const isUndeclared = period?.style.kind === 'double-year' && time.doubleYears !== true;
  if (period !== undefined && !isOtherDay && !isUndeclaredDay && !isUndeclared) return period.year;
  reader.report(time.column, describePeriod(text, isOtherDay));
  return null;
}

function describePeriod(text: string | null, isOtherDay: boolean): string {
  if (text === null) return 'Das Jahr fehlt';
  return isOtherDay
    ? `„${shorten(text)}“ ist nicht der Stichtag der Beschreibung (time.day)`
    : `„${shorten(text)}“ ist kein Jahr`;
}

function readMetrics(
  { metrics, file }: Sidecar,
  reader: RowReader,
  year: number | null,
  part: string | null,
): readonly MetricCell[] {
  const rows = file?.rows;
  if (rows === undefined)
    return metrics.map((metric) =>
      metric.column === file?.counted
        ? { cell: 1, line: reader.line, heading: metric.label, metric }
        : { ...reader.cell(metric.column, year, part), metric },
    );
  const said = reader.text(rows.column);
  const own = metrics.find(({ column }) => rows.metrics[column] === said);
  if (own === undefined)
    reader.report(
      rows.column,
      `„${shorten(said ?? '')}“ steht nicht in der Beschreibung (file.rows)`,
    );
  return metrics.map((metric) => {
    const found = reader.cell(rows.value, year, part);
    return metric === own ? { ...found, metric } : { ...found, cell: null, line: 0, metric };
  });
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * Joins the rows of one entry, part and year, each of which holds one metric: "Notfalleinsätze",
 * "Krankentransporte". A metric that stands twice is a problem.
 */
function joinMetrics(records: readonly RawRecord[]): {
  readonly records: readonly RawRecord[];
  readonly problems: readonly TableProblem[];
} {
  const joined = new Map<string, RawRecord>();
  const problems: TableProblem[] = [];
  for (const record of records) {
    const place = JSON.stringify([record.scope, record.key, record.year]);
    const known = joined.get(place);
    if (known === undefined) joined.set(place, record);
    else {
      joined.set(place, withMetrics(known, record));
      problems.push(...findTwice(known, record));
    }
  }
  return { records: [...joined.values()], problems };
}

/** The cells of a row have its line; those of the metrics it does not hold have none. */
function withMetrics(known: RawRecord, { metrics }: RawRecord): RawRecord {
  const cells = known.metrics.map((cell, index) => {
    const added = metrics[index];
    return cell.line === 0 && added !== undefined ? added : cell;
  });
  return { ...known, metrics: cells };
}

function findTwice(known: RawRecord, { line, key, metrics }: RawRecord): readonly TableProblem[] {
  return metrics.flatMap((added, index) => {
    const earlier = known.metrics[index]?.line ?? 0;
    if (earlier === 0 || added.line === 0) return [];
    const text = `„${key}“ steht für diese Kennzahl schon in Zeile ${earlier}`;
    return [{ line, column: added.heading, text }];
  });
}

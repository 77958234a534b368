import { type GridRow, ROW_KEY, type Sidecar, type TableGrid } from '#src/domain/table-file.ts';
import { shorten, type TableProblem, tableInvalid } from '#src/domain/table-problem.ts';
import { applyLayout } from '../layout/apply-layout.ts';
import { columnName } from './column-name.ts';
import { joinHeadings } from './join-headings.ts';
import { type PeriodStyle, readPeriod } from './read-period.ts';
import { splitNotes } from './split-notes.ts';

/** Where a described column stands in the file. */
export interface BoundColumn {
  readonly column: string;
  readonly heading: string;
  /** 0-based cell of every row. */
  readonly index: number;
  /** The year the whole column is of, in a table with one column per year. */
  readonly year?: number;
  /** The part of the table the whole column is of. */
  readonly part?: string;
}

export interface BoundGrid {
  readonly columns: readonly BoundColumn[];
  /** The rows below the headings. */
  readonly rows: readonly GridRow[];
  /** Up to the last that is filled; empty where a column has none. */
  readonly headings: readonly string[];
}

/**
 * Finds the columns of a description in the headings of a file. A heading is found by what
 * `file.columns` says, else as the name of the column itself or as the label of its metric.
 *
 * @throws {AppError} `table-invalid`: no headings or rows, a described column that is missing, a
 *   column that is not described, a heading that stands twice.
 */
export function bindColumns(sidecar: Sidecar, grid: TableGrid): BoundGrid {
  const place = placeOfHeadings(sidecar, grid);
  const { rows: printed, notes } = splitNotes(
    grid.rows.slice(place + (sidecar.file?.headerRows ?? 1)),
  );
  const { row: header, unnamed } = joinHeadings(
    grid.rows.slice(place, place + (sidecar.file?.headerRows ?? 1)),
    printed,
  );
  const named = header.cells.map((cell) => normalise(String(cell ?? '')));
  const laid = applyLayout(sidecar.file?.layout, { headings: named, rows: printed, notes });
  if ('problem' in laid) throw tableInvalid(grid.path, [laid.problem]);
  const { headings: cells, rows } = laid.sheet;
  const headings = cells.slice(0, cells.findLastIndex((heading) => heading !== '') + 1);
  const described = describedColumns(sidecar);
  const bound = described.flatMap((column) => bindColumn(column, sidecar, headings));
  const wide = bindWide(sidecar, headings);
  const columns = [...bound, ...wide, ...bindParts(sidecar, headings)];
  const problems = [
    ...findDuplicates(headings),
    ...described
      .filter((column) => !bound.some((found) => found.column === column))
      .map((column) => missing(column, sidecar)),
    ...missingWide(sidecar, wide),
    ...missingParts(sidecar, headings),
    ...unknownHeadings(headings, columns, unnamed, sidecar.file?.ignore ?? []),
  ];
  if (problems.length > 0) {
    throw tableInvalid(
      grid.path,
      problems.map((problem) => ({ line: header.line, ...problem })),
    );
  }
  if (rows.length === 0)
    throw tableInvalid(grid.path, [{ text: 'Unter den Überschriften steht keine Zeile' }]);
  return { columns, rows, headings };
}

/** Of the first row of headings among the rows. */
function placeOfHeadings({ file }: Sidecar, grid: TableGrid): number {
  const row = file?.headerRow;
  const place = row === undefined ? 0 : grid.rows.findIndex(({ line }) => line === row);
  if (grid.rows[place] !== undefined) return place;
  const text =
    row === undefined ? 'Die Tabelle ist leer' : `In Zeile ${row} (file.headerRow) steht nichts`;
  throw tableInvalid(grid.path, [{ text }]);
}

/** Every column of the description that has a column of its own in the file. */
function describedColumns({ entity, time, metrics, file }: Sidecar): readonly string[] {
  const { wide, parts, rows, kinds, counted } = file ?? {};
  const held = metrics.map(({ column }) => column).filter((column) => column !== counted);
  const values = rows === undefined ? held : [rows.value];
  const all = [
    parts === undefined ? entity.scope?.column : undefined,
    entity.key === ROW_KEY ? undefined : entity.key,
    entity.label,
    kinds === undefined ? entity.kind : undefined,
    entity.parent,
    ...(entity.attributes ?? []).map(({ column }) => column),
    time.kind === 'years' && wide === undefined && !partsSayYears(parts) ? time.column : undefined,
    rows?.column,
    ...values.filter((column) => (wide?.[column] ?? parts?.[column]) === undefined),
  ];
  return [...new Set(all.filter((column) => column !== undefined))];
}

/** "I/{year}": the columns of parts are of years, too. */
function partsSayYears(parts: NonNullable<Sidecar['file']>['parts']): boolean {
  const [headings] = Object.values(parts ?? {});
  return Object.keys(headings ?? {}).some((heading) => heading.includes('{year}'));
}

function bindColumn(column: string, sidecar: Sidecar, headings: readonly string[]): BoundColumn[] {
  const stated = sidecar.file?.columns[column];
  const tests =
    stated === undefined
      ? [
          isSame(column),
          (heading: string) => columnName(heading) === column,
          isSame(labelOf(column, sidecar)),
        ]
      : [isSame(stated)];
  const index = tests.map((test) => headings.findIndex(test)).find((found) => found >= 0);
  return index === undefined ? [] : [{ column, index, heading: headings[index] ?? column }];
}

function labelOf(column: string, { metrics, entity }: Sidecar): string {
  if (column === entity.scope?.column) return entity.scope.label;
  if (column === entity.key) return entity.keyLabel;
  const attribute = entity.attributes?.find((one) => one.column === column);
  if (attribute !== undefined) return attribute.label;
  return metrics.find((metric) => metric.column === column)?.label ?? column;
}

function bindWide({ file, time }: Sidecar, headings: readonly string[]): readonly BoundColumn[] {
  const style = time.kind === 'years' && time.doubleYears === true ? 'double-year' : 'year';
  const patterns = Object.entries(file?.wide ?? {}).flatMap(([column, all]) =>
    all.split('|').map((pattern) => [column, pattern] as const),
  );
  return patterns.flatMap(([column, pattern]) =>
    yearsBehind(pattern, headings, style).map((found) => ({ column, ...found })),
  );
}

/** The headings that are a pattern with a year in the place of `{year}`. */
function yearsBehind(
  pattern: string,
  headings: readonly string[],
  style: PeriodStyle['kind'],
): readonly (Pick<BoundColumn, 'heading' | 'index'> & { readonly year: number })[] {
  const [before = '', after = ''] = normalise(pattern).split('{year}');
  return headings.flatMap((heading, index) => {
    const isFit = heading.startsWith(before) && heading.endsWith(after);
    const period = readPeriod(heading.slice(before.length, heading.length - after.length));
    return isFit && period?.style.kind === style ? [{ heading, index, year: period.year }] : [];
  });
}

function bindParts({ file }: Sidecar, headings: readonly string[]): readonly BoundColumn[] {
  return Object.entries(file?.parts ?? {}).flatMap(([column, parts]) =>
    Object.entries(parts).flatMap(([stated, part]) =>
      stated.includes('{year}')
        ? yearsBehind(stated, headings, 'year').map((found) => ({ column, part, ...found }))
        : headings.flatMap((heading, index) =>
            isSame(stated)(heading) ? [{ column, heading, index, part }] : [],
          ),
    ),
  );
}

function missingParts({ file }: Sidecar, headings: readonly string[]): readonly TableProblem[] {
  return Object.values(file?.parts ?? {})
    .flatMap((parts) => Object.keys(parts))
    .filter((stated) =>
      stated.includes('{year}')
        ? yearsBehind(stated, headings, 'year').length === 0
        : !headings.some(isSame(stated)),
    )
    .map((column) => ({ column, text: 'Diese Spalte der Beschreibung fehlt in der Datei' }));
}

function missingWide({ file }: Sidecar, found: readonly BoundColumn[]): readonly TableProblem[] {
  return Object.entries(file?.wide ?? {})
    .filter(([column]) => !found.some((bound) => bound.column === column))
    .map(([column, pattern]) => ({
      column,
      text: `Keine Überschrift passt zu „${shorten(pattern)}“`,
    }));
}

function missing(column: string, { file }: Sidecar): TableProblem {
  const heading = file?.columns[column] ?? column;
  return {
    column: heading,
    text: 'Diese Spalte der Beschreibung fehlt in der Datei (oder das Trennzeichen ist falsch)',
  };
}

function findDuplicates(headings: readonly string[]): readonly TableProblem[] {
  return headings
    .filter((heading, index) => heading !== '' && headings.indexOf(heading) !== index)
    .map((heading) => ({ column: shorten(heading), text: 'Diese Überschrift steht zweimal da' }));
}

function unknownHeadings(
  headings: readonly string[],
  columns: readonly BoundColumn[],
  unnamed: readonly number[],
  ignored: readonly string[],
): readonly TableProblem[] {
  const ignore = new Set(ignored.map(normalise));
  return headings
    .filter(
      (heading, index) =>
        heading !== '' &&
        !unnamed.includes(index) &&
        !ignore.has(heading) &&
        !columns.some((bound) => bound.index === index),
    )
    .map((heading) => ({
      column: shorten(heading),
      text: 'Diese Spalte kennt die Beschreibung nicht; was nicht gebraucht wird, gehört in file.ignore',
    }));
}

function isSame(text: string): (heading: string) => boolean {
  const wanted = normalise(text).toLowerCase();
  return (heading) => heading.toLowerCase() === wanted;
}

function normalise(heading: string): string {
  return heading.replace(/\s+/gu, ' ').trim();
}

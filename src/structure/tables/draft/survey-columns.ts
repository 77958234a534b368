import type { GridCell, GridRow, TableGrid, TableLayout } from '#src/domain/table-file.ts';
import { applyLayout } from '#src/structure/layout/apply-layout.ts';
import { findLayout } from '#src/structure/layout/find-layout.ts';
import { isBareSum } from '#src/text/sum-label.ts';
import {
  namedUnder,
  nameOfPart,
  type PartKind,
  partStyleOf,
  readYearPart,
} from '#src/text/year-part.ts';
import { findHeadings, type HeadingPlace, joinHeadings, ownCells } from '../join-headings.ts';
import { type NumberStyle, readNumberCell } from '../read-number-cell.ts';
import { type PeriodStyle, periodStyleOf } from '../read-period.ts';
import { splitNotes } from '../split-notes.ts';
import { titleAbove } from './title-above.ts';

/** What can be seen of a column without knowing what it means. */
export interface SurveyedColumn {
  readonly heading: string;
  /** 0-based place in the rows. */
  readonly index: number;
  /** The texts of all rows, empty ones too. */
  readonly cells: readonly string[];
  /** Texts of the cells that are not empty. */
  readonly texts: readonly string[];
  /** Every cell is a number or a sign for an absent one, and one at least is a number. */
  readonly isNumeric: boolean;
  /** What its numbers carry, where it is the same for all: "€" of "68.400 €". */
  readonly unit: string | null;
  readonly decimals: number;
  readonly isNegative: boolean;
  /** How its cells write years, where all of them do. */
  readonly period: PeriodStyle | null;
  /** What part of a year its cells name, where all of them do. */
  readonly part: PartKind | null;
  /** The heading in the file, where one column of it tells two things: "3. Quartal 2022". */
  readonly source?: string;
}

export interface Survey {
  readonly headings: HeadingPlace;
  /** Texts above the headings: a title, a unit. */
  readonly above: readonly string[];
  /** Texts below the rows: footnotes, the source. */
  readonly notes: readonly string[];
  readonly rows: readonly GridRow[];
  readonly columns: readonly SurveyedColumn[];
  /** How most columns of numbers can be read; German where both are possible. */
  readonly style: NumberStyle;
  /** How the rows were made into one for each entry. */
  readonly layout: TableLayout | undefined;
  /** Key of an entry → other names under which the rows print it. */
  readonly names: Readonly<Record<string, string[]>>;
}

/**
 * Finds headings and columns of a table file that nobody has described yet.
 *
 * @param name - What the table is called where no title stands above it.
 */
export function surveyColumns(grid: TableGrid, name = ''): Survey | null {
  const place = findHeadings(grid.rows);
  if (place === null) return null;
  const first = grid.rows.findIndex(({ line }) => line === place.line);
  const { rows: printed, notes } = splitNotes(grid.rows.slice(first + place.count));
  const above = grid.rows.slice(0, first).flatMap((row) => ownCells(row).map(String));
  const { row: header } = joinHeadings(grid.rows.slice(first, first + place.count), printed);
  const headings = header.cells.map((cell) => String(cell ?? '').replace(/\s+/gu, ' '));
  const sheet = { headings, rows: printed, notes };
  const layout = findLayout(sheet, titleAbove(above) ?? name);
  const laid = applyLayout(layout, sheet);
  const { headings: names, rows } = 'sheet' in laid ? laid.sheet : sheet;
  const readings = (['de', 'en'] as const).map((style) => ({
    style,
    columns: names.flatMap((heading, index) =>
      heading === '' ? [] : splitPeriod(surveyColumn(heading, index, rows, style)),
    ),
  }));
  const [best] = readings.sort((a, b) => countNumeric(b.columns) - countNumeric(a.columns));
  return {
    headings: place,
    above,
    notes,
    rows,
    columns: best?.columns ?? [],
    style: best?.style ?? 'de',
    layout,
    names: 'sheet' in laid ? laid.names : {},
  };
}

function countNumeric(columns: readonly SurveyedColumn[]): number {
  return columns.filter(({ isNumeric }) => isNumeric).length;
}

function surveyColumn(
  heading: string,
  index: number,
  rows: readonly GridRow[],
  style: NumberStyle,
): SurveyedColumn {
  const all = rows.map((row) => {
    const cell = row.cells[index] ?? null;
    return cell === null || typeof cell === 'boolean' ? cell : namedCell(heading, cell);
  });
  const cells = all.filter((cell) => cell !== null);
  const numbers = readAll(cells, style);
  const texts = cells.map(String);
  const part = partStyleOf(texts) ?? partBesideSums(texts);
  return {
    heading: heading.replace(/\s+/gu, ' '),
    index,
    cells: all.map((cell) => (cell === null ? '' : String(cell))),
    texts,
    isNumeric: part === null && numbers !== null && numbers.length > 0,
    unit: unitOfCells(cells),
    decimals: (numbers ?? []).reduce((most, { decimals }) => Math.max(most, decimals), 0),
    isNegative: (numbers ?? []).some(({ value }) => value < 0),
    period: periodStyleOf(texts),
    part: part?.kind ?? null,
  };
}

function namedCell(heading: string, cell: string | number): string | number {
  const name = namedUnder(heading, String(cell));
  return name === String(cell) ? cell : name;
}

/** "Januar" to "Dezember" and "insgesamt". */
function partBesideSums(texts: readonly string[]): ReturnType<typeof partStyleOf> {
  const part = partStyleOf(texts.filter((text) => !isBareSum(text)));
  return part?.hasYear === false ? part : null;
}

/** "3. Quartal 2022" tells two things: the year, and which part of the table the row stands in. */
function splitPeriod(column: SurveyedColumn): SurveyedColumn[] {
  if (column.part === null || partStyleOf(column.texts)?.hasYear !== true) return [column];
  const of = (heading: string, read: (text: string) => string): SurveyedColumn => ({
    ...column,
    heading,
    source: column.heading,
    cells: column.cells.map(read),
    texts: column.texts.map(read),
  });
  const yearOf = (text: string) => String(readYearPart(text)?.year ?? '');
  const partOf = (text: string) => {
    const part = readYearPart(text);
    return part === undefined ? '' : nameOfPart(part);
  };
  return [{ ...of('Jahr', yearOf), period: { kind: 'year' }, part: null }, of(column.part, partOf)];
}

/** The numbers of a column, or null where a cell is none. Any unit the cells carry is let pass. */
function readAll(cells: readonly GridCell[], style: NumberStyle) {
  const numbers: { value: number; decimals: number }[] = [];
  for (const cell of cells) {
    const unit = unitOfCell(cell);
    const read = readNumberCell(cell, { unit, kind: 'amount' }, style, 6);
    if (read.kind === 'wrong') return null;
    if (read.kind === 'value') numbers.push(read);
  }
  return numbers;
}

/** What all numbers of a column carry: "68.400 €", "98,1 %". */
function unitOfCells(cells: readonly GridCell[]): string | null {
  const units = new Set(
    cells.flatMap((cell) => (/\d/u.test(String(cell)) ? [unitOfCell(cell).trim()] : [])),
  );
  const [unit, ...others] = units;
  return unit === undefined || unit === '' || others.length > 0 ? null : unit;
}

/** "1. Liga" has none: it is the first of them. */
function unitOfCell(cell: GridCell): string {
  return /\d\s*((?!\.\s*\p{L})[^\d\s]\D*)$/u.exec(String(cell))?.[1] ?? '';
}

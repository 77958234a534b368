import type { TableSheet } from '#src/domain/table-file.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { isYearAlone, readPeriod } from '../tables/read-period.ts';
import { figureIn, styleOf, textAt } from './cells.ts';

/** The column of the one entry that a table of years is about. */
export const ENTRY = 'Eintrag';
/** What that entry is where no land is named, and its kind. */
export const WHOLE = 'Gesamtheit';

const FEWEST_YEARS = 3;

/**
 * What all rows of a table are of that has nothing but a column of years and columns of figures: the land
 * in its title. Undefined where its rows name entries.
 */
export function findOneEntry({ headings, rows }: TableSheet, title: string): string | undefined {
  const [first = -1, ...others] = headings.flatMap((heading, at) => (heading === '' ? [] : [at]));
  const years = rows.map((row) => textAt(row, first));
  const areYears = years.every(isYearAlone) || areOfOneDay(years);
  const style = styleOf(rows, others);
  const areFigures = others.every((at) =>
    rows.every(({ cells }) => figureIn(cells[at], style) !== undefined),
  );
  const isSeries = rows.length >= FEWEST_YEARS && new Set(years).size === rows.length;
  if (!isSeries || !areYears || !areFigures || others.length === 0) return undefined;
  return wholeOf(title);
}

/** "31.12.2022", "31.12.2023" */
function areOfOneDay(texts: readonly string[]): boolean {
  const days = texts.map((text) => {
    const style = readPeriod(text)?.style;
    return style?.kind === 'date' ? style.day : null;
  });
  return days[0] !== null && new Set(days).size === 1;
}

/** What all rows are of where each is a metric with a unit of its own; undefined where they are none. */
export function findEntryOfMetrics(sheet: TableSheet, title: string): string | undefined {
  const [first = -1, ...others] = sheet.headings.flatMap((heading, at) =>
    heading === '' ? [] : [at],
  );
  return areMetrics(sheet, first, others) ? wholeOf(title) : undefined;
}

function wholeOf(title: string): string {
  return GERMAN_STATES.find((state) => title.includes(state)) ?? WHOLE;
}

/** What rows are headed by that each hold one metric. */
export const METRIC_HEADING =
  /^(?:merkmal|kennzahl|indikator|messgröße|kenngröße|größe|position)e?n?$/iu;

/** "Kennzahl;Einheit;2022;2023": each row is a metric of its own, and all are of one thing. */
function areMetrics(
  { headings, rows }: TableSheet,
  first: number,
  [unit = -1, ...years]: readonly number[],
): boolean {
  const names = rows.map((row) => textAt(row, first));
  const areYears = years.every((at) => readPeriod(headings[at] ?? '')?.style.kind === 'year');
  return (
    METRIC_HEADING.test(headings[first] ?? '') &&
    /^(?:maß)?einheit$/iu.test(headings[unit] ?? '') &&
    areYears &&
    years.length > 0 &&
    new Set(names).size === rows.length &&
    rows.length > 1
  );
}

/** The sheet with a column of this entry. */
export function withOneEntry(entry: string, { headings, rows, notes }: TableSheet): TableSheet {
  return {
    headings: [...headings, ENTRY],
    rows: rows.map((row) => ({
      ...row,
      cells: [...headings.map((_, at) => row.cells[at] ?? null), entry],
    })),
    notes,
  };
}

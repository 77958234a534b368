import type { TableSheet } from '#src/domain/table-file.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { readPeriod } from '../tables/read-period.ts';
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
  const areYears = years.every((text) => {
    const kind = readPeriod(text)?.style.kind;
    return kind === 'year' || kind === 'double-year';
  });
  const style = styleOf(rows, others);
  const areFigures = others.every((at) =>
    rows.every(({ cells }) => figureIn(cells[at], style) !== undefined),
  );
  const isSeries = rows.length >= FEWEST_YEARS && new Set(years).size === rows.length;
  if (!isSeries || !areYears || !areFigures || others.length === 0) return undefined;
  return GERMAN_STATES.find((state) => title.includes(state)) ?? WHOLE;
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

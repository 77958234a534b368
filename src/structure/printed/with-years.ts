import type { GridRow, TableGrid } from '#src/domain/table-file.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { ENTRY } from '../layout/one-entry.ts';
import { LOOKS_LIKE_TOTAL } from '../tables/read-rows.ts';
import { isYear } from './printed-line.ts';

const TIME_HEADING = /jahr/iu;
/** "zum Schuljahr 2023/2024", "im Jahr 2022": all figures of the table are of it. */
const OF_YEAR =
  /(?:^|\s)((?:Schul|Haushalts|Kalender|Berichts|Kindergarten)?[Jj]ahr)\s((?:19|20)\d\d(?:\/(?:20)?\d\d)?)(?![\d/–-]|\s(?:bis|und)\s)/u;

/** Whether the rows of a grid are years, and of one entry. */
export function hasYearsInRows({ rows }: TableGrid): boolean {
  const [header, ...body] = rows;
  const isOfEntries = body.some(({ cells }) => /^\p{Lu}\p{L}{2,}/u.test(String(cells[1] ?? '')));
  if (isOfEntries) return false;
  const heading = String(header?.cells[0] ?? '');
  const years = body.filter(({ cells }) => isYear(String(cells[0] ?? '')));
  return years.length >= 2 && (years.length === body.length || TIME_HEADING.test(heading));
}

/** The grid with a column of the entry that its years are of. */
export function withEntry(grid: TableGrid, entry: string): TableGrid {
  const [header, ...body] = grid.rows;
  if (header === undefined) return grid;
  const [first, ...headings] = header.cells;
  const isNamed = TIME_HEADING.test(String(first ?? ''));
  const isRow = ({ cells }: GridRow) => cells.length > 1;
  return {
    ...grid,
    rows: [
      { line: header.line, cells: [isNamed ? (first ?? null) : 'Jahr', ENTRY, ...headings] },
      // The sum of the years is told by them.
      ...body.flatMap((row) => {
        const [year = null, ...values] = row.cells;
        if (LOOKS_LIKE_TOTAL.test(String(year ?? ''))) return [];
        return isRow(row) ? { ...row, cells: [year, entry, ...values] } : row;
      }),
    ],
  };
}

/** The grid with a column of the one year its title names, where no heading names any. */
export function withYearOfTitle(grid: TableGrid, title: string): TableGrid {
  const [header, ...body] = grid.rows;
  const [, name = '', year] = OF_YEAR.exec(title) ?? [];
  const headings = header?.cells.map(String) ?? [];
  const isDated = headings.some((text) => /jahr/iu.test(text) || /(?:19|20)\d\d/u.test(text));
  if (header === undefined || year === undefined || isDated) return grid;
  const heading = capitalized(name);
  return {
    ...grid,
    rows: [
      { ...header, cells: [...header.cells, heading] },
      ...body.map((row) => (row.cells.length > 1 ? { ...row, cells: [...row.cells, year] } : row)),
    ],
  };
}

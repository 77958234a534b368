import type { GridCell, GridRow } from '#src/domain/table-file.ts';
import { shorten, type TableProblem } from '#src/domain/table-problem.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { namedUnder } from '#src/text/year-part.ts';
import type { BoundColumn, BoundGrid } from './bind-columns.ts';

/** Reads the cells of one row by the columns of the description, and notes what is wrong with it. */
export interface RowReader {
  readonly line: number;
  readonly problems: readonly TableProblem[];
  /** The text of a cell; null where it is empty. */
  text(column: string): string | null;
  /** The text of the cell of the year, without what else stands in it. */
  year(column: string): string | null;
  /** The cell of a metric, of one year or part where the years or parts are columns. */
  cell(
    column: string,
    year: number | null,
    part: string | null,
  ): { cell: GridCell; line: number; heading: string };
  report(column: string, text: string): void;
}

/** Reads the cells of one row by column; what cannot be read is collected with line and heading. */
export function createRowReader(
  { line, cells }: GridRow,
  columns: readonly BoundColumn[],
): RowReader {
  const problems: TableProblem[] = [];
  const find = (column: string, year: number | null, part: string | null = null) =>
    columns.find(
      (bound) =>
        bound.column === column && (bound.year ?? year) === year && (bound.part ?? part) === part,
    );
  const headingOf = (column: string) => find(column, null)?.heading ?? column;
  const cellOf = (bound: BoundColumn | undefined) =>
    bound === undefined ? null : (cells[bound.index] ?? null);
  const text = (column: string) => {
    const bound = find(column, null);
    const cell = cellOf(bound);
    return cell === null ? null : namedUnder(bound?.heading ?? '', String(cell));
  };
  return {
    line,
    problems,
    text,
    year: text,
    cell: (column, year, part) => {
      const bound = find(column, year, part);
      return { cell: cellOf(bound), line, heading: bound?.heading ?? column };
    },
    report: (column, text) => {
      problems.push({ line, column: headingOf(column), text });
    },
  };
}

/** A cell of a table is a name or a number; the search index cannot hold a book as one word. */
const LONGEST_CELL = 2000;

/** Rows that do not fit under the headings: nobody can say which cell belongs to which column. */
export function findShapeProblems(
  row: GridRow,
  { headings, columns }: BoundGrid,
): readonly TableProblem[] {
  const { line, cells, merged = [] } = row;
  const columnAt = (index: number): string | number => headings[index] || index + 1;
  const problems: TableProblem[] = [...findWidthProblem(row, headings)];
  for (const [index, cell] of cells.entries()) {
    if (typeof cell !== 'string') continue;
    if (cell.includes('\n')) {
      const text = 'Eine Zelle geht über mehrere Zeilen (fehlt ein Anführungszeichen?)';
      problems.push({ line, column: columnAt(index), text });
    }
    if (cell.length > LONGEST_CELL) {
      const text = `Eine Zelle hat ${inGerman(cell.length)} Zeichen, höchstens ${inGerman(LONGEST_CELL)} sind möglich`;
      problems.push({ line, column: columnAt(index), text });
    }
  }
  for (const { index, heading } of columns) {
    if (!merged.includes(index)) continue;
    const text = 'Verbundene Zellen sagen nicht, zu welcher Zeile ein Wert gehört';
    problems.push({ line, column: heading, text });
  }
  return problems;
}

/** Too few or too many cells: the first column that is missing, the first cell without a heading. */
function findWidthProblem(
  { line, cells }: GridRow,
  headings: readonly string[],
): readonly TableProblem[] {
  const width = headings.length;
  const counts = `Die Zeile hat ${cells.length} Zellen, die Überschrift ${width}`;
  if (cells.length < width) {
    const column = headings[cells.length] || cells.length + 1;
    return [{ line, column, text: `${counts}; ab hier fehlen sie` }];
  }
  const index = cells.findIndex((cell, place) => place >= width && cell !== null);
  if (index < 0) return [];
  const text = `${counts}; über „${shorten(String(cells[index]))}“ steht keine`;
  return [{ line, column: index + 1, text }];
}

function inGerman(count: number): string {
  return formatNumber(count, { language: 'de', decimals: 0 });
}

import type { GridCell, GridRow } from '#src/domain/table-file.ts';
import { type NumberStyle, readNumberCell } from '../tables/read-number-cell.ts';

/** The text of a cell; empty where there is none. */
export function textAt({ cells }: GridRow, index: number): string {
  const cell = cells[index] ?? null;
  return cell === null ? '' : String(cell).replace(/\s+/gu, ' ').trim();
}

/** A row with another text in one cell. */
export function withCell(row: GridRow, index: number, cell: GridCell): GridRow {
  const cells = [...row.cells];
  while (cells.length <= index) cells.push(null);
  cells[index] = cell;
  return { ...row, cells };
}

const ANY_NUMBER = { unit: '', kind: 'amount' } as const;

/** What a cell of figures says: a number, nothing ("-", "k. A."), or undefined where it is no figure. */
export function figureIn(
  cell: GridCell | undefined,
  style: NumberStyle,
): number | null | undefined {
  if (cell === null || cell === undefined) return null;
  const plain = typeof cell === 'string' ? cell.replace(/\s*(?:%|€|EUR)$/u, '') : cell;
  const read = readNumberCell(plain, ANY_NUMBER, style, 6);
  if (read.kind === 'wrong') return undefined;
  return read.kind === 'value' ? read.value : null;
}

/** How the figures below the headings are written; German where both are possible. */
export function styleOf(rows: readonly GridRow[], columns: readonly number[]): NumberStyle {
  const wrong = (style: NumberStyle) =>
    rows.flatMap(({ cells }) => columns.filter((at) => figureIn(cells[at], style) === undefined))
      .length;
  return wrong('en') < wrong('de') ? 'en' : 'de';
}

/** Whether a row holds anything in these columns: a figure, or the sign that there is none. */
export function hasFigures(row: GridRow, columns: readonly number[]): boolean {
  return columns.some((index) => (row.cells[index] ?? null) !== null);
}

import type { GridRow } from '#src/domain/table-file.ts';
import { textAt, withCell } from './cells.ts';

/**
 * Writes into the empty cells of a column what stands above them: the name of a block is printed in
 * its first row only. The line that names it is kept for citations.
 *
 * @param columns - Places of the columns, the outermost first: a new block of the outer one leaves
 *   nothing to be taken over in the inner ones.
 */
export function fillDown(rows: readonly GridRow[], columns: readonly number[]): readonly GridRow[] {
  const above = new Map<number, { readonly text: string; readonly line: number }>();
  return rows.map((row) => {
    let filled = row;
    for (const [depth, column] of columns.entries()) {
      const text = textAt(row, column);
      const known = above.get(column);
      if (text !== '') {
        above.set(column, { text, line: row.line });
        for (const inner of columns.slice(depth + 1)) above.delete(inner);
      } else if (known !== undefined) {
        filled = { ...withCell(filled, column, known.text), labelLine: known.line };
      }
    }
    return filled;
  });
}

/** Whether the cells of a column name blocks: in the first row of each, and each block once. */
export function namesBlocks(
  rows: readonly GridRow[],
  column: number,
  isRow: (row: GridRow) => boolean,
): boolean {
  const own = rows.filter(isRow);
  const filled = own.map((row) => textAt(row, column)).filter((text) => text !== '');
  const empty = own.length - filled.length;
  const blocks = filled.filter((text, at) => text !== filled[at - 1]);
  const isFirst = own[0] !== undefined && textAt(own[0], column) !== '';
  return isFirst && blocks.length >= 2 && empty >= blocks.length && areOnce(blocks);
}

function areOnce(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

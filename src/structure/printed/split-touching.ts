import type { Column } from './join-heads.ts';
import { isValue, type PrintedCell, type PrintedLine } from './printed-line.ts';
import { cellsOf } from './printed-rows.ts';

const BLANK = /(?<=\S) (?=\S)/gu;

/**
 * A cell so long that only one blank is left before the next: "Bürgerbus Sülfeld e. V. Segeberg". It is
 * taken apart where the next column begins, if that gives the line as many cells as the other rows.
 *
 * @param columns - Of the rows around it.
 */
export function splitTouching(line: PrintedLine, columns: readonly Column[]): PrintedLine {
  const cells = cellsOf(line);
  if (cells.length !== columns.length - 1) return line;
  const ways = cells.flatMap((cell, index) => {
    const next = columns[index + 1];
    const others = [...cells.slice(0, index), ...cells.slice(index + 1)];
    const isElse = others.every((other, at) => overlaps(other, columns[at < index ? at : at + 2]));
    if (next === undefined || !isElse) return [];
    return [...cell.text.matchAll(BLANK)].flatMap(({ index: blank }) => {
      const [left, right] = partsAt(cell, blank);
      const isNext = isValue(right.text)
        ? right.end === next.end && right.start >= next.start
        : right.start === next.start;
      return isNext ? [[...cells.slice(0, index), left, right, ...cells.slice(index + 1)]] : [];
    });
  });
  const [way, ...more] = ways;
  return way === undefined || more.length > 0 ? line : { ...line, cells: way };
}

function partsAt({ text, start, end }: PrintedCell, blank: number): [PrintedCell, PrintedCell] {
  // From behind: the number of its row may stand before the text of a cell, with blanks between.
  const at = end - text.length + blank;
  return [
    { text: text.slice(0, blank), start, end: at },
    { text: text.slice(blank + 1), start: at + 1, end },
  ];
}

function overlaps(cell: PrintedCell, column: Column | undefined): boolean {
  return column !== undefined && cell.start < column.end && column.start < cell.end;
}

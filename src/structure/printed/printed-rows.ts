import {
  isAbsent,
  isValue,
  isYear,
  type PrintedCell,
  type PrintedLine,
  splitValue,
} from './printed-line.ts';

const LEADERS = /\.{4,}|(?:\s\.){3,}/u;
/** "1  Information und Warnung": the number belongs to the label. */
const ORDINAL = /^\d{1,2}\.?$/u;
/** So far may it stand from its label. */
const APART = 3;

/** "1" above "10", where both begin the line: one blank more stands behind it. */
function isSetLeft({ text, start }: PrintedCell): boolean {
  return start === 0 && /^\d\.?$/u.test(text);
}

/** A label, and at least one number behind it, or the day of an entry. */
export function isRow(line: PrintedLine | undefined): boolean {
  if (line === undefined || line.kind !== 'text' || LEADERS.test(line.text)) return false;
  const [label, ...values] = cellsOf(line);
  return (
    label !== undefined &&
    !label.text.endsWith(':') &&
    (isYear(label.text) || /\p{L}|\d/u.test(label.text)) &&
    (line.isDated === true ||
      values.some(({ text }) => splitValue(text) !== undefined && !isYear(text)) ||
      values.filter(({ text }) => isAbsent(text)).length > 1) &&
    values.every(({ text }) => isValue(text) || text.length <= 60)
  );
}

export function cellsOf({ cells }: PrintedLine): readonly PrintedCell[] {
  const [first, second, ...rest] = cells;
  const isNumbered =
    first !== undefined &&
    second !== undefined &&
    ORDINAL.test(first.text) &&
    /^\p{Lu}/u.test(second.text) &&
    second.start - first.end <= (isSetLeft(first) ? APART + 1 : APART);
  return isNumbered ? [{ ...second, start: first.start }, ...rest] : cells;
}

/** Cells of the same place stand below each other. */
export function fits(line: PrintedLine, above: PrintedLine): boolean {
  const others = cellsOf(above);
  return cellsOf(line).every((cell, index) => {
    const other = others[index];
    return (
      index === 0 ||
      other === undefined ||
      (cell.start < other.end + 2 && other.start < cell.end + 2)
    );
  });
}

/** Where the cells of the rows from here on begin and end, up to the next gap. */
export function columnsOf(lines: readonly PrintedLine[], at: number, width: number) {
  const columns: { start: number; end: number }[] = [];
  for (let next = at; next < lines.length && lines[next]?.kind === 'text'; next += 1) {
    const line = lines[next];
    const cells = line === undefined || !isRow(line) ? [] : cellsOf(line);
    if (cells.length !== width) continue;
    for (const [index, { start, end }] of cells.entries()) {
      const known = columns[index] ?? { start, end };
      columns[index] = { start: Math.min(known.start, start), end: Math.max(known.end, end) };
    }
  }
  return columns;
}

import type { PrintedLine } from './printed-line.ts';
import { cellsOf } from './printed-rows.ts';

const SUM = /^(?:(?:\p{L}+\s)*(?:insgesamt|gesamt|zusammen|summe)|total)$/iu;
const KEY = /\d/u;

/**
 * "Insgesamt" below numbers of chapters with their names: the row of the sum has no number, and its
 * label stands for both.
 *
 * @param above - A row that has both.
 */
export function withKeyOfSum(line: PrintedLine, above: PrintedLine | undefined): PrintedLine {
  if (above === undefined) return line;
  const [label, ...values] = cellsOf(line);
  const [key, name, ...others] = cellsOf(above);
  if (label === undefined || key === undefined || name === undefined) return line;
  const isOfBoth = KEY.test(key.text) && /^\p{Lu}/u.test(name.text);
  if (!isOfBoth || !SUM.test(label.text) || values.length !== others.length) return line;
  const again = { ...label, start: key.start, end: key.end };
  return { ...line, cells: [again, { ...label, start: name.start }, ...values] };
}

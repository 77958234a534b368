import { AMONG_LABEL } from '#src/structure/layout/nested.ts';
import { isValue, type PrintedCell, type PrintedLine } from './printed-line.ts';
import { cellsOf } from './printed-rows.ts';

/** A row whose label may go on above or below it. */
export interface OpenRow {
  readonly source: PrintedLine;
  label: string;
  /** Its label begins on a line above. */
  isWrapped: boolean;
  /** What stands below its other cells of words, by their columns. */
  readonly below: Map<number, string>;
}

/** "zusammen", "1,0 bis 1,4": what goes on in small letters goes on from the line above. */
const GOES_ON = /^\p{Ll}/u;
const UNFINISHED = /(?:-|\/|,|\s(?:und|oder|sowie|bzw\.|der|des|für|von))$/u;
const SUM = /^(?:insgesamt|gesamt|zusammen|summe|total)/iu;
/** Whether every fragment between two rows was given to the label it is a part of. */
export function joinFragments(
  pending: readonly PrintedLine[],
  above: OpenRow | undefined,
  below: OpenRow,
): boolean {
  const text = pending.map(({ text }) => text.trim()).join(' ');
  if (text === '') return true;
  if (isPart(text)) return false;
  if (above !== undefined && joinBelow(above, pending)) return true;
  const goesOn = GOES_ON.test(below.label) || below.label.startsWith('(');
  const isBelow = (goesOn && !SUM.test(below.label)) || UNFINISHED.test(text);
  if (isBelow) {
    below.label = joined(text, below.label);
    below.isWrapped = true;
    return true;
  }
  const start = pending[0]?.cells[0]?.start ?? 0;
  if (isSetIn(above, start, below)) {
    below.label = joined(text, below.label);
    below.isWrapped = true;
    return true;
  }
  const isIndented = above !== undefined && start > (above.source.cells[0]?.start ?? 0);
  if (above === undefined || !(GOES_ON.test(text) || isIndented)) return false;
  above.label = joined(above.label, text);
  return true;
}

/** "Justizvollzugskrankenhaus" where the rows begin, and "Hohenasperg" with the figures set in below it. */
function isSetIn(above: OpenRow | undefined, start: number, { source }: OpenRow): boolean {
  return above?.source.cells[0]?.start === start && (source.cells[0]?.start ?? 0) >= start + SET_IN;
}

/**
 * What stands exactly below a cell of words goes on there: "Breitingen" below "JSA Regis-" in the
 * second column. False, and nothing joined, where one piece does not.
 */
function joinBelow(row: OpenRow, pending: readonly PrintedLine[]): boolean {
  const cells = cellsOf(row.source);
  const pieces = pending.flatMap((line) => piecesBelow(row, line));
  const places = pieces.map(({ column }) => column);
  if (places.includes(-1) || !places.some((column) => column > 0)) return false;
  for (const { text, column } of pieces) {
    if (column === 0) row.label = joined(row.label, text);
    else row.below.set(column, joined(row.below.get(column) ?? cells[column]?.text ?? '', text));
  }
  return true;
}

/** Whether each of several pieces goes on in a cell of words above. */
export function standsBelow(row: OpenRow | undefined, line: PrintedLine): boolean {
  return row !== undefined && piecesBelow(row, line).every(({ column }) => column >= 0);
}

/** The pieces of a line with the columns of the cells of words right above; -1 where there is none. */
function piecesBelow({ source }: OpenRow, line: PrintedLine) {
  const cells = cellsOf(source);
  return line.cells.map(({ text, start }) => ({
    text,
    column: cells.findIndex((cell) => isAt(cell, start) && !isValue(cell.text)),
  }));
}

/** A cell of words is set left, and what goes on below it begins where it does. */
function isAt(cell: PrintedCell, start: number): boolean {
  return Math.abs(cell.start - start) <= 1;
}

function joined(first: string, second: string): string {
  const rest = second.trim();
  if (!/\p{L}-$/u.test(first) || CONJUNCTION.test(rest)) return `${first} ${rest}`;
  return GOES_ON.test(rest) ? `${first.slice(0, -1)}${rest}` : `${first}${rest}`;
}

/** "Hallen- und": the hyphen stands for a word, not for the end of a line. */
const CONJUNCTION = /^(?:und|oder|bzw|sowie|bis)(?!\p{L})/u;

/**
 * What stands right below the last row is the rest of its label where it goes on in small letters, or
 * the rest of the cell that it stands below.
 */
export function joinRest(row: OpenRow, rest: PrintedLine): void {
  if (joinBelow(row, [rest])) return;
  if (GOES_ON.test(rest.text.trim())) row.label = joined(row.label, rest.text);
}

/** Rows of rows: "darunter" counts a second time what is counted above. */
const PART = /^(?:darunter|davon|dar\.|hiervon|nachrichtlich)(?!\p{L})/iu;

/** Labels that are set in further than others are parts of them; those that say so are read as such. */
export function isNested(rows: readonly OpenRow[]): boolean {
  const starts = rows.flatMap(({ source, label, isWrapped }) =>
    isWrapped || !/\p{L}/u.test(label) || AMONG_LABEL.test(label)
      ? []
      : [source.cells[0]?.start ?? 0],
  );
  const depth = starts.length === 0 ? 0 : Math.max(...starts) - Math.min(...starts);
  return depth >= SET_IN || rows.some(({ label }) => isPart(label) && !AMONG_LABEL.test(label));
}

const SET_IN = 2;

export function isPart(label: string): boolean {
  return PART.test(label);
}

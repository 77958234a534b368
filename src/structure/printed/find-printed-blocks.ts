import { joinLines } from '#src/text/join-lines.ts';
import { isLegend } from '#src/text/legend.ts';
import { type Column, columnsUnder, joinedHeads, type PrintedHead } from './join-heads.ts';
import {
  isNested,
  isPart,
  joinFragments,
  joinRest,
  type OpenRow,
  standsBelow,
} from './join-labels.ts';
import { isValue, type PrintedCell, type PrintedLine } from './printed-line.ts';
import { cellsOf, columnsOf, fits, isRow } from './printed-rows.ts';

export interface PrintedRow {
  /** The line that holds the values. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table of a paper as far as its lines show it. */
export interface PrintedBlock {
  readonly head: PrintedHead;
  readonly rows: readonly PrintedRow[];
  /** Set in columns, not parted by bars. */
  readonly isAligned: boolean;
  /** Below the rows: "1) vorläufig", "Quelle: …". */
  readonly notes: readonly PrintedLine[];
}

const FEWEST_ROWS = 2;
const NOTE =
  /^\s*(?:\d{1,2}\s?\)|\(\d{1,2}\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹]|\d{1,2}(?=\s\p{Ll})|(?:Quellen?|Anmerkung(?:en)?|Hinweise?)\s?:)\s*\p{L}/u;

/**
 * Finds the tables of a paper: rows of as many cells as each other, below the names of their columns.
 * Page heads, rules and blank lines between the rows are passed over. Where one row does not fit the
 * others, nobody knows which cell belongs to which column, and the whole is no table.
 */
export function findPrintedBlocks(lines: readonly PrintedLine[]): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const kind = lines[at]?.kind;
    const isStart = kind === 'bars' || (kind === 'text' && isRow(lines[at]));
    if (!isStart) continue;
    const { block, next } = kind === 'bars' ? readBars(lines, at) : readAligned(lines, at);
    if (block !== null && block.rows.length >= FEWEST_ROWS) blocks.push(block);
    at = Math.max(at, next - 1);
  }
  return blocks;
}

interface Read {
  readonly block: PrintedBlock | null;
  /** Index of the first line behind it. */
  readonly next: number;
}

function readBars(lines: readonly PrintedLine[], at: number): Read {
  const head = lines[at];
  const rows: PrintedLine[] = [];
  const isHeaded = lines[at + 1]?.kind === 'rule';
  let next = at + (isHeaded ? 2 : 1);
  let end = next;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    if (line.kind === 'blank' || line.kind === 'furniture') continue;
    // A rule below this line makes it the head of the next table, or the same head again.
    const isAgain = line.text.trim() === head?.text.trim();
    if (line.kind === 'rule') continue;
    if (line.kind !== 'bars' || (!isAgain && lines[next + 1]?.kind === 'rule')) break;
    end = next + 1;
    if (!isAgain) rows.push(line);
  }
  const width = head?.cells.length ?? 0;
  const isEven = rows.every(({ cells }) => cells.length === width && !isPart(cells[0]?.text ?? ''));
  if (head === undefined || !isHeaded || !isEven) return { block: null, next: end };
  const cells = head.cells.map(({ text }) => text);
  return {
    block: {
      head: { line: head.line, firstLine: head.line, cells },
      rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => text) })),
      isAligned: false,
      notes: notesBelow(lines, end),
    },
    next: end,
  };
}

function readAligned(lines: readonly PrintedLine[], at: number): Read {
  const first = lines[at];
  if (first === undefined) return { block: null, next: at + 1 };
  const own = cellsOf(first);
  const columns = columnsOf(lines, at, own.length);
  const head = joinedHeads(lines, at, columns);
  const rows: OpenRow[] = [];
  let pending: PrintedLine[] = [];
  let isSafe = head !== null;
  let gap = false;
  let page = false;
  let next = at;
  let end = at + 1;
  for (; next < lines.length; next += 1) {
    const printed = lines[next];
    if (printed === undefined || printed.kind === 'closed' || printed.kind === 'bars') break;
    const line = isRow(printed)
      ? withGapsOfSum(withKeyOfSum(splitTouching(printed, columns), rows.at(-1)?.source), columns)
      : printed;
    if (line.kind === 'rule' || head?.texts.includes(squeezed(line.text)) === true) continue;
    if (line.kind === 'blank' || line.kind === 'furniture') {
      gap = true;
      page ||= line.kind === 'furniture';
      continue;
    }
    if (isRow(line)) {
      const cells = cellsOf(line);
      const last = rows.at(-1);
      if (cells.length !== own.length || !(page || last === undefined || fits(line, last.source))) {
        isSafe = false;
      }
      const row = { source: line, label: cells[0]?.text ?? '', isWrapped: false, below: new Map() };
      if (!joinFragments(pending, last, row)) isSafe = false;
      rows.push(row);
      pending = [];
      [gap, page, end] = [false, false, next + 1];
      continue;
    }
    const isSplit = line.cells.length > 1 && !standsBelow(rows.at(-1), line);
    if ((gap && !page) || isSplit || pending.length > 1 || NOTE.test(line.text)) {
      if (page && goesOn(lines, next, own.length)) isSafe = false;
      break;
    }
    pending.push(line);
  }
  const last = rows.at(-1);
  const [rest] = pending;
  if (last !== undefined && rest?.line === last.source.line + 1) joinRest(last, rest);
  if (!isSafe || head === null || isNested(rows)) return { block: null, next: end };
  return {
    block: {
      head,
      rows: rows.map(({ source, label, below }) => ({
        line: source.line,
        cells: cellsOf(source).map(({ text }, index) =>
          index === 0 ? label : (below.get(index) ?? text),
        ),
      })),
      isAligned: true,
      notes: notesBelow(lines, end),
    },
    next: end,
  };
}

/** Whether a table may go on below what stands on top of the next page. */
function goesOn(lines: readonly PrintedLine[], from: number, width: number): boolean {
  const ahead = lines.slice(from, from + MOST_ON_TOP);
  return ahead.some((line) => isRow(line) && cellsOf(line).length === width);
}

const MOST_ON_TOP = 10;

function notesBelow(lines: readonly PrintedLine[], end: number): PrintedLine[] {
  const first = lines[end]?.kind === 'blank' ? end + 1 : end;
  const notes: PrintedLine[] = [];
  for (let next = first; next < lines.length; next += 1) {
    const line = lines[next];
    const above = lines[next - 1];
    const note = notes.at(-1);
    if (line === undefined || line.kind !== 'text') break;
    if (isNote(line.text)) notes.push(line);
    else if (note !== undefined && above !== undefined && goesOnBelow(above))
      notes[notes.length - 1] = { ...note, text: joinLines([note.text, line.text]) };
    else break;
  }
  return notes;
}

/** A line of a note that was broken where the page ends. */
function goesOnBelow({ text }: PrintedLine): boolean {
  return text.trim().length >= FULL_LINE && !/[.!?:]$/u.test(text.trim());
}

const FULL_LINE = 60;

/** A legend is no note right below a row: "A: …" may be one. */
function isNote(text: string): boolean {
  return NOTE.test(text) || isLegend(text.trim());
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const SUM = /^(?:(?:\p{L}+\s)*(?:insgesamt|gesamt|zusammen|summe)|total)$/iu;
const KEY = /\d/u;

/**
 * "Insgesamt" below numbers of chapters with their names: the row of the sum has no number, and its
 * label stands for both.
 *
 * @param above - A row that has both.
 */
function withKeyOfSum(line: PrintedLine, above: PrintedLine | undefined): PrintedLine {
  if (above === undefined) return line;
  const [label, ...values] = cellsOf(line);
  const [key, name, ...others] = cellsOf(above);
  if (label === undefined || key === undefined || name === undefined) return line;
  const isOfBoth = KEY.test(key.text) && /^\p{Lu}/u.test(name.text);
  if (!isOfBoth || !SUM.test(label.text) || values.length !== others.length) return line;
  const again = { ...label, start: key.start, end: key.end };
  return { ...line, cells: [again, { ...label, start: name.start }, ...values] };
}

/**
 * "Summe" below years and names that cannot be added: its row has values in some columns only, each of which
 * stands below one or nearest to it. Whether the sums are right is looked at later.
 */
function withGapsOfSum(line: PrintedLine, columns: readonly Column[]): PrintedLine {
  const [label, ...values] = cellsOf(line);
  if (label === undefined || values.length >= columns.length - 1 || !SUM.test(label.text))
    return line;
  const places = values.map((value) => columnsUnder(value, columns));
  const at = new Map(places.map(([place = 0], index) => [place, values[index]]));
  if (at.size < values.length || at.has(0) || places.some(({ length }) => length > 1)) return line;
  const cells = columns.map((column, index) =>
    index === 0 ? { ...label, start: column.start } : (at.get(index) ?? { ...column, text: '' }),
  );
  return { ...line, cells };
}

const BLANK = /(?<=\S) (?=\S)/gu;

/**
 * A cell so long that only one blank is left before the next: "Bürgerbus Sülfeld e. V. Segeberg". It is
 * taken apart where the next column begins, if that gives the line as many cells as the other rows.
 *
 * @param columns - Of the rows around it.
 */
function splitTouching(line: PrintedLine, columns: readonly Column[]): PrintedLine {
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
        : Math.abs(right.start - next.start) <= 1;
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

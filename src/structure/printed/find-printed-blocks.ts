import { joinedHeads, type PrintedHead } from './join-heads.ts';
import { isValue, isYear, type PrintedLine, splitValue } from './printed-line.ts';

export interface PrintedRow {
  /** The line that holds the values. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table of a paper as far as its lines show it. */
export interface PrintedBlock {
  readonly head: PrintedHead;
  readonly rows: readonly PrintedRow[];
  /** Below the rows: "1) vorläufig", "Quelle: …". */
  readonly notes: readonly PrintedLine[];
}

const FEWEST_ROWS = 2;
const LEADERS = /\.{4,}|(?:\s\.){3,}/u;
const NOTE =
  /^\s*(?:\d{1,2}\s?\)|\(\d{1,2}\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹]|(?:Quellen?|Anmerkung(?:en)?|Hinweise?)\s?:)\s*\p{L}/u;
/** "zusammen", "1,0 bis 1,4": what goes on in small letters goes on from the line above. */
const GOES_ON = /^\p{Ll}/u;
const UNFINISHED = /(?:-|\/|,|\s(?:und|oder|sowie|bzw\.|der|des|für|von))$/u;
const SUM = /^(?:insgesamt|gesamt|zusammen|summe|total)/iu;
/** "1  Information und Warnung": the number belongs to the label. */
const ORDINAL = /^\d{1,2}\.?$/u;

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
  const isEven = rows.every(({ cells }) => cells.length === width);
  if (head === undefined || !isHeaded || !isEven) return { block: null, next: end };
  const cells = head.cells.map(({ text }) => text);
  return {
    block: {
      head: { line: head.line, firstLine: head.line, cells },
      rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => text) })),
      notes: notesBelow(lines, end),
    },
    next: end,
  };
}

interface OpenRow {
  readonly source: PrintedLine;
  label: string;
}

function readAligned(lines: readonly PrintedLine[], at: number): Read {
  const first = lines[at];
  if (first === undefined) return { block: null, next: at + 1 };
  const own = cellsOf(first);
  const head = joinedHeads(lines, at, columnsOf(lines, at, own.length));
  const rows: OpenRow[] = [];
  let pending: PrintedLine[] = [];
  let isSafe = head !== null;
  let gap = false;
  let page = false;
  let next = at;
  let end = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.kind === 'closed' || line.kind === 'bars') break;
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
      const row = { source: line, label: cells[0]?.text ?? '' };
      if (!joinFragments(pending, last, row)) isSafe = false;
      rows.push(row);
      pending = [];
      [gap, page, end] = [false, false, next + 1];
      continue;
    }
    if ((gap && !page) || line.cells.length > 1 || pending.length > 1 || NOTE.test(line.text))
      break;
    pending.push(line);
  }
  const last = rows.at(-1);
  const [rest] = pending;
  if (last !== undefined && rest?.line === last.source.line + 1 && GOES_ON.test(rest.text.trim()))
    last.label = joined(last.label, rest.text);
  if (!isSafe || head === null) return { block: null, next: end };
  return {
    block: {
      head,
      rows: rows.map(({ source, label }) => ({
        line: source.line,
        cells: [
          label,
          ...cellsOf(source)
            .slice(1)
            .map(({ text }) => text),
        ],
      })),
      notes: notesBelow(lines, end),
    },
    next: end,
  };
}

/** Whether every fragment between two rows was given to the label it is a part of. */
function joinFragments(
  pending: readonly PrintedLine[],
  above: OpenRow | undefined,
  below: OpenRow,
): boolean {
  const text = pending.map(({ text }) => text.trim()).join(' ');
  if (text === '') return true;
  const isBelow = (GOES_ON.test(below.label) && !SUM.test(below.label)) || UNFINISHED.test(text);
  if (isBelow) {
    below.label = joined(text, below.label);
    return true;
  }
  const start = pending[0]?.cells[0]?.start ?? 0;
  const isIndented = above !== undefined && start > (above.source.cells[0]?.start ?? 0);
  if (above === undefined || !(GOES_ON.test(text) || isIndented)) return false;
  above.label = joined(above.label, text);
  return true;
}

function joined(first: string, second: string): string {
  const isParted = /\p{Ll}-$/u.test(first) && GOES_ON.test(second.trim());
  return isParted ? `${first.slice(0, -1)}${second.trim()}` : `${first} ${second.trim()}`;
}

/** A label, and at least one number behind it. */
function isRow(line: PrintedLine | undefined): boolean {
  if (line === undefined || line.kind !== 'text' || LEADERS.test(line.text)) return false;
  const [label, ...values] = cellsOf(line);
  return (
    label !== undefined &&
    !label.text.endsWith(':') &&
    (isYear(label.text) || /\p{L}|\d/u.test(label.text)) &&
    values.some(({ text }) => splitValue(text) !== undefined && !isYear(text)) &&
    values.every(({ text }) => isValue(text) || text.length <= 60)
  );
}

function cellsOf({ cells }: PrintedLine): readonly PrintedLine['cells'][number][] {
  const [first, second, ...rest] = cells;
  const isNumbered =
    first !== undefined &&
    second !== undefined &&
    ORDINAL.test(first.text) &&
    /^\p{Lu}/u.test(second.text) &&
    second.start - first.end <= 3;
  return isNumbered ? [{ ...second, start: first.start }, ...rest] : cells;
}

/** Cells of the same place stand below each other. */
function fits(line: PrintedLine, above: PrintedLine): boolean {
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
function columnsOf(lines: readonly PrintedLine[], at: number, width: number) {
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

function notesBelow(lines: readonly PrintedLine[], end: number): PrintedLine[] {
  const first = lines[end]?.kind === 'blank' ? end + 1 : end;
  const notes: PrintedLine[] = [];
  for (let next = first; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined || line.kind !== 'text' || !NOTE.test(line.text)) break;
    notes.push(line);
  }
  return notes;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

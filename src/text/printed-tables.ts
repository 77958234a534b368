/** A line of a table as it is printed, cut into its cells. */
export interface PrintedRow {
  /** 0-based, among the lines that were given. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table inside running text: columns set apart by blanks, or by the bars of Markdown. */
export interface PrintedTable {
  readonly head: PrintedRow;
  readonly rows: readonly PrintedRow[];
}

/** Columns are at least two blanks apart; "1 012" is one number. */
const APART = /\s{2,}|\t/u;
/** A row of a Markdown table, and the rule below its heads. */
export const BAR_ROW = /^\s*\|.*\|\s*$/u;
export const BAR_RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;
const VALUE =
  /^(?:[-–—/•]|k\. ?A\.|n\. ?[vb]\.|[+±−–-]?\d[\d.,\s]*(?:\s?(?:%|‰|€|Euro|Prozent|Mio\.?(?: Euro)?|km|ha|t|m²))?\d?)$/u;
const PERIOD = /^(?:19|20)\d\d(?:\/\d{2,4})?[¹²³*]?$/u;
/** The last column of a table of contents. */
export const PAGE = /^(?:Seite|S\.|page)$/iu;

/**
 * Finds the tables in lines of running text. Only what has a row of column names over at least two
 * rows of as many cells is one: figures whose columns have no names say nothing.
 */
export function findPrintedTables(lines: readonly string[]): PrintedTable[] {
  const tables: PrintedTable[] = [];
  const cellsOf = lines.map(splitCells);
  for (let at = 0; at < lines.length; at += 1) {
    const head = cellsOf[at] ?? [];
    if (head.length < 2 || !isHead(head)) continue;
    const first = BAR_RULE.test(lines[at + 1] ?? '') ? at + 2 : at + 1;
    const rows: PrintedRow[] = [];
    for (let next = skipBlanks(lines, first); next < lines.length; next += 1) {
      const cells = cellsOf[next] ?? [];
      if (!isRowOf(head, cells, first === at + 2)) break;
      rows.push({ line: next, cells });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < 2) continue;
    tables.push({ head: { line: at, cells: aligned(head, rows) }, rows });
    at = last.line;
  }
  return tables;
}

const FEWEST_COLUMNS = 3;

/** Whether a line has as many cells as the one above or below it, figures among them: a row of any table, read or not. */
export function isSetInColumns(lines: readonly string[], at: number): boolean {
  const cells = splitCells(lines[at] ?? '');
  const isLike = (other: number) => splitCells(lines[other] ?? '').length === cells.length;
  return (
    cells.length >= FEWEST_COLUMNS &&
    cells.slice(1).some((cell) => VALUE.test(cell)) &&
    (isLike(at - 1) || isLike(at + 1))
  );
}

function skipBlanks(lines: readonly string[], from: number): number {
  return (lines[from] ?? '').trim() === '' ? from + 1 : from;
}

function splitCells(line: string): string[] {
  if (BAR_RULE.test(line)) return [];
  if (BAR_ROW.test(line)) {
    const inside = line.trim().slice(1, -1).split('|');
    return inside.map((cell) => cell.replace(/[*_`]/gu, '').trim());
  }
  return line.trim().split(APART);
}

/** Names or years of columns; what looks like a row of figures is none. */
function isHead(cells: readonly string[]): boolean {
  const names = cells.slice(1);
  return (
    !PAGE.test(cells.at(-1) ?? '') && names.every((name) => PERIOD.test(name) || !VALUE.test(name))
  );
}

/** As many cells as the head, or one more where the column of labels has no name. */
function isRowOf(head: readonly string[], cells: readonly string[], isBarred: boolean): boolean {
  if (isBarred) return cells.length === head.length;
  const isAsLong = cells.length === head.length || cells.length === head.length + 1;
  return isAsLong && cells.slice(1).some((cell) => VALUE.test(cell));
}

function aligned(head: readonly string[], rows: readonly PrintedRow[]): readonly string[] {
  return rows.every(({ cells }) => cells.length === head.length + 1) ? ['', ...head] : head;
}

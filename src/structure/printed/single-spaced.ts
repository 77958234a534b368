import { isValue, isYear, type PrintedCell, type PrintedLine } from './printed-line.ts';

const FEWEST_ROWS = 3;
const FEWEST_VALUES = 2;
const MOST_WORDS = 8;
/** So many lines may the name of a row take above that of its values. */
const MOST_ABOVE = 2;
/** Far enough apart for columns. */
const WIDTH = 1000;
const NO_LINE: PrintedLine = { line: 0, kind: 'blank', cells: [], text: '' };
const WORD = /k\. ?A\.|n\. ?[vb]\.|\S+/gu;

/**
 * Sets tables apart whose cells stand behind single blanks, as texts copied from a page do: "Museum 2019
 * 2022 2023" above rows that all end in three values. What is not so in every row stays as it is.
 */
export function withSingleSpaced(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const set = [...lines];
  for (let at = 0; at < set.length; at += 1) {
    const head = headOf(set[at]);
    const rows = head === null ? [] : rowsBelow(set, at + 1, head.length);
    if (head === null || rows.length < FEWEST_ROWS) continue;
    set[at] = apart(set[at], [...head]);
    for (const { index, first, cells } of rows) {
      for (let above = first; above < index; above += 1) set[above] = hidden(set[above]);
      set[index] = apart(set[index], cells);
    }
    at = rows.at(-1)?.index ?? at;
  }
  return set;
}

/** The names of the columns: years behind what the rows are, or one word for each. */
function headOf(line: PrintedLine | undefined): readonly string[] | null {
  if (line === undefined || line.kind !== 'text') return null;
  const words = wordsOf(line);
  const years = words.length - (words.findLastIndex((word) => !isYear(word)) + 1);
  const name = words.slice(0, words.length - years);
  if (
    name.length > MOST_WORDS ||
    name.some((word) => isValue(word)) ||
    /[.:;,]$/u.test(line.text.trim())
  )
    return null;
  if (years >= FEWEST_VALUES) {
    const isApart = line.cells.length > years;
    return isApart ? null : [name.join(' '), ...words.slice(name.length)];
  }
  const areNames =
    words.length > FEWEST_VALUES && words.every((word) => /^\p{Lu}[\p{L}-]+$/u.test(word));
  return areNames && years === 0 && line.cells.length === 1 ? words : null;
}

interface Row {
  /** Of the line that holds the values. */
  readonly index: number;
  /** Of the line where its name begins. */
  readonly first: number;
  readonly cells: readonly string[];
}

function rowsBelow(lines: readonly PrintedLine[], from: number, width: number): readonly Row[] {
  const rows: Row[] = [];
  let name: string[] = [];
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.kind === 'closed' || line.kind === 'bars') break;
    if (line.kind !== 'text') {
      if (name.length > 0) break;
      continue;
    }
    const cells = cellsIn(line, width);
    if (cells === null) {
      name.push(line.text.trim());
      if (name.length > MOST_ABOVE) break;
      continue;
    }
    const [label = '', ...values] = cells;
    const own = [...name, label].join(' ').replace(/(?<=\p{Ll})- (?=\p{Ll})/gu, '');
    rows.push({ index, first: index - name.length, cells: [own, ...values] });
    name = [];
  }
  return rows;
}

/** A name and as many values as there are columns; null where a line is otherwise. */
function cellsIn(line: PrintedLine, width: number): readonly string[] | null {
  const words = wordsOf(line);
  const values = words.slice(1 - width);
  const name = words.slice(0, 1 - width);
  const isRow = name.length > 0 && values.every(isValue) && /[\p{L}\d]/u.test(name.join(' '));
  const isLonger = name.length > 1 && isValue(name.at(-1) ?? '') && !isYear(name.at(-1) ?? '');
  return isRow && !isLonger ? [name.join(' '), ...values] : null;
}

function wordsOf({ text }: PrintedLine): string[] {
  return text.match(WORD) ?? [];
}

function apart(line: PrintedLine | undefined, texts: readonly string[]): PrintedLine {
  const cells = texts.flatMap((text, column): PrintedCell[] =>
    text === '' ? [] : [{ text, start: column * WIDTH, end: column * WIDTH + text.length }],
  );
  return { ...(line ?? NO_LINE), cells };
}

function hidden(line: PrintedLine | undefined): PrintedLine {
  return { ...(line ?? NO_LINE), kind: 'blank', cells: [] };
}

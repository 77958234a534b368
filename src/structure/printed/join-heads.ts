import { PAGE } from '#src/text/printed-tables.ts';
import { isValue, isYear, type PrintedCell, type PrintedLine } from './printed-line.ts';

/** The names of the columns of a table. */
export interface PrintedHead {
  /** The line that says most of them. */
  readonly line: number;
  /** The first of its lines. */
  readonly firstLine: number;
  readonly cells: readonly string[];
}

interface AlignedHead extends PrintedHead {
  /** Its lines with single blanks: what stands again on the next page. */
  readonly texts: readonly string[];
}

export interface Column {
  readonly start: number;
  readonly end: number;
}

const MOST_LINES = 4;
const LONGEST_NAME = 60;
const NUMBER_OF_ROW = /^(?:lfd\.\s?)?Nr\.$/iu;

/**
 * The names of the columns above a row, each joined from all lines of the head. The fullest line goes
 * by its order; what stands above and below it goes to the columns it stands over.
 *
 * @param at - Index of the first row.
 * @returns null where a column of values has no name.
 */
export function joinedHeads(
  lines: readonly PrintedLine[],
  at: number,
  columns: readonly Column[],
): AlignedHead | null {
  const above = linesAbove(lines, at, columns);
  const isNamed = above.some((line) => inOrder(line, columns) !== null);
  const heads = isNamed ? above : above.map((line) => withTouchingApart(line, columns));
  const width = columns.length;
  const fullest = [...heads].sort((a, b) => b.cells.length - a.cells.length)[0];
  if (fullest === undefined || width < 2) return null;
  const ordered = inOrder(fullest, columns);
  if (ordered === null) return headOf(heads, fullest, namesBelow(heads, columns.length));
  const names: string[][] = Array.from({ length: width }, () => []);
  const reach = columns.map((column, index) => widened(column, ordered[index]));
  // "Sectio" above "2024", beside years that are named in full.
  const areYearsNamed = ordered.filter((cell) => cell !== null && isYear(cell.text)).length > 1;
  for (const head of heads) {
    if (head === fullest) {
      for (const [index, cell] of ordered.entries()) if (cell) names[index]?.push(cell.text);
      continue;
    }
    // Below the fullest line nothing spans columns: "gesamt geschlossen" are the ends of two names.
    const pieces = (head.line > fullest.line ? head.cells.flatMap(wordsOf) : head.cells).filter(
      ({ text }) => !/^lfd\.?$/iu.test(text),
    );
    const covered = pieces.map((cell) => columnsUnder(cell, reach));
    for (const [index, { text }] of pieces.entries())
      for (const under of covered[index] ?? []) names[under]?.push(text);
    // "2021" and "2022" above four columns: which of them they are of must be seen.
    const hasYears = head.cells.some(({ text }) => isYear(text)) && !areYearsNamed;
    // Right below the names each is of its own column: "freiberuflich", "2020"; a "Veränderung" has none.
    const isEachOfOne = head.line > fullest.line && new Set(covered.flat()).size === pieces.length;
    if (
      hasYears &&
      !isEachOfOne &&
      new Set(covered.flat().filter((under) => under > 0)).size < width - 1
    )
      return null;
  }
  return headOf(heads, fullest, names);
}

function headOf(
  heads: readonly PrintedLine[],
  fullest: PrintedLine,
  names: readonly (readonly string[])[] | null,
): AlignedHead | null {
  if (names === null) return null;
  const cells = names.map(joinedName);
  if (cells.slice(1).some((name) => name === '')) return null;
  const isContents = PAGE.test(cells.at(-1) ?? '') || cells.some((name) => name.endsWith(':'));
  if (isContents) return null;
  return {
    line: fullest.line,
    firstLine: Math.min(...heads.map(({ line }) => line)),
    cells,
    texts: heads.map(({ text }) => text.replace(/\s+/gu, ' ').trim()),
  };
}

interface Leaf extends Column {
  readonly names: readonly string[];
}

/**
 * The names where no line has one for each column, as "Sperrungen" above three years: each piece must
 * stand below one of the line above, and what none stands below must be as many as there are columns.
 */
function namesBelow(
  [first, ...below]: readonly PrintedLine[],
  width: number,
): readonly (readonly string[])[] | null {
  const tops = first?.cells.map((cell): Leaf => ({ ...cell, names: [cell.text] })) ?? [];
  const leaves = below.reduce<readonly Leaf[] | null>(
    (above, { cells }) => (above === null ? null : dividedBy(above, cells)),
    tops,
  );
  return leaves?.length === width ? leaves.map(({ names }) => names) : null;
}

/** Null where a piece stands below none or below several. */
function dividedBy(above: readonly Leaf[], pieces: readonly PrintedCell[]): Leaf[] | null {
  const isBelow = (piece: Column, leaf: Column) => piece.start < leaf.end && leaf.start < piece.end;
  if (pieces.some((piece) => above.filter((leaf) => isBelow(piece, leaf)).length !== 1))
    return null;
  return above.flatMap((leaf) => {
    const own = pieces.filter((piece) => isBelow(piece, leaf));
    if (own.length === 0) return [leaf];
    return own.map(({ text, start, end }): Leaf => {
      const place = own.length > 1 ? { start, end } : widened(leaf, { text, start, end });
      return { ...place, names: [...leaf.names, text] };
    });
  });
}

function linesAbove(
  lines: readonly PrintedLine[],
  at: number,
  columns: readonly Column[],
): readonly PrintedLine[] {
  const heads: PrintedLine[] = [];
  let place = at - 1;
  if (lines[place]?.kind === 'blank') place -= 1;
  for (; place >= 0 && heads.length < MOST_LINES; place -= 1) {
    const line = lines[place];
    if (line?.kind === 'rule') continue;
    if (line?.kind !== 'text' || !isHead(line, columns)) break;
    heads.unshift(line);
  }
  return heads;
}

/**
 * "Museen Bezahlte Stellen": two names that only one blank parts, each of which ends where its values do.
 * Only where the line then has a name for each column, which no line has as it stands.
 */
function withTouchingApart(line: PrintedLine, columns: readonly Column[]): PrintedLine {
  const missing = columns.length - line.cells.length;
  if (missing < 1) return line;
  const cells = line.cells.flatMap((cell) => {
    const ends = columnsUnder(cell, columns)
      .slice(0, -1)
      .map((index) => columns[index]?.end ?? 0);
    return ends.reduceRight<readonly PrintedCell[]>(
      ([first = cell, ...rest], end) => [...apartAt(first, end), ...rest],
      [cell],
    );
  });
  return cells.length === columns.length ? { ...line, cells } : line;
}

/** A mark of a note may stand behind the name. */
const MOST_BESIDE = 1;

/** The cell, or two, where a word of it ends at a place. */
function apartAt(cell: PrintedCell, end: number): readonly PrintedCell[] {
  const at = [...cell.text.matchAll(/\s+/gu)]
    .map(({ index }) => index)
    .find((index) => Math.abs(cell.start + index - end) <= MOST_BESIDE);
  if (at === undefined) return [cell];
  const right = cell.text.slice(at).trimStart();
  return [
    { text: cell.text.slice(0, at), start: cell.start, end: cell.start + at },
    { text: right, start: cell.end - right.length, end: cell.end },
  ];
}

/** Names or years; a single one stands right of the labels. */
function isHead({ cells }: PrintedLine, columns: readonly Column[]): boolean {
  const isNamed = cells.every(
    ({ text }) => text.length <= LONGEST_NAME && (isYear(text) || !isValue(text)),
  );
  const [first] = cells;
  const isApart = cells.length > 1 || (first?.start ?? 0) >= (columns[0]?.end ?? 0);
  return isNamed && isApart;
}

/** The cells of the fullest line by columns; the labels may have no name. */
function inOrder(
  { cells }: PrintedLine,
  columns: readonly Column[],
): readonly (PrintedCell | null)[] | null {
  const own = NUMBER_OF_ROW.test(cells[0]?.text ?? '') && cells.length > columns.length;
  const named = own ? cells.slice(1) : cells;
  if (named.length === columns.length) return named;
  const isUnnamed =
    named.length === columns.length - 1 &&
    named.length > 0 &&
    (named[0]?.end ?? 0) > (columns[0]?.end ?? 0);
  return isUnnamed ? [null, ...named] : null;
}

function widened(column: Column, cell: PrintedCell | null | undefined): Column {
  if (cell === null || cell === undefined) return column;
  return { start: Math.min(column.start, cell.start), end: Math.max(column.end, cell.end) };
}

/** The columns a piece of the head stands over; the nearest where it stands beside all. */
export function columnsUnder(cell: PrintedCell, columns: readonly Column[]): readonly number[] {
  const under = columns.flatMap(({ start, end }, index) =>
    cell.start < end && start < cell.end ? [index] : [],
  );
  if (under.length > 0) return under;
  const distances = columns.map(({ start, end }) =>
    Math.min(Math.abs(start - cell.start), Math.abs(end - cell.end)),
  );
  return [distances.indexOf(Math.min(...distances))];
}

function wordsOf({ text, start }: PrintedCell): PrintedCell[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
  }));
}

/** "Beschäf-" above "tigte" is one word. */
function joinedName(parts: readonly string[]): string {
  return parts
    .join(' ')
    .replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

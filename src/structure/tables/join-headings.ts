import type { GridCell, GridRow } from '#src/domain/table-file.ts';

/** The headings of a table as one row, and which of them the file leaves empty. */
export interface Headings {
  readonly row: GridRow;
  /** 0-based columns that stand before all headings and got a name here. */
  readonly unnamed: readonly number[];
}

/**
 * Makes one row of headings that stand in several: "Schulen" above "2022" and "2023" becomes
 * "Schulen 2022" and "Schulen 2023". The first columns, which often have no heading, are named by what
 * stands in them.
 *
 * @param headings - The rows of headings, from above; at least one.
 * @param body - The rows below them.
 */
export function joinHeadings(headings: readonly GridRow[], body: readonly GridRow[]): Headings {
  const [last] = headings.slice(-1);
  const width = Math.max(0, ...headings.map(({ cells }) => cells.length));
  const isOfUnits = headings.length > 1 && last !== undefined && last.cells.every(isUnit);
  const spanning = headings.map((row) => (row === last ? row.cells : spread(row, headings)));
  const names = Array.from({ length: width }, (_, index) => {
    const parts = spanning.flatMap((cells) => textOf(cells[index]) ?? []);
    const name = (own: readonly string[]) =>
      own.filter((part, at) => part !== own[at - 1]).join(' ');
    const above = name(parts.slice(0, -1));
    const below = textOf(last?.cells[index]);
    return isOfUnits && below !== null && below === parts.at(-1) && isPlainName(above)
      ? inUnit(above, below)
      : name(parts);
  });
  const first = names.findIndex((name) => name !== '');
  const unnamed = names.flatMap((_, index) =>
    index < first && body.some(({ cells }) => (cells[index] ?? null) !== null) ? [index] : [],
  );
  const taken = new Set(names);
  for (const index of unnamed) {
    const isCode = body.every(({ cells }) => !/\p{L}{2}/u.test(textOf(cells[index]) ?? ''));
    const name = isCode ? 'Schlüssel' : 'Bezeichnung';
    names[index] = [name, `${name} 2`, `${name} 3`].find((free) => !taken.has(free)) ?? name;
    taken.add(names[index]);
  }
  const cells = names.map((name) => (name === '' ? null : name));
  return { row: { line: last?.line ?? 1, cells }, unnamed };
}

/** What a row right above the figures says of all columns: "Anzahl", "%", "Tsd. Euro", "Code". */
const UNIT =
  /^(?:in )?(?:anzahl|%|prozent|v\. ?h\.|€|eur|euro|(?:tsd|mio|mrd)\.? ?(?:€|eur|euro|t|m³)|t|kg|m|km|ha|m²|m³|km²|[kmg]wh|liter|tage|stunden|minuten)$/iu;
const SAYS_HOW = /^(?:code|text|name|datum|nr\.?)$/iu;

function isUnit(cell: GridCell): boolean {
  const text = textOf(cell);
  return text === null || UNIT.test(text) || SAYS_HOW.test(text);
}

/** Years above units are read with them. */
function isPlainName(name: string): boolean {
  return (
    /\p{L}{3}/u.test(name) && !/(?:19|20)\d\d$/u.test(name) && !/(?:(?<!\d)\)|[\]%€])$/u.test(name)
  );
}

function inUnit(name: string, unit: string): string {
  return SAYS_HOW.test(unit) ? name : `${name} (${unit.replace(/^in /iu, '')})`;
}

/** A heading above several columns stands over the first of them. */
function spread({ cells }: GridRow, headings: readonly GridRow[]): GridRow['cells'] {
  const width = Math.max(...headings.map((row) => row.cells.length));
  const spreading: GridCell[] = [];
  for (let index = 0; index < width; index += 1) {
    const own = cells[index] ?? null;
    const hasMore = headings.some((row) => (row.cells[index] ?? null) !== null);
    spreading.push(own === null && hasMore ? (spreading[index - 1] ?? null) : own);
  }
  return spreading;
}

function textOf(cell: GridCell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell).replace(/\s+/gu, ' ').trim();
}

/** Where the headings of a table stand. */
export interface HeadingPlace {
  /** Line of the first row of headings. */
  readonly line: number;
  /** How many rows they take. */
  readonly count: number;
}

/**
 * Finds the headings: the first row that is as wide as most rows are, with the rows around it that belong
 * to it; titles above fill a cell or two. Several rows are one heading where the last leaves columns
 * empty that the row above names ("Kreis"), or says the same of several ("Anzahl", "Anzahl").
 */
export function findHeadings(rows: readonly GridRow[]): HeadingPlace | null {
  const widths = rows.map((row) => ownCells(row).length);
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  const widest = widths.findIndex((width) => width >= Math.max(usual, 1));
  if (widest < 0) return null;
  let end = widest;
  const above = hasFigure(rows[widest]) ? headingAbove(rows, widest) : null;
  if (above !== null) end = above;
  else while (isHeading(rows, end + 1) && rows[end + 1]?.cells[0] === null) end += 1;
  let start = end;
  while (isHeading(rows, start - 1) && needs(rows[end], rows[start - 1])) start -= 1;
  return { line: rows[start]?.line ?? 1, count: end - start + 1 };
}

/** The nearest row of several words above one of figures; what heads a section may stand between. */
function headingAbove(rows: readonly GridRow[], place: number): number | null {
  let above = place - 1;
  while (above > 0 && ownCells(rows[above] ?? NO_ROW).length === 1) above -= 1;
  return isHeading(rows, above) ? above : null;
}

const NO_ROW: GridRow = { line: 0, cells: [] };

/** A row of several words right above or below another. */
function isHeading(rows: readonly GridRow[], place: number): boolean {
  const row = rows[place];
  return row !== undefined && ownCells(row).length >= 2 && !hasFigure(row);
}

function needs(last: GridRow | undefined, above: GridRow | undefined): boolean {
  if (last === undefined || above === undefined) return false;
  const texts = last.cells.flatMap((cell) => textOf(cell) ?? []);
  const isAboveEmpty = (cell: GridCell, index: number) =>
    cell !== null && (last.cells[index] ?? null) === null;
  // "Kreis" beside "Plätze" above "insgesamt" and "darunter …": a cell merged over both rows.
  const reachesUp = (index: number) =>
    last.cells[index] !== null && last.cells[index] === above.cells[index];
  return (
    above.cells.some(isAboveEmpty) ||
    new Set(texts).size < texts.length ||
    (last.merged ?? []).some(reachesUp)
  );
}

const YEAR = /^(?:19|20)\d\d(?:\/(?:20)?\d\d)?$/u;
const NUMBER = /^[-−–+]?\s?\d[\d.,\s]*%?$/u;

/** Whether a cell is a number that is no year. */
function hasFigure(row: GridRow | undefined): boolean {
  const texts = row?.cells.flatMap((cell) => textOf(cell) ?? []) ?? [];
  return texts.some((text) => NUMBER.test(text) && !YEAR.test(text));
}

/** Cells that are filled and do not only repeat the merged cell they belong to. */
export function ownCells({ cells, merged = [] }: GridRow): GridCell[] {
  return cells.filter((cell, index) => cell !== null && !merged.includes(index));
}

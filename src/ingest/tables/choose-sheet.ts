import type { GridCell, GridRow } from '#src/domain/table-file.ts';
import { shorten, tableInvalid } from '#src/domain/table-problem.ts';

/** A sheet of a workbook as read. */
export interface ReadSheet {
  readonly name: string;
  /** Without rows that are empty. */
  readonly rows: readonly GridRow[];
  /** One for each row, empty ones too. */
  readonly lines: readonly string[];
}

/** What is read of a workbook. */
export interface ChosenSheet extends ReadSheet {
  /** Sheets that hold tables, too, and are passed over; empty where nothing is. */
  readonly others: readonly string[];
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?:\/(?:20)?\d\d)?(?!\d)/u;

/**
 * The sheet that is meant: the named one, else the only one with a table. A table with one sheet per
 * year is read as one with a column of years; of others the first is taken.
 *
 * @throws {AppError} `table-invalid`: nothing is filled, no sheet has the name.
 */
export function chooseSheet(
  path: string,
  sheets: readonly ReadSheet[],
  name: string | undefined,
): ChosenSheet {
  if (name !== undefined) {
    const named = sheets.find((sheet) => sheet.name === name);
    if (named !== undefined) return { ...named, others: [] };
    const names = sheets.map((sheet) => `„${shorten(sheet.name)}“`).join(', ');
    throw tableInvalid(path, [
      { text: `Ein Blatt „${shorten(name)}“ gibt es nicht, nur ${names}` },
    ]);
  }
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const tables = filled.filter(isTable);
  const joined = joinYears(tables);
  if (joined !== null) return { ...joined, others: [] };
  const [first, ...others] = tables.length > 0 ? tables : filled;
  if (first === undefined) throw tableInvalid(path, [{ text: 'Die Arbeitsmappe ist leer' }]);
  return { ...first, others: others.map((sheet) => sheet.name) };
}

const FEWEST_ROWS = 2;

/** Notes and explanations have no rows with numbers beside words. */
function isTable({ rows }: ReadSheet): boolean {
  const numbered = rows.filter(
    (row) => filledOf(row).length > 1 && row.cells.some((cell) => isNumber(cell)),
  );
  return numbered.length >= FEWEST_ROWS;
}

function isNumber(cell: GridCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^[\d.,\s%€-]*\d/u.test(cell));
}

function filledOf({ cells, merged = [] }: GridRow): readonly GridCell[] {
  return cells.filter((cell, index) => cell !== null && !merged.includes(index));
}

/** "2022", "2023": sheets under the same headings, each of its own year; null where they are none. */
function joinYears(sheets: readonly ReadSheet[]): ReadSheet | null {
  const years = sheets.flatMap(({ name }) => YEAR.exec(name)?.[0] ?? []);
  if (sheets.length < 2 || new Set(years).size < sheets.length) return null;
  const starts = sheets.map(({ rows }) => rows.findIndex((row) => filledOf(row).length > 1));
  const [first] = sheets;
  const height = headingsOf(sheets, starts);
  if (first === undefined || height === 0) return null;
  const lines: string[] = [];
  const rows: GridRow[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const [start = 0, year = ''] = [starts[at], years[at]];
    const isFirst = at === 0;
    const last = sheet.rows.findLastIndex((row) => filledOf(row).length > 1);
    const until = at === sheets.length - 1 ? sheet.rows.length : last + 1;
    const body = sheet.rows.slice(start + height, until);
    const ofYear = new Set(body.map(({ line }) => line));
    const offset = lines.length;
    const shift = (row: GridRow, cell: GridCell): GridRow => ({
      line: offset + row.line,
      cells: [cell, ...row.cells],
      ...(row.merged === undefined ? {} : { merged: row.merged.map((index) => index + 1) }),
    });
    if (isFirst) {
      rows.push(...sheet.rows.slice(0, start).map((row) => shift(withoutYear(row, year), null)));
      rows.push(
        ...sheet.rows
          .slice(start, start + height)
          .map((row, index) => shift(row, index === 0 ? 'Jahr' : null)),
      );
    }
    // Notes below the rows are of no year, and stand in the first column.
    rows.push(
      ...body.map((row) =>
        filledOf(row).length > 1
          ? shift(row, year)
          : { line: offset + row.line, cells: [...withoutYear(row, year).cells, null] },
      ),
    );
    lines.push(
      ...sheet.lines.map((line, index) => (ofYear.has(index + 1) ? `${year}; ${line}` : line)),
    );
  }
  return { name: first.name, rows, lines };
}

/** How many rows of headings all sheets share; 0 where they are headed otherwise. */
function headingsOf(sheets: readonly ReadSheet[], starts: readonly number[]): number {
  const textOf = (at: number, offset: number) =>
    JSON.stringify(sheets[at]?.rows[(starts[at] ?? 0) + offset]?.cells ?? at);
  let height = 0;
  while (
    height < MOST_HEADINGS &&
    sheets.every((_, at) => textOf(at, height) === textOf(0, height))
  )
    height += 1;
  return height;
}

const MOST_HEADINGS = 3;

/** "Schülerzahlen 2022" above the first sheet is said of all of them. */
function withoutYear(row: GridRow, year: string): GridRow {
  const cells = row.cells.map((cell) =>
    typeof cell === 'string'
      ? cell
          .replace(year, '')
          .replace(/\s{2,}/gu, ' ')
          .trim()
      : cell,
  );
  return { ...row, cells };
}

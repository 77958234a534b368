import type { TableSpan } from '#src/domain/check.ts';
import { startsPage } from '#src/text/classify-lines.ts';
import { type MunicipalLine, parseMunicipalLine } from './parse-municipal-line.ts';

/** Lines of one table with the printed span, page heads included. */
export interface MunicipalTable extends TableSpan {
  readonly date: string | null;
  readonly lines: readonly MunicipalLine[];
}

/** Column heads and page breaks part rows; nothing longer does within one table. */
const LONGEST_BREAK = 60;
const FEWEST_ROWS = 3;
const TITLE = /^\s*Personal der .*Gemeinde/u;
const DATE = /\bam (?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})/u;

/**
 * Finds tables of municipal staff by their rows: an official key of 7 to 9 digits, a name, a number
 * or a dash. Keys of one table share the two digits of their Land.
 */
export function findMunicipalTables(lines: readonly string[]): MunicipalTable[] {
  return clusters(allRows(lines))
    .filter((rows) => rows.length >= FEWEST_ROWS)
    .map((rows) => describe(rows, lines));
}

function allRows(lines: readonly string[]): MunicipalLine[] {
  return lines.flatMap((text, index) => parseMunicipalLine(text, index + 1) ?? []);
}

function clusters(rows: readonly MunicipalLine[]): MunicipalLine[][] {
  const found: MunicipalLine[][] = [];
  for (const row of rows) {
    const open = found.at(-1);
    const before = open?.at(-1);
    if (open === undefined || before === undefined || !belongTogether(before, row)) {
      found.push([row]);
    } else {
      open.push(row);
    }
  }
  return found;
}

function belongTogether(before: MunicipalLine, row: MunicipalLine): boolean {
  const sameLand = before.ags.slice(0, 2) === row.ags.slice(0, 2);
  return sameLand && row.line - before.line <= LONGEST_BREAK;
}

function describe(rows: readonly MunicipalLine[], lines: readonly string[]): MunicipalTable {
  const lastLine = rows.at(-1)?.line ?? 0;
  const firstLine = firstLineOf(rows[0]?.line ?? 1, lines);
  const heading = headingWithin(lines.slice(firstLine - 1, lastLine));
  return {
    firstLine,
    lastLine,
    title: heading === '' ? 'Personal der Gemeinden und Gemeindeverbände' : heading,
    date: dateOf(heading),
    lines: rows,
  };
}

/** The page on which the first row stands; the extraction prints the table's title below the rows. */
function firstLineOf(firstRow: number, lines: readonly string[]): number {
  for (let line = firstRow; line >= Math.max(1, firstRow - LONGEST_BREAK); line -= 1) {
    if (startsPage(lines[line - 1] ?? '')) return line;
  }
  return firstRow;
}

function headingWithin(lines: readonly string[]): string {
  const at = lines.findIndex((text) => TITLE.test(text));
  if (at === -1) return '';
  const below = lines.slice(at + 1, at + 4).find((text) => DATE.test(text)) ?? '';
  return `${lines[at]?.trim()} ${below.trim()}`.trim();
}

function dateOf(heading: string): string | null {
  const groups = DATE.exec(heading)?.groups;
  if (groups === undefined) return null;
  const { day = '', month = '', year = '' } = groups;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

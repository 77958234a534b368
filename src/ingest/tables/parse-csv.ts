import { CsvError, parse } from 'csv-parse/sync';
import type { GridRow, TableFileOptions, TableGrid } from '#src/domain/table-file.ts';
import { type TableProblem, tableInvalid } from '#src/domain/table-problem.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { decodeTableText } from './decode-table-text.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** So many lines show how a file is delimited. */
const SAMPLE_LINES = 50;

/**
 * Reads a CSV file. Whether its rows fit its headings is not looked at here.
 *
 * @throws {AppError} `table-invalid`: no text, wrong encoding, quotes that do not pair, more than
 *   `maxRows` rows.
 */
export function parseCsv(
  path: string,
  bytes: Uint8Array,
  options: TableFileOptions,
  maxRows: number,
): TableGrid {
  const text = decodeTableText(path, bytes, options.encoding).replace(/\r\n?/gu, '\n');
  const lines = text.split('\n');
  const rowCount = withoutLast(lines).length - 1;
  if (rowCount > maxRows) throw tableInvalid(path, [tooManyRows(rowCount, maxRows)]);
  const delimiter = options.delimiter ?? findDelimiter(lines.slice(0, SAMPLE_LINES));
  return { path, lines: withoutLast(lines), rows: parseRows(path, text, delimiter) };
}

/**
 * The problem of a table that is too long to be loaded.
 *
 * @param rows - Without the row of headings.
 */
export function tooManyRows(rows: number, maxRows: number): TableProblem {
  const [has, most] = [rows, maxRows].map((n) => formatNumber(n, { language: 'de', decimals: 0 }));
  return {
    line: maxRows + 2,
    text: `Unter den Überschriften stehen ${has} Zeilen, geladen werden höchstens ${most}; die Datei ist zu teilen oder zusammenzufassen`,
  };
}

/** The sign that splits most lines into the same number of cells, of which there are the most. */
function findDelimiter(lines: readonly string[]): string {
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines
      .filter((line) => line !== '')
      .map((line) => countOutsideQuotes(line, delimiter));
    const split = counts.filter((count) => count > 0);
    const usual = mode(split);
    return { delimiter, agreeing: split.filter((count) => count === usual).length, usual };
  });
  scored.sort((a, b) => b.agreeing - a.agreeing || b.usual - a.usual);
  return scored[0]?.delimiter ?? ';';
}

function countOutsideQuotes(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/gu, '').split(delimiter).length - 1;
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseRows(path: string, text: string, delimiter: string): readonly GridRow[] {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      trim: true,
    }) as unknown as readonly ParsedRecord[];
    return records.map(toRow).filter(({ cells }) => cells.some((cell) => cell !== null));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const lines = text.split('\n');
    const problem = quoteProblem(cause, lines);
    const note = lines[problem.line - 1] ?? '';
    if (cause.code === 'CSV_QUOTE_NOT_CLOSED' || !EXPLAINED.test(note))
      throw tableInvalid(path, [problem]);
    const quoted = lines.with(problem.line - 1, `"${note.replaceAll('"', '""')}"`);
    return parseRows(path, quoted.join('\n'), delimiter);
  }
}

/** `"x" = aus Datenschutzgründen nicht ausgewiesen`: a note that explains a sign, and no row of the table. */
const EXPLAINED = /^"[^"]*"\s*[=:–-]\s+\p{L}/u;

// `info.lines` is the line a record ends on.
function toRow({ record, info }: ParsedRecord): GridRow {
  const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  const cells = record.map((cell) => (cell.trim() === '' ? null : cell.trim()));
  return { line: info.lines - breaks, cells };
}

function quoteProblem(
  error: CsvError,
  lines: readonly string[],
): TableProblem & { readonly line: number } {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    // The parser notices at the end of the file; the quote opens where the first one is left over.
    const line = lines.findIndex((text) => text.split('"').length % 2 === 0) + 1;
    return { line, text: 'Ein Anführungszeichen wird geöffnet und nicht geschlossen' };
  }
  const line = Number(/at line (\d+)/u.exec(error.message)?.[1] ?? 1);
  const text =
    'Ein Anführungszeichen steht mitten in einer Zelle; innerhalb von Anführungszeichen wird es verdoppelt';
  return { line, text };
}

function withoutLast(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

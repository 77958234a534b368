import { stringify } from 'csv-stringify/sync';
import { markdownTable } from 'markdown-table';
import { AppError } from '#src/domain/app-error.ts';
import type { Selection, TableBrowser } from '#src/ports/table-store.ts';
import type { CliIo } from './io.ts';
import type { TableOptions } from './table-command.ts';
import { readLimit } from './table-show.ts';

const DEFAULT_LIMIT = 1000;
const DEFAULT_SECONDS = 10;
const MOST_SECONDS = 300;

/** `beleg table sql "SELECT …"`: one read-only query, within limits of time and rows. */
export async function runSql(
  tables: TableBrowser,
  sql: string,
  options: TableOptions,
  io: CliIo,
): Promise<void> {
  const maxRows = readLimit(options.limit, DEFAULT_LIMIT);
  const selection = await tables.select(sql, { maxRows, timeoutMs: readSeconds(options) * 1000 });
  io.out(renderSelection(selection, options.json === true ? 'json' : (options.format ?? 'table')));
  if (selection.isCut) io.err(`Nur die ersten ${maxRows} Zeilen; --limit N ändert das.`);
}

function readSeconds({ timeout }: TableOptions): number {
  const seconds = Number(timeout ?? DEFAULT_SECONDS);
  if (seconds > 0 && seconds <= MOST_SECONDS) return seconds;
  throw new AppError('input-invalid', `--timeout erwartet Sekunden, höchstens ${MOST_SECONDS}.`);
}

function renderSelection({ columns, rows }: Selection, format: string): string {
  if (format === 'json') {
    const records = rows.map((row) =>
      Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])),
    );
    return JSON.stringify(records, null, 2);
  }
  if (format === 'csv')
    return stringify([[...columns], ...rows.map((row) => row.map(plain))]).trimEnd();
  if (format === 'table') {
    const align = columns.map((_, index) =>
      rows.some((row) => typeof row[index] === 'number') ? 'r' : 'l',
    );
    return markdownTable([[...columns], ...rows.map((row) => row.map(plain))], { align });
  }
  throw new AppError('input-invalid', 'sql kennt --format table, csv und json.');
}

function plain(cell: Selection['rows'][number][number]): string {
  return cell === null ? '' : String(cell);
}

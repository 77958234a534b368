import { markdownTable } from 'markdown-table';
import { AppError } from '#src/domain/app-error.ts';
import type { TableBrowser, TableSummary } from '#src/ports/table-store.ts';
import { formatNumber } from '#src/text/german-number.ts';
import type { CliIo } from './io.ts';

/** `beleg table list`: name, title, number of rows and the columns of every table. */
export async function listTables(
  tables: TableBrowser,
  { json = false }: { readonly json?: boolean },
  io: CliIo,
): Promise<void> {
  const summaries = await tables.summaries();
  io.out(json ? JSON.stringify(summaries.map(plain), null, 2) : renderSummaries(summaries));
}

/**
 * The table of this name; the name of its file does as well.
 *
 * @throws {AppError} `table-unknown`, with the names there are.
 */
export async function findTable(tables: TableBrowser, name: string): Promise<TableSummary> {
  const summaries = await tables.summaries();
  const wanted = name
    .toLowerCase()
    .replace(/\.(?:csv|xlsx)$/u, '')
    .replace(/[^a-z0-9]+/gu, '_');
  const found = summaries.find((summary) => summary.name === wanted);
  if (found !== undefined) return found;
  throw new AppError('table-unknown', 'There is no table of this name.', {
    details: { name, tables: summaries.map((summary) => summary.name) },
  });
}

/** The columns people see and scripts get. */
export function publicColumns({ columns }: TableSummary): TableSummary['columns'] {
  return columns.filter(({ internal }) => internal !== true);
}

function plain(summary: TableSummary) {
  const { name, title, rowCount } = summary;
  return {
    name,
    title,
    rows: rowCount,
    columns: publicColumns(summary).map((column) => column.name),
  };
}

function renderSummaries(summaries: readonly TableSummary[]): string {
  const rows = summaries.map((summary) => [
    summary.name,
    formatNumber(summary.rowCount),
    summary.title,
    publicColumns(summary)
      .map(({ name }) => name)
      .join(', '),
  ]);
  return markdownTable([['Tabelle', 'Zeilen', 'Titel', 'Spalten'], ...rows], {
    align: ['l', 'r', 'l', 'l'],
  });
}

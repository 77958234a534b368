import { AppError } from '#src/domain/app-error.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { type CliIo, EXIT } from './io.ts';
import { exportTable } from './table-export.ts';
import { initTable } from './table-init.ts';
import { listTables } from './table-list.ts';
import { showTable } from './table-show.ts';
import { runSql } from './table-sql.ts';

export interface TableOptions {
  /** Conditions of `show`; one or several. */
  readonly where?: string | readonly string[];
  readonly limit?: string | number;
  readonly format?: string;
  readonly out?: string;
  readonly json?: boolean;
  /** Seconds that `sql` may take. */
  readonly timeout?: string | number;
}

export interface TableDependencies {
  openTables(): Promise<TableBrowser>;
  /**
   * Drafts the description of a table file.
   *
   * @throws {AppError} `table-invalid`.
   */
  draftSidecar(
    path: string,
    bytes: Uint8Array,
  ): Promise<{ text: string; hints: readonly string[] }>;
}

/**
 * `beleg table list | show NAME | export NAME | sql "SELECT …" | init FILE`. Standard output holds
 * the result and nothing else.
 *
 * @throws {AppError} `input-invalid`, `table-unknown`, `table-invalid`, `query-refused`, `query-failed`.
 */
export async function runTableCommand(
  args: readonly string[],
  options: TableOptions,
  io: CliIo,
  { openTables, draftSidecar }: TableDependencies,
): Promise<number> {
  const [action = 'list', subject] = args.map(String);
  if (action === 'init') {
    await initTable(
      required(subject, 'Es fehlt die Datei: beleg table init DATEI'),
      io,
      draftSidecar,
    );
    return EXIT.ok;
  }
  const run = actionOf(action, subject);
  const tables = await openTables();
  try {
    await run(tables, options, io);
    return EXIT.ok;
  } finally {
    tables.close();
  }
}

type TableAction = (tables: TableBrowser, options: TableOptions, io: CliIo) => Promise<void>;

function actionOf(action: string, subject: string | undefined): TableAction {
  if (action === 'list') return listTables;
  if (action === 'show') {
    const name = required(subject, 'Es fehlt der Name: beleg table show NAME');
    return (tables, options, io) => showTable(tables, name, options, io);
  }
  if (action === 'export') {
    const name = required(subject, 'Es fehlt der Name: beleg table export NAME');
    return (tables, options, io) => exportTable(tables, name, options, io);
  }
  if (action === 'sql') {
    const sql = required(subject, 'Es fehlt die Abfrage: beleg table sql "SELECT …"');
    return (tables, options, io) => runSql(tables, sql, options, io);
  }
  throw new AppError('input-invalid', 'Möglich sind list, show, export, sql und init.', {
    details: { action },
  });
}

function required(value: string | undefined, message: string): string {
  if (value === undefined || value === '') throw new AppError('input-invalid', message);
  return value;
}

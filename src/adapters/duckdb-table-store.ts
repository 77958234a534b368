import { existsSync } from 'node:fs';
import { AppError } from '#src/domain/app-error.ts';
import type { Catalogue } from '#src/domain/catalogue.ts';
import type { CellValue, StoredTable } from '#src/domain/stored-table.ts';
import type { QueryRow, TableBrowser } from '#src/ports/table-store.ts';

/**
 * Writes all tables into one new DuckDB file.
 *
 * @param file - Must not exist; the folder must. On failure nothing is left of it.
 * @throws {AppError} `table-invalid` for a cell that its column cannot hold exactly,
 *   `index-unwritable` where the file cannot be written.
 */
export async function buildTableStore(file: string, tables: readonly StoredTable[]): Promise<void> {
  const { writeDatabase } = await import('./duckdb-writer.ts');
  await writeDatabase(file, tables);
}

/**
 * Opens a file that `buildTableStore` wrote, read-only and without access to anything else. DuckDB
 * itself is loaded with the first query, so that answers from prose do not pay for it.
 *
 * @throws {AppError} `index-missing` at once where there is no such file; `index-damaged` by the
 *   first query where it is no table store.
 */
export function openTableStore(file: string, catalogue: Catalogue): TableBrowser {
  if (!existsSync(file)) throw new AppError('index-missing', 'There is no table store.');
  let opening: ReturnType<typeof connect> | undefined;
  const session = () => {
    opening ??= connect(file);
    return opening;
  };
  return {
    catalogue,
    query: async (sql, parameters = []) => (await session()).query(sql, parameters),
    summaries: async () => (await session()).summaries(),
    select: async (sql, limits) => (await session()).select(sql, limits),
    writeParquet: async (sql, target) => {
      const { writeParquet } = await import('./duckdb-writer.ts');
      await writeParquet(file, sql, target);
    },
    close: () => {
      opening?.then(
        (opened) => opened.close(),
        () => undefined,
      );
      opening = undefined;
    },
  };
}

interface Session extends Pick<TableBrowser, 'summaries' | 'select' | 'close'> {
  query(sql: string, parameters: readonly CellValue[]): Promise<readonly QueryRow[]>;
}

async function connect(file: string): Promise<Session> {
  const { openDatabase } = await import('./duckdb-session.ts');
  return openDatabase(file);
}

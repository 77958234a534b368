import { AppError } from '#src/domain/app-error.ts';
import type { TableFile } from '#src/domain/table-file.ts';
import { tableInvalid } from '#src/domain/table-problem.ts';
import { type FileTable, loadFileTable } from './load-file-table.ts';
import { parseSidecar } from './parse-sidecar.ts';

export interface RefusedTable {
  /** Path below `corpus/`. */
  readonly path: string;
  readonly error: AppError;
}

export interface FileTables {
  readonly tables: readonly FileTable[];
  readonly refused: readonly RefusedTable[];
}

/**
 * Loads every table file that is without fault; the others are refused one by one, so that one bad
 * file takes no other away.
 *
 * @param taken - Names of tables that the documents themselves hold.
 */
export async function loadFileTables(
  files: readonly TableFile[],
  taken: readonly string[],
): Promise<FileTables> {
  const tables: FileTable[] = [];
  const refused: RefusedTable[] = [];
  const names = new Set(taken);
  for (const file of files) {
    try {
      const loaded = await loadTableFile(file);
      const { name } = loaded.table;
      if (names.has(name))
        throw tableInvalid(file.path, [{ text: `Eine Tabelle „${name}“ gibt es schon` }]);
      names.add(name);
      tables.push(loaded);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ path: file.path, error });
    }
  }
  return { tables, refused };
}

/**
 * Loads one table file with its description.
 *
 * @throws {AppError} `table-invalid`, `document-too-large`.
 */
async function loadTableFile(file: TableFile): Promise<FileTable> {
  if (file.sidecar === null) {
    const text = 'Die Beschreibung fehlt; „beleg table init“ schreibt einen Entwurf';
    throw tableInvalid(file.path, [{ text }]);
  }
  const sidecar = parseSidecar(file.path, file.sidecar);
  return loadFileTable(sidecar, await file.readGrid(sidecar.file ?? {}));
}

import type { AppError } from '#src/domain/app-error.ts';
import type { CheckReport, RefusedFile } from '#src/domain/check-report.ts';
import { listTableFiles, readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import type { CorpusSource } from '#src/ports/corpus-source.ts';
import {
  buildCheckReport,
  type CheckedDocument,
} from '#src/structure/checks/build-check-report.ts';
import { checkFileTable } from '#src/structure/checks/check-file-table.ts';
import { draftSidecar } from '#src/structure/tables/draft-sidecar.ts';
import { loadFileTable } from '#src/structure/tables/load-file-table.ts';
import { type FileTables, loadFileTables } from '#src/structure/tables/load-file-tables.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';
import type { StructuredDocument } from './tables-of-documents.ts';

/**
 * Loads the tables of `corpus/tables`, each wholly or not at all.
 *
 * @param taken - Names of tables found in documents, which a file must not take.
 */
export async function readFileTables(
  source: CorpusSource,
  taken: readonly string[],
): Promise<FileTables> {
  return loadFileTables(await listTableFiles(source), taken);
}

/**
 * Drafts the text of `NAME.table.json` for a table file, and tries it on the file.
 *
 * @throws {AppError} `table-invalid` where the file holds no table.
 */
export async function draftTable(
  file: string,
  bytes: Uint8Array,
): Promise<{ text: string; hints: readonly string[] }> {
  const path = `tables/${file.replace(/^.*[/\\]/u, '')}`;
  const { sidecar, hints } = draftSidecar(await readTableGrid(path, bytes));
  const text = `${JSON.stringify(sidecar, null, 2)}\n`;
  const described = parseSidecar(path, text);
  try {
    loadFileTable(described, await readTableGrid(path, bytes, described.file));
    return { text, hints };
  } catch (error) {
    const problems = problemsOf(error as AppError);
    return { text, hints: [...hints, 'So lädt die Tabelle noch nicht:', ...problems] };
  }
}

/** Puts together what the checks of documents and table files found. */
export function checkCorpus(
  structured: readonly StructuredDocument[],
  { tables, refused }: FileTables,
): CheckReport {
  const documents = structured.map(
    ({ document, structure }): CheckedDocument => ({
      document: document.path,
      checks: structure.checks,
    }),
  );
  const files = tables.map(
    (file): CheckedDocument => ({ document: file.table.document, checks: checkFileTable(file) }),
  );
  return buildCheckReport([...documents, ...files], refused.map(refusedFile));
}

function refusedFile({ path, error }: FileTables['refused'][number]): RefusedFile {
  return { path, problems: problemsOf(error) };
}

function problemsOf({ details, message }: AppError): readonly string[] {
  return Array.isArray(details.problems) ? details.problems.map(String) : [message];
}

import type { AppError } from '#src/domain/app-error.ts';
import type { CheckReport, RefusedFile } from '#src/domain/check-report.ts';
import type { MeasureRegister } from '#src/domain/measure.ts';
import {
  listTableFiles,
  readTableGrid,
  tableDocument,
} from '#src/ingest/tables/list-table-files.ts';
import type { CorpusSource } from '#src/ports/corpus-source.ts';
import {
  buildCheckReport,
  type CheckedDocument,
} from '#src/structure/checks/build-check-report.ts';
import { caveatsOfFileTable } from '#src/structure/checks/caveats-of-file-table.ts';
import { checkFileTable } from '#src/structure/checks/check-file-table.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { type FileTable, loadFileTable } from '#src/structure/tables/load-file-table.ts';
import {
  type FileTables,
  loadFileTables,
  type RefusedTable,
} from '#src/structure/tables/load-file-tables.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';
import { splitWordsOf } from '#src/text/repair-words.ts';
import { runningHeads } from '#src/text/running-heads.ts';
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

/**
 * A loaded table file in the shape of a structured document: one section of kind `table`, with what
 * its checks found, so that its lines are searched, cited and checked like any other's.
 */
export function structureFileTable(file: FileTable): StructuredDocument {
  const { table, grid } = file;
  const checks = checkFileTable(file);
  const firstRow = file.records[0]?.line ?? 1;
  const document = tableDocument(grid, table.title);
  return {
    document,
    structure: {
      sections: [
        {
          document: grid.path,
          path: [table.title, ...table.section],
          kind: 'table',
          firstLine: 1,
          lastLine: grid.lines.length,
          bodyLine: firstRow,
        },
      ],
      staffing: { ...NOTHING_READ },
      municipalities: { ...NOTHING_READ },
      register: NO_PLANS,
      entryLists: [],
      statedFigures: [],
      splitWords: [...splitWordsOf(document.lines)],
      heads: [...runningHeads(document.lines)],
      checks,
      caveats: caveatsOfFileTable(table.name, checks),
    },
  };
}

const NOTHING_READ = { rows: [], residuals: [], tables: [], tokens: { printed: 0, used: 0 } };
const NO_PLANS: MeasureRegister = {
  plans: [],
  measures: [],
  finished: [],
  links: [],
  continuations: [],
  missingYears: [],
  abbreviations: [],
};

/** Puts together what the checks of documents, table files and printed tables found. */
export function checkCorpus(
  structured: readonly StructuredDocument[],
  refused: readonly RefusedTable[],
  printed: readonly CheckedDocument[] = [],
): CheckReport {
  const checked = structured.map(
    ({ document, structure }): CheckedDocument => ({
      document: document.path,
      checks: structure.checks,
    }),
  );
  return buildCheckReport([...checked, ...printed], refused.map(refusedFile));
}

function refusedFile({ path, error }: RefusedTable): RefusedFile {
  return { path, problems: problemsOf(error) };
}

function problemsOf({ details, message }: AppError): readonly string[] {
  return Array.isArray(details.problems) ? details.problems.map(String) : [message];
}

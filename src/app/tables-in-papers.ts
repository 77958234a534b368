import type { Caveat } from '#src/domain/catalogue.ts';
import type { Check } from '#src/domain/check.ts';
import { caveatsOfFileTable } from '#src/structure/checks/caveats-of-file-table.ts';
import { readPrintedTables } from '#src/structure/printed/read-printed-tables.ts';
import type { FileTable } from '#src/structure/tables/load-file-table.ts';
import type { StructuredDocument } from './tables-of-documents.ts';

export interface PaperTables {
  readonly tables: readonly FileTable[];
  readonly caveats: readonly Caveat[];
  /** The documents with the checks of their printed sums. */
  readonly checked: readonly { readonly document: string; readonly checks: readonly Check[] }[];
}

/**
 * Reads the tables that are printed inside papers.
 *
 * @param taken - Names of tables that are there already.
 */
export function tablesInPapers(
  structured: readonly StructuredDocument[],
  taken: readonly string[],
): PaperTables {
  const names = [...taken];
  const found = structured.flatMap(({ document, structure }) =>
    readPrintedTables(document, structure, names).map((printed) => {
      names.push(printed.file.table.name);
      return { ...printed, document: document.path };
    }),
  );
  return {
    tables: found.map(({ file }) => file),
    caveats: found.flatMap(({ file, checks }) => caveatsOfFileTable(file.table.name, checks)),
    checked: found.map(({ document, checks }) => ({ document, checks })),
  };
}

import type { Catalogue } from '#src/domain/catalogue.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { DocumentStructure } from '#src/domain/document-structure.ts';
import type { StoredTable } from '#src/domain/stored-table.ts';
import { municipalitiesTable } from '#src/structure/catalogue/municipalities-table.ts';
import { staffingTable } from '#src/structure/catalogue/staffing-table.ts';
import {
  finishedMeasuresTable,
  measuresTable,
  municipalTable,
  staffingTable as storedStaffing,
} from '#src/structure/tables/document-tables.ts';

export interface StructuredDocument {
  readonly document: SourceDocument;
  readonly structure: DocumentStructure;
}

/**
 * The tables that were found in documents: their rows for the store and their descriptions for the
 * catalogue. Each kind of table is read from the first document that holds it.
 */
export function tablesOfDocuments(structured: readonly StructuredDocument[]): {
  stored: StoredTable[];
  tables: Catalogue['tables'];
} {
  const stored: StoredTable[] = [];
  const tables: Catalogue['tables'] = [];
  const staffed = structured.find(({ structure }) => structure.staffing.rows.length > 0);
  if (staffed !== undefined) {
    const { document, structure } = staffed;
    stored.push(storedStaffing(document.path, structure.staffing.rows));
    const section = structure.staffing.tables[0]?.title ?? 'Anlage 1';
    tables.push(staffingTable({ document: document.path, section: [section] }));
  }
  const municipal = structured.find(({ structure }) => structure.municipalities.rows.length > 0);
  if (municipal !== undefined) {
    const { document, structure } = municipal;
    stored.push(municipalTable(document.path, structure.municipalities.rows));
    const table = structure.municipalities.tables[0];
    const date = table?.date ?? document.manifest?.date ?? '1970-01-01';
    tables.push(
      municipalitiesTable({ document: document.path, section: [table?.title ?? 'Anlage 2'], date }),
    );
  }
  const measures = structured.flatMap(({ structure }) => structure.register.measures);
  const finished = structured.flatMap(({ structure }) => structure.register.finished);
  if (measures.length > 0) stored.push(measuresTable(measures));
  if (finished.length > 0) stored.push(finishedMeasuresTable(finished));
  return { stored, tables };
}

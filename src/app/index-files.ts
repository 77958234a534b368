import { SEARCH_FORMAT } from '#src/search/index-format.ts';
import type { StructuredDocument } from './tables-of-documents.ts';

/** Raise it when the code that builds changes what it writes: older indexes are built anew. */
export const INDEX_VERSION = `95.${SEARCH_FORMAT}`;

export const INDEX_FILES = {
  documents: 'documents.json',
  catalogue: 'catalogue.json',
  tables: 'tables.duckdb',
  names: 'names.json',
  checks: 'checks.json',
  measures: 'measures.json',
  lexicon: 'lexicon-groups.json',
  spelling: 'spelling.json',
} as const;

/** What a document is kept as: its lines are what citations are checked against. */
export type StoredDocuments = readonly StructuredDocument[];

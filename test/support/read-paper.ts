import { readFileSync } from 'node:fs';
import type { StructuredDocument } from '#src/app/tables-of-documents.ts';
import { structureDocument } from '#src/structure/structure-document.ts';

/** A paper of a test as a structured document; its title is the name of its file. */
export function readPaper(file: URL): StructuredDocument {
  const path = file.pathname.replace(/^.*\//u, '');
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  const title = path.replace(/\.[^.]*$/u, '');
  const document = { path, title, manifest: undefined, hash: path, lines };
  return { document, structure: structureDocument(document) };
}

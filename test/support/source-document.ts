import { readFileSync } from 'node:fs';
import type { SourceDocument } from '#src/domain/document.ts';

/** A document with the given text, as if it had been read from the corpus. */
export function sourceDocument(text: string, path = 'beispiel.txt'): SourceDocument {
  return { path, title: 'Beispiel', manifest: undefined, hash: '', lines: text.split(/\r?\n/u) };
}

/** The first document of the real corpus. */
export function firstDocument(): SourceDocument {
  const path = 'kleine-anfrage-8-710.txt';
  const file = new URL(`../../corpus/${path}`, import.meta.url);
  return sourceDocument(readFileSync(file, 'utf8'), path);
}

import { readWordDocument } from '#src/adapters/word-document.ts';

/** The text of a Word document that a surface was given. */
export function readWord(bytes: Uint8Array): Promise<string> {
  return readWordDocument(bytes);
}

import { readWordDocument } from '#src/adapters/word-document.ts';
import { decodeText } from '#src/ingest/decode-text.ts';

/**
 * The text of a file that a surface was given: a Word document, or text in UTF-8, UTF-16 or
 * Windows-1252 as documents are.
 *
 * @throws {AppError} `document-empty`, `document-binary`; another error for a damaged Word document.
 */
export async function textOfFile(bytes: Uint8Array): Promise<string> {
  return isZip(bytes) ? readWordDocument(bytes) : decodeText(bytes).text;
}

/** What a Word document is in. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

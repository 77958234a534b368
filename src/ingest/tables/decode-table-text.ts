import iconv from 'iconv-lite';
import { AppError } from '#src/domain/app-error.ts';
import { shorten, type TableProblem, tableInvalid } from '#src/domain/table-problem.ts';
import { decodeText } from '../decode-text.ts';

/** What UTF-8 read as Latin letters looks like: "Ã¼" for "ü", "â‚¬" for "€". */
const DOUBLE_ENCODED = /Ã[\u0080-¿„Ÿœ–¤¶¼]|â‚¬|�/u;
/**
 * Only in text that was taken for Windows-1252: control characters it has no use for, or signs
 * within a word, as umlauts of DOS („, ”) and of old Macintosh (Š, š, Ÿ) look there.
 */
const OTHER_CODE_PAGE = /[\u0080-\u009f]|\p{L}[„”ŠšŸ]\p{L}/u;

/**
 * Reads the text of a CSV file.
 *
 * @param encoding - As the sidecar states it; otherwise found from the bytes.
 * @throws {AppError} `table-invalid` for an empty file, one that is no text, or one whose encoding
 *   was taken wrongly, with the lines where that shows.
 */
export function decodeTableText(path: string, bytes: Uint8Array, encoding?: string): string {
  const decoded = encoding === undefined ? findText(path, bytes) : decodeAs(path, bytes, encoding);
  const isGuess = encoding === undefined && decoded.encoding === 'windows-1252';
  const lines = decoded.text.split('\n');
  const isMostlyUtf8 = isGuess && lines.some((line) => DOUBLE_ENCODED.test(line));
  const problems = isMostlyUtf8
    ? brokenUtf8(bytes)
    : lines.flatMap((line, index): TableProblem[] => {
        const found = DOUBLE_ENCODED.exec(line) ?? (isGuess ? OTHER_CODE_PAGE.exec(line) : null);
        return found === null ? [] : [wrongEncoding(index + 1, line, found.index)];
      });
  if (problems.length > 0) throw tableInvalid(path, problems);
  return decoded.text.replace(/^\ufeff/u, '');
}

function findText(path: string, bytes: Uint8Array): { text: string; encoding: string } {
  try {
    return decodeText(bytes);
  } catch (cause) {
    const isEmpty = cause instanceof AppError && cause.code === 'document-empty';
    throw tableInvalid(path, [isEmpty ? { text: 'Die Datei ist leer' } : notText(bytes)]);
  }
}

const LINE_FEED = 10;

/** Where the first sign stands that is none of any text. */
function notText(bytes: Uint8Array): TableProblem {
  const zero = bytes.indexOf(0);
  const text = 'Die Datei enthält keinen lesbaren Text; sie ist als CSV in UTF-8 zu speichern';
  if (zero < 0) return { text };
  const line = bytes.subarray(0, zero).filter((byte) => byte === LINE_FEED).length + 1;
  return { line, text: `Hier steht ein Nullzeichen. ${text}` };
}

function decodeAs(path: string, bytes: Uint8Array, encoding: string) {
  if (!iconv.encodingExists(encoding)) {
    throw tableInvalid(path, [{ text: `Die Kodierung „${shorten(encoding)}“ ist nicht bekannt` }]);
  }
  const text = iconv.decode(Buffer.from(bytes), encoding);
  if (text.trim() === '') throw tableInvalid(path, [{ text: 'Die Datei ist leer' }]);
  return { text, encoding: encoding.toLowerCase() };
}

/** The lines because of which a file of UTF-8 is none: a piece of another file pasted into it. */
function brokenUtf8(bytes: Uint8Array): TableProblem[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .flatMap((line, index): TableProblem[] => {
      const text = Buffer.from(line, 'latin1').toString('utf8');
      const at = text.indexOf('\ufffd');
      return at < 0 ? [] : [wrongEncoding(index + 1, text, at)];
    });
}

function wrongEncoding(line: number, text: string, index: number): TableProblem {
  const sample = shorten(text.slice(Math.max(0, index - 10), index + 10));
  return {
    line,
    text: `Die Zeichen sind falsch kodiert („${sample}“); die richtige Kodierung gehört als file.encoding in die Beschreibung`,
  };
}

import iconv from 'iconv-lite';
import { AppError } from '#src/domain/app-error.ts';

const UTF16_LE = [0xff, 0xfe];
const UTF16_BE = [0xfe, 0xff];
/** Control characters that text has no use for; tab, line feed, form feed, carriage return are fine. */
const CONTROL_SHARE_OF_BINARY = 0.01;

/**
 * Reads the bytes of a text file: UTF-8 where they are valid UTF-8, UTF-16 by its mark, else
 * Windows-1252, of which Latin-1 is the printable part.
 *
 * @throws {AppError} `document-empty` for nothing but white space, `document-binary` for bytes that
 *   are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const decoded = decode(bytes);
  if (decoded.text.trim() === '') throw new AppError('document-empty', 'The file holds no text.');
  return decoded;
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  if (startsWith(bytes, UTF16_LE) || startsWith(bytes, UTF16_BE)) {
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16'), encoding: 'utf-16' };
  }
  if (looksBinary(bytes)) throw new AppError('document-binary', 'The file is not text.');
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  return { text: iconv.decode(Buffer.from(bytes), 'win1252'), encoding: 'windows-1252' };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  }
  return controls > bytes.length * CONTROL_SHARE_OF_BINARY;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

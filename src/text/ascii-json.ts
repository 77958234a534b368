/**
 * Plain data as JSON in ASCII, other letters escaped: so it is parsed as it lies. To decode UTF-8 takes
 * as long as to parse it.
 */
export function toAsciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escapeUnit);
}

/**
 * Reads what `toAsciiJson` wrote.
 *
 * @throws {SyntaxError} for what is no JSON.
 */
export function parseAsciiJson(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

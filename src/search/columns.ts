import { AppError } from '#src/domain/app-error.ts';

/**
 * Named arrays of numbers in one file: a header in JSON, then each array as it lies in memory
 * (little-endian), so that opening an index copies nothing and parses next to nothing.
 */
export type Columns = Readonly<Record<string, Column>>;
export type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array;

const TYPES = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const;
type TypeName = keyof typeof TYPES;
const MAGIC = 'BLG1';
const ALIGNMENT = 8;

interface Entry {
  readonly name: string;
  readonly type: TypeName;
  readonly length: number;
  readonly offset: number;
}

/** Number columns as one file: a header that names them, then their bytes, aligned. */
export function encodeColumns(columns: Columns): Uint8Array {
  let size = 0;
  const entries: Entry[] = Object.entries(columns).map(([name, column]) => {
    const offset = size;
    size = align(size + column.byteLength);
    return { name, type: typeOf(column), length: column.length, offset };
  });
  const header = new TextEncoder().encode(JSON.stringify(entries));
  const start = align(ALIGNMENT + header.length);
  const bytes = new Uint8Array(start + size);
  bytes.set(new TextEncoder().encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, header.length, true);
  bytes.set(header, ALIGNMENT);
  for (const { name, offset } of entries) bytes.set(bytesOf(columns[name]), start + offset);
  return bytes;
}

/** @throws {AppError} `index-damaged` where the bytes are cut or were written by something else. */
export function decodeColumns(bytes: Uint8Array): Columns {
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  try {
    return readColumns(aligned);
  } catch (cause) {
    throw new AppError('index-damaged', 'The text index cannot be read.', { cause });
  }
}

function readColumns(bytes: Uint8Array): Columns {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw new RangeError('unknown format');
  const headerLength = view.getUint32(MAGIC.length, true);
  const header = bytes.subarray(ALIGNMENT, ALIGNMENT + headerLength);
  const entries: Entry[] = JSON.parse(new TextDecoder().decode(header));
  const start = bytes.byteOffset + align(ALIGNMENT + headerLength);
  return Object.fromEntries(
    entries.map(({ name, type, length, offset }) => {
      const end = start + offset + length * TYPES[type].BYTES_PER_ELEMENT;
      if (end > bytes.byteOffset + bytes.byteLength) throw new RangeError('cut file');
      return [name, new TYPES[type](bytes.buffer as ArrayBuffer, start + offset, length)];
    }),
  );
}

function typeOf(column: Column): TypeName {
  if (column instanceof Float32Array) return 'f32';
  if (column instanceof Uint32Array) return 'u32';
  return column instanceof Uint16Array ? 'u16' : 'u8';
}

function bytesOf(column: Column | undefined): Uint8Array {
  if (column === undefined) return new Uint8Array();
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function align(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

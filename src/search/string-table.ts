import type { Columns } from './columns.ts';

/** Distinct strings with ids 0 … size-1, found by hashing; lies in columns, so it opens at once. */
export interface StringTable {
  readonly size: number;
  /** -1 for a string that is not in the table. */
  idOf(text: string): number;
  textOf(id: number): string;
  /** Bytes of the string: its length where it is ASCII. */
  lengthOf(id: number): number;
}

const EMPTY = 0xffffffff;

/** @param strings - Distinct; the position of each is its id. */
export function encodeStringTable(name: string, strings: readonly string[]): Columns {
  const bytes = Buffer.from(strings.join(''), 'utf8');
  const offsets = new Uint32Array(strings.length + 1);
  const slots = new Uint32Array(slotCount(strings.length)).fill(EMPTY);
  for (const [id, text] of strings.entries()) {
    offsets[id + 1] = (offsets[id] ?? 0) + Buffer.byteLength(text);
    let slot = hashText(text) & (slots.length - 1);
    while (slots[slot] !== EMPTY) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = id;
  }
  return {
    [`${name}.bytes`]: new Uint8Array(bytes),
    [`${name}.offsets`]: offsets,
    [`${name}.slots`]: slots,
  };
}

/** Opens the strings of an index under their ids; nothing is decoded before it is asked for. */
export function openStringTable(name: string, columns: Columns): StringTable {
  const bytes = columns[`${name}.bytes`] ?? new Uint8Array();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = columns[`${name}.offsets`] ?? new Uint32Array(1);
  const slots = columns[`${name}.slots`] ?? new Uint32Array([EMPTY]);
  const textOf = (id: number) => text.toString('utf8', offsets[id], offsets[id + 1]);
  return {
    size: offsets.length - 1,
    textOf,
    lengthOf: (id) => (offsets[id + 1] ?? 0) - (offsets[id] ?? 0),
    idOf(wanted) {
      let slot = hashText(wanted) & (slots.length - 1);
      for (;;) {
        const id = slots[slot] ?? EMPTY;
        if (id === EMPTY) return -1;
        if (textOf(id) === wanted) return id;
        slot = (slot + 1) & (slots.length - 1);
      }
    },
  };
}

/** FNV-1a over UTF-16 units: 32 bits, unsigned. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function slotCount(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(size * 2, 2)));
}

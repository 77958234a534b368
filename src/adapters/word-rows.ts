const NONE = -1;
/** The table has at least so many places for each word: most are found at the first. */
const ROOM = 2;
const LINE_END = 0x0a;
/** FNV-1a. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** A longer word is looked up by its beginning, and not found. */
const LONGEST = 512;

const encoder = new TextEncoder();
const scratch = new Uint8Array(LONGEST);

/**
 * Finds the lines of a text by what stands on them. A map of strings takes ten times as long to build
 * as a question takes to answer: here the lines stay bytes, and only what is looked for is compared.
 *
 * @param bytes - UTF-8, a word a line. Empty lines have no number.
 */
export class WordRows {
  readonly size: number;
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly slots: Int32Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const starts = new Uint32Array(bytes.length + 1);
    const hashes = new Int32Array(bytes.length + 1);
    let size = 0;
    let start = 0;
    let hash = SEED;
    for (let at = 0; at <= bytes.length; at += 1) {
      const byte = at === bytes.length ? LINE_END : (bytes[at] ?? LINE_END);
      if (byte !== LINE_END) {
        hash = Math.imul(hash ^ byte, PRIME);
        continue;
      }
      if (at > start) {
        starts[size] = start;
        hashes[size] = hash;
        size += 1;
      }
      start = at + 1;
      hash = SEED;
    }
    this.size = size;
    this.starts = starts.slice(0, size);
    this.slots = fillSlots(hashes.subarray(0, size));
  }

  /** 0-based number of the line; -1 where no line is this word. */
  rowOf(word: string): number {
    const { written = 0 } = encoder.encodeInto(word, scratch);
    let hash = SEED;
    for (let at = 0; at < written; at += 1) hash = Math.imul(hash ^ (scratch[at] ?? 0), PRIME);
    let slot = hash & (this.slots.length - 1);
    for (;;) {
      const row = this.slots[slot] ?? NONE;
      if (row === NONE || this.isAt(this.starts[row] ?? 0, written)) return row;
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }

  private isAt(start: number, length: number): boolean {
    for (let at = 0; at < length; at += 1) {
      if (this.bytes[start + at] !== scratch[at]) return false;
    }
    return (this.bytes[start + length] ?? LINE_END) === LINE_END;
  }
}

function fillSlots(hashes: Int32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(ROOM * hashes.length + 1))).fill(NONE);
  for (let row = 0; row < hashes.length; row += 1) {
    let slot = (hashes[row] ?? 0) & (slots.length - 1);
    while (slots[slot] !== NONE) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = row;
  }
  return slots;
}

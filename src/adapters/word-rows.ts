const NONE = -1;
/** The table has at least so many places for each word: most are found at the first. */
const ROOM = 2;
const LINE_END = 0x0a;

/**
 * Finds the lines of a text by what stands on them. A map of strings takes ten times as long to build
 * as a question takes to answer: here the lines stay bytes, and only what is looked for is compared.
 *
 * @param bytes - UTF-8, a word a line; letters beyond U+FFFF do not occur. Empty lines have no number.
 */
export class WordRows {
  readonly size: number;
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly slots: Int32Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const starts: number[] = [];
    const hashes: number[] = [];
    let start = 0;
    while (start < bytes.length) {
      const { hash, end } = hashLine(bytes, start);
      if (end > start) {
        starts.push(start);
        hashes.push(hash);
      }
      start = end + 1;
    }
    this.size = starts.length;
    this.starts = Uint32Array.from(starts);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(ROOM * this.size + 1))).fill(NONE);
    for (const [row, hash] of hashes.entries()) {
      let slot = hash & (this.slots.length - 1);
      while (this.slots[slot] !== NONE) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = row;
    }
  }

  /** 0-based number of the line; -1 where no line is this word. */
  rowOf(word: string): number {
    let hash = SEED;
    for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at));
    let slot = hash & (this.slots.length - 1);
    for (;;) {
      const row = this.slots[slot] ?? NONE;
      if (row === NONE || this.isAt(this.starts[row] ?? 0, word)) return row;
      slot = (slot + 1) & (this.slots.length - 1);
    }
  }

  private isAt(start: number, word: string): boolean {
    let at = start;
    for (let i = 0; i < word.length; i += 1) {
      const first = this.bytes[at] ?? LINE_END;
      if (first === LINE_END || unitAt(this.bytes, at) !== word.charCodeAt(i)) return false;
      at += lengthOf(first);
    }
    return (this.bytes[at] ?? LINE_END) === LINE_END;
  }
}

const SEED = 0x811c9dc5;

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashLine(bytes: Uint8Array, start: number): { hash: number; end: number } {
  let hash = SEED;
  let at = start;
  for (;;) {
    const first = bytes[at] ?? LINE_END;
    if (first === LINE_END) return { hash, end: at };
    hash = mix(hash, unitAt(bytes, at));
    at += lengthOf(first);
  }
}

/** Bytes of a letter by its first one. */
function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  return first < 0xe0 ? 2 : 3;
}

function unitAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const second = (bytes[at + 1] ?? 0) & 0x3f;
  if (first < 0x80) return first;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  return ((first & 0x0f) << 12) | (second << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
}

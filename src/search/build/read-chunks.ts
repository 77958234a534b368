import type { Chunk } from '#src/domain/chunk.ts';
import { type HeadOf, tokenizeWhole } from '#src/search/tokenize-whole.ts';
import type { Token } from '#src/text/tokenize.ts';
import { GrowingColumn } from './growing-column.ts';

/** Chunks as sequences of word ids: title, path and body of one chunk follow each other. */
export interface ReadChunks {
  /** Folded words; the position is the id. */
  readonly words: readonly string[];
  /** How often each word occurs. */
  readonly counts: readonly number[];
  /** Parts that the spelling itself shows: "e-akte", "2019-11-14". */
  readonly shownParts: ReadonlyMap<number, readonly string[]>;
  readonly sequence: Uint32Array;
  /** Where title, path and body of each chunk begin, three numbers a chunk, and the end of all. */
  readonly fields: Uint32Array;
}

export const FIELDS_PER_CHUNK = 3;

/** @param headOf - The last part of a compound, which a shortened one beside it lacks. */
export function readChunks(chunks: readonly Chunk[], headOf: HeadOf = () => undefined): ReadChunks {
  const reader = new ChunkReader(headOf);
  for (const chunk of chunks) {
    reader.field(chunk.title);
    reader.field(chunk.path.join('\n'));
    reader.field(chunk.text);
  }
  return reader.finish();
}

class ChunkReader {
  private readonly headOf: HeadOf;
  private readonly ids = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly counts: number[] = [];
  private readonly shownParts = new Map<number, readonly string[]>();
  private readonly sequence = new GrowingColumn();
  private readonly fields = new GrowingColumn();

  constructor(headOf: HeadOf) {
    this.headOf = headOf;
  }

  field(text: string): void {
    this.fields.push(this.sequence.length);
    for (const token of tokenizeWhole(text, this.headOf)) this.sequence.push(this.idOf(token));
  }

  private idOf({ folded, parts }: Token): number {
    const known = this.ids.get(folded);
    const id = known ?? this.words.length;
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    if (known === undefined) {
      this.ids.set(folded, id);
      this.words.push(folded);
    }
    if (parts.length > 0) this.shownParts.set(id, parts);
    return id;
  }

  finish(): ReadChunks {
    this.fields.push(this.sequence.length);
    const { words, counts, shownParts } = this;
    return {
      words,
      counts,
      shownParts,
      sequence: this.sequence.view(),
      fields: this.fields.view(),
    };
  }
}

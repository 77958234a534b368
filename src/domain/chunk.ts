import type { SectionKind } from './section.ts';

/** The unit of retrieval: a piece of one section that holds whole sentences and whole table rows. */
export interface Chunk {
  /** Position in the index, 0-based; stable within one index only. */
  readonly id: number;
  readonly document: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly kind: SectionKind;
  readonly year?: number;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Reading text: hyphenation joined, letter-spacing and glued footnote digits repaired. */
  readonly text: string;
}

export interface SearchQuery {
  readonly text: string;
  readonly limit: number;
  /** Only chunks of these years, where given. */
  readonly years?: readonly number[];
  readonly documents?: readonly string[];
  /** Only chunks of these kinds, where given. */
  readonly kinds?: readonly SectionKind[];
  /** Only chunks that overlap one of these spans, where given. */
  readonly within?: readonly { document: string; firstLine: number; lastLine: number }[];
}

export interface Hit {
  readonly chunk: Chunk;
  /** 0 … 1, calibrated: comparable across queries. */
  readonly score: number;
  /** Named parts of the score, for `--explain`. */
  readonly parts: Readonly<Record<string, number>>;
  /** Chunks that say nearly the same in other years or documents and were left out for this one. */
  readonly others?: readonly Chunk[];
}

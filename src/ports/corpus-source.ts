/** A file of the corpus, not read yet. */
export interface CorpusFile {
  /** Path below the corpus folder, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch; only to see whether a file was touched. */
  readonly modified: number;
  /** A link to nothing; with a path that ends with `/`, a folder that cannot be looked into. */
  readonly isUnreadable?: boolean;
}

/** Where documents come from. */
export interface CorpusSource {
  /** All files, sorted by path; hidden ones are left out. */
  list(): Promise<readonly CorpusFile[]>;
  read(path: string): Promise<Uint8Array>;
}

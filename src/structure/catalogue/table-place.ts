/** Where a table stands in the corpus. */
export interface TablePlace {
  readonly document: string;
  /** Section path that citations show. */
  readonly section: readonly string[];
}

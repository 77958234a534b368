/**
 * What a stretch of a document is. Only `prose`, `measure`, `question` and `table` answer
 * questions; a table of contents or a page that stands twice only doubles what is said elsewhere.
 */
export const SECTION_KINDS = [
  'prose',
  'question',
  'measure',
  'table',
  'list',
  'contents',
  'duplicate',
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

/** A heading with the lines below it, up to the next heading. Sections of a document never overlap. */
export interface Section {
  readonly document: string;
  /** Headings from the outside in: `['Aktionsplan 2023', '3.1.3 Standardisierung der IT']`. */
  readonly path: readonly string[];
  readonly kind: SectionKind;
  /** The year whose plan or report this is, from where the text stands. */
  readonly year?: number;
  /** First line, the heading's own included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** First line below heading and fields: where the prose begins. */
  readonly bodyLine: number;
}

/** What a field of an entry tells, whatever its printed name ("Federführung", "Zuständig"). */
export const FIELD_KINDS = [
  'lead',
  'carrier',
  'status',
  'deadline',
  'period',
  'start',
  'cost',
  /** The heading that several entries stand below: "Handlungsfeld B". */
  'group',
] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

/** A field as printed, with the lines it stands on (1-based, inclusive). */
export interface EntryField {
  /** "Federführung" */
  readonly label: string;
  /** Null for a field that only its printed name tells. */
  readonly kind: FieldKind | null;
  /** Verbatim but for white space and line-end hyphenation. */
  readonly value: string;
  /** Of an amount that stands without one, where the table says it above: "Mio. Euro". */
  readonly unit?: string;
  readonly line: number;
  readonly lastLine: number;
}

/** A measure, project or recommendation that a paper describes by a block of fields. */
export interface Entry {
  /** "8", "3.6"; null where none is printed. */
  readonly number: string | null;
  readonly title: string;
  readonly fields: readonly EntryField[];
  /** Of its heading. */
  readonly firstLine: number;
  /** Of its last field. */
  readonly lastLine: number;
}

/** An abbreviation with what the paper says it stands for. */
export interface EntryAbbreviation {
  readonly short: string;
  readonly long: string;
  readonly line: number;
}

/** Entries of one paper that are described alike. */
export interface EntryList {
  readonly document: string;
  /** Of the paper. */
  readonly title: string;
  /** Its first lines: what and whose it is. */
  readonly head: string;
  /** Heading that stands above them, empty where none does. */
  readonly heading: string;
  /** What the paper calls one of them and several: "Maßnahme", "Maßnahmen". */
  readonly noun: string;
  readonly nouns: string;
  /** What the column of their titles calls them: "Bad". */
  readonly called?: string;
  readonly entries: readonly Entry[];
  readonly abbreviations: readonly EntryAbbreviation[];
}

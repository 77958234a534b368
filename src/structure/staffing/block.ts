import type { PrintedDecimal, StaffingSection } from '#src/domain/staffing.ts';

/** What one year of a row prints: a head count, and beside it a rate and a change, or not. */
export interface ValueGroup {
  readonly count: number;
  /** Per 10,000 inhabitants. */
  readonly rate: PrintedDecimal | null;
  /** In per cent against the year before. */
  readonly change: PrintedDecimal | null;
}

/** A printed line of values; it does not say which years they belong to. */
export interface ValueLine {
  readonly line: number;
  readonly groups: readonly ValueGroup[];
}

/** A printed label; the running head of a page looks like the label of the section's total. */
export interface Label {
  readonly section: StaffingSection;
  readonly code: string | null;
  readonly text: string;
  readonly line: number;
}

/**
 * Labels and the value lines that belong to them, both in printed order. A label may have no value
 * line; a value line always has a label. Where label and values share a line, that is a block of
 * its own.
 */
export interface Block {
  /** Ascending. */
  readonly years: readonly number[];
  /** False where the years were taken from another page: then the arithmetic must confirm them. */
  readonly hasOwnYears: boolean;
  readonly labels: readonly Label[];
  readonly values: readonly ValueLine[];
}

/** Names the row of a label throughout the annex. */
export function keyOf(label: Pick<Label, 'section' | 'code'>): string {
  return `${label.section} ${label.code ?? ''}`;
}

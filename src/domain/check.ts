/** What a table's arithmetic, the register of the yearly plans or the text's figures can prove. */
export const CHECK_KINDS = [
  'token-used-once',
  'unique-key',
  'alignment',
  'rounding-to-5',
  'change-against-previous-year',
  'per-10k-population',
  'sum-of-chapters',
  'sum-of-plans',
  'sum-of-parts',
  'plan-of-every-year',
  'number-once-in-a-plan',
  'measure-once-in-a-plan',
  'fields-of-a-measure',
  'finished-and-active',
  'status-in-prose',
  'former-number',
  'included-in-plan',
  'finished-once',
  'plan-names-itself',
  'figure-stated-twice',
  'stated-parts',
  'stated-rate',
  'stated-as-in-table',
] as const;

export type CheckKind = (typeof CHECK_KINDS)[number];

/**
 * Why a check does not come out even: `rounding` is what rounding explains, `gap` a value that is
 * absent though the sums need it, `contradiction` a source that says two things, `unexplained` a
 * failure of the extraction, which must be looked into.
 */
export const JUDGEMENTS = ['rounding', 'gap', 'contradiction', 'unexplained'] as const;

export type Judgement = (typeof JUDGEMENTS)[number];

/** One check that did not come out even. */
export interface Residual {
  readonly kind: CheckKind;
  /** Code or AGS of the row, id of the measure; the empty string for a section total. */
  readonly key: string;
  /** The part of the table in which the key means this row, where there are several. */
  readonly scope?: string;
  readonly year: number | null;
  /** What the arithmetic demands, in the unit of the checked value. */
  readonly expected: number | null;
  /** What is printed; null where nothing is. */
  readonly found: number | null;
  /** Lines of the document that take part, 1-based. */
  readonly lines: readonly number[];
  readonly judgement: Judgement;
  /** One German sentence for people. */
  readonly text: string;
}

/** All checks of one kind: how many were made, and those that did not come out even. */
export interface Check {
  readonly kind: CheckKind;
  readonly checked: number;
  readonly residuals: readonly Residual[];
}

/** Numbers printed in a table and numbers read into its cells: equal where nothing was lost. */
export interface TokenCount {
  readonly printed: number;
  readonly used: number;
}

/** Where a table stands. */
export interface TableSpan {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly title: string;
}

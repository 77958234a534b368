import type { Residual, TableSpan, TokenCount } from './check.ts';

export const STAFFING_SECTIONS = ['Kernhaushalt', 'Sonderrechnungen'] as const;

export type StaffingSection = (typeof STAFFING_SECTIONS)[number];

export const STAFFING_LEVELS = ['total', 'einzelplan', 'kapitel'] as const;

export type StaffingLevel = (typeof STAFFING_LEVELS)[number];

/** A number with two decimals, exact: `printed` "-11,52 %" without its unit is `hundredths` -1152. */
export interface PrintedDecimal {
  readonly printed: string;
  readonly hundredths: number;
}

/** One row of a staffing table in one year. The same code can mean another thing per section. */
export interface StaffingRow {
  readonly section: StaffingSection;
  /** "03", "0313", "0769/0771"; null for the total of the section. */
  readonly code: string | null;
  /** As printed, wrapped lines joined. */
  readonly label: string;
  readonly level: StaffingLevel;
  /** Code of the Einzelplan of a Kapitel; null for an Einzelplan, whose parent is the total. */
  readonly parentCode: string | null;
  readonly year: number;
  /** null where the table prints nothing; 0 only where it prints 0. */
  readonly employees: number | null;
  readonly per10k: PrintedDecimal | null;
  /** Change of the employees in per cent against the year before, as printed. */
  readonly changePct: PrintedDecimal | null;
  /** 1-based line of the values; the label's line where this year has none. */
  readonly line: number;
  /** 1-based line on which the label begins, in the same group of years. */
  readonly labelLine: number;
}

export interface StaffingReading {
  readonly rows: readonly StaffingRow[];
  /** Blocks that could not be aligned, with their lines; their rows are left out. */
  readonly residuals: readonly Residual[];
  /** One per section and group of years. */
  readonly tables: readonly (TableSpan & {
    readonly section: StaffingSection;
    readonly years: readonly number[];
  })[];
  readonly tokens: TokenCount;
}

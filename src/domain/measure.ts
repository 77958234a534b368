/** The values of the field "Projektstatus"; nothing else is a status. */
export const MEASURE_STATUSES = [
  'im Plan',
  'Verzug droht',
  'in Verzug',
  'in Revision',
  'abgeschlossen',
] as const;

export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** A field as the source prints it, with the line it stands on. */
export interface PrintedField {
  readonly text: string;
  readonly line: number;
  /** Last line of the value, where it goes on below the label's line. */
  readonly lastLine?: number;
}

/** One measure in one yearly plan. */
export interface Measure {
  readonly document: string;
  /** The same measure through all years has the same id. */
  readonly measureId: string;
  readonly planYear: number;
  /** As printed ("A.12", "3.1.3"), or null for the unnumbered ones. */
  readonly number: string | null;
  readonly title: string;
  /** Headings above the measure inside its plan, from the outside in. */
  readonly chapter: readonly string[];
  readonly included:
    | (PrintedField & { readonly year: number | null; readonly isNew: boolean })
    | null;
  readonly lead: PrintedField | null;
  /** Verbatim, and the years that occur in it. */
  readonly completion: (PrintedField & { readonly years: readonly number[] }) | null;
  readonly status: (PrintedField & { readonly value: MeasureStatus }) | null;
  /** "vormals Maßnahme …" as printed, without these words. */
  readonly formerNumber: PrintedField | null;
  /** The heading's lines, fields and prose, inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly bodyLine: number;
}

/** An entry of the list of finished measures at the end of a plan. */
export interface FinishedMeasure {
  readonly document: string;
  readonly planYear: number;
  readonly title: string;
  readonly formerNumber: string | null;
  readonly line: number;
  /** The measure it is the end of, where that is certain. */
  readonly measureId: string | null;
}

/** Why two entries of different years are held to be the same measure. */
export interface MeasureLink {
  readonly measureId: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly reason: string;
}

/** Where a measure that ends goes on under another id. */
export interface MeasureContinuation {
  readonly from: string;
  readonly to: string;
  /** Of the first plan after the end. */
  readonly year: number;
  readonly how: 'merged' | 'divided';
  /** Where the later plan shows it. */
  readonly line: number;
}

/** One yearly plan and the lines it takes up in its document. */
export interface ActionPlan {
  readonly document: string;
  readonly year: number;
  /** "Aktionsplan 2023" */
  readonly title: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What an abbreviation stands for, from the list of abbreviations of a plan. */
export interface PlanAbbreviation {
  readonly document: string;
  readonly short: string;
  readonly long: string;
  readonly line: number;
}

/** All that is known of the measures of the yearly plans; plain data, stored as JSON in the index. */
export interface MeasureRegister {
  /** In the order of the years. */
  readonly plans: readonly ActionPlan[];
  /** In the order of the plans, and there as printed. */
  readonly measures: readonly Measure[];
  readonly finished: readonly FinishedMeasure[];
  readonly links: readonly MeasureLink[];
  readonly continuations: readonly MeasureContinuation[];
  /** Years between the first and the last plan whose plan is not in the documents. */
  readonly missingYears: readonly number[];
  readonly abbreviations: readonly PlanAbbreviation[];
}

import type { Residual, TableSpan, TokenCount } from './check.ts';

export const MUNICIPAL_KINDS = [
  'land',
  'kreisfreie_stadt',
  'landkreis',
  'landratsamt',
  'gemeinde',
  'vg',
  'eg',
  'verwaltung',
  'mitglied',
] as const;

export type MunicipalKind = (typeof MUNICIPAL_KINDS)[number];

/** One row of a table of municipal staff by form of administration. */
export interface MunicipalRow {
  /** Official key as printed: 8 digits, 7 for a Landratsamt, 9 for a VG or EG. */
  readonly ags: string;
  /** As printed, without indentation: "Gotha, Stadt", "VG Uder", "Verwaltung Uder". */
  readonly name: string;
  readonly kind: MunicipalKind;
  /** The row whose figure contains this one; null for the Land. */
  readonly parentAgs: string | null;
  /**
   * The Landkreis or kreisfreie Stadt this row lies in, itself included: statistics count both as
   * districts, so that a join over this column loses no row. Null for the Land.
   */
  readonly districtAgs: string | null;
  /** Staff of the core budget; null where a dash is printed (0 to 2 people, not shown). */
  readonly employees: number | null;
  /** The cell as printed: "1 695" or "-". */
  readonly printed: string;
  /** 1-based line of the document. */
  readonly line: number;
}

export interface MunicipalReading {
  readonly rows: readonly MunicipalRow[];
  /** What could not be read; empty where every line of the table was understood. */
  readonly residuals: readonly Residual[];
  readonly tables: readonly (TableSpan & {
    /** Reference date as ISO date, where the table prints one. */
    readonly date: string | null;
  })[];
  readonly tokens: TokenCount;
}

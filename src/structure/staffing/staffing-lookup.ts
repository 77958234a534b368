import type { StaffingRow } from '#src/domain/staffing.ts';
import { keyOf } from './block.ts';
import { type CountOf, type Hierarchy, hierarchyOf } from './sums.ts';

/** The rows of an annex, found by key and year. */
export interface StaffingLookup {
  readonly rows: readonly StaffingRow[];
  readonly years: readonly number[];
  readonly hierarchy: Hierarchy;
  readonly find: (key: string, year: number) => StaffingRow | undefined;
  /** Employees; null where nothing is printed or the table has no such row. */
  readonly count: (key: string, year: number) => number | null;
}

/** Rows by key and year, with what contains what. */
export function lookUpStaffing(rows: readonly StaffingRow[]): StaffingLookup {
  const byPlace = new Map(rows.map((row) => [`${keyOf(row)} ${row.year}`, row]));
  const find = (key: string, year: number) => byPlace.get(`${key} ${year}`);
  const count = ((key, year) => find(key, year)?.employees ?? null) satisfies CountOf;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return { rows, years, hierarchy: hierarchyOf(rows), find, count };
}

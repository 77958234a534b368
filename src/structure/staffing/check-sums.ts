import type { Check } from '#src/domain/check.ts';
import { keyOf } from './block.ts';
import { roundingTolerance } from './constraints.ts';
import { type BareResidual, describeResidual } from './describe-residual.ts';
import type { StaffingLookup } from './staffing-lookup.ts';
import { type Sum, sumOf } from './sums.ts';

type SumKind = 'sum-of-chapters' | 'sum-of-plans';

/** How far the amount that a sum lacks may lie from the neighbouring years of the part to blame. */
const NEIGHBOUR_RANGE = 0.2;

/** Proves that Kapitel add up to their Einzelplan, or Einzelpläne to their section. */
export function checkSums(table: StaffingLookup, kind: SumKind): Check {
  const level = kind === 'sum-of-chapters' ? 'einzelplan' : 'total';
  const wholes = table.rows.filter((row) => row.level === level);
  const sums = wholes.flatMap((whole) => {
    const sum = sumOf(keyOf(whole), whole.year, table.hierarchy, table.count);
    return sum === undefined ? [] : [{ key: keyOf(whole), year: whole.year, sum }];
  });
  return {
    kind,
    checked: sums.length,
    residuals: sums
      .filter(({ sum }) => sum.total !== sum.ofParts)
      .map(({ key, year, sum }) => judge(table, kind, key, year, sum))
      .map((residual) => ({ ...residual, text: describeResidual(residual, 'de') })),
  };
}

/**
 * Within rounding: rounding. Beyond it: a part that prints 0 or nothing while its neighbouring years
 * fit what the sum lacks is to blame (0: contradiction, nothing: gap); otherwise the whole itself.
 */
function judge(
  table: StaffingLookup,
  kind: SumKind,
  whole: string,
  year: number,
  { total, ofParts, parts }: Sum,
): BareResidual {
  const missing = total - ofParts;
  const isRounding = Math.abs(missing) <= roundingTolerance(parts);
  const blamed = isRounding ? undefined : findBlamed(table, whole, year, missing);
  const lines = linesOfSum(table, whole, year);
  if (blamed === undefined) {
    const judgement = isRounding ? 'rounding' : 'contradiction';
    const row = placeOf(table, whole, year);
    return { kind, ...row, year, expected: ofParts, found: total, lines, judgement };
  }
  const found = table.count(blamed, year);
  const judgement = found === null ? 'gap' : 'contradiction';
  return {
    kind,
    ...placeOf(table, blamed, year),
    year,
    expected: missing,
    found,
    lines,
    judgement,
  };
}

function findBlamed(
  table: StaffingLookup,
  whole: string,
  year: number,
  missing: number,
): string | undefined {
  const suspects = (table.hierarchy.get(whole) ?? []).filter(
    (key) => !table.count(key, year) && fitsNeighbours(table, key, year, missing),
  );
  return suspects.length === 1 ? suspects[0] : undefined;
}

function fitsNeighbours(
  table: StaffingLookup,
  key: string,
  year: number,
  missing: number,
): boolean {
  const beside = [year - 1, year + 1].filter((other) => table.years.includes(other));
  const counts = beside.map((other) => table.count(key, other) ?? 0);
  return (
    counts.length > 0 &&
    counts.every((count) => count > 0) &&
    missing >= Math.min(...counts) * (1 - NEIGHBOUR_RANGE) &&
    missing <= Math.max(...counts) * (1 + NEIGHBOUR_RANGE)
  );
}

function placeOf(table: StaffingLookup, key: string, year: number) {
  const row = table.find(key, year);
  return { key: row?.code ?? '', ...(row === undefined ? {} : { scope: row.section }) };
}

/** Rows without a value take part too: their absence is what the sum may lack. */
function linesOfSum(table: StaffingLookup, whole: string, year: number): number[] {
  const keys = [whole, ...(table.hierarchy.get(whole) ?? [])];
  const lines = keys.flatMap((key) => table.find(key, year)?.line ?? []);
  return [...new Set(lines)].sort((a, b) => a - b);
}

import type { Measured } from './cell.ts';
import type { Change, Place, Share } from './outcome.ts';

/** Decimal digits that sums of printed values can have: removes what binary fractions add. */
const EXACT = 1e6;

function exact(value: number): number {
  return Math.round(value * EXACT) / EXACT;
}

/**
 * @param values - At least one.
 * @returns Sums, minima, maxima and what lies between them exactly; means and medians as they come.
 */
export function aggregateOf(
  kind: 'sum' | 'mean' | 'median' | 'min' | 'max' | 'range',
  values: readonly number[],
): number {
  const sum = exact(values.reduce((total, value) => total + value, 0));
  switch (kind) {
    case 'sum':
      return sum;
    case 'mean':
      return sum / values.length;
    case 'median':
      return medianOf(values);
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'range':
      return exact(Math.max(...values) - Math.min(...values));
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Growth from one value to another; none from zero, and none where a value is missing. */
export function changeOf(from: Measured, to: Measured): Change {
  if (from.value === null || to.value === null) return { from, to, absolute: null, percent: null };
  const absolute = exact(to.value - from.value);
  return { from, to, absolute, percent: from.value === 0 ? null : (absolute / from.value) * 100 };
}

/** A part of a whole in percent; none of nothing, and none where a value is missing. */
export function sharesOf(part: Measured, whole: Measured): Share {
  const isKnown = part.value !== null && whole.value !== null && whole.value !== 0;
  return { part, whole, percent: isKnown ? (part.value / whole.value) * 100 : null };
}

/** The places asked for, best first; everything that ties with the last of them is there too. */
export function rankedPlaces(
  rows: readonly (Omit<Place, 'rank' | 'value'> & { readonly value: number | null })[],
  { direction, limit, from }: { direction: 'top' | 'bottom'; limit: number; from: number },
): Place[] {
  const sign = direction === 'top' ? -1 : 1;
  const known = rows
    .flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
    .sort(
      (a, b) =>
        sign * (a.value - b.value) || labelOf(a.measured).localeCompare(labelOf(b.measured), 'de'),
    );
  const ranked = known.map(
    (row): Place => ({ ...row, rank: known.findIndex(({ value }) => value === row.value) + 1 }),
  );
  const wanted = ranked[from - 1 + limit - 1]?.rank ?? ranked.length;
  const start = from === 1 ? 1 : (ranked[from - 1]?.rank ?? Number.POSITIVE_INFINITY);
  return ranked.filter(({ rank }) => rank >= start && rank <= Math.max(start, wanted));
}

function labelOf({ entities }: Measured): string {
  return entities[0]?.label ?? '';
}

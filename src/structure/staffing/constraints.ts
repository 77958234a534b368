import type { ValueGroup } from './block.ts';

/**
 * The laws of a staffing table, stated once. Alignment uses them to decide, reconciliation to prove.
 * All arithmetic is on integers: counts, hundredths of a rate, hundredths of a per cent.
 */

/** Counts are rounded to a multiple of this, so each differs from the truth by at most 2. */
const ROUNDING_STEP = 5;
const LARGEST_ROUNDING = 2;

/** Inhabitants that fit the printed rates of one year. */
export interface Population {
  readonly least: number;
  readonly most: number;
}

/** Whether a count may be printed: every one is rounded to the step. */
export function isRounded(count: number): boolean {
  return count % ROUNDING_STEP === 0;
}

/** Change in hundredths of a per cent, unrounded; the year before must not be 0. */
export function exactChange(count: number, before: number): number {
  return (10_000 * (count - before)) / before;
}

/**
 * Whether what a year prints fits the count of the year before: the printed change is the rounded
 * one; after 0 or nothing no change is printed (0 after 0 may print 0,00 %); otherwise one is. A
 * row that prints counts only proves nothing.
 *
 * @param before - Count of the year before, null where the row has none.
 */
export function fitsChange(group: ValueGroup, before: number | null): boolean {
  const { count, rate, change } = group;
  if (rate === null && change === null) return true;
  if (before === null || before === 0) {
    return change === null || (before === 0 && count === 0 && change.hundredths === 0);
  }
  // Doubled, so that a half may be rounded either way without fractions.
  return (
    change !== null &&
    Math.abs(2 * (10_000 * (count - before) - change.hundredths * before)) <= before
  );
}

/** Whether the printed rate per 10,000 is the rounded one for some population of the interval. */
export function fitsPopulation(group: ValueGroup, population: Population | undefined): boolean {
  if (group.rate === null || population === undefined) return true;
  const own = populationOf(group.count, group.rate.hundredths);
  return own === undefined
    ? group.count === 0
    : own.least <= population.most && own.most >= population.least;
}

/** The inhabitants for which a count gives the printed rate; undefined where every number does. */
export function populationOf(count: number, hundredths: number): Population | undefined {
  if (count === 0 || hundredths === 0) return undefined;
  // rate = count * 10,000 / population, in hundredths and rounded by at most one half.
  const scaled = count * 1_000_000;
  return { least: scaled / (hundredths + 0.5), most: scaled / (hundredths - 0.5) };
}

/** The population that most of the intervals share; undefined without any interval. */
export function commonPopulation(intervals: readonly Population[]): Population | undefined {
  const edges = intervals
    .flatMap(({ least, most }) => [
      { at: least, step: 1 },
      { at: most, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step);
  let open = 0;
  let best = { open: 0, least: 0, most: 0 };
  for (const [index, edge] of edges.entries()) {
    open += edge.step;
    if (open > best.open) best = { open, least: edge.at, most: edges[index + 1]?.at ?? edge.at };
  }
  return best.open === 0 ? undefined : { least: best.least, most: best.most };
}

/** By how much a printed sum may differ from its printed parts because each number is rounded. */
export function roundingTolerance(parts: number): number {
  return LARGEST_ROUNDING * (parts + 1);
}

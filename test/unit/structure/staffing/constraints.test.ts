import { describe, expect, it } from 'vitest';
import type { ValueGroup } from '#src/structure/staffing/block.ts';
import {
  commonPopulation,
  fitsChange,
  fitsPopulation,
  populationOf,
} from '#src/structure/staffing/constraints.ts';

function group(count: number, rate: number | null, change: number | null): ValueGroup {
  return { count, rate: decimal(rate), change: decimal(change) };
}

function decimal(hundredths: number | null) {
  return hundredths === null ? null : { printed: `${hundredths / 100}`, hundredths };
}

describe('the change against the year before', () => {
  it.for([
    { count: 25, change: 15_000, before: 10, fits: true },
    { count: 25, change: 15_000, before: 15, fits: false },
    { count: 25, change: 15_000, before: null, fits: false },
    { count: 25, change: null, before: 10, fits: false },
    { count: 820, change: null, before: 0, fits: true },
    { count: 820, change: null, before: null, fits: true },
    { count: 0, change: 0, before: 0, fits: true },
    { count: 0, change: -10_000, before: 855, fits: true },
    // 1/800 is 0,125 %: the half may be rounded either way.
    { count: 801, change: 12, before: 800, fits: true },
    { count: 801, change: 13, before: 800, fits: true },
    { count: 801, change: 14, before: 800, fits: false },
  ])('$count after $before with $change hundredths: $fits', ({ count, change, before, fits }) => {
    expect(fitsChange(group(count, 12, change), before)).toBe(fits);
  });

  it('asks nothing of a row that prints counts only', () => {
    expect(fitsChange(group(10, null, null), 5)).toBe(true);
  });
});

describe('the population of a year', () => {
  it('is what the rates have in common, whatever a single misprint says', () => {
    const intervals = [
      populationOf(46_675, 22_070),
      populationOf(9_175, 4_338),
      populationOf(5_785, 9_999),
    ].filter((interval) => interval !== undefined);
    const population = commonPopulation(intervals);
    expect(population?.least).toBeLessThan(2_114_870);
    expect(population?.most).toBeGreaterThan(2_114_870);
  });

  it('refuses a rate of another year', () => {
    const population = { least: 2_143_000, most: 2_143_300 };
    expect(fitsPopulation(group(730, 342, null), population)).toBe(false);
    expect(fitsPopulation(group(730, 341, null), population)).toBe(true);
  });

  it('says nothing for a count of 0', () => {
    expect(populationOf(0, 0)).toBeUndefined();
    expect(fitsPopulation(group(0, 0, null), { least: 1, most: 2 })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { findRun } from '#src/compute/find-run.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { placed } from '../../support/placed-entity.ts';

function yearsOfRun(values: readonly (number | null)[], condition: Condition) {
  const points = values.map((value, index) => ({
    entities: [placed('LKA')],
    year: 2015 + index,
    value,
    cells: [],
  }));
  const { points: run, lasts } = findRun(points, condition);
  return { years: run.map(({ year }) => year), lasts };
}

const falling: Condition = { kind: 'trend', direction: 'down' };
const large: Condition = { kind: 'value', comparison: '>', value: 100 };

describe('findRun', () => {
  it('begins a trend with the year before its first change', () => {
    expect(yearsOfRun([5, 9, 8, 7], falling)).toEqual({ years: [2016, 2017, 2018], lasts: true });
  });

  it('begins a condition on values with the first year that meets it', () => {
    expect(yearsOfRun([90, 110, 120], large)).toEqual({ years: [2016, 2017], lasts: true });
  });

  it('is broken by a missing value', () => {
    expect(yearsOfRun([120, null, 130], large)).toEqual({ years: [2017], lasts: true });
  });

  it('says where the last run ended, and gives none where it never held', () => {
    expect(yearsOfRun([110, 120, 90], large)).toEqual({ years: [2015, 2016], lasts: false });
    expect(yearsOfRun([1, 2], large)).toEqual({ years: [], lasts: false });
  });
});

import { describe, expect, it } from 'vitest';
import { changeOf } from '#src/compute/arithmetic.ts';
import { meets, meetsTrend } from '#src/compute/conditions.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { placed } from '../../support/placed-entity.ts';

const limit = (
  comparison: '>' | '>=' | '<' | 'between',
  value: number,
  upper?: number,
): Condition => ({
  kind: 'value',
  comparison,
  value,
  ...(upper === undefined ? {} : { upper }),
});

describe('meets', () => {
  it('keeps a missing value apart from zero', () => {
    expect(meets(limit('<', 5), null)).toBe(false);
    expect(meets(limit('<', 5), 0)).toBe(true);
    expect(meets({ kind: 'absent' }, null)).toBe(true);
    expect(meets({ kind: 'absent' }, 0)).toBe(false);
    expect(meets({ kind: 'present' }, 0)).toBe(true);
  });

  it('takes both ends of a range in, and the limit only where it is said', () => {
    expect(meets(limit('between', 10, 20), 20)).toBe(true);
    expect(meets(limit('between', 10, 20), 21)).toBe(false);
    expect(meets(limit('>', 10), 10)).toBe(false);
    expect(meets(limit('>=', 10), 10)).toBe(true);
  });
});

describe('meetsTrend', () => {
  const change = (from: number | null, to: number | null) => {
    const at = (value: number | null, year: number) => ({
      entities: [placed('LKA')],
      year,
      value,
      cells: [],
    });
    return changeOf(at(from, 2015), at(to, 2023));
  };

  it('needs both values for a direction', () => {
    expect(meetsTrend({ kind: 'trend', direction: 'up' }, change(null, 5))).toBe(false);
    expect(meetsTrend({ kind: 'trend', direction: 'up' }, change(4, 5))).toBe(true);
    expect(meetsTrend({ kind: 'trend', direction: 'same' }, change(5, 5))).toBe(true);
  });

  it('lets something end in nothing or in zero, and begin from both', () => {
    expect(meetsTrend({ kind: 'ended' }, change(5, null))).toBe(true);
    expect(meetsTrend({ kind: 'ended' }, change(5, 0))).toBe(true);
    expect(meetsTrend({ kind: 'ended' }, change(0, null))).toBe(false);
    expect(meetsTrend({ kind: 'begun' }, change(null, 5))).toBe(true);
  });
});

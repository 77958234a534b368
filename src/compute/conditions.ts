import type { Condition } from '#src/domain/query-plan.ts';
import type { Change } from './outcome.ts';

type Trend = Extract<Condition, { kind: 'trend' }>;
type Limit = Omit<Extract<Condition, { kind: 'value' }>, 'kind'>;

/** Whether a value meets a threshold; an absent value meets none but absence. */
export function meets(condition: Condition, value: number | null): boolean {
  if (condition.kind === 'absent') return value === null;
  if (value === null) return false;
  if (condition.kind === 'present') return true;
  if (condition.kind === 'both') return condition.of.every((limit) => meets(limit, value));
  return condition.kind === 'value' && isWithinLimit(condition, value);
}

/** Whether a number is on the right side of a limit. */
export function isWithinLimit({ comparison, value: limit, upper }: Limit, value: number): boolean {
  switch (comparison) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
    case 'between':
      return value >= limit && value <= (upper ?? limit);
  }
}

/** Whether a condition holds one value of a thing against another: of two years or of two columns. */
export function isOfTwoValues(condition: Condition | undefined): boolean {
  return condition?.kind === 'column' || isOfTwoYears(condition);
}

/** Whether a condition is about how a value went from one year to another. */
export function isOfTwoYears(condition: Condition | undefined): boolean {
  return condition !== undefined && ['trend', 'ended', 'begun'].includes(condition.kind);
}

/** Conditions on two values: a trend needs both values, an end needs one before and none after. */
export function meetsTrend(condition: Condition, change: Change): boolean {
  const { from, to, absolute } = change;
  const before = (from.value ?? 0) > 0;
  const after = (to.value ?? 0) > 0;
  if (condition.kind === 'ended') return before && !after;
  if (condition.kind === 'begun') return !before && after;
  if (condition.kind === 'column' && absolute !== null)
    return condition.comparison === '>' ? absolute > 0 : absolute < 0;
  if (condition.kind !== 'trend' || absolute === null) return false;
  if (condition.size !== undefined && !isOfSize(condition.size, change)) return false;
  switch (condition.direction) {
    case 'up':
      return absolute > 0;
    case 'down':
      return absolute < 0;
    case 'same':
      return absolute === 0;
    case 'not-up':
      return absolute <= 0;
    case 'not-down':
      return absolute >= 0;
  }
}

/** Whether something went so far, whichever way; from nothing there is no growth in percent. */
function isOfSize(size: NonNullable<Trend['size']>, change: Change): boolean {
  const extent = extentOf(change, size.unit);
  // As exact as fractions are written: 5 of 15 is a third.
  return extent !== null && isWithinLimit(size, Math.round(extent * 1e6) / 1e6);
}

/** How far something went, whichever way; null where that is not known. */
export function extentOf(
  { absolute, percent }: Change,
  unit: 'absolute' | 'percent',
): number | null {
  const extent = unit === 'percent' ? percent : absolute;
  return extent === null ? null : Math.abs(extent);
}

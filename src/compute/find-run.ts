import type { Condition } from '#src/domain/query-plan.ts';
import { changeOf } from './arithmetic.ts';
import type { Measured } from './cell.ts';
import { meets, meetsTrend } from './conditions.ts';
import type { OutcomeNamed } from './outcome.ts';

/**
 * The last stretch of years in which a condition held without a break.
 *
 * @param points - One per year, ascending.
 */
export function findRun(points: readonly Measured[], condition: Condition): OutcomeNamed<'run'> {
  const holds = points.map((point, at) => holdsAt(points, at, condition, point));
  const end = holds.lastIndexOf(true);
  const before = holds.lastIndexOf(false, end);
  // The year before the first change belongs to the stretch: from there it grew.
  const start = condition.kind === 'trend' ? before : before + 1;
  return {
    name: 'run',
    condition,
    points: end < 0 ? [] : points.slice(Math.max(0, start), end + 1),
    lasts: end >= 0 && end === points.length - 1,
    ends: points.slice(-2),
    of: points,
  };
}

function holdsAt(
  points: readonly Measured[],
  at: number,
  condition: Condition,
  point: Measured,
): boolean {
  if (condition.kind !== 'trend') return meets(condition, point.value);
  const previous = points[at - 1];
  return previous !== undefined && meetsTrend(condition, changeOf(previous, point));
}

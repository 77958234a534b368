import { changeOf } from './arithmetic.ts';
import { meets, meetsTrend } from './conditions.ts';
import type { Change, OperationNamed, OutcomeNamed } from './outcome.ts';
import { changeBy } from './rank-entities.ts';
import { measure, pointsOf, subjectsOf, type Work } from './work.ts';

/** The year in which a value, or its change against the year before, was highest or lowest. */
export function extremeYear(
  work: Work,
  operation: OperationNamed<'extreme-year'>,
): OutcomeNamed<'extreme-year'> {
  const { by, direction } = operation;
  const points = pointsOf(work);
  const changes = points.slice(1).map((to, index) => changeOf(points[index] ?? to, to));
  const values =
    by === 'value'
      ? points.map(({ value }) => value)
      : changes.map((change) => changeBy(by, change));
  const known = values.filter((value) => value !== null);
  const wanted = direction === 'top' ? Math.max(...known) : Math.min(...known);
  const at = by === 'value' ? points : points.slice(1);
  const best = known.length === 0 ? [] : at.filter((_, index) => values[index] === wanted);
  return {
    name: 'extreme-year',
    operation,
    best,
    values: best.map(() => wanted),
    changes: by === 'value' ? [] : changes.filter(({ to }) => best.includes(to)),
    points,
  };
}

/** For each thing the first or last year with a value, or with one that meets the condition. */
export function boundYear(
  work: Work,
  { which, condition = { kind: 'present' } }: OperationNamed<'bound-year'>,
): OutcomeNamed<'bound-year'> {
  const fitting = work.selected.map((entity) =>
    work.years
      .map((year) => measure(work, [entity], year))
      .filter(({ value }) => meets(condition, value)),
  );
  return {
    name: 'bound-year',
    which,
    condition,
    rows: fitting.map((points) => (which === 'first' ? points[0] : points.at(-1)) ?? null),
    fitting,
    entities: work.selected,
  };
}

/** All years that meet a condition, or the most in a row; a trend looks at the year before. */
export function yearsWhere(
  work: Work,
  { condition, inARow }: OperationNamed<'years-where'>,
): OutcomeNamed<'years-where'> {
  const [subject = []] = subjectsOf(work);
  const points = pointsOf(work);
  const changes = points.map((to) => changeOf(measure(work, subject, (to.year ?? 0) - 1), to));
  const holds = (change: Change): boolean =>
    condition.kind === 'trend' ? meetsTrend(condition, change) : meets(condition, change.to.value);
  const fits = inARow === true ? longestStretch(changes, holds) : changes.filter(holds);
  return {
    name: 'years-where',
    condition,
    matching: fits.map(({ to }) => to),
    changes: fits,
    // The first year of a table has no year before to hold it against.
    of: changes.filter(({ to, absolute }) =>
      condition.kind === 'trend' ? absolute !== null : to.value !== null,
    ).length,
  };
}

/** Of stretches of the same length the last. */
function longestStretch(changes: readonly Change[], holds: (change: Change) => boolean): Change[] {
  let [longest, current]: [Change[], Change[]] = [[], []];
  for (const change of changes) {
    current = holds(change) ? [...current, change] : [];
    if (current.length > 0 && current.length >= longest.length) longest = current;
  }
  return longest;
}

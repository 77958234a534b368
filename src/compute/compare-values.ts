import { aggregateOf, sharesOf } from './arithmetic.ts';
import type { OperationNamed, OutcomeNamed } from './outcome.ts';
import { selectEntities, withoutParts } from './select-entities.ts';
import { measure, measureLast, unitsOf, type Work } from './work.ts';

/** Two sides, or the values of all that is named, next to each other. */
export function compareValues(
  work: Work,
  { by, left }: OperationNamed<'compare'>,
): OutcomeNamed<'compare'> {
  const sides =
    left === undefined ? unitsOf(work) : [work.selected.slice(0, left), work.selected.slice(left)];
  const ofYears = work.years.map((year) => sides.map((side) => measure(work, side, year)));
  const pairs = ofYears.flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.map((held) => ({
          of: first,
          held,
          value: comparedValue(by, first.value, held.value),
        })),
  );
  return { name: 'compare', by, rows: ofYears.flat(), pairs, value: pairs[0]?.value ?? null };
}

function comparedValue(
  by: OperationNamed<'compare'>['by'],
  a: number | null,
  b: number | null,
): number | null {
  if (by === 'values' || a === null || b === null) return null;
  if (by === 'difference') return aggregateOf('sum', [a, -b]);
  if (b === 0) return null;
  return by === 'ratio' ? a / b : ((a - b) / b) * 100;
}

/** The selection as a part of the whole in each year, or each thing of it in the last, largest first. */
export function shareValues(
  work: Work,
  { whole, each }: OperationNamed<'share'>,
): OutcomeNamed<'share'> {
  const parts = withoutParts(work.selected).kept;
  const wholes = withoutParts(selectEntities(whole, work.table.name, work.entities)).kept;
  if (each === true) {
    const all = measureLast(work, wholes);
    const shares = parts.map((part) => sharesOf(measureLast(work, [part]), all));
    return {
      name: 'share',
      shares: shares.toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1)),
    };
  }
  const shares = work.years.map((year) =>
    sharesOf(measure(work, parts, year), measure(work, wholes, year)),
  );
  return { name: 'share', shares };
}

/** The value for each of what belongs to the selection. */
export function perMember(work: Work, { group }: OperationNamed<'per'>): OutcomeNamed<'per'> {
  const whole = measureLast(work, withoutParts(work.selected).kept);
  const members = selectEntities(group, work.table.name, work.entities).map((entity) =>
    measureLast(work, [entity]),
  );
  const value = whole.value === null || members.length === 0 ? null : whole.value / members.length;
  return { name: 'per', whole, members, value };
}

/** The selection beside the average of all of these. */
export function besideAverage(
  work: Work,
  operation: OperationNamed<'beside-average'>,
): OutcomeNamed<'beside-average'> {
  const of = selectEntities(operation.of, work.table.name, work.entities)
    .map((entity) => measureLast(work, [entity]))
    .filter(({ value }) => value !== null);
  const values = of.flatMap(({ value }) => value ?? []);
  const average = values.length === 0 ? null : aggregateOf(operation.with, values);
  const one = measureLast(work, withoutParts(work.selected).kept);
  return { name: 'beside-average', operation, one, of, average };
}

/** What is left of the selection without these parts of it. */
export function remainderOf(
  work: Work,
  { without: taken }: OperationNamed<'remainder'>,
): OutcomeNamed<'remainder'> {
  const whole = measureLast(work, withoutParts(work.selected).kept);
  const without = selectEntities(taken, work.table.name, work.entities).map((entity) =>
    measureLast(work, [entity]),
  );
  const parts = without.map(({ value }) => value).filter((value) => value !== null);
  const isKnown = without.length > 0 && parts.length === without.length;
  const value =
    whole.value === null || !isKnown
      ? null
      : aggregateOf('sum', [whole.value, ...parts.map((part) => -part)]);
  return { name: 'remainder', whole, without, value };
}

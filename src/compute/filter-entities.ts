import {
  type Condition,
  type EntityLimit,
  entityLimitsOf,
  type PlacedEntity,
} from '#src/domain/query-plan.ts';
import { aggregateOf, changeOf } from './arithmetic.ts';
import type { Measured } from './cell.ts';
import { extentOf, isOfTwoValues, isWithinLimit, meets, meetsTrend } from './conditions.ts';
import type { LoadedCells } from './load-cells.ts';
import type { Change, OperationNamed, OutcomeNamed } from './outcome.ts';
import { selectEntities } from './select-entities.ts';
import {
  changeBetween,
  containerOf,
  measure,
  measureLast,
  membersOf,
  unitsOf,
  type Work,
} from './work.ts';

/** What meets a condition, to be counted or listed; all of the selection without one. */
export function filterEntities(
  work: Work,
  { name, condition: asked }: OperationNamed<'count' | 'list'>,
  others: LoadedCells,
): OutcomeNamed<'count' | 'list'> {
  const changes = unitsOf(work).map((entities) =>
    asked?.kind === 'column'
      ? changeOf(measureLast({ ...work, cells: others }, entities), measureLast(work, entities))
      : changeBetween(work, entities),
  );
  const average = asked?.kind === 'average' ? averageOf(changes, asked) : null;
  const held = new Map(
    entityLimitsOf(asked).map((limit) => [limit, measureLast(work, heldAgainst(work, limit))]),
  );
  const against = [...held.values()];
  // What others are held against does not come near itself, and has as many as itself anyway.
  const isOther = ({ to }: Change) =>
    against.every(({ entities: [one] }) => to.entities[0] !== one);
  const condition = asLimit(asked, average, held);
  const isChange = isOfTwoValues(condition);
  const members = condition?.kind === 'members' ? countMembers(work, condition.kinds) : null;
  const fits = changes.filter((change, at) =>
    condition?.kind === 'members'
      ? isWithinLimit(condition, members?.[at] ?? 0)
      : fitsCondition(work, condition, change) && isOther(change),
  );
  const [container] = containerOf(work.plan.selection, work.table, work.entities);
  return {
    name,
    condition: asked ?? null,
    average,
    against,
    matching: fits.map(({ to }) => to),
    changes: isChange ? fits : [],
    members: fits.map((change) => members?.[changes.indexOf(change)] ?? 0),
    of: changes.length,
    ends: [...new Set([changes[0], changes.at(-1)])].flatMap((change) => change?.to ?? []),
    missing: changes
      .filter(({ from, to }) => to.value === null || (isChange && from.value === null))
      .map(({ to }) => to),
    within: container === undefined ? null : measureLast(work, [container]),
    nearest: fits.length > 0 ? null : nearestTo(work, condition, changes.filter(isOther)),
  };
}

/** Of all that have a value; null where none has. */
function averageOf(
  changes: readonly Change[],
  { with: kind }: Extract<Condition, { kind: 'average' }>,
): number | null {
  const values = changes.flatMap(({ to }) => to.value ?? []);
  if (values.length === 0) return null;
  return aggregateOf(kind, values);
}

type ValueLimit = Extract<Condition, { kind: 'value' }>;

/** "über dem Durchschnitt", "mehr als die Landespolizei" as the numbers that they are, where they are known. */
function asLimit(
  asked: Condition | undefined,
  average: number | null,
  held: ReadonlyMap<EntityLimit, Measured>,
): Condition | undefined {
  if (asked?.kind === 'average' && average !== null)
    return { kind: 'value', comparison: asked.comparison, value: average };
  const asValue = (limit: EntityLimit | ValueLimit): EntityLimit | ValueLimit => {
    const value = limit.kind === 'entity' ? held.get(limit)?.value : null;
    return value == null ? limit : { kind: 'value', comparison: limit.comparison, value };
  };
  if (asked?.kind === 'entity') return asValue(asked);
  if (asked?.kind !== 'both') return asked;
  const [first, second] = asked.of;
  return { kind: 'both', of: [asValue(first), asValue(second)] };
}

function heldAgainst({ table, entities }: Work, { entity }: EntityLimit): PlacedEntity[] {
  return selectEntities({ by: 'entities', entities: [entity] }, table.name, entities);
}

/** How many of these belong to each thing of the selection. */
function countMembers({ selected, entities }: Work, kinds: readonly string[]): number[] {
  return selected.map((entity) => membersOf([entity], kinds, entities).length);
}

function fitsCondition(work: Work, condition: Condition | undefined, change: Change): boolean {
  if (condition === undefined) return true;
  if (condition.kind === 'trend' && condition.yearly === true)
    return changesByYear(work, change).every((yearly) => meetsTrend(condition, yearly));
  return isOfTwoValues(condition)
    ? meetsTrend(condition, change)
    : meetsAlways(work, condition, change);
}

/** From each year to the next, those without a value included. */
function changesByYear(work: Work, { to: { entities } }: Change): Change[] {
  const values = work.years.map((year) => measure(work, entities, year));
  return values.slice(1).flatMap((to, at) => {
    const from = values[at];
    return from === undefined ? [] : changeOf(from, to);
  });
}

/** Of several years the condition holds in each that has a value. */
function meetsAlways(work: Work, condition: Condition, { to }: Change): boolean {
  const isLimit = condition.kind === 'value' || condition.kind === 'both';
  if (!isLimit || work.years.length < 2) return meets(condition, to.value);
  const values = work.years
    .map((year) => measure(work, to.entities, year).value)
    .filter((value) => value !== null);
  return values.length > 0 && values.every((value) => meets(condition, value));
}

/** What a limit holds: a value, or how far it went in the asked direction; null where it has none. */
function heldOf(condition: Condition, change: Change): number | null {
  if (condition.kind === 'value') return change.to.value;
  if (condition.kind !== 'trend' || !meetsTrend({ ...condition, size: undefined }, change))
    return null;
  return extentOf(change, condition.size?.unit ?? 'absolute');
}

/** None has shrunk: the one that has grown least shows it. */
function leastChange(changes: readonly Change[]): Change | null {
  const sizes = changes.flatMap((change) =>
    change.absolute === null ? [] : [{ change, size: Math.abs(change.absolute) }],
  );
  return sizes.sort((a, b) => a.size - b.size)[0]?.change ?? null;
}

/** None has come to an end: the one with the least left shows it. */
function smallestLeft(changes: readonly Change[]): Change | null {
  const left = changes.filter(({ from, to }) => (from.value ?? 0) > 0 && (to.value ?? 0) > 0);
  return left.toSorted((a, b) => (a.to.value ?? 0) - (b.to.value ?? 0))[0] ?? null;
}

/** In no one it was so each year: the one in which it was so in the most years. */
function mostOften(
  changes: readonly Change[],
  fittingYears: (change: Change) => readonly Change[],
): Change | null {
  const counted = changes.map((change) => ({ change, years: fittingYears(change).length }));
  return counted.toSorted((a, b) => b.years - a.years)[0]?.change ?? null;
}

function nearestTo(
  work: Work,
  condition: Condition | undefined,
  changes: readonly Change[],
): Change | null {
  // None lacks a value: any one shows it.
  if (condition?.kind === 'absent') return changes[0] ?? null;
  if (condition?.kind === 'ended') return smallestLeft(changes);
  if (condition?.kind === 'trend' && condition.yearly === true)
    return mostOften(changes, (change) =>
      changesByYear(work, change).filter((yearly) => meetsTrend(condition, yearly)),
    );
  const isPlainTrend = condition?.kind === 'trend' && condition.size === undefined;
  if (isPlainTrend || condition?.kind === 'column') return leastChange(changes);
  const limit = condition?.kind === 'trend' ? condition.size : condition;
  if (condition === undefined || limit === undefined || !('comparison' in limit)) return null;
  if (!('value' in limit)) return null;
  const { comparison, value, upper } = limit;
  const farFrom = (held: number): number =>
    comparison === 'between' && held > value ? held - (upper ?? value) : Math.abs(held - value);
  return (
    changes
      .flatMap((change) => {
        const held = heldOf(condition, change);
        return held === null ? [] : [{ change, far: farFrom(held) }];
      })
      .reduce<{ change: Change; far: number } | null>(
        (best, next) => (best === null || next.far < best.far ? next : best),
        null,
      )?.change ?? null
  );
}

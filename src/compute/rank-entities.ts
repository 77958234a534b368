import type { EntityRef } from '#src/domain/query-plan.ts';
import { rankedPlaces } from './arithmetic.ts';
import { meets } from './conditions.ts';
import type { Change, OperationNamed, OutcomeNamed, Place } from './outcome.ts';
import { changeBetween, measureLast, membersOf, unitsOf, type Work } from './work.ts';

type Rank = OperationNamed<'rank'>;

/** The places asked for, by a value, its change, or by how much of something belongs to each. */
export function rankEntities(work: Work, operation: Rank): OutcomeNamed<'rank'> {
  if (operation.members !== undefined) return rankByMembers(work, operation, operation.members);
  const rows = unitsOf(work).map((entities) => {
    const change = operation.by === 'value' ? null : changeBetween(work, entities);
    const measured = measureLast(work, entities);
    return {
      measured,
      change,
      value: change === null ? measured.value : changeBy(operation.by, change),
    };
  });
  const from =
    operation.before !== undefined
      ? placeBefore(rows, operation)
      : operation.after === undefined
        ? operation.from
        : placeBehind(rows, operation);
  const placed = { ...operation, from };
  const own = operation.placeOf === undefined ? null : placeOf(rows, operation, operation.placeOf);
  return {
    name: 'rank',
    operation: placed,
    places:
      operation.placeOf === undefined ? rankedPlaces(rows, placed) : own === null ? [] : [own],
    of: rows.length,
    missing: rows.filter(({ value }) => value === null).length,
  };
}

/** The number by which a change is ranked. */
export function changeBy(by: Rank['by'], { percent, absolute }: Change): number | null {
  return by === 'percent' ? percent : absolute;
}

function rankByMembers(
  work: Work,
  operation: Rank,
  { kinds, condition }: NonNullable<Rank['members']>,
): OutcomeNamed<'rank'> {
  const rows = work.selected.map((entity) => {
    const members = membersOf([entity], kinds, work.entities)
      .map((member) => measureLast(work, [member]))
      .filter(({ value }) => condition === undefined || meets(condition, value));
    return {
      measured: measureLast(work, [entity]),
      change: null,
      value: members.length,
      members,
    };
  });
  const places = rankedPlaces(rows, operation);
  return { name: 'rank', operation, places, of: rows.length, missing: 0 };
}

/** The first place behind that of the entity which the ranking is to follow; beyond all if it has none. */
function placeBehind(rows: Rows, { direction, after }: Rank): number {
  const own = after === undefined ? null : placeOf(rows, { direction }, after);
  const next = allPlaces(rows, direction).findIndex(({ rank }) => own !== null && rank > own.rank);
  return next < 0 ? rows.length + 1 : next + 1;
}

/** The place before that of this entity, where the ranking is to end; beyond all if it has none. */
function placeBefore(rows: Rows, { direction, before }: Rank): number {
  const own = before === undefined ? null : placeOf(rows, { direction }, before);
  const better = allPlaces(rows, direction).filter(({ rank }) => own !== null && rank < own.rank);
  const next = better.findIndex(({ rank }) => rank === better.at(-1)?.rank);
  return next < 0 ? rows.length + 1 : next + 1;
}

/** The place of one of them; null where it has no value. */
function placeOf(
  rows: Rows,
  { direction }: Pick<Rank, 'direction'>,
  wanted: EntityRef,
): Place | null {
  const own = allPlaces(rows, direction).find(({ measured: { entities } }) =>
    entities.some(({ key, scope }) => key === wanted.key && (scope ?? undefined) === wanted.scope),
  );
  return own ?? null;
}

type Rows = Parameters<typeof rankedPlaces>[0];

function allPlaces(rows: Rows, direction: Rank['direction']): Place[] {
  return rankedPlaces(rows, { direction, limit: rows.length, from: 1 });
}

import type { EntityRef, PlacedEntity } from '#src/domain/query-plan.ts';
import { rankedPlaces, sharesOf } from './arithmetic.ts';
import type { LoadedCells } from './load-cells.ts';
import type { Change, OperationNamed, OutcomeNamed, Place } from './outcome.ts';
import { changeBetween, countedMembers, measureLast, unitsOf, type Work } from './work.ts';

type Rank = OperationNamed<'rank'>;

/**
 * The places asked for, by a value, its change, or by how much of something belongs to each.
 *
 * @param held - The cells of another metric, where each is held against it.
 */
export function rankEntities(work: Work, operation: Rank, held: LoadedCells): OutcomeNamed<'rank'> {
  if (operation.members !== undefined) return rankByMembers(work, operation, operation.members);
  const rows = rowsOf(work, operation, held);
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

function rowsOf(work: Work, operation: Rank, held: LoadedCells): Rows {
  if (operation.by === 'share') return shareRows(work, operation);
  return operation.with === undefined
    ? valueRows(work, operation)
    : heldRows(work, operation, held);
}

/** Each beside another metric of its own: without one of them it has no place. */
function heldRows(work: Work, { by }: Rank, cells: LoadedCells): Rows {
  return unitsOf(work).map((entities) => {
    const measured = measureLast(work, entities);
    const whole = measureLast({ ...work, cells }, entities);
    const isKnown = measured.value !== null && whole.value !== null && whole.value !== 0;
    const ratio = isKnown ? (measured.value ?? 0) / (whole.value ?? 1) : null;
    const value = ratio === null || by === 'ratio' ? ratio : ratio * 100;
    return { measured, whole, change: null, value };
  });
}

function valueRows(work: Work, { by }: Rank): Rows {
  return unitsOf(work).map((entities) => {
    const change = by === 'value' ? null : changeBetween(work, entities);
    const measured = measureLast(work, entities);
    return { measured, change, value: change === null ? measured.value : changeBy(by, change) };
  });
}

/** Each beside what it belongs to; what belongs to nothing of these kinds is no part. */
function shareRows(work: Work, { wholeKinds = [] }: Rank): Rows {
  return wholesOf(work.selected, wholeKinds).map(({ part, whole }) => {
    const share = sharesOf(measureLast(work, [part]), measureLast(work, [whole]));
    return { measured: share.part, whole: share.whole, change: null, value: share.percent };
  });
}

/** The nearest of these kinds that each belongs to. */
export function wholesOf(
  parts: readonly PlacedEntity[],
  kinds: readonly string[],
): { part: PlacedEntity; whole: PlacedEntity }[] {
  return parts.flatMap((part) => {
    const whole = part.ancestors.find(({ kind }) => kinds.includes(kind ?? ''));
    return whole === undefined ? [] : [{ part, whole }];
  });
}

/** The number by which a change is ranked. */
export function changeBy(by: Rank['by'], { percent, absolute }: Change): number | null {
  return by === 'percent' ? percent : absolute;
}

function rankByMembers(
  work: Work,
  operation: Rank,
  counted: NonNullable<Rank['members']>,
): OutcomeNamed<'rank'> {
  const rows = work.selected.map((entity) => {
    const members = countedMembers(work, entity, counted);
    return { measured: measureLast(work, [entity]), change: null, value: members.length, members };
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

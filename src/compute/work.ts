import type { Table } from '#src/domain/catalogue.ts';
import { KEY, type Operation, type PlacedEntity, type QueryPlan } from '#src/domain/query-plan.ts';
import { aggregateOf, changeOf } from './arithmetic.ts';
import type { Measured } from './cell.ts';
import { meets } from './conditions.ts';
import type { LoadedCells } from './load-cells.ts';
import type { Change } from './outcome.ts';
import { selectEntities, withoutParts } from './select-entities.ts';

/** A plan with all that it needs to be computed. */
export interface Work {
  readonly plan: QueryPlan;
  readonly table: Table;
  /** What the plan speaks of, in its order. */
  readonly selected: readonly PlacedEntity[];
  readonly cells: LoadedCells;
  /** All entities of the store. */
  readonly entities: readonly PlacedEntity[];
  /** The years of the plan, ascending; one null in a table without years. */
  readonly years: readonly (number | null)[];
}

/** What is looked at as one: each entity, all with one value of an attribute, or all together. */
export function subjectsOf(work: Work): (readonly PlacedEntity[])[] {
  return work.plan.combined ? [withoutParts(work.selected).kept] : unitsOf(work);
}

/** Each entity, or all with one value of the attribute that the plan groups by. */
export function unitsOf({ plan: { groupedBy }, selected }: Work): (readonly PlacedEntity[])[] {
  if (groupedBy === undefined) return selected.map((entity) => [entity]);
  const groups = new Map<string, PlacedEntity[]>();
  for (const entity of selected) {
    const value = groupedBy === KEY ? entity.key : entity.attributes?.[groupedBy];
    if (value === undefined) continue;
    groups.set(value, [...(groups.get(value) ?? []), entity]);
  }
  return [...groups.values()];
}

/** The value of things at one time, added up where there are several. */
export function measure(
  { cells, plan }: Work,
  entities: readonly PlacedEntity[],
  year: number | null,
): Measured {
  const found = entities.map((entity) => cells.at(entity, year));
  const values = found.map(({ value }) => value).filter((value) => value !== null);
  return {
    entities,
    year,
    cells: found,
    value: takenTogether(plan.takenAs ?? 'sum', entities, values),
  };
}

function takenTogether(
  kind: 'sum' | NonNullable<QueryPlan['takenAs']>,
  entities: readonly PlacedEntity[],
  values: readonly number[],
): number | null {
  if (kind === 'count') return entities.length;
  return values.length === 0 ? null : aggregateOf(kind, values);
}

/** What is looked at as one, or the first such thing, in each year of the plan. */
export function pointsOf(work: Work): Measured[] {
  const [subject = []] = subjectsOf(work);
  return work.years.map((year) => measure(work, subject, year));
}

/** Of things at the last time of the plan. */
export function measureLast(work: Work, entities: readonly PlacedEntity[]): Measured {
  return measure(work, entities, work.years.at(-1) ?? null);
}

/** How things changed from the first to the last year of the plan. */
export function changeBetween(work: Work, entities: readonly PlacedEntity[]): Change {
  return changeOf(measure(work, entities, work.years[0] ?? null), measureLast(work, entities));
}

/** What belongs to any of these, directly or through others. */
export function membersOf(
  wholes: readonly PlacedEntity[],
  kinds: readonly string[],
  entities: readonly PlacedEntity[],
): PlacedEntity[] {
  return entities.filter(
    ({ kind, ancestors }) =>
      kinds.includes(kind ?? '') && ancestors.some((above) => wholes.includes(above)),
  );
}

/** Those of what belongs to a thing that are counted there, with their last values. */
export function countedMembers(
  work: Work,
  entity: PlacedEntity,
  { kinds, condition }: NonNullable<Extract<Operation, { name: 'rank' }>['members']>,
): Measured[] {
  return membersOf([entity], kinds, work.entities)
    .map((member) => measureLast(work, [member]))
    .filter(({ value }) => condition === undefined || meets(condition, value));
}

/** What a group is asked for within; nothing where it is within nothing. */
export function containerOf(
  selection: QueryPlan['selection'],
  table: Table,
  entities: readonly PlacedEntity[],
): PlacedEntity[] {
  return selection.by === 'group' && selection.within !== undefined
    ? selectEntities({ by: 'entities', entities: [selection.within] }, table.name, entities)
    : [];
}

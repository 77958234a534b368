import type { Condition, PlacedEntity } from '#src/domain/query-plan.ts';
import { aggregateOf } from './arithmetic.ts';
import type { Measured } from './cell.ts';
import { filterEntities } from './filter-entities.ts';
import type { OperationNamed, OutcomeNamed } from './outcome.ts';
import { withoutParts } from './select-entities.ts';
import { countedMembers, measure, measureLast, type Work } from './work.ts';

type Aggregate = OperationNamed<'aggregate'>;

/** Sum, mean, median or an extreme over things or over years; a sum counts nothing twice. */
export function aggregateValues(
  work: Work,
  { over, with: kind, condition, members }: Aggregate,
): OutcomeNamed<'aggregate'> {
  if (members !== undefined) {
    const rows = work.selected.map((entity) => counted(work, entity, members));
    return aggregated({ over, with: kind }, rows, []);
  }
  if (condition !== undefined)
    return aggregateValues(meeting(work, condition), { over, with: kind, name: 'aggregate' });
  const distinct = withoutParts(work.selected);
  if (over === 'years') {
    const rows = work.years.map((year) => measure(work, distinct.kept, year));
    return aggregated({ over, with: kind }, rows, distinct.contained);
  }
  const { kept, contained } = kind === 'sum' ? distinct : { kept: work.selected, contained: [] };
  const rows = kept.flatMap((entity) => work.years.map((year) => measure(work, [entity], year)));
  return aggregated({ over, with: kind }, rows, contained);
}

/** How many belong to a thing, in place of the value of its row. */
function counted(
  work: Work,
  entity: PlacedEntity,
  members: NonNullable<Aggregate['members']>,
): Measured {
  const value = countedMembers(work, entity, members).length;
  const { cells, ...row } = measureLast(work, [entity]);
  return { ...row, value, cells: cells.map((cell) => ({ ...cell, value })) };
}

/** The same work, of those only that meet a limit. */
function meeting(work: Work, condition: Condition): Work {
  const { matching } = filterEntities(work, { name: 'list', condition }, work.cells);
  return { ...work, selected: matching.flatMap(({ entities }) => entities) };
}

function aggregated(
  operation: Pick<Aggregate, 'with' | 'over'>,
  rows: readonly Measured[],
  contained: readonly PlacedEntity[],
): OutcomeNamed<'aggregate'> {
  const of = rows.filter(({ value }) => value !== null);
  const values = of.map(({ value }) => value).filter((value) => value !== null);
  return {
    name: 'aggregate',
    ...operation,
    value: values.length === 0 ? null : aggregateOf(operation.with, values),
    of,
    missing: rows.filter(({ value }) => value === null),
    contained,
  };
}

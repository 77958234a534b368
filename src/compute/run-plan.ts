import { AppError } from '#src/domain/app-error.ts';
import type { Table } from '#src/domain/catalogue.ts';
import { entityLimitsOf, type PlacedEntity, type QueryPlan } from '#src/domain/query-plan.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { aggregateValues } from './aggregate-values.ts';
import {
  besideAverage,
  compareValues,
  perMember,
  remainderOf,
  shareValues,
} from './compare-values.ts';
import { filterEntities } from './filter-entities.ts';
import { findRun } from './find-run.ts';
import { boundYear, extremeYear, yearsWhere } from './find-years.ts';
import { holdColumns } from './hold-columns.ts';
import { type LoadedCells, loadCells } from './load-cells.ts';
import type { Computed, OperationNamed, Outcome, OutcomeNamed } from './outcome.ts';
import { rankEntities, wholesOf } from './rank-entities.ts';
import { selectEntities } from './select-entities.ts';
import {
  changeBetween,
  containerOf,
  measure,
  measureLast,
  membersOf,
  pointsOf,
  subjectsOf,
  type Work,
} from './work.ts';

/**
 * Computes a plan: one SELECT for the cells, then arithmetic on them that can be shown.
 *
 * @param entities - All entities of the store, see `loadEntities`.
 * @throws {AppError} `table-unknown` for a plan that names no table or metric of the catalogue.
 */
export async function runPlan(
  plan: QueryPlan,
  store: TableStore,
  entities: readonly PlacedEntity[],
): Promise<Computed> {
  const table = store.catalogue.tables.find(({ name }) => name === plan.table);
  const metric = table?.metrics.find(({ column }) => column === plan.metric);
  if (table === undefined || metric === undefined) {
    throw new AppError('table-unknown', 'The plan names no table of the catalogue.', {
      details: { table: plan.table },
    });
  }
  const selected = selectEntities(plan.selection, table.name, entities);
  const more = furtherEntities(plan, table, entities, selected);
  const years = yearsToLoad(plan);
  const cells = await loadCells(store, table, metric, [...selected, ...more], years);
  const held = table.metrics.find(({ column }) => column === heldColumn(plan));
  const others = held === undefined ? cells : await loadCells(store, table, held, selected, years);
  const work: Work = {
    plan,
    table,
    selected,
    cells,
    entities,
    years: plan.years.length === 0 ? [null] : plan.years,
  };
  return { plan, table, metric, outcome: outcomeOf(work, others), sql: cells.sql };
}

/** Rows that the operation needs besides the selection: the whole of a share, what a thing belongs to. */
function furtherEntities(
  { operation, selection }: QueryPlan,
  table: Table,
  entities: readonly PlacedEntity[],
  selected: readonly PlacedEntity[],
): PlacedEntity[] {
  if (operation.name === 'share') return selectEntities(operation.whole, table.name, entities);
  if (operation.name === 'per') return selectEntities(operation.group, table.name, entities);
  if (operation.name === 'beside-average')
    return selectEntities(operation.of, table.name, entities);
  if (operation.name === 'remainder')
    return selectEntities(operation.without, table.name, entities);
  if (
    (operation.name === 'rank' || operation.name === 'aggregate') &&
    operation.members !== undefined
  )
    return membersOf(selected, operation.members.kinds, entities);
  if (operation.name === 'rank')
    return wholesOf(selected, operation.wholeKinds ?? []).map(({ whole }) => whole);
  if (operation.name === 'count' || operation.name === 'list') {
    const held = entityLimitsOf(operation.condition).map(({ entity }) => entity);
    return [
      ...containerOf(selection, table, entities),
      ...held.flatMap((ref) =>
        selectEntities({ by: 'entities', entities: [ref] }, table.name, entities),
      ),
    ];
  }
  if (operation.name === 'parent') return selected.flatMap(({ ancestors }) => [...ancestors]);
  return [];
}

function yearsToLoad({ years, operation }: QueryPlan): number[] {
  const needsBefore = operation.name === 'years-where' && operation.condition.kind === 'trend';
  const first = years[0];
  return needsBefore && first !== undefined ? [first - 1, ...years] : [...years];
}

/** The column of the other metric that the plan needs besides its own. */
function heldColumn({ operation }: QueryPlan): string | undefined {
  const condition = 'condition' in operation ? operation.condition : undefined;
  if (condition?.kind === 'column') return condition.with;
  return operation.name === 'columns' || operation.name === 'rank' ? operation.with : undefined;
}

function outcomeOf(work: Work, others: LoadedCells): Outcome {
  const { operation } = work.plan;
  switch (operation.name) {
    case 'value':
      return {
        name: 'value',
        rows: work.years.flatMap((year) => subjectsOf(work).map((s) => measure(work, s, year))),
      };
    case 'series':
      return {
        name: 'series',
        series: subjectsOf(work).map((s) => work.years.map((year) => measure(work, s, year))),
      };
    case 'change':
      return {
        name: 'change',
        unit: operation.unit,
        changes: subjectsOf(work).map((s) => changeBetween(work, s)),
      };
    case 'aggregate':
      return aggregateValues(work, operation);
    case 'share':
      return shareValues(work, operation);
    case 'compare':
      return compareValues(work, operation);
    case 'per':
      return perMember(work, operation);
    case 'columns':
      return holdColumns(work, operation, others);
    case 'beside-average':
      return besideAverage(work, operation);
    case 'remainder':
      return remainderOf(work, operation);
    case 'rank':
      return rankEntities(work, operation, others);
    case 'extreme-year':
      return extremeYear(work, operation);
    case 'bound-year':
      return boundYear(work, operation);
    case 'run':
      return findRun(pointsOf(work), operation.condition);
    case 'years-where':
      return yearsWhere(work, operation);
    case 'count':
    case 'list':
      return filterEntities(work, operation, others);
    case 'parent':
      return parentsOf(work, operation);
    case 'identify':
      return { name: 'identify', rows: work.selected.map((entity) => measureLast(work, [entity])) };
  }
}

/** What each thing belongs to, of the kinds asked for. */
function parentsOf(work: Work, { kinds }: OperationNamed<'parent'>): OutcomeNamed<'parent'> {
  const rows = work.selected.map((entity) => {
    const parents = entity.ancestors.filter(
      ({ kind }) => kinds.length === 0 || kinds.includes(kind ?? ''),
    );
    return {
      child: measureLast(work, [entity]),
      parents,
      parentRows: parents.map((parent) => measureLast(work, [parent])),
    };
  });
  return { name: 'parent', rows };
}

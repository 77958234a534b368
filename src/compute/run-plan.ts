import { AppError } from '#src/domain/app-error.ts';
import type { Table } from '#src/domain/catalogue.ts';
import type { Condition, PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { aggregateOf, changeOf, rankedPlaces, sharesOf } from './arithmetic.ts';
import type { Measured } from './cell.ts';
import { meets, meetsTrend } from './conditions.ts';
import { findRun } from './find-run.ts';
import { type LoadedCells, loadCells } from './load-cells.ts';
import type { Change, Computed, Outcome } from './outcome.ts';
import { selectEntities, withoutParts } from './select-entities.ts';

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
  const work: Work = {
    plan,
    table,
    selected,
    cells,
    entities,
    years: plan.years.length === 0 ? [null] : plan.years,
  };
  return { plan, table, metric, outcome: outcomeOf(work), sql: cells.sql };
}

interface Work {
  readonly plan: QueryPlan;
  readonly table: Table;
  readonly selected: readonly PlacedEntity[];
  readonly cells: LoadedCells;
  readonly entities: readonly PlacedEntity[];
  readonly years: readonly (number | null)[];
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
  if (operation.name === 'rank' && operation.members !== undefined)
    return membersOf(selected, operation.members.kinds, entities);
  if (operation.name === 'count' || operation.name === 'list')
    return containerOf(selection, table, entities);
  if (operation.name === 'parent') return selected.flatMap(({ ancestors }) => [...ancestors]);
  return [];
}

function containerOf(
  selection: QueryPlan['selection'],
  table: Table,
  entities: readonly PlacedEntity[],
): PlacedEntity[] {
  return selection.by === 'group' && selection.within !== undefined
    ? selectEntities({ by: 'entities', entities: [selection.within] }, table.name, entities)
    : [];
}

function yearsToLoad({ years, operation }: QueryPlan): number[] {
  const needsBefore = operation.name === 'years-where' && operation.condition.kind === 'trend';
  const first = years[0];
  return needsBefore && first !== undefined ? [first - 1, ...years] : [...years];
}

function outcomeOf(work: Work): Outcome {
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
      return operation.over === 'entities'
        ? overEntities(work, operation.with)
        : overYears(work, operation.with);
    case 'share':
      return { name: 'share', shares: shares(work, operation.whole) };
    case 'compare':
      return compare(work, operation);
    case 'rank':
      return rank(work, operation);
    case 'extreme-year':
      return extremeYear(work, operation);
    case 'bound-year':
      return boundYear(work, operation);
    case 'run': {
      const [subject] = subjectsOf(work);
      const points = work.years.map((year) => measure(work, subject ?? [], year));
      return findRun(points, operation.condition);
    }
    case 'per':
      return perMember(work, operation);
    case 'years-where':
      return yearsWhere(work, operation.condition);
    case 'count':
    case 'list':
      return filtered(work, operation);
    case 'parent':
      return { name: 'parent', rows: parents(work, operation.kinds) };
    case 'identify':
      return {
        name: 'identify',
        rows: work.selected.map((entity) => measure(work, [entity], last(work))),
      };
  }
}

/** What is looked at as one: each entity, or all together. */
function subjectsOf({ plan, selected }: Work): (readonly PlacedEntity[])[] {
  return plan.combined ? [withoutParts(selected).kept] : selected.map((entity) => [entity]);
}

function measure(
  { cells }: Work,
  entities: readonly PlacedEntity[],
  year: number | null,
): Measured {
  const found = entities.map((entity) => cells.at(entity, year));
  const values = found.map(({ value }) => value).filter((value) => value !== null);
  return {
    entities,
    year,
    cells: found,
    value: values.length === 0 ? null : aggregateOf('sum', values),
  };
}

function first({ years }: Work): number | null {
  return years[0] ?? null;
}

function last({ years }: Work): number | null {
  return years.at(-1) ?? null;
}

function changeBetween(work: Work, entities: readonly PlacedEntity[]) {
  return changeOf(measure(work, entities, first(work)), measure(work, entities, last(work)));
}

type Named<N extends QueryPlan['operation']['name']> = Extract<QueryPlan['operation'], { name: N }>;

function overEntities(work: Work, kind: Named<'aggregate'>['with']): Outcome {
  const { kept, contained } =
    kind === 'sum' ? withoutParts(work.selected) : { kept: [...work.selected], contained: [] };
  const rows = kept.flatMap((entity) => work.years.map((year) => measure(work, [entity], year)));
  return aggregated(kind, 'entities', rows, contained);
}

function overYears(work: Work, kind: Named<'aggregate'>['with']): Outcome {
  const { kept, contained } = withoutParts(work.selected);
  return aggregated(
    kind,
    'years',
    work.years.map((year) => measure(work, kept, year)),
    contained,
  );
}

function aggregated(
  kind: Named<'aggregate'>['with'],
  over: 'entities' | 'years',
  rows: readonly Measured[],
  contained: readonly PlacedEntity[],
): Outcome {
  const of = rows.filter(({ value }) => value !== null);
  const values = of.map(({ value }) => value).filter((value) => value !== null);
  const missing = rows.filter(({ value }) => value === null);
  return {
    name: 'aggregate',
    with: kind,
    over,
    value: values.length === 0 ? null : aggregateOf(kind, values),
    of,
    missing,
    contained,
  };
}

function shares(work: Work, whole: Named<'share'>['whole']) {
  const parts = withoutParts(work.selected).kept;
  const wholes = withoutParts(selectEntities(whole, work.table.name, work.entities)).kept;
  return work.years.map((year) =>
    sharesOf(measure(work, parts, year), measure(work, wholes, year)),
  );
}

function compare(work: Work, { by, left }: Named<'compare'>): Outcome {
  const sides =
    left === undefined
      ? work.selected.map((entity) => [entity])
      : [work.selected.slice(0, left), work.selected.slice(left)];
  const rows = work.years.flatMap((year) => sides.map((side) => measure(work, side, year)));
  const a = rows[0]?.value ?? null;
  const b = rows[1]?.value ?? null;
  return { name: 'compare', by, rows, value: comparedValue(by, a, b) };
}

function comparedValue(
  by: Named<'compare'>['by'],
  a: number | null,
  b: number | null,
): number | null {
  if (by === 'values' || a === null || b === null) return null;
  if (by === 'difference') return aggregateOf('sum', [a, -b]);
  if (b === 0) return null;
  return by === 'ratio' ? a / b : ((a - b) / b) * 100;
}

/** What belongs to any of these, directly or through others. */
function membersOf(
  wholes: readonly PlacedEntity[],
  kinds: readonly string[],
  entities: readonly PlacedEntity[],
): PlacedEntity[] {
  return entities.filter(
    ({ kind, ancestors }) =>
      kinds.includes(kind ?? '') && ancestors.some((above) => wholes.includes(above)),
  );
}

function perMember(work: Work, { group }: Named<'per'>): Outcome {
  const whole = measure(work, withoutParts(work.selected).kept, last(work));
  const members = selectEntities(group, work.table.name, work.entities).map((entity) =>
    measure(work, [entity], last(work)),
  );
  const isKnown = whole.value !== null && members.length > 0;
  return {
    name: 'per',
    whole,
    members,
    value: isKnown ? (whole.value ?? 0) / members.length : null,
  };
}

function rankByMembers(work: Work, operation: Named<'rank'>): Outcome {
  const { kinds = [], condition } = operation.members ?? {};
  const rows = work.selected.map((entity) => {
    const members = membersOf([entity], kinds, work.entities)
      .map((member) => measure(work, [member], last(work)))
      .filter(({ value }) => condition === undefined || meets(condition, value));
    return {
      measured: measure(work, [entity], last(work)),
      change: null,
      value: members.length,
      members,
    };
  });
  const places = rankedPlaces(rows, operation);
  return { name: 'rank', operation, places, of: rows.length, missing: 0 };
}

/** The first place behind that of the entity which the ranking is to follow; beyond all if it has none. */
function placeBehind(
  rows: Parameters<typeof rankedPlaces>[0],
  { direction, after }: Named<'rank'>,
): number {
  const places = rankedPlaces(rows, { direction, limit: rows.length, from: 1 });
  const own = places.find(({ measured: { entities } }) =>
    entities.some(({ key, scope }) => key === after?.key && (scope ?? undefined) === after.scope),
  );
  const next = places.findIndex(({ rank: place }) => own !== undefined && place > own.rank);
  return next < 0 ? rows.length + 1 : next + 1;
}

function rank(work: Work, operation: Named<'rank'>): Outcome {
  if (operation.members !== undefined) return rankByMembers(work, operation);
  const rows = work.selected.map((entity) => {
    const change = operation.by === 'value' ? null : changeBetween(work, [entity]);
    const measured = measure(work, [entity], last(work));
    const value =
      change === null
        ? measured.value
        : operation.by === 'percent'
          ? change.percent
          : change.absolute;
    return { measured, change, value };
  });
  const from = operation.after === undefined ? operation.from : placeBehind(rows, operation);
  const placed = { ...operation, from };
  const ranked = rankedPlaces(rows, placed);
  const missing = rows.filter(({ value }) => value === null).length;
  return { name: 'rank', operation: placed, places: ranked, of: rows.length, missing };
}

function extremeYear(work: Work, operation: Named<'extreme-year'>): Outcome {
  const [subject] = subjectsOf(work);
  const points = work.years.map((year) => measure(work, subject ?? [], year));
  const changes = points.slice(1).map((to, index) => changeOf(points[index] ?? to, to));
  const values: readonly (number | null)[] =
    operation.by === 'value'
      ? points.map(({ value }) => value)
      : changes.map(({ percent, absolute }) => (operation.by === 'percent' ? percent : absolute));
  const known = values.filter((value) => value !== null);
  const wanted = operation.direction === 'top' ? Math.max(...known) : Math.min(...known);
  const at = operation.by === 'value' ? points : points.slice(1);
  const best = known.length === 0 ? [] : at.filter((_, index) => values[index] === wanted);
  return {
    name: 'extreme-year',
    operation,
    best,
    values: best.map(() => wanted),
    changes: operation.by === 'value' ? [] : changes.filter(({ to }) => best.includes(to)),
    points,
  };
}

function boundYear(
  work: Work,
  { which, condition = { kind: 'present' } }: Named<'bound-year'>,
): Outcome {
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

function yearsWhere(work: Work, condition: Named<'years-where'>['condition']): Outcome {
  const [subject] = subjectsOf(work);
  const points = work.years.map((year) => measure(work, subject ?? [], year));
  const changes = points.map((to) =>
    changeOf(measure(work, subject ?? [], (to.year ?? 0) - 1), to),
  );
  const fits =
    condition.kind === 'trend'
      ? changes.filter((change) => meetsTrend(condition, change))
      : changes.filter(({ to }) => meets(condition, to.value));
  return {
    name: 'years-where',
    condition,
    matching: fits.map(({ to }) => to),
    changes: fits,
    of: points.filter(({ value }) => value !== null).length,
  };
}

function filtered(work: Work, operation: Named<'count'> | Named<'list'>): Outcome {
  const { condition } = operation;
  const changes = work.selected.map((entity) => changeBetween(work, [entity]));
  const isChange = condition !== undefined && ['trend', 'ended', 'begun'].includes(condition.kind);
  const fits =
    condition === undefined
      ? changes
      : changes.filter((change) =>
          isChange ? meetsTrend(condition, change) : meetsAlways(work, condition, change),
        );
  const [container] = containerOf(work.plan.selection, work.table, work.entities);
  const missing = changes
    .filter(({ from, to }) => to.value === null || (isChange && from.value === null))
    .map(({ to }) => to);
  return {
    name: operation.name,
    condition: condition ?? null,
    matching: fits.map(({ to }) => to),
    changes: isChange ? fits : [],
    of: changes.length,
    missing,
    within: container === undefined ? null : measure(work, [container], last(work)),
    nearest: fits.length > 0 || condition?.kind !== 'value' ? null : nearestTo(condition, changes),
  };
}

/** Of several years the condition holds in each that has a value. */
function meetsAlways(work: Work, condition: Condition, { to }: Change): boolean {
  if (condition.kind !== 'value' || work.years.length < 2) return meets(condition, to.value);
  const values = work.years
    .map((year) => measure(work, to.entities, year).value)
    .filter((value) => value !== null);
  return values.length > 0 && values.every((value) => meets(condition, value));
}

function nearestTo(
  { comparison, value, upper }: Extract<Condition, { kind: 'value' }>,
  changes: readonly Change[],
): Measured | null {
  const farFrom = ({ to }: Change): number => {
    const known = to.value ?? Number.POSITIVE_INFINITY;
    return comparison === 'between' && known > value
      ? known - (upper ?? value)
      : Math.abs(known - value);
  };
  const known = changes.filter(({ to }) => to.value !== null);
  return (
    known.reduce<Change | null>(
      (best, change) => (best === null || farFrom(change) < farFrom(best) ? change : best),
      null,
    )?.to ?? null
  );
}

function parents(work: Work, kinds: readonly string[]) {
  const year = last(work);
  return work.selected.map((entity) => {
    const found = entity.ancestors.filter(
      ({ kind }) => kinds.length === 0 || kinds.includes(kind ?? ''),
    );
    return {
      child: measure(work, [entity], year),
      parents: found,
      parentRows: found.map((parent) => measure(work, [parent], year)),
    };
  });
}

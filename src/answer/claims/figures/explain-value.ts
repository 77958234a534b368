import type { FigureSource } from '#src/answer/figures/figure-source.ts';
import type { Computed } from '#src/compute/outcome.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { Assertion } from '#src/question/claims/figures/assertion.ts';
import { agrees } from '#src/question/claims/numbers/rounding.ts';

/** Names beyond this many explain nothing. */
const FEW = 3;

/**
 * What a wrong value is instead: the value of another year, or of another thing of the same kind.
 * Null where nothing fits exactly.
 */
export async function explainValue(
  assertion: Extract<Assertion, { kind: 'number' }>,
  { plan, table }: Computed,
  source: FigureSource,
): Promise<string | null> {
  const entity = onlyEntity(plan, source.entities);
  if (entity === null || plan.operation.name !== 'value') return null;
  return (
    (await otherYear(assertion, plan, entity, source)) ??
    (await otherEntity(assertion, plan, entity, source, table.entity.kinds.length > 0))
  );
}

/** The one thing a plan is about; null for several. */
export function onlyEntity(
  { selection, table }: QueryPlan,
  entities: readonly PlacedEntity[],
): PlacedEntity | null {
  if (selection.by !== 'entities' || selection.entities.length !== 1) return null;
  const [ref] = selection.entities;
  return (
    entities.find(
      (entity) =>
        entity.table === table && entity.key === ref?.key && entity.scope === (ref.scope ?? null),
    ) ?? null
  );
}

async function otherYear(
  { stated }: Extract<Assertion, { kind: 'number' }>,
  plan: QueryPlan,
  entity: PlacedEntity,
  { store, entities }: FigureSource,
): Promise<string | null> {
  const years = entity.years.filter((year) => year > 0);
  if (years.length < 2) return null;
  const { outcome } = await runPlan(
    { ...plan, years, operation: { name: 'series' } },
    store,
    entities,
  );
  if (outcome.name !== 'series') return null;
  const fitting = outcome.series
    .flat()
    .filter(({ value }) => value !== null && agrees(stated, value) === 'exact')
    .map(({ year }) => year);
  return fitting.length === 0 || fitting.length > FEW
    ? null
    : `Das Jahr stimmt nicht: ${stated.text} ist der Wert von ${fitting.join(' und ')}.`;
}

async function otherEntity(
  { stated }: Extract<Assertion, { kind: 'number' }>,
  plan: QueryPlan,
  entity: PlacedEntity,
  { store, entities }: FigureSource,
  hasKinds: boolean,
): Promise<string | null> {
  const near = entities.filter(
    (other) => other.table === entity.table && other !== entity && isNear(other, entity, hasKinds),
  );
  if (near.length === 0) return null;
  const refs = near.map(({ key, scope }) => (scope === null ? { key } : { key, scope }));
  const { outcome } = await runPlan(
    { ...plan, selection: { by: 'entities', entities: refs } },
    store,
    entities,
  );
  if (outcome.name !== 'value') return null;
  const fitting = outcome.rows.filter(
    ({ value }) => value !== null && agrees(stated, value) === 'exact',
  );
  const names = fitting.map(({ entities: [only] }) => only?.label ?? '');
  return fitting.length === 0 || fitting.length > FEW
    ? null
    : `${stated.text} ist der Wert von ${names.map((name) => `„${name}“`).join(' und ')}.`;
}

/** Beside, above or directly below it: what it may have been taken for. */
function isNear(other: PlacedEntity, entity: PlacedEntity, hasKinds: boolean): boolean {
  const isAround = entity.ancestors.includes(other) || other.ancestors[0] === entity;
  const isBeside = other.ancestors[0] === entity.ancestors[0];
  return isAround || (isBeside && (!hasKinds || other.kind === entity.kind));
}

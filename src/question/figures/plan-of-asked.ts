import { type QueryPlan, queryPlanSchema } from '#src/domain/query-plan.ts';
import type { PlannedYears } from './operations/plan-years.ts';
import type { PlannedOperation } from './operations/planned-operation.ts';
import type { Asked } from './selection/asked.ts';
import { namedSelection, refOf } from './selection/plan-selection.ts';
import type { Subject } from './selection/resolve-mentions.ts';
import { preferOne } from './selection/settle-names.ts';
import { sumOfParts } from './selection/sum-of-parts.ts';
import type { NamedEntity } from './vocabulary/entity-index.ts';

/** The query plan; null where it could not be computed. */
export function planOf(
  asked: Asked,
  operation: PlannedOperation,
  years: PlannedYears,
): QueryPlan | null {
  const { table, metric } = asked;
  const settled = settleSelection(asked, operation, years.years);
  const change = table.metrics.find(({ changeOf }) => changeOf === metric.column);
  const isPrinted =
    operation.printedChange && operation.operation.name === 'change' && change !== undefined;
  const named = isPrinted ? { name: 'value' as const } : operation.operation;
  const summed = sumOfParts(asked, settled, named);
  if (summed === null) return null;
  const draft = queryPlanSchema.safeParse({
    table: table.name,
    selection: summed.selection,
    combined: operation.combined || summed.selection !== settled,
    groupedBy: operation.groupedBy,
    metric:
      operation.metric !== undefined
        ? operation.metric
        : isPrinted
          ? change.column
          : metric.kind === 'change' &&
              named.name !== 'value' &&
              named.name !== 'series' &&
              named.name !== 'compare' &&
              named.name !== 'aggregate'
            ? (metric.changeOf ?? metric.column)
            : metric.column,
    years: years.years,
    operation: summed.operation,
  });
  return draft.success ? draft.data : null;
}

/** Puts the preferred one of several with the same name first. */
function settleSelection(
  asked: Asked,
  { selection, takesAll }: PlannedOperation,
  years: readonly number[],
): QueryPlan['selection'] {
  if (selection.by !== 'entities' || takesAll) return selection;
  const preferred = new Map<NamedEntity, NamedEntity>();
  for (const subject of asked.subjects) {
    const [first] = subject.entities;
    const chosen = preferOne(subject, years, asked.table);
    if (first !== undefined && chosen !== null) preferred.set(first, chosen);
  }
  const entities = selection.entities.flatMap((ref) => {
    const entity = asked.knowledge.index.find(asked.table.name, ref);
    return entity === undefined ? [] : [preferred.get(entity) ?? entity];
  });
  return entities.length === 0 ? selection : namedSelection(entities);
}

/** The plan with one of several entities of the same name in place of the first. */
export function withEntity(plan: QueryPlan, subject: Subject, entity: NamedEntity): QueryPlan {
  const [first] = subject.entities;
  const swap = (selection: QueryPlan['selection']): QueryPlan['selection'] => {
    if (selection.by === 'group' || first === undefined) return selection;
    const old = refOf(first);
    return {
      by: 'entities',
      entities: selection.entities.map((ref) =>
        ref.key === old.key && ref.scope === old.scope ? refOf(entity) : ref,
      ),
    };
  };
  const { operation } = plan;
  return {
    ...plan,
    selection: swap(plan.selection),
    operation:
      operation.name === 'share' ? { ...operation, whole: swap(operation.whole) } : operation,
  };
}

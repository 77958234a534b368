import { runPlan } from '#src/compute/run-plan.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import type { PlanReading } from '#src/question/figures/reading.ts';
import { shortValue } from './compose-open.ts';
import { type Composed, type Composing, figureOf, labelOf } from './draft-parts.ts';

/**
 * Shows beside the answer what else the same name may mean: the office within its district, the
 * ministry within its budget. Only for the plain value of one thing.
 */
export async function addNamesakes(
  { plan, namesakes }: PlanReading,
  store: TableStore,
  entities: readonly PlacedEntity[],
): Promise<(composing: Composing, composed: Composed) => Composed> {
  const isPlain =
    plan.operation.name === 'value' &&
    plan.selection.by === 'entities' &&
    plan.selection.entities.length === 1;
  if (!isPlain || namesakes.length === 0) return (_, composed) => composed;
  const others = await Promise.all(
    namesakes.map((entity) =>
      runPlan({ ...plan, selection: { by: 'entities', entities: [entity] } }, store, entities),
    ),
  );
  return (composing, composed) => {
    const { words, sources } = composing;
    const lines = others.flatMap((computed) => {
      const row = computed.outcome.name === 'value' ? computed.outcome.rows[0] : undefined;
      const entity = row?.entities[0];
      return row === undefined || entity === undefined
        ? []
        : [`${words.name(entity)}: ${shortValue(computed, words)}${sources.marks(row)}`];
    });
    if (lines.length === 0) return composed;
    const hint = `${words.say('Unter ähnlichem Namen', 'Under a similar name')}: ${lines.join('; ')}.`;
    const rows = others.flatMap(({ outcome }) => (outcome.name === 'value' ? outcome.rows : []));
    const figures = rows.flatMap((row) =>
      row.value === null
        ? []
        : [figureOf(composing, row.value, [row], { label: labelOf(composing, row) })],
    );
    return {
      ...composed,
      lead: `${composed.lead}\n${hint}`,
      figures: [...composed.figures, ...figures],
    };
  };
}

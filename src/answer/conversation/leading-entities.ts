import { runPlan } from '#src/compute/run-plan.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import { type FigureTopic, planIn } from '#src/question/conversation/figure-topic.ts';
import type { NamedEntity } from '#src/question/figures/entity-index.ts';
import type { FigureSource } from '../claims/check-figures.ts';

/**
 * What the answer to a question names without the question doing so: the one that ranks highest, with
 * all that share its place, or what a thing belongs to.
 *
 * @returns Empty where the question asks for something else.
 */
export async function leadingEntities(
  { reading }: FigureTopic,
  { store, knowledge, entities }: FigureSource,
): Promise<readonly NamedEntity[]> {
  const plan = planIn(reading);
  const { name } = plan?.operation ?? {};
  if (plan === null || (name !== 'rank' && name !== 'parent')) return [];
  const { outcome } = await runPlan(plan, store, entities);
  const leading: readonly PlacedEntity[] =
    outcome.name === 'rank'
      ? outcome.places
          .filter(({ rank }) => rank === outcome.places[0]?.rank)
          .flatMap(({ measured }) => measured.entities)
      : outcome.name === 'parent'
        ? outcome.rows.flatMap(({ parents }) => parents.slice(0, 1))
        : [];
  return [...new Set(leading)].flatMap(({ key, scope }) => {
    const ref = { key, ...(scope === null ? {} : { scope }) };
    return knowledge.index.find(plan.table, ref) ?? [];
  });
}

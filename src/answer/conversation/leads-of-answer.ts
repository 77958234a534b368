import type { Outcome } from '#src/compute/outcome.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import { type Leads, NO_LEADS } from '#src/question/conversation/topics/about-leads.ts';
import { type FigureTopic, planIn } from '#src/question/conversation/topics/figure-topic.ts';
import type { FigureSource } from '../figures/figure-source.ts';

const NAMING = new Set(['rank', 'parent', 'list', 'count', 'extreme-year']);

/** What the answer to a question about figures names without the question doing so. */
export async function leadsOfAnswer(
  { reading }: FigureTopic,
  { store, knowledge, entities }: FigureSource,
): Promise<Leads> {
  const plan = planIn(reading);
  if (plan === null || !NAMING.has(plan.operation.name)) return NO_LEADS;
  const { outcome } = await runPlan(plan, store, entities);
  const isOfOne = plan.operation.name !== 'rank' || plan.operation.limit === 1;
  const years =
    outcome.name === 'extreme-year' ? outcome.best.flatMap(({ year }) => year ?? []) : [];
  return {
    years,
    entities: [...new Set(leading(outcome, isOfOne))].flatMap(({ key, scope }) => {
      const ref = { key, ...(scope === null ? {} : { scope }) };
      return knowledge.index.find(plan.table, ref) ?? [];
    }),
  };
}

function leading(outcome: Outcome, isOfOne: boolean): readonly PlacedEntity[] {
  switch (outcome.name) {
    case 'rank':
      return outcome.places
        .filter(({ rank }) => !isOfOne || rank === outcome.places[0]?.rank)
        .flatMap(({ measured }) => measured.entities);
    case 'parent':
      return outcome.rows.flatMap(({ parents }) => parents.slice(0, 1));
    case 'list':
    case 'count':
      return outcome.condition === null
        ? []
        : outcome.matching.flatMap((measured) => measured.entities);
    default:
      return [];
  }
}

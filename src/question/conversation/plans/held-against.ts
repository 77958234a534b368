import type { QueryPlan } from '#src/domain/query-plan.ts';
import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { saysTime } from '../topics/figure-topic.ts';
import type { NamingFollowUp, PlanFollowUp } from './plan-rule.ts';

const THAN =
  /^(?<much>(?:um )?wie ?viele?(?: \p{L}+)? |(?:by )?how many )?(?:(?:ist|war|sind|waren|hat|hatte|haben|is|was|has|did) )?(?:(?:das|es|sie|er|that|it) )?(?:mehr|weniger|stärker|schwächer|höher|niedriger|größer|kleiner|more|fewer|less|stronger|larger|smaller)(?: \p{L}+)? (?:als|than)(?!\p{L})/iu;

/**
 * "Wie viele mehr als Gera?" behind the figure of Jena, "ist das mehr als bei den Gymnasien?" behind a
 * change: the same of both.
 */
export function besideAnother({
  rest,
  topic,
  reading,
  plan,
  own,
}: NamingFollowUp): PlanReading | null {
  const match = THAN.exec(rest);
  if (match === null || topic.asked.groups.length > 0) return null;
  const [subject, ...more] = own.subjects;
  const [entity, ...others] = subject?.entities ?? [];
  if (entity === undefined || more.length + others.length + own.groups.length > 0) return null;
  if (own.table.name !== plan.table || saysTime(own.parts.time) || own.parts.threshold !== null)
    return null;
  if (plan.selection.by !== 'entities' || plan.selection.entities.length !== 1) return null;
  const before = own.knowledge.index.findAll(plan.table, plan.selection.entities);
  const operation = ofBoth(plan, match.groups?.much !== undefined);
  if (operation === null || before.includes(entity)) return null;
  const selection = namedSelection([...before, entity]);
  return withPlan(reading, { combined: false, selection, operation });
}

function ofBoth(
  { operation, years }: QueryPlan,
  asksHowMuch: boolean,
): QueryPlan['operation'] | null {
  if (operation.name === 'change') return operation;
  if (operation.name !== 'value' || years.length > 1) return null;
  return { name: 'compare', by: asksHowMuch ? 'difference' : 'values' };
}

const BESIDE =
  /^(?<what>welche[rs]?|wer|was|wie ?viele?|which(?: ones?| of them)?|who|how many(?: of them)?)(?!\p{L}).*(?<!\p{L})(?<side>dr[üu]e?ber|dar[üu]e?ber|drunter|darunter|above|below)(?: (?:it|that|this))?(?: (?:liegen|liegt|lagen|sind|ist|are|is|lie))?\W*$/iu;

/**
 * "Welche liegen darüber?" behind an average or a median of several: those above it.
 *
 * @returns Null where nothing of the kind was computed before, or something else is asked.
 */
export function besideAverage({ rest, reading, plan }: PlanFollowUp): PlanReading | null {
  const { what, side } = BESIDE.exec(rest)?.groups ?? {};
  if (what === undefined || side === undefined) return null;
  const { operation } = plan;
  if (operation.name !== 'aggregate' || operation.over !== 'entities') return null;
  if (operation.with !== 'mean' && operation.with !== 'median') return null;
  const condition = {
    kind: 'average' as const,
    with: operation.with,
    comparison: /^(?:dr|dar|above)(?!unter)/iu.test(side) ? ('>' as const) : ('<' as const),
  };
  const name = /^(?:wie|how)/iu.test(what) ? ('count' as const) : ('list' as const);
  return withPlan(reading, { operation: { name, condition } });
}

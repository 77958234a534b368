import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { isWithin } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Said } from '../merging/read-said.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import type { PlanFollowUp } from './plan-rule.ts';

const ASKS_BY_HOW_MUCH = new Set(['versus', 'than', 'difference', 'absolute', 'percent', 'share']);

/** "Um wie viele?" says nothing else. */
export function asksByHowMuch(rest: string): boolean {
  return /^(?:und )?(?:um wie ?viele?|by how (?:many|much))(?: (?:denn|genau|ist|sind|das|es|mehr|weniger))*\W*$/iu.test(
    rest,
  );
}

/**
 * "Um wie viele mehr?" behind "Hat Erfurt mehr als Jena und Weimar zusammen?": the same sides, and the
 * difference between them. Null where something else is asked.
 */
export function comparedOtherwise(
  { reading }: FigureTopic,
  own: Asked,
  { operations, names, time }: Said,
  rest: string,
): PlanReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'compare') return null;
  if (names || time || (operations.length === 0 && !asksByHowMuch(rest))) return null;
  if (!operations.every((cue) => ASKS_BY_HOW_MUCH.has(cue))) return null;
  const share = own.has('percent', 'share') ? shareOfHolder(reading, own) : null;
  if (share !== null) return share;
  const by = own.has('percent', 'share') ? ('percent' as const) : ('difference' as const);
  const { direction: _, ...sides } = reading.plan.operation;
  return withPlan(reading, { operation: { ...sides, by } });
}

/** Of a part beside its whole not by how much the whole is larger, but its share of it. */
function shareOfHolder(reading: PlanReading, { knowledge }: Asked): PlanReading | null {
  const { plan } = reading;
  if (plan.selection.by !== 'entities' || plan.selection.entities.length !== 2) return null;
  const named = knowledge.index.findAll(plan.table, plan.selection.entities);
  const [part, ...parts] = named.filter((entity) =>
    named.some((other) => other !== entity && isWithin([entity], [other])),
  );
  const whole = named.find((entity) => entity !== part);
  if (part === undefined || whole === undefined || parts.length > 0) return null;
  return withPlan(reading, {
    selection: namedSelection([part]),
    operation: { name: 'share', whole: namedSelection([whole]) },
  });
}

const IN_PERCENT =
  /^(?:(?:und|and) )?(?:um wie ?viel prozent|wie ?viel prozent|in prozent|prozentual|in percent|by what percentage)(?: (?:denn|genau|ist|sind|das|es))*\W*$/iu;

/**
 * "Um wie viel?" behind "Welches ist am stärksten gewachsen?": the change of the one that the answer
 * named. Null where the answer before ranked no changes, or something else is asked.
 */
export function changeOfLead({ rest, reading, plan, leads }: PlanFollowUp): PlanReading | null {
  const isPercent = IN_PERCENT.test(rest);
  if (!isPercent && !asksByHowMuch(rest)) return null;
  const [lead, ...others] = leads;
  if (lead === undefined || others.length > 0) return null;
  if (plan.operation.name !== 'rank' || plan.operation.by === 'value' || plan.years.length < 2)
    return null;
  const inPercent = isPercent || plan.operation.by === 'percent';
  return withPlan(reading, {
    selection: namedSelection([lead]),
    operation: { name: 'change', unit: inPercent ? 'percent' : 'absolute' },
  });
}

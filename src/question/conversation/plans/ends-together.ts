import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { foldGerman } from '#src/text/fold.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import type { PlanFollowUp } from './plan-rule.ts';

const ENDS =
  /^(?:(?:wie ?viele?|haben|hatten|sind|das) )*(?:die|der|den|the) (?<end>ersten|letzten|first|last) (?<many>\w+)(?: (?:haben|hatten))?(?<sum> (?:zusammen|insgesamt|together))?\W*$/u;

/**
 * "Die ersten beiden zusammen?" behind several that were named one after the other, or behind a ranking:
 * these and not all.
 */
export function endsTogether({
  rest,
  topic: { named },
  reading,
  plan,
  leads,
}: PlanFollowUp): PlanReading | null {
  const { end, many = '', sum } = ENDS.exec(foldGerman(rest))?.groups ?? {};
  const count = readSmallNumber(many);
  if (end === undefined || count === null || count < 2) return null;
  const isRanked = plan.operation.name === 'rank' && plan.operation.limit > 1;
  const isNamed = plan.operation.name === 'value' || plan.operation.name === 'compare';
  if ((!isRanked && !isNamed) || (isRanked && sum === undefined)) return null;
  const all = isRanked
    ? leads
    : [...new Set(named.flatMap(({ entities }) => (entities.length === 1 ? entities : [])))];
  const isWhole = isRanked || all.length === named.length;
  if (!isWhole || all.length <= count || all.some(({ table }) => table !== plan.table)) return null;
  const isFirst = end === 'ersten' || end === 'first';
  const meant = isFirst ? all.slice(0, count) : all.slice(-count);
  return withPlan(reading, {
    combined: false,
    selection: namedSelection(meant),
    operation:
      sum === undefined
        ? { name: 'compare', by: 'values' }
        : { name: 'aggregate', over: 'entities', with: 'sum' },
  });
}

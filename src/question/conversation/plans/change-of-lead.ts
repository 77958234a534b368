import type { FigureReading } from '#src/question/figures/reading.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import type { Leads } from '../topics/about-leads.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import { asksByHowMuch } from './compared-otherwise.ts';

const IN_PERCENT =
  /^(?:(?:und|and) )?(?:um wie ?viel prozent|wie ?viel prozent|in prozent|prozentual|in percent|by what percentage)(?: (?:denn|genau|ist|sind|das|es))*\W*$/iu;

/**
 * "Um wie viel?" behind "Welches ist am stärksten gewachsen?": the change of the one that the answer
 * named. Null where the answer before ranked no changes, or something else is asked.
 */
export function changeOfLead(
  { reading }: FigureTopic,
  { entities }: Leads,
  rest: string,
): FigureReading | null {
  const isPercent = IN_PERCENT.test(rest);
  if (!isPercent && !asksByHowMuch(rest)) return null;
  const [lead, ...others] = entities;
  if (reading.kind !== 'plan' || lead === undefined || others.length > 0) return null;
  const { plan } = reading;
  if (plan.operation.name !== 'rank' || plan.operation.by === 'value' || plan.years.length < 2)
    return null;
  const inPercent = isPercent || plan.operation.by === 'percent';
  return {
    ...reading,
    plan: {
      ...plan,
      selection: namedSelection([lead]),
      operation: { name: 'change', unit: inPercent ? 'percent' : 'absolute' },
    },
  };
}

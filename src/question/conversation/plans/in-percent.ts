import type { FigureReading } from '#src/question/figures/reading.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const IN_PERCENT =
  /^(?:(?:und|and) )?(?:(?:wie ?viele?|was|what|how many) (?:sind|ist|wären|macht|is|are) (?:das|es|that|they) )?(?:um )?(?:wie ?viel(?:e)? prozent|in prozent|prozentual|in per ?cent|what percentage|how many per ?cent)(?: (?:denn|genau|ist|sind|wären|waren|macht|das|es|dann|aus|is|are|that|it))*\W*$/iu;

/**
 * "Wie viel Prozent sind das?" behind a change: how far it went, and no share of the whole; behind a
 * number of things how many of all they are.
 */
export function inPercent(rest: string, { reading }: FigureTopic): FigureReading | null {
  if (reading.kind !== 'plan' || !IN_PERCENT.test(rest.trim())) return null;
  const { operation } = reading.plan;
  const { plan } = reading;
  if (operation.name === 'change')
    return { ...reading, plan: { ...plan, operation: { ...operation, unit: 'percent' } } };
  if (operation.name === 'count' && operation.condition !== undefined)
    return { ...reading, plan: { ...plan, operation: { ...operation, asShare: true } } };
  return null;
}

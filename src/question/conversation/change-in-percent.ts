import type { FigureReading } from '../figures/reading.ts';
import type { FigureTopic } from './figure-topic.ts';

const IN_PERCENT =
  /^(?:(?:und|and) )?(?:um )?(?:wie ?viel(?:e)? prozent|in prozent|prozentual|in per ?cent|what percentage|how many per ?cent)(?: (?:denn|genau|ist|sind|wären|waren|macht|das|es|dann|aus|is|are|that|it))*\W*$/iu;

/** "Wie viel Prozent sind das?" behind a change: how far it went, and no share of the whole. */
export function changeInPercent(rest: string, { reading }: FigureTopic): FigureReading | null {
  if (reading.kind !== 'plan' || !IN_PERCENT.test(rest.trim())) return null;
  const { operation } = reading.plan;
  if (operation.name !== 'change') return null;
  return { ...reading, plan: { ...reading.plan, operation: { ...operation, unit: 'percent' } } };
}

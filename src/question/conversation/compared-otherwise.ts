import type { Asked } from '../figures/asked.ts';
import type { FigureReading } from '../figures/reading.ts';
import type { FigureTopic } from './figure-topic.ts';
import type { Said } from './read-said.ts';

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
): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'compare') return null;
  if (names || time || (operations.length === 0 && !asksByHowMuch(rest))) return null;
  if (!operations.every((cue) => ASKS_BY_HOW_MUCH.has(cue))) return null;
  const by = own.has('percent', 'share') ? ('percent' as const) : ('difference' as const);
  const { direction: _, ...sides } = reading.plan.operation;
  return { ...reading, plan: { ...reading.plan, operation: { ...sides, by } } };
}

import type { Asked } from '../selection/asked.ts';
import { canCount, saidMetrics, sidesOf, wholeOfShare } from './columns-rule.ts';
import { asksForOne, directionOf, isChange } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { rankedSelection } from './rank-rule.ts';

/**
 * "Welche Gemeinde hat die meisten Beschäftigten je Einwohner?", "Wo ist der Anteil der Frauen an den
 * Mitgliedern am größten?": one metric of each held against another of it.
 */
export function rankColumnsRule(asked: Asked): PlannedOperation | null {
  if (!asked.has('top', 'bottom') || isChange(asked)) return null;
  const said = saidMetrics(asked);
  const [first, second, ...more] = [...said, ...wholeOfShare(asked, said)];
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (![first, second].every(({ metric }) => canCount(metric))) return null;
  const sides = sidesOf(asked, first, second);
  const selection = rankedSelection(asked);
  if (sides === null || selection === null) return null;
  if (sides.by !== 'ratio' && sides.by !== 'percent') return null;
  const { places, threshold } = asked.parts;
  if (threshold !== null) return null;
  const isPlural = asked.groups.some((group) => group.isPlural) && !asksForOne(asked);
  return {
    ...PLAIN,
    operation: {
      name: 'rank',
      by: sides.by === 'ratio' ? 'ratio' : 'part',
      with: sides.held.metric.column,
      direction: directionOf(asked),
      limit: places?.limit ?? (isPlural ? 5 : 1),
      from: places?.from ?? 1,
    },
    metric: sides.of.metric.column,
    selection,
    years: 'newest',
    takesAll: true,
  };
}

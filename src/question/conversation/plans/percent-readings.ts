import type { Cue } from '#src/question/figures/parts/cues.ts';
import { readAsked } from '#src/question/figures/read-asked.ts';
import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { outside } from '#src/question/figures/selection/certain-subject.ts';
import { wholeNamed } from '../merging/merge-subjects.ts';
import type { Said } from '../merging/read-said.ts';
import {
  type FigureTopic,
  replaceIn,
  saysTime,
  topicAfter,
  withTime,
} from '../topics/figure-topic.ts';
import type { PlanFollowUp } from './plan-rule.ts';

/** "und in Prozent?" behind a plain number: of what? */
export function asksOpenPercent({ operations, names }: Said, { reading }: FigureTopic): boolean {
  if (operations.length === 0 || names) return false;
  const isOnlyPercent = operations.every((cue) => cue === 'percent' || cue === 'share');
  return isOnlyPercent && reading.kind === 'plan' && reading.plan.operation.name === 'value';
}

/** The ways in which a plain number can be put in percent. */
export function percentReadings(topic: FigureTopic, own: Asked): FigureTopic[] {
  const { asked } = topic;
  const subjects = asked.subjects.map(outside);
  const whole = wholeNamed(own, subjects, topic);
  const variants: readonly ReadonlySet<Cue>[] = [
    new Set<Cue>(['share', 'percent']),
    ...(asked.table.time.kind === 'years' && !own.has('share')
      ? [new Set<Cue>(['change', 'percent', 'previousYear'])]
      : []),
  ];
  return variants.flatMap((cues) => {
    const merged = replaceIn(asked, {
      cues,
      parts: saysTime(own.parts.time) ? withTime(asked.parts, own.parts.time) : asked.parts,
      subjects: [...subjects, ...(cues.has('share') && whole !== null ? [whole] : [])],
    });
    const continued = topicAfter(merged, readAsked(merged), topic);
    return continued === null ? [] : [continued];
  });
}

const IN_PERCENT =
  /^(?:(?:und|and) )?(?:(?:wie ?viele?|was|what|how many) (?:sind|ist|wären|macht|is|are) (?:das|es|that|they) )?(?:um )?(?:wie ?viel(?:e)? prozent|in prozent|prozentual|in per ?cent|what percentage|how many per ?cent)(?: (?:denn|genau|ist|sind|wären|waren|macht|das|es|dann|aus|is|are|that|it))*\W*$/iu;

/**
 * "Wie viel Prozent sind das?" behind a change: how far it went, and no share of the whole; behind a
 * number of things how many of all they are.
 */
export function inPercent({
  rest,
  reading,
  plan: { operation },
}: PlanFollowUp): PlanReading | null {
  if (!IN_PERCENT.test(rest)) return null;
  if (operation.name === 'change')
    return withPlan(reading, { operation: { ...operation, unit: 'percent' } });
  if (operation.name === 'count' && operation.condition !== undefined)
    return withPlan(reading, { operation: { ...operation, asShare: true } });
  return null;
}

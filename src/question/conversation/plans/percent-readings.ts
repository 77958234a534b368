import type { Cue } from '#src/question/figures/parts/cues.ts';
import { readAsked } from '#src/question/figures/read-asked.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { wholeNamed } from '../merging/merge-subjects.ts';
import type { Said } from '../merging/read-said.ts';
import {
  carried,
  type FigureTopic,
  replaceIn,
  saysTime,
  topicAfter,
  withTime,
} from '../topics/figure-topic.ts';

/** "und in Prozent?" behind a plain number: of what? */
export function asksOpenPercent({ operations, names }: Said, { reading }: FigureTopic): boolean {
  if (operations.length === 0 || names) return false;
  const isOnlyPercent = operations.every((cue) => cue === 'percent' || cue === 'share');
  return isOnlyPercent && reading.kind === 'plan' && reading.plan.operation.name === 'value';
}

/** The ways in which a plain number can be put in percent. */
export function percentReadings(topic: FigureTopic, own: Asked): FigureTopic[] {
  const { asked } = topic;
  const subjects = asked.subjects.map(carried);
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

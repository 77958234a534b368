import type { Asked } from '../figures/asked.ts';
import type { Cue } from '../figures/cues.ts';
import { readAsked } from '../figures/read-asked.ts';
import {
  carried,
  type FigureTopic,
  replaceIn,
  saysTime,
  topicAfter,
  withTime,
} from './figure-topic.ts';
import { wholeNamed } from './merge-subjects.ts';
import type { Said } from './read-said.ts';

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

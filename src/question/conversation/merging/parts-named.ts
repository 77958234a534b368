import type { Asked } from '#src/question/figures/selection/asked.ts';
import { carriedSubject, outside } from '#src/question/figures/selection/certain-subject.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import type { MergedSubjects } from './merge-subjects.ts';

const BOTH = /(?<!\w)(?:beide[nr]?|both)(?!\w)/u;
const SO_MANY =
  /(?<!\w)(?:alle|allen|die|diese|den|diesen|der|all|the|these) (drei|vier|funf|three|four|five)(?!\w)/u;
const NUMBERS: Readonly<Record<string, number>> = {
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  funf: 5,
  five: 5,
};
const EACH = /(?<!\w)(?:jede[rsnm]?|jeweils|einzeln|each)(?!\w)/u;

/** "Welchen Anteil haben die beiden …?": as many of the things named last as it says, added up. */
export function partsNamed({ parts, subjects }: Asked, { named }: FigureTopic): readonly Subject[] {
  const { line } = parts.marked;
  if (EACH.test(line) || subjects.length > 1) return [];
  const many = BOTH.test(line) ? 2 : (NUMBERS[SO_MANY.exec(line)?.[1] ?? ''] ?? 0);
  return many === 0 || named.length < many ? [] : named.slice(-many).map(outside);
}

/** The parts with what they are a part of: named, of a kind, or what they all lie in. */
export function sharedTogether(own: Asked, parts: readonly Subject[]): MergedSubjects {
  const [group] = own.groups;
  if (group === undefined || group.isPlural)
    return { list: [...parts, ...own.subjects], from: 'own', dropsGroups: group === undefined };
  // "am Einzelplan": the one that all of them belong to.
  const [first, ...others] = parts.map(({ entities }) => entities[0]?.ancestors ?? []);
  const around = first?.find(
    (above) =>
      group.kinds.includes(above.kind ?? '') && others.every((other) => other.includes(above)),
  );
  return around === undefined
    ? { list: [...parts, ...own.subjects], from: 'own', dropsGroups: false }
    : { list: [...parts, carriedSubject(around)], from: 'own', dropsGroups: true };
}

import { isBehindWithout } from '../parts/behind-without.ts';
import { isWithin } from '../vocabulary/entity-index.ts';
import type { Asked } from './asked.ts';
import { isCommonPart } from './common-part.ts';
import type { Subject } from './resolve-mentions.ts';
import { isToldApart } from './told-apart.ts';

/**
 * "die Hochschulen ohne das Klinikum": names behind "ohne" that take nothing away, since what is named
 * right before them has no parts.
 */
export function voidExclusions(asked: Asked): readonly Subject[] {
  return asked.subjects.filter((subject) => isVoid(subject, asked));
}

function isVoid(subject: Subject, asked: Asked): boolean {
  const { parts } = asked;
  if (!isBehindWithout(subject, parts) || isCommonPart(subject, asked)) return false;
  if (isToldApart(subject, asked)) return false;
  const kept = keptBefore(subject, asked);
  // Who takes something from a whole believes that it is in there: "Einzelplan 04 ohne Landespolizei".
  if (kept === null || hasParts(kept, asked)) return false;
  const isItself = subject.entities.some((entity) => kept.entities.includes(entity));
  return !isItself && !isWithin(kept.entities, subject.entities);
}

function hasParts({ entities }: Subject, { table, knowledge }: Asked): boolean {
  return knowledge.index.ofTable(table.name).some((entity) => isWithin([entity], entities));
}

/** The name that an exclusion follows, where no other name or kind of things stands between. */
function keptBefore({ from }: Subject, { subjects, parts }: Asked): Subject | null {
  const before = subjects.filter(({ to }) => to < from).at(-1);
  if (before === undefined || isBehindWithout(before, parts)) return null;
  const isOther = [...parts.mentions, ...parts.kinds, ...parts.scopes].some(
    (named) => named.from > before.to && named.to < from,
  );
  return isOther ? null : before;
}

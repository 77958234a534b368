import type { QueryPlan } from '#src/domain/query-plan.ts';
import { isBehindAfter } from '../operations/operation-cues.ts';
import { isBehindNot } from '../parts/behind-without.ts';
import type { Asked } from './asked.ts';
import type { Subject } from './resolve-mentions.ts';

/**
 * "Geratal (nicht die VG Geratal/Plaue)", "EG Ruhla, nicht die Stadt Ruhla": only says which of two
 * that are called so is meant, and takes nothing away.
 */
export function isToldApart(
  subject: Subject,
  { subjects, parts }: Pick<Asked, 'subjects' | 'parts'>,
): boolean {
  const [kept, ...more] = subjects.filter((other) => other !== subject);
  if (kept === undefined || more.length > 0 || !isBehindNot(subject.from, parts.marked))
    return false;
  const own = new Set(coresOf(kept));
  return coresOf(subject).some((stem) => own.has(stem));
}

function coresOf({ entities }: Subject): string[] {
  return entities.flatMap(({ names }) => names.flatMap(({ core }) => core));
}

/** "Welches Landratsamt kommt hinter dem Wartburgkreis?": behind its office. */
export function isFollowed(subject: Subject, asked: Asked, { operation }: QueryPlan): boolean {
  const after = operation.name === 'rank' ? operation.after : undefined;
  return after !== undefined && isBehindAfter(asked, subject);
}

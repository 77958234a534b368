import { type Asked, containsAny, selectSubjects } from '../asked.ts';
import { asksForNumber } from '../operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/** "Zu welcher VG gehört Teistungen?" */
export function parentRule(asked: Asked): PlannedOperation | null {
  const [subject] = asked.subjects;
  const [group] = asked.groups;
  if (subject === undefined || group === undefined || asked.subjects.length !== 1) return null;
  if (asked.has('top', 'bottom', 'share') || asksForNumber(asked)) return null;
  const above = subject.entities.some(({ ancestors }) =>
    ancestors.some(({ kind }) => group.kinds.includes(kind ?? '')),
  );
  const below = subject.entities.some((entity) => containsAny(asked, entity, group));
  if (below || !asked.has('list', 'belongs', 'members')) return null;
  // "Zu welcher VG gehört …?" of a place that belongs to something else says to what.
  const nearest = subject.entities.flatMap(({ ancestors }) => ancestors.slice(0, 1));
  const kinds = above
    ? group.kinds
    : nearest.flatMap(({ isRoot, kind }) => (isRoot ? [] : (kind ?? [])));
  const asksAbove =
    asked.has('belongs') || /^(?:gehort|does|is)(?!\w)/u.test(asked.parts.marked.line);
  if (kinds.length === 0 || (!above && !asksAbove)) return null;
  return {
    ...PLAIN,
    operation: { name: 'parent', kinds: [...new Set(kinds)] },
    selection: selectSubjects([subject], 'all'),
    takesAll: true,
  };
}

/** "Welchen AGS hat Gera?", "Wofür steht Kapitel 0313?" */
export function identifyRule(asked: Asked): PlannedOperation | null {
  if (!asked.has('identify') || asked.metricIsStated || asked.subjects.length === 0) return null;
  const asksMeaning =
    /(?<!\w)(?:wofur steht|was bedeutet|was verbirgt|wie heisst|what is|which chapter is|bezeichnung)(?!\w)/u.test(
      asked.parts.marked.line,
    );
  if (!asksMeaning && asked.subjects.some(({ byKey }) => byKey)) return null;
  if (
    asked.has('top', 'bottom', 'change', 'grow', 'shrink', 'share') ||
    asked.groups.some(({ isPlural }) => isPlural)
  )
    return null;
  return {
    ...PLAIN,
    operation: { name: 'identify' },
    selection: selectSubjects(asked.subjects, 'all'),
    takesAll: true,
  };
}

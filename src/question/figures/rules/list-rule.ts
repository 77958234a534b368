import type { Selection } from '#src/domain/query-plan.ts';
import { type Asked, selectGroup } from '../asked.ts';
import { conditionOf, isChange } from '../operation-cues.ts';
import { namedSelection } from '../plan-selection.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/** "Welche Gemeinden haben mehr als 500?": the things of a kind, with or without a condition. */
export function listRule(asked: Asked): PlannedOperation | null {
  const [group] = asked.groups;
  if (group === undefined) return null;
  const { condition, years } = conditionOf(asked);
  if (isChange(asked) && condition === null) return null;
  if (asked.has('sum') && isChange(asked)) return null;
  const selection = (asked.has('heading') ? calledBy(asked) : null) ?? selectGroup(asked, group);
  // "Verwaltung der VG Rositz": the one thing of its kind there.
  if (
    condition === null &&
    !group.isPlural &&
    !asked.has('list') &&
    selection.by === 'group' &&
    selection.within !== undefined
  ) {
    return { ...PLAIN, operation: { name: 'value' }, selection, takesAll: true };
  }
  return {
    ...PLAIN,
    operation: { name: 'list', ...(condition === null ? {} : { condition }) },
    selection,
    years,
    withPrevious: asked.parts.compared?.year === null,
    takesAll: true,
  };
}

/** "Kapitel, die Ministerium heißen" */
export function calledBy(asked: Asked): Selection | null {
  const [subject] = asked.subjects;
  const kinds = asked.groups.flatMap((group) => group.kinds);
  if (subject === undefined) return null;
  const entities = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  return entities.length > 0 ? namedSelection(entities) : null;
}

import type { Selection } from '#src/domain/query-plan.ts';
import { type Asked, selectGroup, selectSubjects } from '../asked.ts';
import { conditionOf, isChange } from '../operation-cues.ts';
import { namedSelection } from '../plan-selection.ts';
import { isOneEach } from './one-row-each.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

const WHICH =
  /(?<!\w)(?:welche[rn]?|alle[rn]?|samtliche[rn]?|die|which|what|all|the)(?: (?:all|the|der))?$/u;

/** "Welche Ministerien haben mehr als 300?": all rows of one name, as a person would list them. */
function listedNames(asked: Asked): PlannedOperation | null {
  const [subject, ...more] = asked.subjects;
  const { marked } = asked.parts;
  if (subject === undefined || more.length > 0 || !isOneEach(subject, asked.parts)) return null;
  const before = marked.line.slice(0, marked.startOf(subject.from)).trim();
  if (!asked.has('list') || !WHICH.test(before) || asked.has('sum', 'share')) return null;
  const { condition, years } = conditionOf(asked);
  if (isChange(asked) && condition === null) return null;
  return {
    ...PLAIN,
    operation: { name: 'list', ...(condition === null ? {} : { condition }) },
    selection: selectSubjects([subject], 'all'),
    years,
    withPrevious: asked.parts.compared?.year === null,
    takesAll: true,
  };
}

/** "Welche Gemeinden haben mehr als 500?": the things of a kind, with or without a condition. */
export function listRule(asked: Asked): PlannedOperation | null {
  const [group] = asked.groups;
  if (group === undefined) return listedNames(asked);
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

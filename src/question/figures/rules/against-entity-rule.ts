import type { Condition } from '#src/domain/query-plan.ts';
import { type Asked, selectGroup } from '../asked.ts';
import { headOfNumber } from '../head-of-number.ts';
import { isStretched } from '../operation-cues.ts';
import { type Group, refOf } from '../plan-selection.ts';
import type { Subject } from '../resolve-mentions.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

const MORE = 'mehr|grosser\\w*|hoher\\w*|more|larger|bigger|higher|greater';
const LESS = 'weniger|kleiner\\w*|niedriger\\w*|geringer\\w*|fewer|less|smaller|lower';
const HELD = new RegExp(
  `(?<!\\w)(?:(?<more>${MORE})|(?:${LESS}))(?: \\w+){0,3} (?:als|than)(?: (?:der|die|das|den|dem|im|in|bei|beim|the|at))* $`,
  'u',
);

/** "Wie viele Kapitel haben mehr Personal als die Landespolizei?": all of a kind, held against one. */
export function againstEntityRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts } = asked;
  const subject = subjects.at(-1);
  const around = subjects.slice(0, -1);
  const [group, ...more] = groups;
  if (subject === undefined || group === undefined || around.length > 1 || more.length > 0)
    return null;
  if (parts.threshold !== null || parts.compared !== null || isStretched(asked)) return null;
  if (asked.has('top', 'bottom', 'mean', 'median', 'share', 'change', 'grow', 'shrink', 'sum'))
    return null;
  const condition = conditionBehind(asked, subject);
  const asks = condition === null ? null : askedFor(asked, group);
  if (condition === null || asks === null) return null;
  // "Welche Gemeinden im Landkreis Gotha …"
  const selection = selectGroup({ ...asked, subjects: around }, group);
  const isWithin = selection.by === 'group' && selection.within !== undefined;
  if (around.length > 0 && !isWithin) return null;
  return {
    ...PLAIN,
    operation: { name: asks, condition },
    selection,
    takesAll: true,
  };
}

function conditionBehind({ parts: { marked } }: Asked, subject: Subject): Condition | null {
  const held = HELD.exec(marked.line.slice(0, marked.startOf(subject.from)));
  const [entity, ...namesakes] = subject.entities;
  if (held === null || entity === undefined || namesakes.length > 0) return null;
  return {
    kind: 'entity',
    comparison: held.groups?.more === undefined ? '<' : '>',
    entity: refOf(entity),
    label: entity.label,
  };
}

/** How many of them, or which; null where it asks for neither: "Hat eine Gemeinde mehr als Gera?" */
function askedFor({ parts, ...asked }: Asked, group: Group): 'count' | 'list' | null {
  const head = headOfNumber(parts.marked, (index) => index === group.from);
  if (head?.index === group.from) return 'count';
  return asked.has('list') ? 'list' : null;
}

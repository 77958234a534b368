import type { Condition } from '#src/domain/query-plan.ts';
import { headOfNumber } from '../parts/head-of-number.ts';
import type { Asked } from '../selection/asked.ts';
import { type Group, refOf } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { selectGroup } from '../selection/select-group.ts';
import { isStretched } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

const MORE = 'mehr|grosser\\w*|hoher\\w*|more|larger|bigger|higher|greater';
const LESS = 'weniger|kleiner\\w*|niedriger\\w*|geringer\\w*|fewer|less|smaller|lower';
const ARTICLES = '(?: (?:der|die|das|den|dem|im|in|bei|beim|the|at))*';
const HELD = new RegExp(
  `(?<!\\w)(?:(?<more>${MORE})|(?:${LESS}))(?: \\w+){0,3} (?:als|than)${ARTICLES} $`,
  'u',
);
const AS_MANY = new RegExp(
  `(?<!\\w)(?:(?<least>mindestens|wenigstens|at least) |(?<most>hochstens|maximal|at most) )?(?:(?:genau |exakt |ebenso? |exactly |just )?so viele?|genauso viele?|ebenso viele?|gleich viele?|die gleiche (?:zahl|anzahl)|dieselbe (?:zahl|anzahl)|(?:just |exactly )?as (?:many|much))(?: \\w+){0,3} (?:wie|as)${ARTICLES} $`,
  'u',
);
/** "doppelt so viele wie Suhl" */
const MULTIPLE = /(?<!\w)(?:doppelt|dreifach|halb|\w+mal|twice|half|times) (?:so|as)(?!\w)/u;

/** "Wie viele Kapitel haben mehr Personal als die Landespolizei?": all of a kind, held against one. */
export function againstEntityRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts } = asked;
  const [group, ...more] = groups;
  if (group === undefined || more.length > 0) return null;
  const limits = subjects.map((subject) => conditionBehind(asked, subject, group));
  const around = subjects.filter((_, at) => limits[at] === null);
  const [first, second, ...others] = limits.filter((limit) => limit !== null);
  if (first === undefined || others.length > 0 || around.length > 1) return null;
  if (parts.threshold !== null || parts.compared !== null || isStretched(asked)) return null;
  if (asked.has('top', 'bottom', 'mean', 'median', 'share', 'change', 'grow', 'shrink', 'sum'))
    return null;
  const asks = askedFor(asked, group);
  if (asks === null) return null;
  const condition: Condition = second === undefined ? first : { kind: 'both', of: [first, second] };
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

function conditionBehind(
  { parts: { marked } }: Asked,
  subject: Subject,
  { kinds }: Group,
): Against | null {
  const comparison = comparisonIn(marked.line.slice(0, marked.startOf(subject.from)));
  const alike = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  const [entity, ...namesakes] = alike.length > 0 ? alike : subject.entities;
  if (comparison === null || entity === undefined || namesakes.length > 0) return null;
  return { kind: 'entity', comparison, entity: refOf(entity), label: entity.label };
}

function comparisonIn(before: string): Against['comparison'] | null {
  const held = HELD.exec(before);
  if (held !== null) return held.groups?.more === undefined ? '<' : '>';
  const alike = MULTIPLE.test(before) ? null : AS_MANY.exec(before);
  if (alike === null) return null;
  if (alike.groups?.least !== undefined) return '>=';
  return alike.groups?.most === undefined ? '=' : '<=';
}

type Against = Extract<Condition, { kind: 'entity' }>;

/** How many of them, or which; null where it asks for neither: "Hat eine Gemeinde mehr als Gera?" */
function askedFor({ parts, ...asked }: Asked, group: Group): 'count' | 'list' | null {
  const head = headOfNumber(parts.marked, (index) => index === group.from);
  if (head?.index === group.from) return 'count';
  return asked.has('list') ? 'list' : null;
}

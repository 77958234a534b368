import type { Condition, QueryPlan } from '#src/domain/query-plan.ts';
import { OPPOSITE } from '#src/question/figures/operations/opposite-comparison.ts';
import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { refOf } from '#src/question/figures/selection/plan-selection.ts';
import { selectGroup } from '#src/question/figures/selection/select-group.ts';
import { foldGerman } from '#src/text/fold.ts';
import { saysTime } from '../topics/figure-topic.ts';
import type { NamingFollowUp } from './plan-rule.ts';

type Trend = Extract<Condition, { kind: 'trend' }>;
type Limited = Extract<QueryPlan['operation'], { name: 'list' | 'count' }>;

const ASKS =
  '(?:(?<asks>welche[rs]?|wer|wo|wie ?viele?|which|how many) )?(?:(?:sind|haben|hat|hatten?|liegen|have|has|are) )?(?:es |das |denn |dann |davon )*';
const OTHER_WAY = new RegExp(
  `^${ASKS}(?<size>mehr|weniger|daruber|darunter|druber|drunter|nicht|more|fewer|less|not)(?: (?:sind|haben|hat|hatten?|liegen|have|has|are))?\\W*$`,
  'u',
);
const NUMBER = '\\d[\\d.]*';
const LIMIT = new RegExp(
  `^${ASKS}(?:mit |bei )?(?:mehr als|weniger als|uber|unter|mindestens|hochstens|ab|more than|fewer than|over|under|at least|zwischen ${NUMBER} und|between ${NUMBER} and) ${NUMBER}(?: (?:beschaftigten?|leuten?|mitarbeiter\\w*|employees|people))?(?: (?:haben|hat|hatten?))?\\W*$`,
  'u',
);
const THAN = new RegExp(
  `^${ASKS}(?:(?<size>mehr|weniger|more|fewer|less) )?(?:als|than) (?:(?:in|bei|der|die|das|dem|im|beim) )*[\\w/-]+(?: [\\w/-]+)?(?: (?:haben|hat|hatten?))?\\W*$`,
  'u',
);
const MOST_CHANGED =
  /^(?:(?:und|davon|welche[rs]?|wer|was|which|ist|es|das|denn|has) )*(?:am (?:starksten|meisten|deutlichsten)|(?:the )?most)(?: (?:davon|of (?:them|these)))?\W*$/u;
const KIND = new RegExp(
  `^${ASKS}(?:(?:bei|von|unter|in|den|die|der) )*[\\w/-]+(?: [\\w/-]+)?\\W*$`,
  'u',
);

/**
 * "Und welche weniger?", "und über 500?", "und mehr als Gera?", "und welche Landkreise?" behind "Welche
 * kreisfreien Städte haben mehr Beschäftigte als Jena?": the same list with the other limit, or of the
 * other kind.
 */
export function limitOn({ rest, reading, plan, own }: NamingFollowUp): PlanReading | null {
  const { operation, selection, table } = plan;
  if (operation.name !== 'list' && operation.name !== 'count') return null;
  const { condition } = operation;
  if (condition === undefined || selection.by !== 'group') return null;
  if (own.table.name !== table || saysTime(own.parts.time)) return null;
  const line = foldGerman(rest);
  if (condition.kind === 'trend') {
    const most = MOST_CHANGED.test(line) ? mostChanged(condition) : null;
    if (most !== null) return withPlan(reading, { operation: most });
  }
  const isPlain = own.subjects.length + own.groups.length === 0;
  const put = (asks: string | undefined, changed: Condition | null): PlanReading | null =>
    changed === null ? null : withPlan(reading, { operation: asked(operation, asks, changed) });
  const turned = isPlain ? OTHER_WAY.exec(line)?.groups : undefined;
  if (turned?.size !== undefined) return put(turned.asks, otherWay(condition, turned.size));
  const limit = isPlain && own.parts.threshold !== null ? LIMIT.exec(line) : null;
  if (limit !== null && condition.kind !== 'trend')
    return put(limit.groups?.asks, own.parts.threshold);
  const than = own.groups.length === 0 ? THAN.exec(line)?.groups : undefined;
  if (than !== undefined)
    return put(than.asks, against(condition, than.size, own, selection.kinds));
  const [kind, ...others] = own.groups;
  const isOtherKind =
    condition.kind === 'entity' && kind !== undefined && others.length + own.subjects.length === 0;
  if (!isOtherKind || own.has('sum', 'mean', 'share') || !KIND.test(line)) return null;
  return withPlan(reading, { selection: selectGroup(own, kind) });
}

function asked(operation: Limited, asks: string | undefined, condition: Condition): Limited {
  if (asks === undefined) return { ...operation, condition };
  const isCount = /^(?:wie|how)/u.test(asks);
  return isCount ? { name: 'count', condition } : { name: 'list', condition };
}

/** "Welches am stärksten?" behind what has grown: which has grown most. */
function mostChanged({ direction, size }: Trend): QueryPlan['operation'] | null {
  if (direction !== 'up' && direction !== 'down') return null;
  const by = size?.unit === 'percent' ? ('percent' as const) : ('change' as const);
  const end = direction === 'up' ? ('top' as const) : ('bottom' as const);
  return { name: 'rank', by, direction: end, limit: 1, from: 1 };
}

/** What holds for all others, or null where that is not what the word says. */
function otherWay(condition: Condition, size: string): Condition | null {
  const isNot = /^(?:nicht|not)$/u.test(size);
  const isMore = /^(?:mehr|daruber|druber|more)$/u.test(size);
  if (condition.kind === 'entity' || condition.kind === 'average') {
    const wanted = isMore ? '>' : '<';
    return isNot || condition.comparison === wanted ? null : { ...condition, comparison: wanted };
  }
  if (condition.kind !== 'value' || condition.upper !== undefined) return null;
  const { comparison } = condition;
  if (comparison === '=' || comparison === 'between') return null;
  if (isNot) return { ...condition, comparison: OPPOSITE[comparison] };
  const wanted = isMore ? ('>' as const) : ('<' as const);
  return comparison.startsWith(wanted) ? null : { ...condition, comparison: wanted };
}

/** More or less than another one, which is of the kind that is listed where several are called so. */
function against(
  condition: Condition,
  size: string | undefined,
  { subjects }: Asked,
  kinds: readonly string[],
): Condition | null {
  const [subject, ...more] = subjects;
  if (subject === undefined || more.length > 0) return null;
  const alike = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  const [entity, ...others] = subject.entities.length === 1 ? subject.entities : alike;
  if (entity === undefined || others.length > 0) return null;
  const before = condition.kind === 'entity' ? condition.comparison : null;
  const comparison = size === undefined ? before : /^(?:mehr|more)$/u.test(size) ? '>' : '<';
  if (comparison === null) return null;
  return { kind: 'entity', comparison, entity: refOf(entity), label: entity.label };
}

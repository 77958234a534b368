import type { Condition } from '#src/domain/query-plan.ts';
import { OPPOSITE } from '#src/question/figures/operations/opposite-comparison.ts';
import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { groupSelection, refOf } from '#src/question/figures/selection/plan-selection.ts';
import { selectGroup } from '#src/question/figures/selection/select-group.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { foldGerman } from '#src/text/fold.ts';
import { type FigureTopic, saysTime } from '../topics/figure-topic.ts';

const OTHER = '(?:anderen?|ubrigen?|restlichen?|weiteren?|sonstigen?|others?|remaining)';
const SO_MANY = '(?:\\d+|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn)';
const OTHERS = new RegExp(
  `^(?:(?:wie ?viele?|was|haben|hatten|hat|sind|ist|bei|in|von|mit|how|many|do|about) )*(?:all |allen? )?(?:(?:die|den|der|the) )?(?:${SO_MANY} )?${OTHER}(?: ${SO_MANY})?(?<kind>(?: (?!zusammen|together)[\\w/-]+){0,2}?)(?<sum> (?:zusammen|insgesamt|together))?(?: (?:have|haben))?\\W*$`,
  'u',
);
/** So many are shown at most where nothing says of which kind. */
const MOST = 25;

/**
 * "Und die anderen kreisfreien Städte?", "und alle anderen?" behind the figure of Erfurt: all of its kind
 * without it; behind a list with a limit those beyond the limit.
 */
export function othersOn(rest: string, topic: FigureTopic, own: Asked): PlanReading | null {
  const { asked } = topic;
  const reading = settled(topic.reading, own);
  const match = OTHERS.exec(foldGerman(rest));
  if (match === null || reading === null || own.table.name !== reading.plan.table) return null;
  if (own.subjects.length > 0 || own.groups.length > 1 || saysTime(own.parts.time)) return null;
  const saysKind = (match.groups?.kind ?? '') !== '';
  if (saysKind !== (own.groups.length === 1)) return null;
  const isSum = match.groups?.sum !== undefined;
  const { operation, selection, table } = reading.plan;
  if (selection.by === 'group') return saysKind || isSum ? null : othersOfList(reading, operation);
  const isValue =
    operation.name === 'value' ||
    (operation.name === 'compare' && operation.by === 'values') ||
    (operation.name === 'aggregate' && operation.over === 'entities');
  if (!isValue || asked.groups.length > 0) return null;
  const named = own.knowledge.index.findAll(table, selection.entities);
  const others = saysKind ? othersOfKind(own, named) : othersAlike(own, named);
  if (others === null) return null;
  return withPlan(reading, {
    combined: false,
    selection: others,
    operation: isSum ? { name: 'aggregate', over: 'entities', with: 'sum' } : { name: 'list' },
  });
}

/** Of several things that are called so the one of the kind that is said. */
function settled(reading: FigureTopic['reading'], { groups }: Asked): PlanReading | null {
  if (reading.kind === 'plan') return reading;
  if (reading.kind !== 'clarify') return null;
  const { readings, stated, assumptions, confidence } = reading;
  const kinds = groups.flatMap((group) => group.kinds);
  const meant = readings.filter(({ entity }) => kinds.includes(entity.kind ?? ''));
  const [only, ...more] = meant;
  if (only === undefined || more.length > 0) return null;
  return { kind: 'plan', plan: only.plan, stated, assumptions, namesakes: [], confidence };
}

function othersOfKind(own: Asked, named: readonly NamedEntity[]) {
  const [group] = own.groups;
  if (group === undefined || !named.every(({ kind }) => group.kinds.includes(kind ?? '')))
    return null;
  const selection = selectGroup(own, group);
  return selection.by === 'group' ? { ...selection, except: named.map(refOf) } : null;
}

function othersAlike({ knowledge, table, scopes }: Asked, named: readonly NamedEntity[]) {
  const [kind, ...more] = new Set(named.map((entity) => entity.kind));
  if (kind == null || more.length > 0) return null;
  const alike = knowledge.index.ofKinds(table.name, [kind]);
  if (alike.length > MOST || alike.length <= named.length) return null;
  return groupSelection([kind], table, { scopes, within: null, labelled: null, except: named });
}

function othersOfList(
  reading: PlanReading,
  operation: PlanReading['plan']['operation'],
): PlanReading | null {
  if (operation.name !== 'list' && operation.name !== 'count') return null;
  const { condition } = operation;
  if (condition?.kind !== 'value' || condition.upper !== undefined) return null;
  const { comparison } = condition;
  if (comparison === '=' || comparison === 'between') return null;
  const beyond: Condition = { ...condition, comparison: OPPOSITE[comparison] };
  return withPlan(reading, { operation: { name: 'list', condition: beyond } });
}

import type { Selection } from '#src/domain/query-plan.ts';
import {
  type FigureReading,
  type PlanReading,
  refuse,
  withPlan,
} from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection, refOf } from '#src/question/figures/selection/plan-selection.ts';
import { isWithin, type NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { areCalledAlike, sameNameOfKind } from '../merging/merge-subjects.ts';
import { saysTime } from '../topics/figure-topic.ts';
import type { NamingFollowUp, PlanFollowUp } from './plan-rule.ts';

const OF_THESE =
  /(?<!\w)(?:davon|darunter|von (?:denen|ihnen|diesen)|of (?:these|those|them))(?!\w)/u;

/**
 * What is asked of several things before, all together: "wie viel Prozent davon hat das LKA?" behind a
 * sum, "welche davon liegen im Landkreis Gotha?" behind a list.
 *
 * @param opens - Whether it begins as one goes on talking.
 */
export function ofAllBefore(
  { reading, plan, leads, own }: NamingFollowUp,
  opens: boolean,
): FigureReading | null {
  const [subject, ...more] = own.subjects;
  const [entity, ...others] = subject?.entities ?? [];
  if (entity === undefined || more.length + others.length > 0) return null;
  if (plan.table !== own.table.name || saysTime(own.parts.time)) return null;
  if (own.groups.length > 0 || own.parts.threshold !== null || own.metricIsStated) return null;
  if (opens && own.parts.cues.size === 0) return shareOfAnother(reading, entity, own);
  if (!OF_THESE.test(own.parts.marked.line)) return null;
  if (own.has('share')) return shareOfSum(reading, entity);
  if (own.has('top', 'bottom', 'sum', 'mean')) return null;
  return placedIn(reading, leads, entity) ?? listedInPlace(reading, entity, own);
}

/** "Und auf Suhl?" behind a share of several things together: the share of another of them. */
function shareOfAnother(
  reading: PlanReading,
  entity: NamedEntity,
  own: Asked,
): FigureReading | null {
  const { plan } = reading;
  const { operation } = plan;
  if (operation.name !== 'share' || plan.selection.by !== 'entities') return null;
  const isOfSeveral = operation.whole.by === 'entities' && operation.whole.entities.length > 1;
  if (!isOfSeveral) return shareInAnother(reading, plan.selection, operation.whole, own);
  return holds(operation.whole, entity)
    ? withPlan(reading, { selection: namedSelection([entity]) })
    : null;
}

/** "Und im Wartburgkreis?" behind the share of the Landratsamt in its Landkreis: that of the office there. */
function shareInAnother(
  reading: PlanReading,
  part: Selection,
  whole: Selection,
  own: Asked,
): FigureReading | null {
  const [one, container] = [part, whole].map((selection) => onlyOf(selection, own));
  const [other] = own.subjects.flatMap(({ entities }) => entities);
  if (!one || !container || other?.kind !== container.kind || !areCalledAlike(one, container))
    return null;
  const [inside, ...more] = sameNameOfKind([other], [one.kind ?? ''], own);
  if (inside === undefined || more.length > 0) return null;
  return withPlan(reading, {
    selection: namedSelection([inside]),
    operation: { name: 'share', whole: namedSelection([other]) },
  });
}

function onlyOf(selection: Selection, { knowledge, table }: Asked): NamedEntity | null {
  if (selection.by !== 'entities') return null;
  const [only, ...more] = selection.entities;
  if (only === undefined || more.length > 0) return null;
  return knowledge.index.find(table.name, only) ?? null;
}

/** "Welche davon liegen im Landkreis Gotha?" behind the five largest: those of the five. */
function placedIn(
  reading: PlanReading,
  leads: readonly NamedEntity[],
  place: NamedEntity,
): FigureReading | null {
  const { plan } = reading;
  if (plan.operation.name !== 'rank' || plan.operation.limit < 2 || leads.includes(place))
    return null;
  const inside = leads.filter(({ ancestors }) => ancestors.includes(place));
  if (inside.length === 0) return refuse({ why: 'not-part', parts: [place], whole: null });
  return withPlan(reading, { selection: namedSelection(inside), operation: { name: 'value' } });
}

/** The part that one has in the sum of those that were added up. */
function shareOfSum(reading: PlanReading, entity: NamedEntity): FigureReading | null {
  const { plan } = reading;
  const { operation, selection } = plan;
  const isSum =
    operation.name === 'aggregate' && operation.over === 'entities' && operation.with === 'sum';
  if (!isSum || (selection.by === 'entities' && !holds(selection, entity))) return null;
  return withPlan(reading, {
    combined: false,
    selection: namedSelection([entity]),
    operation: { name: 'share', whole: selection },
  });
}

/**
 * "Welcher Anteil ist das?" behind the largest of a ranking: their part of the whole that holds them all,
 * and not that of everything that was ranked.
 */
export function shareOfRanked({ reading, plan, leads, own }: NamingFollowUp): PlanReading | null {
  if (plan.operation.name !== 'rank') return null;
  if (!own.has('share', 'percent') || leads.length === 0 || plan.years.length > 1) return null;
  const isOfNamed = own.subjects.length + own.groups.length > 0 || saysTime(own.parts.time);
  if (isOfNamed || plan.operation.by !== 'value' || own.has('top', 'bottom')) return null;
  const within = plan.selection.by === 'group' ? plan.selection.within : undefined;
  const ranked = within && own.knowledge.index.find(plan.table, within);
  const named = own.wholes.length > 0 ? own.wholes : ranked === undefined ? [] : [ranked];
  const roots = new Set(
    leads.flatMap(({ ancestors }) => ancestors.filter(({ isRoot }) => isRoot).slice(0, 1)),
  );
  const wholes = named.length > 0 ? named : [...roots];
  if (wholes.length === 0 || !leads.every((lead) => isWithin([lead], wholes))) return null;
  return withPlan(reading, {
    combined: false,
    selection: namedSelection(leads),
    operation: { name: 'share', whole: namedSelection(wholes) },
  });
}

/** "Und insgesamt?" behind the figure of one office or town: that of all. */
export function ofWhole({ rest, plan, reading, topic }: PlanFollowUp): PlanReading | null {
  const [subject, ...more] = topic.asked.subjects;
  const [entity, ...others] = subject?.entities ?? [];
  const isOfOne = more.length + others.length === 0 && plan.operation.name === 'value';
  const root = entity?.ancestors.find(({ isRoot }) => isRoot);
  if (!IN_ALL.test(rest) || !isOfOne || root === undefined) return null;
  return withPlan(reading, { selection: namedSelection([root]) });
}

export const IN_ALL =
  /^(?:(?:wie ?viele? (?:sind|waren) (?:es|das) )?(?:insgesamt|im ganzen|alles in allem|landesweit|in summe)|in total|overall|altogether)\W*$/iu;

/** Those of a list, with what was asked of them, that belong to one place. */
function listedInPlace(
  reading: PlanReading,
  entity: NamedEntity,
  own: Asked,
): FigureReading | null {
  const { plan } = reading;
  const { operation, selection } = plan;
  if (operation.name !== 'list' && operation.name !== 'count') return null;
  if (selection.by !== 'group' || selection.kinds.includes(entity.kind ?? '')) return null;
  const isHolder = own.knowledge.index.entities.some(
    ({ table, kind, ancestors }) =>
      table === plan.table && selection.kinds.includes(kind ?? '') && ancestors.includes(entity),
  );
  if (!isHolder) return null;
  const isInside =
    selection.within === undefined ||
    entity.ancestors.some(({ key }) => key === selection.within?.key);
  if (!isInside) return null;
  const isCount = /(?<!\w)(?:wie ?viele?|how many)(?!\w)/u.test(own.parts.marked.line);
  return withPlan(reading, {
    selection: { ...selection, within: refOf(entity) },
    operation: { ...operation, name: isCount ? 'count' : 'list' },
  });
}

function holds(selection: Selection, { key, scope }: NamedEntity): boolean {
  if (selection.by !== 'entities') return false;
  return selection.entities.some((ref) => ref.key === key && (ref.scope ?? null) === scope);
}

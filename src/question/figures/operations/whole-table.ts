import type { Selection } from '#src/domain/query-plan.ts';
import { NO_KIND } from '../parts/find-words.ts';
import type { Asked } from '../selection/asked.ts';
import { groupSelection } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';

/** All entries that stand beside each other: of the table, or of the one part of it that is asked about. */
export function allEntries(asked: Asked): Selection | null {
  const [scope, second] = asked.scopes;
  if (scope === undefined) return hasOneLevel(asked) ? everyEntry(asked) : null;
  const isPart = second === undefined && topOf(asked) === undefined;
  const every = everyEntry(asked);
  return isPart && every.by === 'group' ? { ...every, scopes: [scope] } : null;
}

/** All entries of such a table that hold no sums. */
export function everyEntry({ table }: Asked): Selection {
  const kinds = table.entity.kinds.map(({ value }) => value);
  const options = { scopes: [], within: null, labelled: null, except: [] };
  return groupSelection(kinds.length > 0 ? kinds : [NO_KIND], table, options);
}

/** No entry of the table sums up others, but for those that are declared to. */
export function hasOneLevel({ table, knowledge }: Asked): boolean {
  return table.entity.scope === undefined && knowledge.index.roots(table.name).length === 0;
}

/** What contains everything else: of the table, or of the part of it that is asked about. */
export function topOf({ knowledge, table, scopes }: Asked): NamedEntity | undefined {
  return rootsOf({ knowledge, table, scopes })[0];
}

/** What sums up the table, or those parts of it that are asked about. */
export function rootsOf({
  knowledge,
  table,
  scopes,
}: Pick<Asked, 'knowledge' | 'table' | 'scopes'>): NamedEntity[] {
  return knowledge.index
    .roots(table.name)
    .filter(({ scope }) => scopes.length === 0 || scopes.includes(scope ?? ''));
}

/**
 * "Abfall in Lauenburg insgesamt": the parts of the table in which one thing stands, where none of
 * them holds the others.
 */
export function throughAllParts(asked: Asked, { entities }: Subject): readonly NamedEntity[] {
  const [first] = entities;
  const { table, knowledge } = asked;
  if (first === undefined || first.scope === null || !canAdd(asked)) return [];
  if (!hasPartsApart(asked) || entities.some(({ key }) => key !== first.key)) return [];
  return knowledge.index.ofTable(table.name).filter(({ key }) => key === first.key);
}

/** Each entry stands in several parts of the table, and no part or row holds others. */
export function hasPartsApart({ table, knowledge }: Asked): boolean {
  const { scope } = table.entity;
  const holdsOthers = scope?.groups.some(({ aggregate }) => aggregate) !== false;
  return !holdsOthers && knowledge.index.roots(table.name).length === 0;
}

export function isBare({ subjects, groups, wholes }: Asked): boolean {
  return subjects.length + groups.length + wholes.length === 0;
}

export function canAdd({ metric }: Asked): boolean {
  return metric.kind === 'count' || metric.kind === 'amount';
}

/** "Landkreise und kreisfreie Städte" */
export function isJoinedGroup({ groups, parts }: Asked): boolean {
  const [a, b] = groups;
  if (a === undefined || b === undefined) return false;
  const between = parts.marked.terms.slice(a.from, b.from).map(({ folded }) => folded);
  return between.some((word) => /^(?:und|oder|and|or|bzw)$/u.test(word));
}

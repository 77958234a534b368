import type { Condition } from '#src/domain/query-plan.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import { headOfNumber } from '../parts/head-of-number.ts';
import type { Asked } from '../selection/asked.ts';
import { type Group, groupSelection } from '../selection/plan-selection.ts';
import {
  containsAny,
  excludedKinds,
  selectGroup,
  selectSubjects,
} from '../selection/select-group.ts';
import { conditionOf, directionOf, isChange, isOfEach } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/** "Beschäftigte je Mitgliedsgemeinde der VG Uder": the value of the one for each of the others. */
export function perRule(asked: Asked): PlannedOperation | null {
  if (asked.has('mean', 'median', 'top', 'bottom', 'share', 'list') || !asked.metricIsStated)
    return null;
  const group = asked.groups.find((candidate) => isPer(asked, candidate));
  const whole = asked.subjects.find(({ entities }) =>
    entities.some((entity) => group !== undefined && containsAny(asked, entity, group)),
  );
  if (group === undefined || whole === undefined) return null;
  return {
    ...PLAIN,
    operation: { name: 'per', group: selectGroup(asked, group) },
    selection: selectSubjects([whole], 'first'),
  };
}

/** "je Gemeinde", "pro Landkreis", "auf eine Mitgliedsgemeinde" */
export function isPer({ parts: { marked } }: Asked, { from }: Group): boolean {
  const before = marked.terms.slice(Math.max(0, from - 2), from).map(({ folded }) => folded);
  return /(?:^| )(?:je|pro|per|auf)(?: (?:eine?[rnms]?|jede[rnms]?|each|every|one))?$/u.test(
    before.join(' '),
  );
}

/** "Welcher Landkreis hat die meisten Verwaltungsgemeinschaften?": ranked by how many belong to it. */
export function rankByMembersRule(asked: Asked): PlannedOperation | null {
  const [ranked, counted] = asked.groups;
  if (!asked.has('top', 'bottom') || ranked === undefined || counted === undefined) return null;
  if (!isMost(asked, counted) || asked.has('mean', 'median', 'share')) return null;
  if (!holdsSome(asked, ranked, counted)) return null;
  const { condition } = conditionOf(asked);
  const within = asked.subjects.flatMap((subject) => subject.entities)[0] ?? null;
  const { places } = asked.parts;
  return {
    ...PLAIN,
    operation: {
      name: 'rank',
      by: 'value',
      direction: directionOf(asked),
      limit: places?.limit ?? (ranked.isPlural ? 5 : 1),
      from: places?.from ?? 1,
      members: { kinds: [...counted.kinds], ...(condition === null ? {} : { condition }) },
    },
    selection: groupSelection(ranked.kinds, asked.table, {
      scopes: asked.scopes,
      within,
      labelled: ranked.labelled,
      except: [],
    }),
    takesAll: true,
  };
}

/**
 * "Wie viele Gemeinden hat ein Landkreis im Schnitt?", "… hat jeder Landkreis?": how many of the one
 * belong to each of the other.
 */
export function membersOfEachRule(asked: Asked): PlannedOperation | null {
  const [first, second, ...more] = asked.groups;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (asked.metricIsStated || isChange(asked) || asked.parts.threshold !== null) return null;
  if (asked.has('top', 'bottom', 'share', 'sum', 'nothing', 'own')) return null;
  const counted = headOfNumber(asked.parts.marked)?.index;
  const [inner, outer] = counted === second.from ? [second, first] : [first, second];
  if (inner.from !== counted || !holdsSome(asked, outer, inner)) return null;
  const members = { kinds: [...inner.kinds] };
  const kind = asked.has('median') ? 'median' : asked.has('mean') ? 'mean' : null;
  if (kind === null && !isPer(asked, outer) && !isOfEach(asked, outer)) return null;
  return {
    ...PLAIN,
    operation:
      kind === null
        ? { ...ALL_PLACES, members }
        : { name: 'aggregate', over: 'entities', with: kind, members },
    selection: selectGroup(asked, outer),
    takesAll: true,
  };
}

/** All of them, the most first. */
export const ALL_PLACES = {
  name: 'rank',
  by: 'value',
  direction: 'top',
  limit: 40,
  from: 1,
} as const;

export function holdsSome(
  asked: Asked,
  outer: Group,
  inner: { readonly kinds: readonly string[] },
): boolean {
  return asked.knowledge.index
    .ofKinds(asked.table.name, outer.kinds)
    .some((entity) => containsAny(asked, entity, inner));
}

/** "die meisten Gemeinden": what is counted stands right behind. */
function isMost({ parts: { marked } }: Asked, { from }: Group): boolean {
  return marked.terms
    .slice(Math.max(0, from - 2), from)
    .some(({ folded }) => /^(?:meiste\w*|wenigste\w*|most|fewest|least)$/u.test(folded));
}

/** "Landkreise ohne Verwaltungsgemeinschaft", "wie viele VGs haben mehr als zehn Gemeinden?" */
export function filterByMembersRule(asked: Asked): PlannedOperation | null {
  const [outer] = asked.groups;
  const limited = limitedMembers(asked);
  if (outer === undefined || limited === null || isChange(asked)) return null;
  if (asked.has('top', 'bottom', 'mean', 'median', 'share')) return null;
  if (!holdsSome(asked, outer, limited)) return null;
  const isCounted = headOfNumber(asked.parts.marked)?.index === outer.from;
  const { kinds, limit } = limited;
  return {
    ...PLAIN,
    operation: {
      name: isCounted ? 'count' : 'list',
      condition: { kind: 'members', kinds: [...kinds], ...limit },
    },
    selection: selectGroup(asked, outer),
    takesAll: true,
  };
}

interface LimitedMembers {
  readonly kinds: readonly string[];
  readonly limit: MemberLimit;
}

/** What stands behind "keine", "mehr als zehn", "genau zwei", when nothing else is said of it. */
function limitedMembers(asked: Asked): LimitedMembers | null {
  const [, inner, ...more] = asked.groups;
  const excluded = excludedKinds(asked);
  if (asked.metricIsStated || more.length > 0) return null;
  if (inner === undefined)
    return excluded.length > 0 ? { kinds: excluded, limit: { comparison: '=', value: 0 } } : null;
  const limit = limitBefore(asked, inner);
  return limit === null || excluded.length > 0 ? null : { kinds: inner.kinds, limit };
}

function limitBefore({ parts }: Asked, { from }: Group): MemberLimit | null {
  const { marked, threshold } = parts;
  const before = marked.terms.slice(Math.max(0, from - 2), from).map(({ folded }) => folded);
  if (/(?:^| )no$/u.test(before.join(' '))) return { comparison: '=', value: 0 };
  const [exactly = '', number = ''] = before;
  const value = /^eine?[nr]?$/u.test(number) ? 1 : readSmallNumber(number);
  if (/^(?:genau|exakt|nur|exactly|only|just)$/u.test(exactly) && value !== null)
    return { comparison: '=', value };
  if (marked.roleOf(from - 1) !== 'condition' || threshold?.kind !== 'value') return null;
  const { kind: _, ...limit } = threshold;
  return limit;
}

type MemberLimit = Omit<Extract<Condition, { kind: 'value' }>, 'kind'>;

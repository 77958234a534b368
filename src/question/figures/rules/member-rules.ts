import { type Asked, containsAny, selectGroup, selectSubjects } from '../asked.ts';
import { conditionOf, directionOf } from '../operation-cues.ts';
import { type Group, groupSelection } from '../plan-selection.ts';
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
function isPer({ parts: { marked } }: Asked, { from }: Group): boolean {
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
  const { entities } = asked.knowledge.index;
  const holds = entities.some(
    (entity) =>
      entity.table === asked.table.name &&
      ranked.kinds.includes(entity.kind ?? '') &&
      containsAny(asked, entity, counted),
  );
  if (!holds) return null;
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

/** "die meisten Gemeinden": what is counted stands right behind. */
function isMost({ parts: { marked } }: Asked, { from }: Group): boolean {
  return marked.terms
    .slice(Math.max(0, from - 2), from)
    .some(({ folded }) => /^(?:meiste\w*|wenigste\w*|most|fewest|least)$/u.test(folded));
}

import type { Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import type { Group } from '../selection/plan-selection.ts';
import { containsAny, selectGroup, selectSubjects } from '../selection/select-group.ts';
import { directionOf, isChange } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

interface Shared {
  readonly parts: Selection;
  readonly wholeKinds: readonly string[];
  readonly isPlural: boolean;
}

/**
 * "Welche Gemeinde hat den größten Anteil an ihrem Landkreis?", "Bei welchem Ministerium ist der Anteil
 * des Hauses selbst am größten?": each is a part of another whole, so that the largest part need not be
 * that with the largest share.
 */
export function rankSharesRule(asked: Asked): PlannedOperation | null {
  if (!asked.has('share') || isChange(asked) || asked.metric.kind === 'rate') return null;
  const shared = sharedNames(asked) ?? sharedGroups(asked);
  const isOfEach = EACH.test(asked.parts.marked.line);
  if (shared === null || !(asked.has('top', 'bottom') || isOfEach)) return null;
  const { places } = asked.parts;
  return {
    ...PLAIN,
    operation: {
      name: 'rank',
      by: 'share',
      wholeKinds: [...shared.wholeKinds],
      direction: directionOf(asked),
      limit: places?.limit ?? (isOfEach ? WHOLE_RANKING : shared.isPlural ? 5 : 1),
      from: places?.from ?? 1,
    },
    selection: shared.parts,
    takesAll: true,
  };
}

/** "bei jedem Ministerium", "der einzelnen Ministerien": all of them, the largest first. */
const EACH = /(?<!\w)(?:jede[rsnm]?|jeweils|einzelnen|all[en]+|each|every)(?!\w)/u;
const WHOLE_RANKING = 40;

const OWN =
  /(?<!\w)(?:selbst|selber|eigene[nrs]?|haus|hauses|hauser|hausern|jeweilig\w*|itself|own)(?!\w)/u;

/** "der Anteil des Hauses selbst": of all that are called so each belongs to another. */
function sharedNames({ subjects, groups, wholes, parts: { marked } }: Asked): Shared | null {
  const [subject, ...more] = subjects;
  if (subject === undefined || more.length > 0 || wholes.length > 0) return null;
  const above = subject.entities.flatMap(({ ancestors }) => ancestors.slice(0, 1));
  const areApart = new Set(above).size === subject.entities.length && above.length > 1;
  const wholeKinds = [...new Set(above.map(({ kind }) => kind ?? ''))];
  const areOfThem = groups.every(({ kinds }) => kinds.every((kind) => wholeKinds.includes(kind)));
  if (!areApart || !areOfThem || !OWN.test(marked.line)) return null;
  return { parts: selectSubjects([subject], 'all'), wholeKinds, isPlural: false };
}

const OF_OWN =
  /(?<!\w)(?:an|am|in|im|of|in) (?:(?:ihre|seine|dere|desse)[mnr]|(?:de[mr] |den )?(?:jeweilig|eigen|zugehorig)e[nmr]|their|its)(?: (?:own|eigene[nmr]))? $/u;
const IN_WHICH = /(?<!\w)(?:in|bei|fur|at|for) (?:welche[mnr]|which|what) $/u;

/** "… an ihrem Landkreis"; "In welchem Landkreis ist der Anteil des Landratsamts am größten?" */
function sharedGroups(asked: Asked): Shared | null {
  const [first, second, ...more] = asked.groups;
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (asked.subjects.length > 0 || asked.wholes.length > 0) return null;
  const { marked } = asked.parts;
  const isOwn = OF_OWN.test(marked.line.slice(0, marked.startOf(second.from)));
  if (isOwn && holds(asked, second, first)) return sharedBy(asked, first, second, first.isPlural);
  const isPlace = IN_WHICH.test(marked.line.slice(0, marked.startOf(first.from)));
  // Of several parts of one kind together there is no row.
  if (!isPlace || !isOneEach(asked, first, second)) return null;
  return sharedBy(asked, second, first, false);
}

function sharedBy(asked: Asked, part: Group, whole: Group, isPlural: boolean): Shared {
  return { parts: selectGroup(asked, part), wholeKinds: whole.kinds, isPlural };
}

function holds({ knowledge, table, ...asked }: Asked, outer: Group, inner: Group): boolean {
  return knowledge.index.entities.some(
    (entity) =>
      entity.table === table.name &&
      outer.kinds.includes(entity.kind ?? '') &&
      containsAny({ knowledge, table, ...asked }, entity, inner),
  );
}

function isOneEach({ knowledge: { index }, table }: Asked, outer: Group, inner: Group): boolean {
  const above = index.entities
    .filter((entity) => entity.table === table.name && inner.kinds.includes(entity.kind ?? ''))
    .map(({ ancestors }) => ancestors.find(({ kind }) => outer.kinds.includes(kind ?? '')));
  return above.length > 1 && new Set(above).size === above.length && !above.includes(undefined);
}

import type { Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import { groupSelection, namedSelection } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { containsAny, selectGroup } from '../selection/select-group.ts';
import { averageOf, isStretched } from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/** So many of a kind are looked at where nothing says of which things the average is. */
const MOST_ALIKE = 25;
const WHETHER =
  /^(?:(?:und|aber|and|but) )*(?:ist|sind|war|waren|liegt|liegen|lag|lagen|hat|haben|hatte|hatten|beschaftigte?|is|are|was|were|does|do|did|has|have|had)(?!\w)/u;
/** "über seinem Durchschnitt": of its own years. */
const OWN =
  /(?<!\w)(?:sein|ihr|eigen|its|their)\w*(?: own)? (?:\w+ )?(?:durchschnitt|schnitt|mittel|average)/u;

/** "Liegt Erfurt über dem Durchschnitt der kreisfreien Städte?", "um wie viel?" */
export function besideAverageRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts } = asked;
  const [subject, ...around] = subjects;
  const condition = averageOf(asked);
  if (subject === undefined || condition === null || groups.length > 1 || around.length > 1)
    return null;
  if (isStretched(asked) || parts.threshold !== null || OWN.test(parts.marked.line)) return null;
  if (asked.has('list', 'top', 'bottom', 'grow', 'shrink', 'share')) return null;
  const of = averaged(asked, subject, around);
  if (of === null) return null;
  const comparison = WHETHER.test(parts.marked.line) ? { comparison: condition.comparison } : {};
  return {
    ...PLAIN,
    operation: { name: 'beside-average', of, with: condition.with, ...comparison },
    selection: namedSelection(subject.entities.slice(0, 1)),
  };
}

/** Those that are named, or all of its kind where they are few. */
function averaged(asked: Asked, subject: Subject, around: readonly Subject[]): Selection | null {
  const { groups, knowledge, table, scopes } = asked;
  const [entity] = subject.entities;
  const [group] = groups;
  if (entity === undefined || entity.kind === null) return null;
  if (group !== undefined)
    return containsAny(asked, entity, group)
      ? null
      : selectGroup({ ...asked, subjects: around }, group);
  const alike = knowledge.index.ofKinds(table.name, [entity.kind]);
  if (around.length > 0 || alike.length < 2 || alike.length > MOST_ALIKE) return null;
  return groupSelection([entity.kind], table, { scopes, within: null, labelled: null, except: [] });
}

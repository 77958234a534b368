import type { Selection } from '#src/domain/query-plan.ts';
import { type Asked, containsAny, excludedKinds } from '../asked.ts';
import { isBehindWithout } from '../behind-without.ts';
import { isCommonPart } from '../common-part.ts';
import { isWithin, type NamedEntity } from '../entity-index.ts';
import { isChange, isStretched } from '../operation-cues.ts';
import { groupSelection, namedSelection } from '../plan-selection.ts';
import type { Subject } from '../resolve-mentions.ts';
import { isToldApart } from '../told-apart.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';

/**
 * "Einzelplan 03 ohne Landespolizei", "Landkreis Gotha ohne Landratsamt": the value of the whole less
 * that of parts of it. Null where it is not certain what is the whole and what its parts are.
 */
export function remainderRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, wholes, metric } = asked;
  const excluded = subjects.filter((subject) => isBehindWithout(subject, asked.parts));
  const [kept, ...more] = subjects.filter((subject) => !excluded.includes(subject));
  if (more.length + groups.length > 0 || asksForMore(asked)) return null;
  if (excluded.some((subject) => isToldApart(subject, asked) || isCommonPart(subject, asked)))
    return null;
  if (metric.kind !== 'count' && metric.kind !== 'amount') return null;
  const fitting = (kept?.entities ?? wholes).flatMap((whole) => {
    const without = takenFrom(whole, excluded, asked);
    return without === null ? [] : [{ whole, without }];
  });
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) return null;
  return {
    ...PLAIN,
    operation: { name: 'remainder', without: only.without },
    selection: namedSelection([only.whole]),
    takesAll: true,
  };
}

function asksForMore(asked: Asked): boolean {
  const others = [
    'top',
    'bottom',
    'mean',
    'median',
    'share',
    'ratio',
    'difference',
    'than',
  ] as const;
  return asked.has(...others, 'whichYear', 'series') || isChange(asked) || isStretched(asked);
}

/** The parts that are left out, all of them within the whole and none within another; else null. */
function takenFrom(
  whole: NamedEntity,
  excluded: readonly Subject[],
  asked: Asked,
): Selection | null {
  const kinds = excludedKinds(asked);
  if (excluded.length === 0) return kinds.length === 0 ? null : kindsWithin(whole, kinds, asked);
  const parts = excluded.map(({ entities }) => entities.filter((e) => isWithin([e], [whole])));
  const taken = parts.flat();
  const areSure = kinds.length === 0 && parts.every((of) => of.length === 1);
  const overlap = taken.some((part) => isWithin([part], taken));
  return areSure && !overlap && new Set(taken).size === taken.length ? namedSelection(taken) : null;
}

function kindsWithin(whole: NamedEntity, kinds: readonly string[], asked: Asked): Selection | null {
  const aggregates = asked.table.entity.kinds.filter(
    ({ value, aggregate }) => aggregate && kinds.includes(value),
  );
  // Associations and municipalities hold the same people twice.
  if (aggregates.length > 0 && kinds.length > 1) return null;
  const group = { kinds, labelled: null, isPlural: true, from: 0, word: '' };
  if (!containsAny(asked, whole, group)) return null;
  return groupSelection(kinds, asked.table, {
    scopes: [],
    within: whole,
    labelled: null,
    except: [],
  });
}

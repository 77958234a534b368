import type { Selection } from '#src/domain/query-plan.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { Asked } from '../selection/asked.ts';
import { isCommonPart } from '../selection/common-part.ts';
import { isPluralKind } from '../selection/is-plural-kind.ts';
import { groupSelection, namedSelection } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { containsAny, excludedKinds, excludedKindWords } from '../selection/select-group.ts';
import { isToldApart } from '../selection/told-apart.ts';
import { isWithin, type NamedEntity } from '../vocabulary/entity-index.ts';
import { isChange, isStretched } from './operation-cues.ts';
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
  if (excluded.length === 0) {
    if (kinds.length === 0) return null;
    return leavesOutOne(asked)
      ? theOneCalledAlike(whole, kinds, asked)
      : kindsWithin(whole, kinds, asked);
  }
  const parts = excluded.map(({ entities }) => entities.filter((e) => isWithin([e], [whole])));
  const taken = parts.flat();
  const areSure = kinds.length === 0 && parts.every((of) => of.length === 1);
  const overlap = taken.some((part) => isWithin([part], taken));
  return areSure && !overlap && new Set(taken).size === taken.length ? namedSelection(taken) : null;
}

/** "ohne die Stadt": one of them, and not all of its kind. */
function leavesOutOne(asked: Asked): boolean {
  const { marked } = asked.parts;
  return excludedKindWords(asked).every(
    (word) =>
      /^(?:d(?:ie|as|en|er)|the|seine[nr]?|ihre[nr]?|its)$/u.test(marked.foldedAt(word.from - 1)) &&
      !isPluralKind(word, marked, asked.table),
  );
}

/** The only one there, or the one that bears its name, as a city does of a district; else null. */
function theOneCalledAlike(
  whole: NamedEntity,
  kinds: readonly string[],
  { knowledge, table }: Asked,
): Selection | null {
  const inside = knowledge.index
    .ofKinds(table.name, kinds)
    .filter((entity) => isWithin([entity], [whole]));
  const alike = inside.filter(({ label }) =>
    whole.label.split(/\s+/u).includes(label.replace(/,.*$/u, '')),
  );
  const [only, ...more] = inside.length === 1 ? inside : alike;
  return only === undefined || more.length > 0 ? null : namedSelection([only]);
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

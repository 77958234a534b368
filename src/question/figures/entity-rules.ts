import type { Condition, Selection } from '#src/domain/query-plan.ts';
import { type Asked, containsAny, selectGroup, selectSubjects } from './asked.ts';
import { isBehindWithout } from './behind-without.ts';
import type { NamedEntity } from './entity-index.ts';
import { allEntries, everyEntry, hasOneLevel, throughAllParts, topOf } from './group-rules.ts';
import {
  asksAbsolute,
  conditionOf,
  directionOf,
  isChange,
  isMultiplied,
  isReference,
  isStretched,
  rankedBy,
  trendOf,
} from './operation-cues.ts';
import { namedSelection, refOf } from './plan-selection.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import type { Subject } from './resolve-mentions.ts';

/** "Welchen AGS hat Gera?", "Wofür steht Kapitel 0313?" */
export function identifyRule(asked: Asked): PlannedOperation | null {
  if (!asked.has('identify') || asked.metricIsStated || asked.subjects.length === 0) return null;
  const asksMeaning =
    /(?<!\w)(?:wofur steht|was bedeutet|was verbirgt|wie heisst|what is|which chapter is|bezeichnung)(?!\w)/u.test(
      asked.parts.marked.line,
    );
  if (!asksMeaning && asked.subjects.some(({ byKey }) => byKey)) return null;
  if (
    asked.has('top', 'bottom', 'change', 'grow', 'shrink', 'share') ||
    asked.groups.some(({ isPlural }) => isPlural)
  )
    return null;
  return {
    ...PLAIN,
    operation: { name: 'identify' },
    selection: selectSubjects(asked.subjects, 'all'),
    takesAll: true,
  };
}

const SINCE_WHEN =
  /(?<!\w)(?:(?:seit|ab) wann|(?:seit|ab) welchem jahr|seit wie ?vielen jahren|wie lange schon|since (?:when|what year|which year)|how long)(?!\w)/u;

/** "Seit wann sinkt …?", "Seit wann hat … mehr als 700?": without a break until the newest year. */
export function runRule(asked: Asked): PlannedOperation | null {
  if (!SINCE_WHEN.test(asked.parts.marked.line) || asked.subjects.length !== 1) return null;
  const { condition } = conditionOf(asked);
  if (condition === null || (condition.kind !== 'trend' && condition.kind !== 'value')) return null;
  // "Ab wann steht dort eine Null?" asks when that came to be.
  if (condition.kind === 'value' && condition.comparison === '=') return null;
  return {
    ...PLAIN,
    operation: { name: 'run', condition },
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all',
    isBound: true,
  };
}

/** "Seit wann gibt es …?", "Bis wann hatte …?": the first or last year with a value. */
export function boundYearRule(asked: Asked): PlannedOperation | null {
  const which =
    /(?<!\w)(?:seit wann|ab wann|ab welchem jahr|seit welchem jahr|erstmals|erstmalig|zum ersten mal|since when|first (?:appear|listed)\w*)(?!\w)/u.test(
      asked.parts.marked.line,
    )
      ? 'first'
      : /(?<!\w)(?:bis wann|bis zu welchem jahr|letztmals|letztmalig|zum letzten mal|until when|last (?:appear|listed)\w*)(?!\w)/u.test(
            asked.parts.marked.line,
          ) ||
          (asked.has('whichYear') &&
            (asked.has('untilWhen') || (asked.parts.time.newest && asked.parts.threshold !== null)))
        ? 'last'
        : asked.has('whichYear') && asked.has('sinceWhen') && !asked.has('top', 'bottom')
          ? 'first'
          : null;
  if (which === null || asked.subjects.length === 0) return null;
  const threshold = asked.parts.threshold ?? (which === 'last' ? someLeft(asked) : noneLeft(asked));
  return {
    ...PLAIN,
    operation: {
      name: 'bound-year',
      which,
      ...(threshold === null ? {} : { condition: threshold }),
    },
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all',
    isBound: true,
  };
}

/** "Bis wann hatte … noch Personal?": a printed zero is none. */
function someLeft({ metric, parts }: Asked): Condition | null {
  const asksForSome = /(?<!\w)(?:noch|still|hatten?|had)(?!\w)/u.test(parts.marked.line);
  return asksForSome && metric.kind === 'count'
    ? { kind: 'value', comparison: '>', value: 0 }
    : null;
}

/** "Seit wann hat … keine Leute mehr?" */
function noneLeft({ metric, parts }: Asked): Condition | null {
  const saysNone = /(?<!\w)(?:kein(?:e[nrs]?)?|niemand(?:en)?|no|nobody|none)(?!\w)/u.test(
    parts.marked.line,
  );
  return saysNone && metric.kind === 'count' ? { kind: 'value', comparison: '=', value: 0 } : null;
}

/** "In welchem Jahr …": the extreme, or all years that meet a condition. */
export function whichYearRule(asked: Asked): PlannedOperation | null {
  if (!asked.has('whichYear') || asked.subjects.length === 0) return null;
  const base = {
    ...PLAIN,
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all' as const,
    combined: asked.subjects.length > 1,
  };
  const condition = asked.parts.threshold;
  if (condition !== null && !asked.has('top', 'bottom')) {
    return { ...base, operation: { name: 'years-where', condition } };
  }
  if (asked.has('top', 'bottom')) {
    return {
      ...base,
      operation: { name: 'extreme-year', by: rankedBy(asked), direction: directionOf(asked) },
    };
  }
  const trend = trendOf(asked);
  if (trend !== null)
    return {
      ...base,
      operation: { name: 'years-where', condition: { kind: 'trend', direction: trend } },
    };
  return null;
}

/** "Welchen Anteil hat … an …?" */
export function shareRule(asked: Asked): PlannedOperation | null {
  const { line } = asked.parts.marked;
  const asksHowFar =
    /(?<!\w)(?:um|by) (?:wie ?viel|what|how many)/u.test(line) ||
    (isChange(asked) && isStretched(asked));
  const isAsked = asked.has('share') && (PART_OF.test(line) || !asksHowFar);
  if (!isAsked) return null;
  const parts = sharedParts(asked);
  if (parts === null) return null;
  const isMoving = isChange(asked) || asked.has('points');
  return {
    ...PLAIN,
    operation: { name: 'share', whole: parts.whole },
    selection: parts.part,
    years: isMoving ? 'ends' : 'newest',
    onlyEnds: isMoving,
  };
}

/** "Um wie viel ist der Anteil gestiegen?" asks for two shares; "um wie viel Prozent" alone for none. */
const PART_OF =
  /(?<!\w)(?:\w*anteil\w*|share|proportion|percentage of|(?:prozent|percent) (?:aller|der|des|von|vom|davon|of)(?! (?:19|20)\d\d))(?!\w)/u;

function sharedParts(asked: Asked): { part: Selection; whole: Selection } | null {
  const [first, second] = asked.subjects;
  const [group] = asked.groups;
  const [whole] = asked.wholes;
  const added = addedParts(asked);
  if (added !== null) return added;
  if (first !== undefined && second !== undefined) {
    const [part, all] = orderedShare(asked, first, second);
    return { part: selectSubjects([part], 'first'), whole: selectSubjects([all], 'first') };
  }
  if (group !== undefined && first !== undefined) {
    const own = group.isPlural ? undefined : aboveOf(first, group.kinds);
    if (own !== undefined)
      return { part: selectSubjects([first], 'first'), whole: namedSelection([own]) };
    const contains = first.entities.find((entity) => containsAny(asked, entity, group));
    if (contains !== undefined)
      return { part: selectGroup(asked, group), whole: namedSelection([contains]) };
    return { part: selectSubjects([first], 'first'), whole: selectGroup(asked, group) };
  }
  const part =
    group !== undefined
      ? selectGroup(asked, group)
      : first === undefined
        ? null
        : selectSubjects([first], 'first');
  if (part === null) return null;
  const all = whole ?? totalAbove(first) ?? topOf(asked);
  if (all !== undefined)
    return { part: within(part, all), whole: { by: 'entities', entities: [refOf(all)] } };
  if (first !== undefined && asked.scopes.length > 0) {
    const whole = wholeOfPart(asked, first);
    return whole === null ? null : { part, whole };
  }
  const isPart = group === undefined || asked.table.entity.kinds.length > 0;
  return hasOneLevel(asked) && isPart ? { part, whole: everyEntry(asked) } : null;
}

/** "Gotha und Greiz zusammen an allen Landkreisen": several parts of what contains them. */
function addedParts(asked: Asked): { part: Selection; whole: Selection } | null {
  const { subjects, groups, wholes } = asked;
  const container = subjects.find((outer) =>
    subjects.every((inner) => inner === outer || isInside(inner, outer)),
  );
  const parts = subjects.filter((subject) => subject !== container);
  if (parts.length < 2) return null;
  const part = selectSubjects(parts, 'first');
  if (container !== undefined) return { part, whole: selectSubjects([container], 'first') };
  const [group] = groups;
  if (group !== undefined) return { part, whole: selectGroup(asked, group) };
  const [first] = parts;
  const all = wholes[0] ?? (asked.has('sum') ? (totalAbove(first) ?? topOf(asked)) : undefined);
  return all === undefined ? null : { part, whole: { by: 'entities', entities: [refOf(all)] } };
}

function isInside(inner: Subject, outer: Subject): boolean {
  return inner.entities.some(({ ancestors }) =>
    outer.entities.some((entity) => ancestors.includes(entity)),
  );
}

/**
 * "Anteil von Nordmark am Hausmüll" is held against all that stands beside it there, "Anteil des
 * Hausmülls an allem in Nordmark" against the other parts of the table.
 */
function wholeOfPart(asked: Asked, subject: Subject): Selection | null {
  const { scopes, marked } = asked.parts;
  const [part] = scopes;
  if (part === undefined || asked.scopes.length > 1) return null;
  const isBehindOf = ({ from }: { readonly from: number }): boolean =>
    marked.terms
      .slice(Math.max(0, from - 3), from)
      .some(({ folded }) => /^(?:an|am)$/u.test(folded));
  if (isBehindOf(part)) return allEntries(asked);
  const saysOf = marked.terms.findIndex(({ folded }) => /^(?:an|am|of)$/u.test(folded));
  const all = throughAllParts(asked, subject);
  return saysOf > part.to && all.length > 1 ? namedSelection(all) : null;
}

/** What stands in the column of parents only is no total: there are others beside it. */
function totalAbove(subject: Subject | undefined): NamedEntity | undefined {
  return subject?.entities[0]?.ancestors.filter(({ onlyParts }) => !onlyParts).at(-1);
}

/** A group is a part of the whole only as far as it belongs to it. */
function within(part: Selection, { scope }: NamedEntity): Selection {
  return part.by === 'group' && part.scopes.length === 0 && scope !== null
    ? { ...part, scopes: [scope] }
    : part;
}

/** "wie viel Prozent des Landkreises": the one that the named thing belongs to. */
function aboveOf({ entities }: Subject, kinds: readonly string[]): NamedEntity | undefined {
  return entities[0]?.ancestors.find(({ kind }) => kinds.includes(kind ?? ''));
}

/** What contains the other is the whole; else what stands behind "an", "am", "in". */
function orderedShare(
  { parts: { marked } }: Asked,
  a: Subject,
  b: Subject,
): readonly [Subject, Subject] {
  if (isInside(a, b)) return [a, b];
  if (isInside(b, a)) return [b, a];
  const before = marked.terms.slice(Math.max(0, a.from - 3), a.from).map(({ folded }) => folded);
  return before.some((word) => /^(?:an|am)$/u.test(word)) ? [b, a] : [a, b];
}

/** "Wer hat mehr, A oder B?", "Um wie viel mehr?": two things or more held against each other. */
export function compareRule(asked: Asked): PlannedOperation | null {
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  const sides = comparedSides(asked, kept);
  const adds = asked.has('sum') && sides.left === undefined;
  if (kept.length < 2 || (adds && !asked.has('difference', 'ratio'))) return null;
  if (
    asked.has('mean', 'median') ||
    (isChange(asked) && isStretched(asked) && !asked.has('difference'))
  )
    return null;
  const by = comparedBy(asked);
  // Two things at many times are two courses and no one difference.
  if (by === null || (by !== 'values' && isChange(asked) && isStretched(asked))) return null;
  const asksLess = /(?<!\w)(?:weniger|kleiner|fewer|less|smaller)(?!\w)/u.test(
    asked.parts.marked.line,
  );
  return {
    ...PLAIN,
    operation: {
      name: 'compare',
      by,
      ...(asksLess && by === 'values' ? { direction: 'bottom' as const } : {}),
      ...(sides.left === undefined ? {} : { left: sides.left }),
    },
    selection: selectSubjects(
      by === 'values' && sides.left === undefined ? kept : sides.ordered,
      'first',
    ),
  };
}

/**
 * What is held against what: first the thing asked about, then what it is measured by ("mehr als
 * Gera"). Of three or more that are added up, `left` tells how many are on the first side.
 */
export function comparedSides(
  asked: Asked,
  subjects: readonly Subject[],
): { readonly ordered: readonly Subject[]; readonly left?: number } {
  const at = subjects.findIndex(
    (subject) => isReference(asked, subject) || isMultiplied(asked, subject),
  );
  const reference = at < 0 ? [] : subjects.slice(at, at === 0 ? 1 : undefined);
  const ordered = [...subjects.filter((subject) => !reference.includes(subject)), ...reference];
  const areAdded = asked.has('sum') && subjects.length > 2 && at >= 0;
  return areAdded ? { ordered, left: ordered.length - reference.length } : { ordered };
}

function comparedBy(asked: Asked): 'values' | 'difference' | 'ratio' | 'percent' | null {
  if (asked.has('ratio')) return 'ratio';
  const asksHowMuch =
    /(?<!\w)(?:um wie ?viele?|wie ?viele? (?:\w+ )?(?:mehr|weniger)|how many more|how many fewer|by how (?:many|much)|um wie viel)(?!\w)/u.test(
      asked.parts.marked.line,
    );
  if ((asksHowMuch || asked.has('difference')) && asked.has('percent')) return 'percent';
  if (asksHowMuch || asked.has('difference')) return 'difference';
  return isStretched(asked) ? null : 'values';
}

const HOW_FAR = /(?<!\w)(?:um wie ?viele?|by how (?:many|much)|by what)(?!\w)/u;

/** "Um wie viel ist … gestiegen?", "Wie hat sich … verändert?" */
export function changeRule(asked: Asked): PlannedOperation | null {
  const { time, marked } = asked.parts;
  const twoYears = time.years.length === 2 || time.since || time.lastYears !== null;
  // "Um wie viel Prozent lag 2023 über 2015?"
  const differs =
    (asked.has('difference', 'than') || HOW_FAR.test(marked.line)) &&
    time.years.length === 2 &&
    asked.subjects.length === 1;
  if (!isChange(asked) && !differs) return null;
  // "Wie hat sich … entwickelt?" asks for the course, not for one figure.
  const asksCourse =
    asked.has('series') &&
    !asked.has('percent', 'grow', 'shrink', 'previousYear') &&
    !/(?<!\w)(?:um wie|wie stark|wie sehr|by how|how much|wie ?viele?)(?!\w)/u.test(marked.line);
  if (asksCourse && !asked.has('absolute')) return null;
  const isPrevious =
    !twoYears && !time.all && (asked.has('previousYear') || time.years.length === 1);
  // Differences of percentages are percentage points.
  const isPoints = asked.metric.unit === '%' && asked.has('points');
  const percent =
    !isPoints &&
    (asked.has('percent', 'points') || (asked.has('previousYear') && !asksAbsolute(asked)));
  const group = asked.groups[0];
  const selection =
    asked.subjects.length > 0
      ? selectSubjects(asked.subjects, 'first')
      : group === undefined
        ? null
        : selectGroup(asked, group);
  if (selection === null) return null;
  return {
    ...PLAIN,
    operation: { name: 'change', unit: percent ? 'percent' : 'absolute' },
    selection,
    combined: selection.by === 'group' || (asked.has('sum') && asked.subjects.length > 1),
    years: isPrevious ? 'newest' : 'ends',
    printedChange: isPrevious && percent,
    withPrevious: isPrevious,
    takesAll: selection.by === 'group',
  };
}

/** "Wie hat sich … entwickelt?": the value of every year. */
export function seriesRule(asked: Asked): PlannedOperation | null {
  if (asked.subjects.length === 0) return null;
  const { time } = asked.parts;
  const isCourse =
    asked.has('series') || time.isRange || time.since || time.all || time.lastYears !== null;
  if (!isCourse) return null;
  return {
    ...PLAIN,
    operation: { name: 'series' },
    selection: selectSubjects(asked.subjects, 'first'),
    combined: asked.has('sum') && asked.subjects.length > 1,
    years: 'all',
  };
}

/** What no other rule takes: the value of each named thing. */
export function valueRule(asked: Asked): PlannedOperation | null {
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  if (kept.length === 0) return null;
  return {
    ...PLAIN,
    operation: { name: 'value' },
    selection: selectSubjects(kept, 'first'),
    isStated: false,
  };
}

import type { Condition, Operation, Selection } from '#src/domain/query-plan.ts';
import { type Asked, containsAny, isBehindWithout, selectGroup, selectSubjects } from './asked.ts';
import { headOfNumber } from './head-of-number.ts';
import { groupSelection, namedSelection, refOf } from './plan-selection.ts';
import type { YearDefault } from './plan-years.ts';
import type { Subject } from './resolve-mentions.ts';

export interface PlannedOperation {
  readonly operation: Operation;
  readonly selection: Selection;
  readonly combined: boolean;
  readonly years: YearDefault;
  /** The question said what to do; otherwise it is the plain value. */
  readonly isStated: boolean;
  /** Takes the change against the year before that the table prints. */
  readonly printedChange: boolean;
  /** The year before belongs to it: a change against the previous year. */
  readonly withPrevious: boolean;
  /** Names that fit several are all meant: "alle Sportgymnasien". */
  readonly takesAll: boolean;
}

type Rule = (asked: Asked) => PlannedOperation | null;

/** The first rule that fits decides; the more a rule demands, the earlier it stands. */
const RULES: readonly Rule[] = [
  parentRule,
  identifyRule,
  boundYearRule,
  whichYearRule,
  countRule,
  rankRule,
  shareRule,
  compareRule,
  averageRule,
  sumRule,
  listRule,
  changeRule,
  seriesRule,
  valueRule,
];

export function planOperation(asked: Asked): PlannedOperation | null {
  for (const rule of RULES) {
    const planned = rule(asked);
    if (planned !== null) return planned;
  }
  return null;
}

const PLAIN = {
  combined: false,
  years: 'newest',
  isStated: true,
  printedChange: false,
  withPrevious: false,
  takesAll: false,
} as const;

/** "Zu welcher VG gehört Teistungen?" */
function parentRule(asked: Asked): PlannedOperation | null {
  const [subject] = asked.subjects;
  const [group] = asked.groups;
  if (subject === undefined || group === undefined || asked.subjects.length !== 1) return null;
  if (asked.has('top', 'bottom', 'share') || asksForNumber(asked)) return null;
  const above = subject.entities.some(({ ancestors }) =>
    ancestors.some(({ kind }) => group.kinds.includes(kind ?? '')),
  );
  const below = subject.entities.some((entity) => containsAny(asked, entity, group));
  if (!above || below || !asked.has('list', 'belongs', 'members')) return null;
  return {
    ...PLAIN,
    operation: { name: 'parent', kinds: [...group.kinds] },
    selection: selectSubjects([subject], 'all'),
    takesAll: true,
  };
}

/** "Welchen AGS hat Gera?", "Wofür steht Kapitel 0313?" */
function identifyRule(asked: Asked): PlannedOperation | null {
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

function boundYearRule(asked: Asked): PlannedOperation | null {
  const which =
    /(?<!\w)(?:seit wann|ab wann|ab welchem jahr|seit welchem jahr|erstmals|erstmalig|zum ersten mal|since when|first (?:appear|listed)\w*)(?!\w)/u.test(
      asked.parts.marked.line,
    )
      ? 'first'
      : /(?<!\w)(?:bis wann|bis zu welchem jahr|letztmals|letztmalig|zum letzten mal|until when|last (?:appear|listed)\w*)(?!\w)/u.test(
            asked.parts.marked.line,
          ) ||
          (asked.has('whichYear') && asked.has('untilWhen'))
        ? 'last'
        : asked.has('whichYear') && asked.has('sinceWhen') && !asked.has('top', 'bottom')
          ? 'first'
          : null;
  if (which === null || asked.subjects.length === 0) return null;
  return {
    ...PLAIN,
    operation: { name: 'bound-year', which },
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all',
  };
}

/** "In welchem Jahr …": the extreme, or all years that meet a condition. */
function whichYearRule(asked: Asked): PlannedOperation | null {
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

/** "Wie viele Gemeinden …": counts entities, with or without a condition. */
function countRule(asked: Asked): PlannedOperation | null {
  const group = countedGroup(asked);
  if (group === null) return null;
  const { condition, years } = conditionOf(asked);
  const called = asked.has('heading') ? calledBy(asked) : null;
  const operation: Operation = { name: 'count', ...(condition === null ? {} : { condition }) };
  if (called !== null)
    return { ...PLAIN, operation, selection: called, years: 'newest', takesAll: true };
  return { ...PLAIN, operation, selection: group, years, takesAll: true };
}

function countedGroup(asked: Asked): Selection | null {
  const head = headOfNumber(asked.parts.marked);
  if (head === null || head.role === 'metric') return null;
  const group = asked.groups.find(({ from }) => from === head.index);
  if (group !== undefined) return selectGroup(asked, group);
  const subject = asked.subjects.find(({ from }) => from === head.index);
  if (subject === undefined || asked.metricIsStated || subject.entities.length < 2) return null;
  return selectSubjects([subject], 'all');
}

/** "Wie viele Schulen gibt es?": counts things, of which the table only has the staff. */
export function countsThings({ parts, subjects, metricIsStated }: Asked): boolean {
  const head = headOfNumber(parts.marked);
  const subject = subjects.find(({ from }) => from === head?.index);
  return (
    !metricIsStated && head?.role === 'name' && subject !== undefined && subject.entities.length < 2
  );
}

/** "Kapitel, die Ministerium heißen" */
function calledBy(asked: Asked): Selection | null {
  const [subject] = asked.subjects;
  const kinds = asked.groups.flatMap((group) => group.kinds);
  if (subject === undefined) return null;
  const entities = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  return entities.length > 0 ? namedSelection(entities) : null;
}

function asksForNumber(asked: Asked): boolean {
  return asked.has('count') || asked.metricIsStated;
}

/** A threshold, a trend or absence as a condition on entities. */
function conditionOf(asked: Asked): { condition: Condition | null; years: YearDefault } {
  if (asked.parts.threshold !== null) return { condition: asked.parts.threshold, years: 'newest' };
  if (asked.has('nothing')) return { condition: { kind: 'absent' }, years: 'newest' };
  if (asked.has('own')) return { condition: { kind: 'present' }, years: 'newest' };
  const trend = trendOf(asked);
  if (trend !== null) return { condition: { kind: 'trend', direction: trend }, years: 'all' };
  if (asked.has('ended')) return { condition: { kind: 'ended' }, years: 'all' };
  if (
    /(?<!\w)(?:neu (?:hinzu|dazu)\w*|neu entstanden|newly)(?!\w)/u.test(asked.parts.marked.line)
  ) {
    return { condition: { kind: 'begun' }, years: 'all' };
  }
  return { condition: null, years: 'newest' };
}

function trendOf(asked: Asked): 'up' | 'down' | 'same' | null {
  if (asked.has('shrink')) return 'down';
  if (asked.has('grow') && !onlyPlus(asked)) return 'up';
  return asked.has('same') ? 'same' : null;
}

/** "LKA + Landespolizei": joins, and is no growth. */
function onlyPlus(asked: Asked): boolean {
  return asked.subjects.length > 1 && /(?<!\w)plus(?!\w)/u.test(asked.parts.marked.line);
}

function isChange(asked: Asked): boolean {
  return asked.has('shrink', 'change', 'previousYear') || (asked.has('grow') && !onlyPlus(asked));
}

function rankedBy(asked: Asked): 'value' | 'change' | 'percent' {
  if (!isChange(asked)) return 'value';
  return asked.has('percent') ? 'percent' : 'change';
}

/** "der größte Rückgang" is the lowest change. */
function directionOf(asked: Asked): 'top' | 'bottom' {
  const wanted = lastOf(asked);
  if (rankedBy(asked) === 'value' || !asked.has('shrink')) return wanted;
  return wanted === 'top' ? 'bottom' : 'top';
}

function lastOf(asked: Asked): 'top' | 'bottom' {
  return asked.has('bottom') &&
    !(asked.has('top') && /(?<!\w)(?:am meisten|top)(?!\w)/u.test(asked.parts.marked.line))
    ? 'bottom'
    : 'top';
}

function rankRule(asked: Asked): PlannedOperation | null {
  if (!asked.has('top', 'bottom')) return null;
  const selection = rankedSelection(asked);
  if (selection === null) return null;
  const by = rankedBy(asked);
  const { places } = asked.parts;
  const isPlural = asked.groups.some((group) => group.isPlural);
  return {
    ...PLAIN,
    operation: {
      name: 'rank',
      by,
      direction: directionOf(asked),
      limit: places?.limit ?? (isPlural ? 5 : 1),
      from: places?.from ?? 1,
    },
    selection,
    years: by === 'value' ? 'newest' : 'ends',
    withPrevious: by !== 'value',
    takesAll: true,
  };
}

function rankedSelection(asked: Asked): Selection | null {
  const [group] = asked.groups;
  if (group !== undefined) {
    const others = asked.groups.filter(
      (g) => g !== group && !group.kinds.some((kind) => g.kinds.includes(kind)),
    );
    const joined =
      others.length > 0 && asked.groups.length === 2 && isJoinedGroup(asked)
        ? { ...group, kinds: asked.groups.flatMap(({ kinds }) => kinds) }
        : group;
    return selectGroup(asked, joined);
  }
  const many = asked.subjects.filter(({ entities }) => entities.length > 1);
  if (asked.subjects.length > 1) return selectSubjects(asked.subjects, 'first');
  const inside = partsOfSubject(asked);
  if (inside !== null) return inside;
  return many.length === 1 ? selectSubjects(many, 'all') : null;
}

/** "Wer hat im Einzelplan 03 am wenigsten?", "größter Zuwachs im Einzelplan 03": what it consists of. */
function partsOfSubject(asked: Asked): Selection | null {
  const [subject] = asked.subjects;
  const [entity] = subject?.entities ?? [];
  if (subject === undefined || entity === undefined) return null;
  const { marked } = asked.parts;
  const isInside = marked.terms
    .slice(Math.max(0, subject.from - 3), subject.from)
    .some(({ folded }) => /^(?:im|in|innerhalb|within|unter)$/u.test(folded));
  const asksWho =
    /(?<!\w)(?:wer|wo|who|where)(?!\w)/u.test(marked.line) || rankedBy(asked) !== 'value';
  if (!isInside || !asksWho || asked.has('whichYear')) return null;
  const kinds = asked.knowledge.index.entities
    .filter(({ ancestors }) => ancestors[0] === entity)
    .map(({ kind }) => kind ?? '');
  if (kinds.length === 0) return null;
  return groupSelection([...new Set(kinds)], asked.table, {
    scopes: asked.scopes,
    within: entity,
    labelled: null,
    except: [],
  });
}

/** "Landkreise und kreisfreie Städte" */
function isJoinedGroup({ groups, parts }: Asked): boolean {
  const [a, b] = groups;
  if (a === undefined || b === undefined) return false;
  const between = parts.marked.terms.slice(a.from, b.from).map(({ folded }) => folded);
  return between.some((word) => /^(?:und|oder|and|or|bzw)$/u.test(word));
}

function shareRule(asked: Asked): PlannedOperation | null {
  const isAsked =
    asked.has('share') &&
    !/(?<!\w)(?:um|by) (?:wie ?viel|what|how many)/u.test(asked.parts.marked.line);
  if (!isAsked) return null;
  const parts = sharedParts(asked);
  if (parts === null) return null;
  return { ...PLAIN, operation: { name: 'share', whole: parts.whole }, selection: parts.part };
}

function sharedParts(asked: Asked): { part: Selection; whole: Selection } | null {
  const [first, second] = asked.subjects;
  const [group] = asked.groups;
  const [whole] = asked.wholes;
  if (first !== undefined && second !== undefined) {
    const [part, all] = orderedShare(asked, first, second);
    return { part: selectSubjects([part], 'first'), whole: selectSubjects([all], 'first') };
  }
  if (group !== undefined && first !== undefined) {
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
  const own = first?.entities[0]?.ancestors;
  const all = wholeFor(own, whole) ?? own?.at(-1) ?? topOf(asked);
  return all === undefined ? null : { part, whole: { by: 'entities', entities: [refOf(all)] } };
}

type Entities = Subject['entities'];

/** The named whole if it is one of this thing. */
function wholeFor(
  ancestors: Entities | undefined,
  whole: Entities[number] | undefined,
): Entities[number] | undefined {
  if (whole === undefined) return undefined;
  return ancestors === undefined || ancestors.includes(whole) ? whole : whole;
}

function topOf({ knowledge, table, scopes }: Asked): Entities[number] | undefined {
  return knowledge.index.entities.find(
    ({ table: name, scope, isRoot }) =>
      isRoot && name === table.name && (scopes.length === 0 || scopes.includes(scope ?? '')),
  );
}

/** What contains the other is the whole; else what stands behind "an", "am", "in". */
function orderedShare(
  { parts: { marked } }: Asked,
  a: Subject,
  b: Subject,
): readonly [Subject, Subject] {
  const inside = (inner: Subject, outer: Subject): boolean =>
    inner.entities.some(({ ancestors }) =>
      outer.entities.some((entity) => ancestors.includes(entity)),
    );
  if (inside(a, b)) return [a, b];
  if (inside(b, a)) return [b, a];
  const before = marked.terms.slice(Math.max(0, a.from - 3), a.from).map(({ folded }) => folded);
  return before.some((word) => /^(?:an|am)$/u.test(word)) ? [b, a] : [a, b];
}

function compareRule(asked: Asked): PlannedOperation | null {
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  if (kept.length < 2 || (asked.has('sum') && !asked.has('difference', 'ratio'))) return null;
  if (
    asked.has('mean', 'median') ||
    (isChange(asked) && isStretched(asked) && !asked.has('difference'))
  )
    return null;
  const by = comparedBy(asked);
  if (by === null) return null;
  const [first, second, ...rest] = kept;
  const ordered =
    by !== 'values' && second !== undefined && first !== undefined && isReference(asked, first)
      ? [second, first, ...rest]
      : kept;
  return {
    ...PLAIN,
    operation: { name: 'compare', by },
    selection: selectSubjects(ordered, 'first'),
  };
}

function comparedBy(asked: Asked): 'values' | 'difference' | 'ratio' | 'percent' | null {
  if (asked.has('ratio')) return 'ratio';
  const asksHowMuch =
    /(?<!\w)(?:um wie ?viele?|wie ?viele? (?:\w+ )?(?:mehr|weniger)|how many more|how many fewer|by how (?:many|much)|um wie viel)(?!\w)/u.test(
      asked.parts.marked.line,
    );
  if (asksHowMuch && asked.has('percent')) return 'percent';
  if (asksHowMuch || asked.has('difference')) return 'difference';
  return isStretched(asked) ? null : 'values';
}

function isStretched({ parts: { time } }: Asked): boolean {
  return time.isRange || time.since || time.all || time.lastYears !== null || time.years.length > 1;
}

/** "so viele wie Suhl", "mehr als Gotha": what the other is measured by. */
function isReference({ parts: { marked } }: Asked, { from }: Subject): boolean {
  const before = marked.terms.slice(Math.max(0, from - 3), from).map(({ folded }) => folded);
  return before.some((word) => /^(?:wie|als|than|as)$/u.test(word));
}

function averageRule(asked: Asked): PlannedOperation | null {
  const kind = asked.has('median')
    ? 'median'
    : asked.has('mean')
      ? 'mean'
      : asked.has('max') && !asked.has('min')
        ? 'max'
        : asked.has('min')
          ? 'min'
          : asked.has('top', 'bottom') && asked.subjects.length === 1
            ? asked.has('bottom')
              ? 'min'
              : 'max'
            : null;
  if (kind === null) return null;
  const [group] = asked.groups;
  const many = asked.subjects.some(({ entities }) => entities.length > 1);
  if (group !== undefined || asked.subjects.length > 1 || (many && !isStretched(asked))) {
    const selection =
      group !== undefined
        ? selectGroup(asked, group)
        : selectSubjects(asked.subjects, asked.subjects.length > 1 ? 'first' : 'all');
    return {
      ...PLAIN,
      operation: { name: 'aggregate', over: 'entities', with: kind },
      selection,
      takesAll: true,
    };
  }
  if (asked.subjects.length === 0) return null;
  return {
    ...PLAIN,
    operation: { name: 'aggregate', over: 'years', with: kind },
    selection: selectSubjects(asked.subjects, 'first'),
    years: 'all',
  };
}

function sumRule(asked: Asked): PlannedOperation | null {
  const [group] = asked.groups;
  const asksNumber = asked.has('sum') || (asked.metricIsStated && asked.has('count'));
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  const whole = asksNumber && isJoinedGroup(asked) && overlaps(asked) ? topOf(asked) : undefined;
  if (whole !== undefined && asked.subjects.length === 0)
    return { ...PLAIN, operation: { name: 'value' }, selection: namedSelection([whole]) };
  const isGroup = group !== undefined && asksNumber && !isChange(asked);
  const areMany =
    group === undefined &&
    asked.has('sum') &&
    (kept.length > 1 || ((kept[0]?.entities.length ?? 0) > 1 && saysAll(asked)));
  if (!isGroup && !areMany) return null;
  const selection =
    group !== undefined
      ? selectGroup(asked, group)
      : selectSubjects(kept, kept.length > 1 ? 'first' : 'all');
  if (isChange(asked) || (isStretched(asked) && asked.has('series'))) return null;
  return {
    ...PLAIN,
    operation: { name: 'aggregate', over: 'entities', with: 'sum' },
    selection,
    takesAll: true,
  };
}

/** "Gemeinden und Landkreise": the second contains the first, so that together they are everything. */
function overlaps({ groups, table }: Asked): boolean {
  const aggregates = new Set(
    table.entity.kinds.filter(({ aggregate }) => aggregate).map(({ value }) => value),
  );
  const [a, b] = groups.map(({ kinds }) => kinds.some((kind) => aggregates.has(kind)));
  return a !== b;
}

function saysAll({ parts: { marked } }: Asked): boolean {
  return /(?<!\w)(?:alle[nr]?|all|samtliche[nr]?|zusammen\w*|summe|together|combined)(?!\w)/u.test(
    marked.line,
  );
}

function listRule(asked: Asked): PlannedOperation | null {
  const [group] = asked.groups;
  if (group === undefined) return null;
  const { condition, years } = conditionOf(asked);
  if (isChange(asked) && condition === null) return null;
  if (asked.has('sum') && isChange(asked)) return null;
  const selection = (asked.has('heading') ? calledBy(asked) : null) ?? selectGroup(asked, group);
  // "Verwaltung der VG Rositz": the one thing of its kind there.
  if (
    condition === null &&
    !group.isPlural &&
    !asked.has('list') &&
    selection.by === 'group' &&
    selection.within !== undefined
  ) {
    return { ...PLAIN, operation: { name: 'value' }, selection, takesAll: true };
  }
  return {
    ...PLAIN,
    operation: { name: 'list', ...(condition === null ? {} : { condition }) },
    selection,
    years,
    takesAll: true,
  };
}

function changeRule(asked: Asked): PlannedOperation | null {
  const { time, marked } = asked.parts;
  const twoYears = time.years.length === 2 || time.since || time.lastYears !== null;
  const differs =
    asked.has('difference', 'than', 'versus') &&
    time.years.length === 2 &&
    asked.subjects.length === 1 &&
    asked.has('difference', 'than');
  if (!isChange(asked) && !differs) return null;
  // "Wie hat sich … entwickelt?" asks for the course, not for one figure.
  const asksCourse =
    asked.has('series') &&
    !asked.has('percent', 'grow', 'shrink', 'previousYear') &&
    !/(?<!\w)(?:um wie|wie stark|wie sehr|by how|how much|wie ?viele?)(?!\w)/u.test(marked.line);
  if (asksCourse && !asked.has('absolute')) return null;
  const isPrevious =
    !twoYears && !time.all && (asked.has('previousYear') || time.years.length === 1);
  const percent =
    asked.has('percent', 'points') || (asked.has('previousYear') && !asksAbsolute(asked));
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

function asksAbsolute(asked: Asked): boolean {
  return asked.has('absolute') || (asked.has('count', 'difference') && !asked.has('percent'));
}

function seriesRule(asked: Asked): PlannedOperation | null {
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

function valueRule(asked: Asked): PlannedOperation | null {
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  if (kept.length === 0) return null;
  return {
    ...PLAIN,
    operation: { name: 'value' },
    selection: selectSubjects(kept, 'first'),
    isStated: false,
  };
}

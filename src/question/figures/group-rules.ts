import type { Operation, Selection } from '#src/domain/query-plan.ts';
import { type Asked, containsAny, selectGroup, selectSubjects } from './asked.ts';
import { isBehindWithout } from './behind-without.ts';
import { means } from './choose-table.ts';
import type { NamedEntity } from './entity-index.ts';
import { NO_KIND } from './find-words.ts';
import { readSmallNumber } from './find-years.ts';
import { headOfNumber } from './head-of-number.ts';
import {
  asksForNumber,
  asksForOne,
  conditionOf,
  directionOf,
  isBehindAfter,
  isChange,
  isStretched,
  rankedBy,
  saysAll,
} from './operation-cues.ts';
import { type Group, groupSelection, namedSelection, refOf } from './plan-selection.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { readTerms } from './question-terms.ts';
import type { Subject } from './resolve-mentions.ts';

/** "Zu welcher VG gehört Teistungen?" */
export function parentRule(asked: Asked): PlannedOperation | null {
  const [subject] = asked.subjects;
  const [group] = asked.groups;
  if (subject === undefined || group === undefined || asked.subjects.length !== 1) return null;
  if (asked.has('top', 'bottom', 'share') || asksForNumber(asked)) return null;
  const above = subject.entities.some(({ ancestors }) =>
    ancestors.some(({ kind }) => group.kinds.includes(kind ?? '')),
  );
  const below = subject.entities.some((entity) => containsAny(asked, entity, group));
  if (below || !asked.has('list', 'belongs', 'members')) return null;
  // "Zu welcher VG gehört …?" of a place that belongs to something else says to what.
  const nearest = subject.entities.flatMap(({ ancestors }) => ancestors.slice(0, 1));
  const kinds = above
    ? group.kinds
    : nearest.flatMap(({ isRoot, kind }) => (isRoot ? [] : (kind ?? [])));
  const asksAbove =
    asked.has('belongs') || /^(?:gehort|does|is)(?!\w)/u.test(asked.parts.marked.line);
  if (kinds.length === 0 || (!above && !asksAbove)) return null;
  return {
    ...PLAIN,
    operation: { name: 'parent', kinds: [...new Set(kinds)] },
    selection: selectSubjects([subject], 'all'),
    takesAll: true,
  };
}

/** "Wie viele Gemeinden …": counts entities, with or without a condition. */
export function countRule(asked: Asked): PlannedOperation | null {
  const group = countedGroup(asked);
  if (group === null) return null;
  const { condition, years } = conditionOf(asked);
  const called = asked.has('heading') ? calledBy(asked) : null;
  const operation: Operation = { name: 'count', ...(condition === null ? {} : { condition }) };
  if (called !== null)
    return { ...PLAIN, operation, selection: called, years: 'newest', takesAll: true };
  const withPrevious = asked.parts.compared?.year === null;
  return { ...PLAIN, operation, selection: group, years, withPrevious, takesAll: true };
}

function countedGroup(asked: Asked): Selection | null {
  const head = headOfNumber(asked.parts.marked);
  if (head === null || head.role === 'metric') return null;
  const group = asked.groups.find(({ from }) => from === head.index);
  if (group !== undefined) return selectGroup(asked, group);
  const subject = asked.subjects.find(({ from }) => from === head.index);
  if (subject === undefined || asked.metricIsStated || !isOneEach(subject, asked.parts))
    return null;
  return selectSubjects([subject], 'all');
}

/** "Ministerium" is the whole label of several entities; "Richter" is only a part of some. */
function isSharedLabel({ candidates }: Subject): boolean {
  return candidates.length > 1 && candidates.every(({ isFull, by }) => isFull && by === 'exact');
}

/**
 * What is counted has a row for each: all are called so, or each is one of what is said in the
 * plural ("Sportgymnasium Jena"). "Grundschulen" are many in one row.
 */
function isOneEach(subject: Subject, { marked }: Asked['parts']): boolean {
  if (isSharedLabel(subject)) return true;
  const { folded = '', stem = '' } = marked.terms[subject.from] ?? {};
  const isOneOf = ({ label }: NamedEntity): boolean =>
    readTerms(label).some(
      (term) =>
        term.folded !== folded &&
        commonLength(term.folded, folded) >= Math.max(SHORTEST_COUNTED, stem.length - 2) &&
        !PLURAL.test(term.folded),
    );
  const { entities, from, to } = subject;
  return entities.length > 1 && from === to && PLURAL.test(folded) && entities.every(isOneOf);
}

const SHORTEST_COUNTED = 6;
const PLURAL = /(?:en|e|er|s)$/u;

function commonLength(a: string, b: string): number {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at < 0 ? a.length : at;
}

/**
 * "Wie viele Schulen gibt es?", "Wie viele Richter arbeiten …?": counts what the table only has the
 * staff of.
 *
 * @returns The counted noun as typed, null where rows or values of the table are counted.
 */
export function countedThing({ parts, subjects, metricIsStated }: Asked): string | null {
  const { marked, mentions } = parts;
  const head = headOfNumber(marked);
  if (head?.role !== 'name' || !head.isCounted) return null;
  const mention = mentions.find(({ from, to }) => from <= head.index && head.index <= to);
  // "LKA-Beschäftigte": the noun comes behind the name.
  if (mention === undefined || marked.roleOf(mention.to + 1) === 'metric') return null;
  const subject = subjects.find(({ from }) => from === head.index);
  if (!metricIsStated && subject !== undefined && isOneEach(subject, parts)) return null;
  return marked.terms[head.index]?.text ?? '';
}

/** "Kapitel, die Ministerium heißen" */
function calledBy(asked: Asked): Selection | null {
  const [subject] = asked.subjects;
  const kinds = asked.groups.flatMap((group) => group.kinds);
  if (subject === undefined) return null;
  const entities = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  return entities.length > 0 ? namedSelection(entities) : null;
}

/** "Welche Gemeinde hat die meisten …?", "die drei größten …" */
export function rankRule(asked: Asked): PlannedOperation | null {
  const saysPlace = (asked.parts.places?.from ?? 1) > 1;
  if (!asked.has('top', 'bottom') && !saysPlace) return null;
  const selection = rankedSelection(asked);
  if (selection === null) return null;
  const by = rankedBy(asked);
  const { places } = asked.parts;
  const isPlural =
    asked.groups.some((group) => group.isPlural) && !saysOneChange(asked) && !asksForOne(asked);
  const [after] = asked.subjects.filter((subject) => isBehindAfter(asked, subject));
  const ref = after?.entities.find((entity) => isOfGroup(entity, selection));
  const isChosen = selection.by === 'entities' && asked.subjects.length > 1;
  return {
    ...PLAIN,
    operation: {
      name: 'rank',
      by,
      direction: directionOf(asked),
      limit: places?.limit ?? (isPlural ? 5 : 1),
      from: places?.from ?? 1,
      ...(ref === undefined ? {} : { after: refOf(ref) }),
    },
    selection,
    years: by === 'value' ? 'newest' : 'ends',
    withPrevious: by !== 'value',
    takesAll: !isChosen,
  };
}

function isOfGroup({ kind, scope }: NamedEntity, selection: Selection): boolean {
  return (
    selection.by === 'group' &&
    selection.kinds.includes(kind ?? '') &&
    (selection.scopes.length === 0 || selection.scopes.includes(scope ?? ''))
  );
}

/** "größter Zuwachs unter den Einzelplänen": one change, of however many. */
function saysOneChange({ parts: { marked } }: Asked): boolean {
  return /(?<!\w)(?:grosst|hochst|starkst|geringst|kleinst|niedrigst)\w+ (?:\w+ ){0,2}?(?:zuwachs|ruckgang|anstieg|verlust|abbau|schwund|wachstum|aufwuchs|veranderung|plus|minus)(?!\w)/u.test(
    marked.line,
  );
}

function rankedSelection(asked: Asked): Selection | null {
  const group = asked.groups.find((inner) => isCoreOf(inner, asked)) ?? asked.groups[0];
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
  return many.length === 1 ? selectSubjects(many, 'all') : rankedTable(asked);
}

/** "Welche Verwaltungsgemeinschaft hat die größte Verwaltung?": what is ranked is a part of each. */
function isCoreOf(inner: Group, { groups, table }: Asked): boolean {
  const [outer, ...more] = groups.filter((group) => group !== inner);
  if (outer === undefined || more.length > 0 || outer.from > inner.from) return false;
  const kinds = table.entity.kinds.filter(({ value }) => outer.kinds.includes(value));
  const cores = new Set(kinds.map(({ core }) => core));
  return cores.size === inner.kinds.length && inner.kinds.every((kind) => cores.has(kind));
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
    ASKS_WHO.test(marked.line) ||
    rankedBy(asked) !== 'value' ||
    (asked.parts.places?.from ?? 1) > 1;
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

/** Mean, median or an extreme, over things or over the years of one thing. */
export function averageRule(asked: Asked): PlannedOperation | null {
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

/** "Wie viele Schüler gab es insgesamt?" in a table that has no row for the total. */
function wholeTable(asked: Asked): Selection | null {
  return canAdd(asked) && isBare(asked) ? allEntries(asked) : null;
}

function isBare({ subjects, groups, wholes }: Asked): boolean {
  return subjects.length + groups.length + wholes.length === 0;
}

function canAdd({ metric }: Asked): boolean {
  return metric.kind === 'count' || metric.kind === 'amount';
}

/** All entries that stand beside each other: of the table, or of the one part of it that is asked about. */
export function allEntries(asked: Asked): Selection | null {
  const [scope, second] = asked.scopes;
  if (scope === undefined) return hasOneLevel(asked) ? everyEntry(asked) : null;
  const isPart = second === undefined && topOf(asked) === undefined;
  const every = everyEntry(asked);
  return isPart && every.by === 'group' ? { ...every, scopes: [scope] } : null;
}

const ASKS_WHO = /(?<!\w)(?:wer|wo|who|where|spitzenreiter\w*|schlusslicht\w*)(?!\w)/u;

/** "Wo war die Quote am höchsten?": all entries are held against each other. */
function rankedTable(asked: Asked): Selection | null {
  const asksWho = ASKS_WHO.test(asked.parts.marked.line) && !asked.has('whichYear');
  const isRank = asksWho && asked.metricIsStated && asked.has('top', 'bottom');
  return isRank && isBare(asked) ? allEntries(asked) : null;
}

/** A number of a whole part of the table, "Schüler an Grundschulen", is that of all its entries. */
function isAdded(asked: Asked): boolean {
  return asked.has('sum') || (asked.scopes.length === 1 && asked.has('count'));
}

/** Whether a question that names no entry asks about all: for their sum, or which is first. */
export function asksForAll(asked: Asked): boolean {
  return (isAdded(asked) && wholeTable(asked) !== null) || rankedTable(asked) !== null;
}

/**
 * "Abfall in Lauenburg insgesamt": the parts of the table in which one thing stands, where none of
 * them holds the others.
 */
export function throughAllParts(asked: Asked, { entities }: Subject): readonly NamedEntity[] {
  const [first] = entities;
  const { table, knowledge } = asked;
  if (first === undefined || first.scope === null || !canAdd(asked)) return [];
  const holdsOthers = table.entity.scope?.groups.some(({ aggregate }) => aggregate) === true;
  const hasTop = knowledge.index.entities.some((e) => e.isRoot && e.table === table.name);
  if (holdsOthers || hasTop || entities.some(({ key }) => key !== first.key)) return [];
  return knowledge.index.entities.filter((e) => e.table === table.name && e.key === first.key);
}

/** "Kulturhaushalt insgesamt" */
function namesTable({ parts, table }: Asked): boolean {
  return parts.tables.some((word) => means(word, table.name));
}

/** "Wie viele … haben alle Landkreise zusammen?" */
export function sumRule(asked: Asked): PlannedOperation | null {
  const isMeant = asked.metricIsStated || namesTable(asked);
  const all = isMeant && isAdded(asked) && !isChange(asked) ? wholeTable(asked) : null;
  if (all !== null)
    return {
      ...PLAIN,
      operation: { name: 'aggregate', over: 'entities', with: 'sum' },
      selection: all,
      takesAll: true,
    };
  const [group] = asked.groups;
  const asksNumber = asked.has('sum') || (asked.metricIsStated && asked.has('count'));
  const kept = asked.subjects.filter((subject) => !isBehindWithout(subject, asked.parts));
  const whole = asksNumber && isJoinedGroup(asked) && overlaps(asked) ? topOf(asked) : undefined;
  if (whole !== undefined && asked.subjects.length === 0)
    return { ...PLAIN, operation: { name: 'value' }, selection: namedSelection([whole]) };
  const isGroup = group !== undefined && asksNumber && !isChange(asked);
  const areMany =
    group === undefined && asked.has('sum') && (kept.length > 1 || saysAllOf(kept[0], asked));
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
    takesAll: group !== undefined || kept.length === 1,
  };
}

function isThroughout(asked: Asked, subject: Subject): boolean {
  return throughAllParts(asked, subject).length === subject.entities.length;
}

/** "alle Sportgymnasien", "die drei Sportgymnasien" where there are three. */
function saysAllOf(subject: Subject | undefined, asked: Asked): boolean {
  const count = subject?.entities.length ?? 0;
  if (subject === undefined || count < 2) return false;
  const before = asked.parts.marked.terms[subject.from - 1]?.folded ?? '';
  const said = readSmallNumber(before);
  return said === null ? saysAll(asked) || isThroughout(asked, subject) : said === count;
}

/** "Gemeinden und Landkreise": the second contains the first, so that together they are everything. */
function overlaps({ groups, table }: Asked): boolean {
  const aggregates = new Set(
    table.entity.kinds.filter(({ aggregate }) => aggregate).map(({ value }) => value),
  );
  const [a, b] = groups.map(({ kinds }) => kinds.some((kind) => aggregates.has(kind)));
  return a !== b;
}

/** "Welche Gemeinden haben mehr als 500?": the things of a kind, with or without a condition. */
export function listRule(asked: Asked): PlannedOperation | null {
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
    withPrevious: asked.parts.compared?.year === null,
    takesAll: true,
  };
}

/** A table that knows no kinds of rows: none of them contains another. */
/** No entry of the table sums up others, but for those that are declared to. */
export function hasOneLevel({ table, knowledge }: Asked): boolean {
  const hasRoot = knowledge.index.entities.some(
    ({ table: name, isRoot }) => isRoot && name === table.name,
  );
  return table.entity.scope === undefined && !hasRoot;
}

/** All entries of such a table that hold no sums. */
export function everyEntry({ table }: Asked): Selection {
  const kinds = table.entity.kinds.map(({ value }) => value);
  const options = { scopes: [], within: null, labelled: null, except: [] };
  return groupSelection(kinds.length > 0 ? kinds : [NO_KIND], table, options);
}

/** What contains everything else: of the table, or of the part of it that is asked about. */
export function topOf({ knowledge, table, scopes }: Asked): NamedEntity | undefined {
  return knowledge.index.entities.find(
    ({ table: name, scope, isRoot }) =>
      isRoot && name === table.name && (scopes.length === 0 || scopes.includes(scope ?? '')),
  );
}

import { kindOf } from '#src/domain/catalogue.ts';
import { KEY, type Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import { type Group, groupSelection, refOf } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { directParts, selectGroup, selectSubjects } from '../selection/select-group.ts';
import { areOneThing } from '../selection/settle-names.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import {
  asksForOne,
  asksForRanking,
  directionOf,
  isBehindAfter,
  rankedBy,
} from './operation-cues.ts';
import { PLAIN, type PlannedOperation } from './planned-operation.ts';
import { hasPartsOfYear } from './through-year.ts';
import {
  allEntries,
  canAdd,
  everyEntry,
  hasPartsApart,
  isBare,
  isJoinedGroup,
  rootsOf,
} from './whole-table.ts';

const WHOLE_RANKING = 40;

const ASKS_PLACE =
  /(?<!\w)(?:(?:auf|an|welche[nmrs]?|wievielte[nmrs]?|der|den|auf dem) (?:(?:welche[nmr]?|wievielte[nmr]?) )?(?:rang|platz|stelle|position|rangplatz)|(?:what|which) (?:rank|place|position|spot)|rangplatz|^(?:rang|platz) (?:der|des|von|vom)|die wievielt\w*|where (?:does|do|did|is) (?:\w+ ){1,6}?(?:rank|placed?|stand))(?!\w)/u;

/** "Welche Stelle im Einzelplan 01 war die kleinste?": an office, and no place in a ranking. */
const ASKS_OFFICE =
  /(?<!\w)(?<!(?:an|auf) )welche (?:stelle|position) (?:im|in|innerhalb|der|des|von|vom|hat|hatte|war|ist)(?!\w)/u;

/** "Auf welchem Platz liegt Suhl unter den kreisfreien Städten?": one thing among all of its kind. */
export function placeRule(asked: Asked): PlannedOperation | null {
  const { subjects, groups, parts, table, scopes } = asked;
  const { line } = parts.marked;
  if (parts.places !== null || !ASKS_PLACE.test(line) || ASKS_OFFICE.test(line)) return null;
  const [group, ...others] = groups;
  const [subject, ...around] = subjects;
  if (subject === undefined || around.length > 1 || others.length > 0) return null;
  // "unter den Kapiteln des Einzelplans 03"
  const selection =
    group === undefined
      ? partsAround(around, asked)
      : selectGroup({ ...asked, subjects: around }, group);
  const isWithin = selection?.by === 'group' && selection.within !== undefined;
  if (around.length > 0 && !isWithin) return null;
  const isAmong = (entity: NamedEntity): boolean =>
    selection === null ? entity.kind !== null && !entity.isRoot : isOfGroup(entity, selection);
  const entity = subject.entities.find(isAmong);
  if (entity === undefined) return null;
  const own = { scopes: entity.scope === null ? scopes : [entity.scope], within: null };
  const by = rankedBy(asked);
  return {
    ...PLAIN,
    operation: {
      name: 'rank',
      by,
      direction: directionOf(asked),
      limit: 1,
      from: 1,
      placeOf: refOf(entity),
    },
    selection:
      selection ??
      groupSelection([entity.kind ?? ''], table, { ...own, labelled: null, except: [] }),
    ...timeOf(by),
    takesAll: true,
  };
}

/** "Platz der Gefängnisse im Einzelplan 05": among what belongs to it. */
function partsAround([container]: readonly Subject[], asked: Asked): Selection | null {
  const [entity, ...more] = container?.entities ?? [];
  return entity === undefined || more.length > 0 ? null : directParts(asked, entity);
}

/** "Welche Gemeinde hat die meisten …?", "die drei größten …" */
export function rankRule(asked: Asked): PlannedOperation | null {
  const saysPlace = (asked.parts.places?.from ?? 1) > 1;
  const isRanking = asksForRanking(asked);
  if (!asked.has('top', 'bottom') && !saysPlace && !isRanking) return null;
  const selection = rankedSelection(asked);
  if (selection === null) return null;
  const by = rankedBy(asked);
  const { places } = asked.parts;
  const isPlural =
    asked.groups.some((group) => group.isPlural) &&
    !saysOneChange(asked) &&
    !asksForOne(asked) &&
    !asksForOneOf(asked);
  const [after] = asked.subjects.filter((subject) => isBehindAfter(asked, subject));
  const ref = after?.entities
    .flatMap((entity) => [entity, ...officesOf(entity, asked)])
    .find((entity) => isOfGroup(entity, selection));
  const isChosen = selection.by === 'entities' && asked.subjects.length > 1 && ref === undefined;
  return {
    ...PLAIN,
    operation: {
      name: 'rank',
      by,
      direction: directionOf(asked),
      limit: places?.limit ?? (isRanking ? WHOLE_RANKING : isPlural ? 5 : 1),
      from: places?.from ?? 1,
      ...(ref === undefined ? {} : { after: refOf(ref) }),
      ...(by === 'value' && (places?.limit ?? 1) > 1 && TOGETHER.test(asked.parts.marked.line)
        ? { total: true }
        : {}),
    },
    selection,
    ...(by === 'value' && isOfAllParts(asked, selection) ? { groupedBy: KEY } : {}),
    ...timeOf(by),
    takesAll: !isChosen,
  };
}

/** "Welches Ressort hat die meisten Frauen?" of a table with a row for each of its career groups: of all of them. */
function isOfAllParts(asked: Asked, selection: Selection): boolean {
  const isWhole = selection.by === 'group' && selection.scopes.length === 0;
  return isWhole && hasPartsApart(asked) && canAdd(asked) && !hasPartsOfYear(asked);
}

/** A value is that of the newest year; a change is that to the last year, or against the one before. */
function timeOf(by: ReturnType<typeof rankedBy>): Pick<PlannedOperation, 'years' | 'withPrevious'> {
  return by === 'value'
    ? { years: 'newest', withPrevious: false }
    : { years: 'ends', withPrevious: true };
}

/** "die drei größten zusammen" */
const TOGETHER =
  /(?<!\w)(?:zusammen\w*|summe|summier\w*|addier\w*|together|combined|sum(?: of)?)(?!\w)/u;

/** "Which Landratsamt is the largest among the district offices?" */
function asksForOneOf({ groups: [first], parts: { marked } }: Asked): boolean {
  const before = marked.foldedAt((first?.from ?? 0) - 1);
  return first?.isPlural === false && /^(?:welche[rs]?|which|what)$/u.test(before);
}

/** "Welches Landratsamt kommt hinter dem Wartburgkreis?": behind that of the district. */
function officesOf(entity: NamedEntity, { knowledge: { index }, table }: Asked): NamedEntity[] {
  const own = kindOf(table, entity.kind)?.ownOffice;
  return own === undefined ? [] : index.partsOf(entity).filter(({ kind }) => kind === own);
}

function isOfGroup({ key, kind, scope }: NamedEntity, selection: Selection): boolean {
  if (selection.by === 'entities')
    return selection.entities.some((ref) => ref.key === key && (ref.scope ?? null) === scope);
  return (
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

/** What is held against each other in a ranking; null where nothing says it. */
export function rankedSelection(asked: Asked): Selection | null {
  const group =
    asked.groups.find((inner) => isCoreOf(inner, asked) || isNarrower(inner, asked)) ??
    asked.groups[0];
  // "hinter dem Wartburgkreis": no place where they lie.
  const subjects = asked.subjects.filter((subject) => !isBehindAfter(asked, subject));
  if (group !== undefined) {
    const others = asked.groups.filter(
      (g) => g !== group && !group.kinds.some((kind) => g.kinds.includes(kind)),
    );
    const joined =
      others.length > 0 && asked.groups.length === 2 && isJoinedGroup(asked)
        ? { ...group, kinds: asked.groups.flatMap(({ kinds }) => kinds) }
        : group;
    return selectGroup({ ...asked, subjects }, joined);
  }
  const many = subjects.filter((subject) => subject.entities.length > 1 && !areOneThing(subject));
  // "Welche Schulart hat nach den Grundschulen die meisten?"
  if (many.length === 1 && subjects.length === 1 && asked.subjects.length > 1)
    return selectSubjects(many, 'all');
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

/** "Die drei größten Städte unter den kreisfreien": two words for the same things, one says which of them. */
function isNarrower({ kinds }: Group, asked: Asked): boolean {
  if (isJoinedGroup(asked)) return false;
  return asked.groups.some(
    (outer) => kinds.length < outer.kinds.length && kinds.every((k) => outer.kinds.includes(k)),
  );
}

/** "Wer hat im Einzelplan 03 am wenigsten?", "größter Zuwachs im Einzelplan 03": what it consists of. */
function partsOfSubject(asked: Asked): Selection | null {
  const [subject] = asked.subjects;
  const [entity] = subject?.entities ?? [];
  if (subject === undefined || entity === undefined) return null;
  const { marked, time } = asked.parts;
  // One value has no highest: "meiste Leute EP 03 2023".
  const isOfOneYear =
    time.years.length === 1 && !time.since && !time.until && !SPEAKS_OF_IT.test(marked.line);
  const isInside =
    isOfOneYear ||
    ASKS_WHICH.test(marked.foldedAt(subject.from - 1)) ||
    (entity.isRoot && ASKS_WHERE.test(marked.line)) ||
    marked.terms
      .slice(Math.max(0, subject.from - 3), subject.from)
      .some(({ folded }) => (ASKS_WHO.test(marked.line) ? INSIDE_OR_AT : INSIDE).test(folded));
  const asksWho =
    ASKS_WHO.test(marked.line) ||
    ASKS_WHICH.test(marked.foldedAt(subject.from - 1)) ||
    isOfOneYear ||
    rankedBy(asked) !== 'value' ||
    (asked.parts.places?.from ?? 1) > 1;
  if (!isInside || !asksWho || asked.has('whichYear')) return null;
  return directParts(asked, entity);
}

/** "Welche Staatsanwaltschaft hat die meisten?": one of those that belong to the group called so. */
const ASKS_WHICH = /^(?:welche[rsmn]?|which)$/u;

const INSIDE = /^(?:im|in|innerhalb|within|unter)$/u;
/** "Wer hat beim Justizministerium die wenigsten?" asks for somebody there. */
const INSIDE_OR_AT = /^(?:im|in|innerhalb|within|unter|bei|beim|at)$/u;

/** "War der Einzelplan 03 der größte?" is about the whole. */
const SPEAKS_OF_IT = /(?<!\w)(?:war|waren|ist|sind|hat|hatte|hatten|was|is|had|has)(?!\w)/u;

/** "Wo war die Quote am höchsten?": all entries are held against each other. */
export function rankedTable(asked: Asked): Selection | null {
  return asked.has('top', 'bottom') ? entriesAskedFor(asked) : null;
}

/** "Wo war die Quote …?" of a table of which nothing is named: of which of its entries; null where it is no such question. */
export function entriesAskedFor(asked: Asked): Selection | null {
  const asksWho = ASKS_WHO.test(asked.parts.marked.line) && !asked.has('whichYear');
  if (!asksWho || !asked.metricIsStated) return null;
  const [subject, ...more] = asked.subjects;
  const [entity] = subject?.entities ?? [];
  if (entity?.isRoot === true && more.length + asked.groups.length === 0)
    return directParts(asked, entity);
  if (!isBare(asked)) return null;
  const isApart = hasPartsApart(asked) && !hasPartsOfYear(asked) && asked.scopes.length === 0;
  return isApart ? everyEntry(asked) : (allEntries(asked) ?? partsOfWhole(asked));
}

/** Below the one sum of all everything stands beside each other: districts below their land. */
function partsOfWhole(asked: Asked): Selection | null {
  const { knowledge, table } = asked;
  const [whole, ...others] = rootsOf(asked);
  if (whole === undefined || others.length > 0) return null;
  const parts = knowledge.index.ofTable(table.name).filter((entity) => entity !== whole);
  const standBeside = parts.every(
    ({ kind, ancestors }) => ancestors[0] === whole && kindOf(table, kind)?.aggregate !== true,
  );
  return standBeside ? directParts(asked, whole) : null;
}

/** "Wo arbeiten die meisten Landesbediensteten?": of a whole it can only be a part. */
const ASKS_WHERE =
  /^(?:und |aber )?(?:wo|bei wem|where|(?:in|bei|an|at) (?:welche[rm]|which) \w+)(?!\w)/u;

const ASKS_WHO =
  /(?<!\w)(?:wer|wo|bei wem|who|where|spitzenreiter\w*|schlusslicht\w*|welche[rsm]? (?:stelle|posten|haus|bereich|ressort|zweig|sparte|teil|eintrag|position)|which (?:one|entry|unit|body|part))(?!\w)|^(?:und |aber )?(?:welche[rs]?|which)(?: davon)? (?:ist|war|hat|hatte|is|was|has|had)(?!\w)/u;

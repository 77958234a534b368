import {
  type EntityRef,
  entityLimitsOf,
  type QueryPlan,
  type Selection,
} from '#src/domain/query-plan.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { monthOf } from '#src/text/month-names.ts';
import { readYearPart } from '#src/text/year-part.ts';
import { EXISTED } from '../operations/list-rule.ts';
import { isBehindAfter, trendOf } from '../operations/operation-cues.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { CatalogueWord, FoundWord } from '../parts/find-words.ts';
import { type Asked, excludedKinds, leftOut, metricsOf } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { isCommonPart } from '../selection/common-part.ts';
import { attachmentOf } from '../selection/kind-attachment.ts';
import type { Group } from '../selection/plan-selection.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { isFollowed, isToldApart } from '../selection/told-apart.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import { defaultMetric, type Knowledge } from '../vocabulary/knowledge.ts';
import { dayOf, saysOtherMonth } from './refuse-time.ts';
import { leavesAttribute } from './restricting-attributes.ts';
import { leavesSecondCondition } from './second-conditions.ts';
import { hasUnreadCue } from './unread-cues.ts';
import { hasUnreadLimit } from './unread-limits.ts';
import { leavesName, leavesNesting, leavesOffice, leavesPlaceName } from './unread-names.ts';
import { hasUnreadNegation } from './unread-negation.ts';
import { hasUnreadNumber } from './unread-numbers.ts';

type Gate = (asked: Asked, plan: QueryPlan) => boolean;

/** What a question can say that a plan leaves unread, by name: the first is shown by `--explain`. */
const GATES: Readonly<Record<string, Gate>> = {
  negation: hasUnreadNegation,
  operation: hasUnreadCue,
  limit: hasUnreadLimit,
  number: hasUnreadNumber,
  'another number': leavesNumber,
  years: (asked) => asked.parts.time.isUnclear,
  month: saysOtherMonth,
  condition: leavesCondition,
  attribute: leavesAttribute,
  comparison: leavesComparison,
  'another condition': leavesSecondCondition,
  spelling: ({ parts }, { selection }) =>
    parts.spelled !== null && !(selection.by === 'group' && selection.spelled !== undefined),
  excluded: leavesExcluded,
  place: leavesPlace,
  'part of a thing': leavesPartOfThing,
  'part of the table': leavesScope,
  'part of a year': leavesYearParts,
  per: (asked, { operation }) =>
    operation.name !== 'columns' && !isRatio(operation) && leavesPer(asked),
  metric: (asked, { operation }) => !holdsColumns(operation) && leavesMetric(asked),
  'part of a metric': leavesPartOfMetric,
  'name of another table': leavesName,
  'name of an office': leavesOffice,
  'name of a place': leavesPlaceName,
  nesting: leavesNesting,
  'kind of another table': leavesKind,
  'another table': leavesTable,
  name: (asked, plan) =>
    asked.subjects.some(
      (subject) =>
        !usesSubject(subject, plan) &&
        !isFollowed(subject, asked, plan) &&
        !(plan.operation.name === 'value' && isToldApart(subject, asked)),
    ),
  kind: (asked, plan) =>
    asked.groups.some(
      (group) => !usesGroup(group, asked, plan) || isLoneOffice(group, asked, plan),
    ),
};

/** "in der Thüringer Verwaltung": the one office of nothing that is named. */
function isLoneOffice(
  { kinds, isPlural, from }: Group,
  { table: { entity }, parts: { marked } }: Asked,
  { selection, operation }: QueryPlan,
): boolean {
  if (selection.by === 'entities' || selection.within !== undefined || isPlural) return false;
  const isOffice = kinds.every((kind) => entity.kinds.some(({ core }) => core === kind));
  const before = marked.terms.slice(Math.max(0, from - 2), from).map(({ folded }) => folded);
  const isEach = before.some((word) => /^(?:welche\w*|jede\w*|je|pro|which|each|per)$/u.test(word));
  const isAll =
    operation.name === 'aggregate' ? operation.with === 'sum' : operation.name === 'list';
  return isOffice && !isEach && isAll;
}

/** "Wie viele hat der Landkreis, und wie viele davon das Landratsamt?": of the last alone it is half of it. */
function leavesNumber({ parts: { marked }, subjects }: Asked, plan: QueryPlan): boolean {
  const isOne = /^(?:value|aggregate)$/u.test(plan.operation.name) && plan.selection.by === 'group';
  return isOne && subjects.length === 1 && ASKS_TWICE.test(marked.line);
}

const ASKS_TWICE =
  /(?<!\w)(?:wie ?viele?|how many)(?!\w).* (?:und|and) (?:wie ?viele?|how many)(?!\w)/u;

/** What a plan does not use of all that was understood: it answers another question; null if nothing. */
export function findLeftover(asked: Asked, plan: QueryPlan): string | null {
  const found = Object.entries(GATES).find(([, isLeft]) => isLeft(asked, plan));
  return found?.[0] ?? null;
}

/** "per LKA employee": the one per the other. */
function isRatio(operation: QueryPlan['operation']): boolean {
  return operation.name === 'compare' && operation.by === 'ratio';
}

/** Whether two metrics are looked at: side by side, or the one above the other. */
function holdsColumns(operation: QueryPlan['operation']): boolean {
  const condition = 'condition' in operation ? operation.condition : undefined;
  return operation.name === 'columns' || condition?.kind === 'column';
}

function leavesCondition({ parts }: Asked, { operation }: QueryPlan): boolean {
  if (operation.name === 'rank' && operation.members?.condition !== undefined) return false;
  const condition = 'condition' in operation ? operation.condition : undefined;
  if (parts.changeSize !== null && !(condition?.kind === 'trend' && condition.size)) return true;
  return parts.threshold !== null && !('condition' in operation);
}

/** "weniger als 2015" needs both years; "um mehr als 500 gewachsen" is a condition on the change. */
function leavesComparison(asked: Asked, { operation, years }: QueryPlan): boolean {
  const { compared, threshold } = asked.parts;
  const isFilter = operation.name === 'count' || operation.name === 'list';
  if (isFilter && threshold !== null && (compared !== null || trendOf(asked) !== null)) return true;
  // "mehr als zu Beginn": than in which year, none of the sides says.
  if (operation.name === 'compare' && asked.parts.time.oldest && asked.has('than')) return true;
  // "Wie viele Kapitel gab es 2023 mehr als 2015?": how many more of them, and not which have grown.
  const countsThem = EXISTED.test(asked.parts.marked.line) && !asked.metricIsStated;
  if (isFilter && compared !== null && countsThem) return true;
  if (compared === null) return false;
  if (isFilter) return operation.condition?.kind !== 'trend' || years.length !== 2;
  if (operation.name === 'rank') return operation.by === 'value';
  if (operation.name === 'value') return years.length < 2;
  return operation.name === 'aggregate' || operation.name === 'per';
}

/** "VG Uder ohne ihre Gemeinden" is not what the row of the whole says. */
function leavesExcluded(asked: Asked, { selection, operation }: QueryPlan): boolean {
  if (operation.name === 'remainder' || membersAsked(operation).length > 0) return false;
  const { table, knowledge } = asked;
  const excluded = excludedKinds(asked);
  if (selection.by === 'group') {
    const within =
      selection.within === undefined ? null : knowledge.index.find(table.name, selection.within);
    const isUnmet = asked.subjects.some(
      (subject) =>
        isBehindWithout(subject, asked.parts) &&
        (isCommonPart(subject, asked) ||
          leftOut(subject, selection.kinds, within ?? null, asked).length === 0),
    );
    if (isUnmet) return true;
    if (selection.kinds.some((kind) => excluded.includes(kind))) return true;
    // "Landkreise ohne Gemeinden" and "Gemeinden ohne Verwaltungsgemeinschaft" alike
    return knowledge.index.entities.some(
      ({ table: name, kind, ancestors }) =>
        name === table.name &&
        ((excluded.includes(kind ?? '') &&
          ancestors.some((above) => selection.kinds.includes(above.kind ?? ''))) ||
          (selection.kinds.includes(kind ?? '') &&
            ancestors.some((above) => excluded.includes(above.kind ?? '')))),
    );
  }
  // What is left out is not what is asked for.
  const without = asked.subjects.filter((subject) => isBehindWithout(subject, asked.parts));
  // "0314 minus 0313": no part of it that its own value would be without.
  if (without.length > 0 && /(?<!\w)minus(?!\w)/u.test(asked.parts.marked.line)) return true;
  const isKept = ({ key, scope }: EntityRef): boolean =>
    without.some(({ entities }) =>
      entities.some((entity) => entity.key === key && entity.scope === (scope ?? null)),
    );
  if (selection.entities.some(isKept)) return true;
  return selection.entities.some((ref) => {
    const whole = knowledge.index.find(table.name, ref);
    return (
      whole !== undefined &&
      knowledge.index.entities.some(
        (inner) => excluded.includes(inner.kind ?? '') && inner.ancestors.includes(whole),
      )
    );
  });
}

/** The kinds of things whose number is the condition: "Landkreise ohne Verwaltungsgemeinschaft". */
function membersAsked(operation: QueryPlan['operation']): readonly string[] {
  if (operation.name === 'aggregate') return operation.members?.kinds ?? [];
  const isFilter = operation.name === 'count' || operation.name === 'list';
  return isFilter && operation.condition?.kind === 'members' ? operation.condition.kinds : [];
}

/** "EP 07, Kernhaushalt und Sonderrechnungen": one of the two is half of what is asked. */
function leavesScope(
  { scopes, table, knowledge, parts }: Asked,
  { selection, operation }: QueryPlan,
): boolean {
  const isPlain = operation.name === 'value' || operation.name === 'series';
  if (!isPlain || selection.by === 'group') return false;
  const used = selection.entities.map(({ scope }) => scope ?? null);
  if (addsScope({ parts, table, knowledge }, selection.entities)) return true;
  const unused = scopes.filter((scope) => !used.includes(scope));
  // "Polizei in den Sonderrechnungen": there it has no row.
  if (unused.length > 0 && unused.length === scopes.length) return true;
  return selection.entities.some(({ key }) =>
    unused.some((scope) => knowledge.index.find(table.name, { key, scope }) !== undefined),
  );
}

/** "Einzelplan 07 mit Sonderrechnungen": both, where it stands in both. */
function addsScope(
  { parts: { scopes, marked }, table, knowledge }: Pick<Asked, 'parts' | 'table' | 'knowledge'>,
  entities: readonly EntityRef[],
): boolean {
  const isAdded = scopes.some(
    (word) =>
      means(word, table.name) && WITH_SCOPE.test(marked.line.slice(0, marked.startOf(word.from))),
  );
  const [only, ...more] = entities;
  if (!isAdded || only === undefined || more.length > 0) return false;
  const alike = knowledge.index.entities.filter(
    ({ table: name, key, isRoot }) => name === table.name && key === only.key && !isRoot,
  );
  return alike.length > 1;
}

const WITH_SCOPE =
  /(?<!\w)(?:mit|samt|inklusive|inkl|einschliesslich|nebst|zuzuglich|plus|with|including)(?: (?:den|der|dem|the))? $/u;

const FROM_OR_TO =
  /^(?:bis|ab|seit|zwischen|vor|nach|until|till|since|from|between|before|after|through)$/u;
const BESIDE_FROM = /^(?:zum|zur|dem|den|der|the|ende|anfang|einschliesslich|im|in)$/u;

/** "von Januar bis März", "seit dem 2. Quartal", "von April auf Mai": of parts of a year only single ones are read. */
function leavesYearParts(asked: Asked, { operation }: QueryPlan): boolean {
  const { parts, table } = asked;
  const { terms, line } = parts.marked;
  // "am 14. Juli 2023" of a table of months: a day is none of its parts.
  const hasParts = table.entity.scope?.groups.some(({ value }) => isYearPart(value)) === true;
  // "im Mai", of which only another table tells.
  const isElsewhere = parts.scopes.some(
    (word) =>
      !means(word, table.name) &&
      word.meanings.some(({ value }) => isYearPart(value)) &&
      !isMonthOfTable(word, asked),
  );
  if (isElsewhere) return true;
  // "Monatsdurchschnitt" of a table of months: of each of them.
  const isOfEach = operation.name === 'aggregate' && operation.over === 'entities';
  const isOther = OTHER_PART.test(line) && !(isOfEach && eachPartOf(asked).test(line));
  if (hasParts && (parts.time.day !== null || isOther || saysOtherMonth(asked))) return true;
  const said = [
    ...parts.scopes.filter(({ meanings }) => meanings.some(({ value }) => isYearPart(value))),
    ...parts.mentions.filter(({ candidates }) =>
      candidates.some(({ entity }) => isYearPart(entity.label)),
    ),
  ];
  if (operation.name === 'change' && new Set(said.map(({ from }) => from)).size > 1) return true;
  return said.some(({ from }) => {
    let at = from - 1;
    while (BESIDE_FROM.test(terms[at]?.folded ?? '')) at -= 1;
    return FROM_OR_TO.test(terms[at]?.folded ?? '') || /^\d{1,2}$/u.test(terms[at]?.folded ?? '');
  });
}

/** "Ende Juni 2024" of a table of 30 June 2024, in whichever other table June is a part of the year. */
function isMonthOfTable({ from }: FoundWord, { parts: { marked }, table }: Asked): boolean {
  const month = monthOf(marked.terms[from]?.folded ?? '');
  return month !== undefined && Number(dayOf(table)?.slice(0, 2)) === month;
}

const OTHER_PART =
  /(?<!\w)(?:(?:pro|je|per|jeden) (?:monat|woche|tag)|monatlich\w*|taglich\w*|wochentlich\w*|(?:anfang|mitte|ende|early|mid|late) (?:19|20)\d\d)(?!\w)/u;

/** "pro Monat" of a table of months */
function eachPartOf({ table }: Asked): RegExp {
  const label = table.entity.scope?.label.toLowerCase() ?? '';
  return new RegExp(`(?<!\\w)(?:pro|je|per) ${literalPattern(label)}(?!\\w)`, 'u');
}

function isYearPart(name: string): boolean {
  return readYearPart(name) !== undefined;
}

/** "nach den Grundschulen das meiste": the next one behind these. */
function leavesPlace(asked: Asked, { operation }: QueryPlan): boolean {
  const isBehind = asked.subjects.some((subject) => isBehindAfter(asked, subject));
  const isRanked = asked.has('top', 'bottom') && !asked.has('whichYear');
  return isBehind && isRanked && !(operation.name === 'rank' && operation.after !== undefined);
}

/** "Welcher Zweig der Polizei ist am größten?": what has no parts in the table is no answer itself. */
function leavesPartOfThing({ parts: { marked } }: Asked, { operation }: QueryPlan): boolean {
  if (!WHICH_PART.test(marked.line)) return false;
  return /^(?:value|aggregate|extreme-year|change|series)$/u.test(operation.name);
}

const WHICH_PART =
  /(?<!\w)(?<!(?:an|auf) )(?:welche[rnsm]?|which) (?:stellen?|zweige?|sparten?|bereiche?|teile?|posten|einheit(?:en)?|branch(?:es)?|parts?|posts?|units?) (?:in|im|bei|beim|der|des|von|vom|am|of|at)(?!\w)/u;

/** "pro Schule", "Kosten je Platz": what stands behind it and is no part of a metric's own name. */
function leavesPer({ parts: { marked } }: Asked): boolean {
  return marked.terms.some(
    ({ folded }, index) =>
      /^(?:je|pro|per)$/u.test(folded) &&
      marked.roleOf(index) !== 'metric' &&
      !/^(?:kind|year|time|scope(?: label)?|operation)$/u.test(marked.roleOf(index + 1) ?? '') &&
      !EACH_TIME.test(marked.terms[index + 1]?.folded ?? ''),
  );
}

/** "pro Jahr" asks for a course, and "je Stichtag" for what is there anyway. */
const EACH_TIME = /^(?:jahr\w*|\w*jahr|years?|annum|stichtag\w*|nach|einzeln\w*|eintrag|zeile)$/u;

/** "Schüler je Lehrer", "Euro" of two columns: beside the usual metric only a rate or change of it. */
function leavesMetric({ parts, table, metric }: Asked): boolean {
  // "Unfälle im Soll": what only another table has.
  const own = parts.metrics.filter((word) => means(word, table.name));
  const isOther = (word: FoundWord) =>
    // "Hilfen" within "Hilfen zur Erziehung" is no other word.
    !own.some(({ from, to }) => from <= word.from && word.to <= to);
  if (parts.metrics.some(isOther)) return true;
  const usual = defaultMetric(table);
  // "Stellen" of three columns is told apart by "unbesetzt".
  const columnsOf = ({ meanings }: FoundWord) =>
    new Set(meanings.flatMap((found) => (found.table === table.name ? [found.value] : [])));
  const isNamed = own.some(
    (word) => columnsOf(word).size === 1 && columnsOf(word).has(metric.column),
  );
  const unmet = isNamed ? own.filter((word) => !columnsOf(word).has(metric.column)) : own;
  const others = metricsOf({ ...parts, metrics: unmet }, table).filter(
    (named) => named !== metric && named.changeOf !== metric.column,
  );
  return others.some(
    (named) => named !== usual || metric.kind === 'count' || metric.kind === 'amount',
  );
}

/** "Welche VG hat die größte Verwaltung?" */
function holdCore(kinds: readonly string[], ranked: readonly string[], { table }: Asked): boolean {
  return table.entity.kinds.some(
    ({ value, core }) => kinds.includes(value) && core !== undefined && ranked.includes(core),
  );
}

/** "Mitglieder" can be the "aktiven Mitglieder" of the table; the usual metric is surely not meant. */
function leavesPartOfMetric({
  parts: { marked },
  table,
  metric,
  metricIsStated,
  knowledge,
}: Asked): boolean {
  if (metricIsStated) return false;
  const counted = table.metrics.filter(({ kind }) => kind === 'count' || kind === 'amount');
  const own = knowledge.words.filter(
    ({ role, table: name, value }) =>
      role === 'metric' && name === table.name && counted.some(({ column }) => column === value),
  );
  const used = new Set(own.flatMap(({ value, stems }) => (value === metric.column ? stems : [])));
  const others = new Set(own.flatMap(({ value, stems }) => (value === metric.column ? [] : stems)));
  return marked.terms.some(
    ({ stem, kind }, index) =>
      kind === 'word' &&
      /^(?:operation|neutral)$/u.test(marked.roleOf(index) ?? '') &&
      stem.length >= SHORTEST_NOUN &&
      others.has(stem) &&
      !used.has(stem),
  );
}

/** Shorter words are grammar more often than nouns. */
const SHORTEST_NOUN = 5;

/** A kind of another table only; "Land" and "state", of which there is one, are no more than a place. */
function leavesKind({ parts, table, knowledge, subjects }: Asked): boolean {
  return parts.kinds.some(
    (word) =>
      !means(word, table.name) &&
      // "Verwaltung des Landtags"
      !subjects.some(
        ({ from, to, isFull }) =>
          isFull && (to === word.from - 1 || (from > word.to && from - word.to <= 2)),
      ) &&
      !word.meanings.every((meaning) => isOnlyOne(meaning, knowledge)) &&
      !isGiver(word, parts.marked) &&
      // "Kreise (Städte mitgezählt)"
      attachmentOf(word, parts.marked) !== 'included',
  );
}

/** "die Zuwendung des Landes": who gives it. */
function isGiver({ from, to }: FoundWord, marked: Asked['parts']['marked']): boolean {
  const [before, own] = [marked.terms[from - 1]?.folded ?? '', marked.terms[from]?.folded ?? ''];
  return (
    from === to &&
    /^land(?:es)?$/u.test(own) &&
    /^(?:des|vom)$/u.test(before) &&
    marked.roleOf(from - 2) === 'metric'
  );
}

/** "Bevölkerung" is what another table is about: this one answers something else. */
function leavesTable({ parts, table, knowledge }: Asked): boolean {
  return parts.tables.some(
    (word) =>
      !means(word, table.name) &&
      word.from === word.to &&
      parts.marked.terms[word.from]?.inBrackets !== true &&
      !knowledge.words.some(
        ({ table: name, stems }) =>
          name === table.name && stems.includes(parts.marked.terms[word.from]?.stem ?? ''),
      ),
  );
}

function isOnlyOne({ table, value }: CatalogueWord, { index }: Knowledge): boolean {
  return index.entities
    .filter((entity) => entity.table === table && entity.kind === value)
    .every(({ isRoot }) => isRoot);
}

function usesSubject({ entities }: Subject, { selection, operation }: QueryPlan): boolean {
  const others =
    operation.name === 'share'
      ? [operation.whole]
      : operation.name === 'remainder'
        ? [operation.without]
        : operation.name === 'beside-average'
          ? [operation.of]
          : [];
  const used = [selection, ...others].flatMap(refsOf);
  if (operation.name === 'rank')
    used.push(...[operation.after, operation.placeOf].filter((ref) => ref !== undefined));
  if ('condition' in operation)
    used.push(...entityLimitsOf(operation.condition).map(({ entity }) => entity));
  return entities.some((entity) => used.some((ref) => isRef(entity, ref)));
}

function refsOf(selection: Selection): readonly EntityRef[] {
  if (selection.by === 'entities') return selection.entities;
  return [...(selection.within === undefined ? [] : [selection.within]), ...selection.except];
}

function isRef({ key, scope }: NamedEntity, ref: EntityRef): boolean {
  return key === ref.key && (ref.scope === undefined || ref.scope === scope);
}

/** "Gemeinden und Landkreise" together are the total. */
function isEverything({ knowledge, table, groups }: Asked, selection: Selection): boolean {
  if (selection.by === 'group') return false;
  const selected = selection.entities.map((ref) => knowledge.index.find(table.name, ref));
  // "Land und Kommunen": the state is not the municipalities, though the table calls their sum so.
  const isNamed = selected.some((entity) =>
    groups.some(({ kinds }) => kinds.includes(entity?.kind ?? '')),
  );
  return !isNamed && selected.every((entity) => entity?.isRoot === true);
}

/** The kind of what is selected or compared with, or only said again of something named. */
function usesGroup({ kinds }: Group, asked: Asked, { selection, operation }: QueryPlan): boolean {
  // "Kapitel im Einzelplan der Staatskanzlei"
  const isKindOfPlace = (place: EntityRef | undefined): boolean =>
    place !== undefined &&
    kinds.includes(asked.knowledge.index.find(asked.table.name, place)?.kind ?? '');
  const of = (used: Selection): boolean =>
    used.by === 'group'
      ? used.kinds.some((kind) => kinds.includes(kind)) || isKindOfPlace(used.within)
      : used.entities.some((ref) =>
          kinds.includes(asked.knowledge.index.find(asked.table.name, ref)?.kind ?? ''),
        );
  if (of(selection) || (asked.groups.length > 1 && isEverything(asked, selection))) return true;
  if (membersAsked(operation).some((kind) => kinds.includes(kind))) return true;
  if (operation.name === 'share') return of(operation.whole);
  if (operation.name === 'per') return of(operation.group);
  if (operation.name === 'beside-average') return of(operation.of);
  if (operation.name === 'rank')
    return (
      operation.members?.kinds.some((kind) => kinds.includes(kind)) === true ||
      operation.wholeKinds?.some((kind) => kinds.includes(kind)) === true ||
      (selection.by === 'group' && holdCore(kinds, selection.kinds, asked))
    );
  return operation.name === 'parent';
}

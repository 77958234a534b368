import type { EntityRef, QueryPlan } from '#src/domain/query-plan.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isBareSum } from '#src/text/sum-label.ts';
import { EXISTED, isBehindAfter, trendOf } from '../operations/operation-cues.ts';
import { isBehindWithout } from '../parts/behind-without.ts';
import type { CatalogueWord, FoundWord } from '../parts/find-words.ts';
import type { Asked } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { isCommonPart } from '../selection/common-part.ts';
import { attachmentOf } from '../selection/kind-attachment.ts';
import { excludedKinds, leftOut } from '../selection/select-group.ts';
import { isFollowed, isToldApart } from '../selection/told-apart.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { saysOtherMonth } from './refuse-time.ts';
import { leavesAttribute } from './restricting-attributes.ts';
import { leavesSecondCondition } from './second-conditions.ts';
import { hasUnreadCue } from './unread-cues.ts';
import { hasUnreadLimit } from './unread-limits.ts';
import { leavesCounted, leavesMetric, leavesPartOfMetric, leavesPer } from './unread-metrics.ts';
import {
  leavesLand,
  leavesName,
  leavesNesting,
  leavesOffice,
  leavesPlaceName,
} from './unread-names.ts';
import { hasUnreadNegation } from './unread-negation.ts';
import { hasUnreadNumber } from './unread-numbers.ts';
import { leavesYearParts } from './unread-year-parts.ts';
import { isLoneOffice, membersAsked, usesGroup, usesSubject } from './unused-names.ts';

type Gate = (asked: Asked, plan: QueryPlan) => boolean;

/** What a question can say that a plan leaves unread, by name: the first is shown by `--explain`. */
const GATES: Readonly<Record<string, Gate>> = {
  negation: hasUnreadNegation,
  operation: hasUnreadCue,
  limit: hasUnreadLimit,
  number: hasUnreadNumber,
  'another number': leavesNumber,
  'who failed': ({ parts }) => FAILED.test(parts.marked.line),
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
    !holdsColumns(operation) && !isRatio(operation) && leavesPer(asked),
  metric: (asked, { operation }) => !holdsColumns(operation) && leavesMetric(asked),
  'part of a metric': leavesPartOfMetric,
  'what is counted': leavesCounted,
  'name of another table': leavesName,
  'another land': leavesLand,
  'name of an office': leavesOffice,
  'name of a place': leavesPlaceName,
  nesting: leavesNesting,
  'kind of another table': leavesKind,
  'part of another table': leavesPartOfOther,
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

/** "Wie viele hat der Landkreis, und wie viele davon das Landratsamt?": of the last alone it is half of it. */
function leavesNumber({ parts: { marked }, subjects }: Asked, plan: QueryPlan): boolean {
  const isOne = /^(?:value|aggregate)$/u.test(plan.operation.name) && plan.selection.by === 'group';
  return isOne && subjects.length === 1 && ASKS_TWICE.test(marked.line);
}

/** "durch die Prüfung gefallen": they have become no fewer. */
const FAILED =
  /(?<!\w)durch (?:die|den|das|ihre|eine)\w* .{0,60}?(?:gefallen|fallen|fiel\w*)(?!\w)/u;

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
  const isRankedSo = operation.name === 'rank' && operation.with !== undefined;
  return operation.name === 'columns' || isRankedSo || condition?.kind === 'column';
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
    const hasWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
      knowledge.index
        .ofKinds(table.name, inner)
        .some(({ ancestors }) => ancestors.some(({ kind }) => outer.includes(kind ?? '')));
    return hasWithin(excluded, selection.kinds) || hasWithin(selection.kinds, excluded);
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
  const left = knowledge.index.ofKinds(table.name, excluded);
  return knowledge.index
    .findAll(table.name, selection.entities)
    .some((whole) => left.some(({ ancestors }) => ancestors.includes(whole)));
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
  const alike = knowledge.index
    .ofTable(table.name)
    .filter(({ key, isRoot }) => key === only.key && !isRoot);
  return alike.length > 1;
}

const WITH_SCOPE =
  /(?<!\w)(?:mit|samt|inklusive|inkl|einschliesslich|nebst|zuzuglich|plus|with|including)(?: (?:den|der|dem|the))? $/u;

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
  const [before, own] = [marked.foldedAt(from - 1), marked.foldedAt(from)];
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

/** "Patienten an Gymnasien": there are parts called so in a table of schools alone. */
function leavesPartOfOther({ parts, table, knowledge }: Asked): boolean {
  return parts.scopes.some((word) => {
    // "Kernverwaltung" is the "Kernhaushalt", which the title of this table says.
    const said = [
      ...parts.marked.terms.slice(word.from, word.to + 1).map(({ stem }) => stem),
      ...word.meanings.map(({ value }) => stemGerman(foldGerman(value))),
    ];
    const isOfTable = knowledge.words.some(
      ({ table: name, stems }) => name === table.name && said.some((stem) => stems.includes(stem)),
    );
    const isSum = word.meanings.some(({ value }) => isBareSum(value));
    return !means(word, table.name) && !isOfTable && !isSum;
  });
}

function isOnlyOne({ table, value }: CatalogueWord, { index }: Knowledge): boolean {
  return index.ofKinds(table, [value]).every(({ isRoot }) => isRoot);
}

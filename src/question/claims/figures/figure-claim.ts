import type { QueryPlan } from '#src/domain/query-plan.ts';
import { replaceIn } from '#src/question/conversation/topics/figure-topic.ts';
import { isAccordingTo } from '#src/question/figures/names/without-sources.ts';
import { COUNTS_CASES } from '#src/question/figures/operations/count-rule.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type { FigureReading } from '#src/question/figures/reading.ts';
import { judgeUnknown } from '#src/question/figures/refusals/judge-unknown.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { carriedSubject } from '#src/question/figures/selection/certain-subject.ts';
import { scaleOf } from '#src/question/figures/selection/in-unit-of.ts';
import { ofAllMembers } from '#src/question/figures/selection/of-all-members.ts';
import { ofItself } from '#src/question/figures/selection/of-itself.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import { isPartCalledAlike } from '#src/question/figures/selection/settle-names.ts';
import { tablesAlone } from '#src/question/figures/tables-alone.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { foldGerman } from '#src/text/fold.ts';
import { replaceValue } from '../numbers/replace-value.ts';
import { readStatedValues, type StatedValue } from '../numbers/stated-values.ts';
import { rankedNames } from '../relations/claimed-entities.ts';
import { directionIn, readTrend } from '../relations/course-rules.ts';
import { type Relation, readRelation } from '../relations/read-relation.ts';
import { coveredYears, saysWhen } from '../relations/relation-rule.ts';
import type { Assertion, FigureClaim } from './assertion.ts';
import { type ClaimSentence, claimSentence } from './claim-sentence.ts';
import { readNumbers } from './number-assertions.ts';
import { isDifference, isLevel } from './number-role.ts';
import { readQuoted, readQuotedTrend } from './quoted-figures.ts';

export interface ReadingOptions {
  /** It is asked, not said: what it leaves open is taken as in any question. */
  readonly isQuestion: boolean;
}

/**
 * Takes a sentence apart into what it says about the tables: for each number what it is the number
 * of, and every relation without a number. What is left over makes it uncheckable.
 */
export function readFigureClaim(
  sentence: string,
  knowledge: Knowledge,
  options: ReadingOptions = { isQuestion: false },
): FigureClaim {
  if (EXPECTS.test(sentence)) return { kind: 'other' };
  const claim = readAmongAll(sentence, knowledge, options);
  const isOpen = claim.kind !== 'assertions' && !('why' in claim && claim.why === 'year');
  return (isOpen ? readWithinOne(sentence, knowledge, options) : null) ?? claim;
}

/** "rechnet damit, dass sie steigt": what somebody expects is no course that figures tell. */
const EXPECTS =
  /(?<!\p{L})(?:rechne(?:t|n|te|ten)|erwarte\p{L}*|hoff(?:t|en|te|ten)|(?:be)?fürchte\p{L}*|prognostizier\p{L}*|ge(?:ht|hen) davon aus|expects?|hopes?|fears?|predicts?|assumes?)(?:\s(?:aber|jedoch|auch|weiter|weiterhin|nicht|fest|damit))*,?\s(?:dass|that)\s/iu;

/** What one table explains wholly, where words that mean something in others are in the way. */
function readWithinOne(
  sentence: string,
  knowledge: Knowledge,
  options: ReadingOptions,
): FigureClaim | null {
  const [only, ...more] = tablesAlone(sentence, knowledge)
    .map((alone) => readAmongAll(sentence, alone, options))
    .filter(({ kind }) => kind === 'assertions');
  return only === undefined || more.length > 0 ? null : only;
}

function readAmongAll(
  sentence: string,
  knowledge: Knowledge,
  { isQuestion }: ReadingOptions,
): FigureClaim {
  const values = readStatedValues(sentence);
  const quoted = readQuoted(sentence, values, knowledge);
  if (quoted !== null) return quoted;
  const course = values.length === 0 ? readQuotedTrend(sentence, knowledge) : null;
  if (course !== null) return { kind: 'assertions', assertions: [course], assumedYear: false };
  const isMoney = values.some((value) => value.isMoney);
  if (isMoney && !knowledge.catalogue.tables.some(({ metrics }) => metrics.some(isInEuro)))
    return { kind: 'other' };
  // Read clause by clause: the second number is of something else than the first.
  if (values.length > 1 && OF_WHICH.test(sentence)) return { kind: 'unverifiable', why: 'number' };
  const said = claimSentence(sentence, values, knowledge, isQuestion);
  if (said === null) return { kind: 'other' };
  const claim = inUnitOfMetric({
    ...said,
    asked: withoutKindOfName(ofAllMembers(ofItself(said.asked))),
  });
  const { asked } = claim;
  if (leavesMetricOpen(asked)) return { kind: 'unverifiable', why: 'relation' };
  // An amount of money is no number of what a table counts.
  if (isMoney && !(asked.metricIsStated && isInEuro(asked.metric))) return { kind: 'other' };
  if (asked.subjects.length + asked.groups.length + asked.wholes.length === 0)
    return ofAllEntries(claim, knowledge) ?? { kind: 'other' };
  if (quantifiesUnknown(claim)) return { kind: 'unverifiable', why: 'relation' };
  const refused = judgeUnknown(asked.parts, asked);
  if (refused !== null) return refusal(refused, asked);
  const covered = coveredYears(asked);
  if (values.length > 0 && isBeyond(asked, covered))
    return { kind: 'unverifiable', why: 'year', covered };
  const relation = readRelation(claim);
  if (relation === null) return { kind: 'unverifiable', why: 'relation' };
  const own = withoutCompared(withoutRankedGroup(claim, relation), relation);
  const numbers = readNumbers(own, claim, relation.used, knowledge);
  if (numbers === null || areOfOneCell(numbers)) return { kind: 'unverifiable', why: 'number' };
  const assertions = [
    ...numbers,
    ...relation.assertions,
    ...impliedTrend(claim, numbers),
    ...impliedBefore(claim, numbers),
  ];
  if (assertions.length === 0) return { kind: 'other' };
  const saidBy = otherSource(asked);
  return {
    kind: 'assertions',
    assertions,
    assumedYear: !saysWhen(asked),
    ...(leavesBaseOpen(claim) ? { leavesBaseOpen: true } : {}),
    ...(saidBy === null ? {} : { saidBy }),
  };
}

/** "Das LKA hatte 2023 750 Beschäftigte, das sind 125 mehr." */
function leavesBaseOpen({ asked, text, values }: ClaimSentence): boolean {
  const { years, since, until, isRange } = asked.parts.time;
  const isOfTwo = years.length > 1 || since || until || isRange || asked.subjects.length > 1;
  if (isOfTwo || asked.has('previousYear', 'grow', 'shrink', 'change')) return false;
  return !SAYS_BASE.test(text) && values.some((value) => isDifference(value, text));
}

const SAYS_BASE =
  /(?<!\p{L})(?:als|wie|than|as|gegenüber|im vergleich|verglichen|compared|zuvor|davor|vorher|früher|damals|before|earlier|innerhalb|binnen|within)(?!\p{L})/iu;

/** "laut Rechnungshof": the tables are of the statistical office. */
function otherSource({ parts: { sources, marked } }: Asked): string | null {
  const named = sources.filter((mention) => isAccordingTo(mention, marked));
  const other = named.find(({ candidates }) =>
    candidates.every(({ entity }) => !/statisti/iu.test(entity.label)),
  );
  if (other === undefined) return null;
  return marked.terms
    .slice(other.from, other.to + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** "Im Ressort Arbeit, Soziales, Gesundheit …": the word for the kind just before the name of one of it. */
function withoutKindOfName(asked: Asked): Asked {
  const { terms } = asked.parts.marked;
  const isOfName = ({ kinds, isPlural, from, word }: Asked['groups'][number]): boolean =>
    !isPlural &&
    asked.subjects.some(({ from: start, entities: [one, ...more] }) => {
      if (one === undefined || more.length > 0 || !kinds.includes(one.kind ?? '')) return false;
      const label = foldGerman(one.label);
      const behind = from + word.split(' ').length;
      // "Arbeit" of such a name is also a word for who works.
      return (
        behind <= start && terms.slice(behind, start).every(({ folded }) => label.includes(folded))
      );
    });
  return replaceIn(asked, { groups: asked.groups.filter((group) => !isOfName(group)) });
}

function isInEuro({ unit }: { readonly unit: string }): boolean {
  return /(?:^|\s)Euro$/u.test(unit);
}

/**
 * "Sie bekam weniger vom Land als 2018" of a table that first of all counts performances: nobody said
 * which of its columns is meant.
 */
function leavesMetricOpen({ table, metric, metricIsStated, knowledge }: Asked): boolean {
  const hasOne = table.metrics.length === 1 || !knowledge.plainTables.has(table.name);
  return !hasOne && !metricIsStated && !COUNTS_CASES.test(metric.label);
}

/** "Regelschulen 2024: 3.400": of a year after the last one that the table has. */
function isBeyond(
  { table, parts: { time }, subjects }: Asked,
  covered: readonly number[],
): boolean {
  const [newest] = covered.slice(-1);
  return (
    table.time.kind === 'years' &&
    newest !== undefined &&
    subjects.length > 0 &&
    time.years.length > 0 &&
    time.years.every((year) => year > newest)
  );
}

/** "40 Millionen Euro" of a table that counts thousands of euros. */
function inUnitOfMetric(claim: ClaimSentence): ClaimSentence {
  const size = scaleOf(claim.asked.metric.unit);
  if (size === 1) return claim;
  const values = claim.values.map((value) =>
    value.isMoney
      ? { ...value, value: value.value / size, scale: (value.scale ?? 1) / size }
      : value,
  );
  return { ...claim, values };
}

/** "Insgesamt wurden 2022 knapp 883 Millionen Euro ausgezahlt": the sum of a table that has no row of it. */
function ofAllEntries(claim: ClaimSentence, knowledge: Knowledge): FigureClaim | null {
  const { values, text, isNegated, asked } = claim;
  const [stated, ...more] = values;
  if (stated === undefined || more.length > 0 || stated.kind !== 'number' || isNegated) return null;
  const question = replaceValue(text, stated, 'wie viel', values).replace(/[.!]+\s*$/u, '');
  const reading = readFigureQuestion(question, knowledge);
  if (reading.kind !== 'plan' || reading.plan.table !== asked.table.name) return null;
  const { plan } = reading;
  const isSum = plan.operation.name === 'aggregate' && plan.operation.over === 'entities';
  if (!isSum || plan.selection.by !== 'group' || !reading.stated.operation) return null;
  return {
    kind: 'assertions',
    assertions: [{ kind: 'number', stated, plan, role: 'value', direction: null }],
    assumedYear: !saysWhen(asked),
  };
}

const QUANTIFIED =
  /^(?:(?:in|bei|an|für|at|zu) )?(?:(kein(?:e[rsmn]?)?(?! (?:\p{L}+en )?(?:jahr|zeitpunkt|zeit|stichtag)(?!\p{L}))|no|none)|alle[nr]?|sämtliche[nr]?|jede[rsmn]?|all|every|each)\s/iu;

/** "Keine Schulart": all or none of something that is no group of the tables is not one of its names. */
function quantifiesUnknown({ text, asked }: ClaimSentence): boolean {
  const match = QUANTIFIED.exec(text);
  if (match === null || asked.groups.length > 0 || asked.has('nothing', 'own')) return false;
  if (asked.parts.corrections.length > 0) return true;
  // "Keine Schulart hatte mehr als die Grundschulen": of those that share a name, beside one of them.
  const isOfNames = asked.subjects.length > 1 && (rankedNames(text, asked) ?? []).length > 0;
  return match[1] !== undefined && !isOfNames;
}

const OF_WHICH = /,\s(?:davon|darunter|of which)\s/iu;

/** "sank auf 970": that it sank is said besides the number. */
function impliedTrend(claim: ClaimSentence, numbers: readonly Assertion[]): Assertion[] {
  const { asked, values } = claim;
  if (values.length === 0 || numbers.length === 0 || directionIn(asked) === null) return [];
  if (numbers.some((number) => number.kind !== 'number' || CHANGES.has(number.role))) return [];
  const trend = readTrend(asked, claim.isNegated);
  return trend === null ? [] : [trend];
}

/** "34.030 Beschäftigte auf den Kernhaushalt und 2.725 auf Sonderrechnungen": no one cell is both. */
function areOfOneCell(numbers: readonly Assertion[]): boolean {
  const exact = numbers.flatMap((one) =>
    one.kind === 'number' && one.stated.hedge === 'none'
      ? [{ plan: `${one.role} ${JSON.stringify(one.plan)}`, value: one.stated.value }]
      : [],
  );
  return exact.some(({ plan, value }) =>
    exact.some((other) => other.plan === plan && other.value !== value),
  );
}

/** "fiel unter 5.800": the year before it was not. */
function impliedBefore({ asked, text }: ClaimSentence, numbers: readonly Assertion[]): Assertion[] {
  return numbers.flatMap((number): Assertion[] => {
    if (number.kind !== 'number' || number.role !== 'value') return [];
    const [year = 0, ...more] = number.plan.years;
    const isLone = more.length === 0 && coveredYears(asked).includes(year - 1);
    if (!isLone || !directionIn(asked) || !isLevel(number.stated, text)) return [];
    const plan: QueryPlan = { ...number.plan, years: [year - 1], operation: { name: 'series' } };
    return [{ kind: 'limit', plan, stated: number.stated, when: 'never', year: null }];
  });
}

/** Numbers that say how much something changed carry its direction. */
const CHANGES: ReadonlySet<string> = new Set([
  'change',
  'change-percent',
  'points',
  'share-points',
]);

/** "mit 730 Beschäftigten den niedrigsten Wert aller Landkreise": 730 is the one district's. */
function withoutRankedGroup(claim: ClaimSentence, { assertions }: Relation): ClaimSentence {
  const isRanked = assertions.some(({ kind }) => kind === 'rank');
  const { asked } = claim;
  const keys = rankedKeys(claim, assertions);
  const ranked = asked.knowledge.index.entities.filter(
    ({ key, table }) => keys.includes(key) && table === asked.table.name,
  );
  const narrowed = asked.subjects.map((subject) => narrowedTo(ranked, subject));
  // "im Landkreis Nordhausen … die Stadt Nordhausen mit 380": the number is that of the ranked one.
  const own = narrowed.filter(({ entities: [one, ...more] }) => {
    return one !== undefined && more.length === 0 && ranked.includes(one);
  });
  const subjects = own.length > 0 ? own : narrowed;
  return isRanked ? { ...claim, asked: replaceIn(asked, { groups: [], subjects }) } : claim;
}

/** "Nach Sonneberg kommt Hildburghausen mit 1.100": of those that are ranked the one before the number. */
function rankedKeys(
  { asked, text, values: [value, ...more] }: ClaimSentence,
  assertions: readonly Assertion[],
): (string | undefined)[] {
  const ranks = assertions.filter((one) => one.kind === 'rank');
  const keys = ranks.map(({ subject }) => subject.key);
  if (value === undefined || more.length > 0 || ranks.some(({ orBefore }) => orBefore)) return keys;
  const last = subjectsBefore(value, asked, text).at(-1);
  const isOfLast = last?.entities.some(({ key }) => key === keys.at(-1)) === true;
  return isOfLast ? keys.slice(-1) : keys;
}

function subjectsBefore({ start }: StatedValue, { subjects, parts }: Asked, text: string) {
  return subjects.filter(({ from }) => text.indexOf(parts.marked.terms[from]?.text ?? '') < start);
}

/** "Jena liegt mit 1.355 Beschäftigten vor Gera": the number is of the one that is named last before it. */
function withoutCompared(claim: ClaimSentence, { assertions }: Relation): ClaimSentence {
  const { asked, text, values } = claim;
  const [value, ...more] = values;
  const isCompared = assertions.some(({ kind }) => kind === 'order' || kind === 'each');
  const isOwn = value !== undefined && /(?<!\p{L})mit\s+$/iu.test(text.slice(0, value.start));
  if (!isCompared || !isOwn || more.length > 0 || asked.subjects.length < 2) return claim;
  const subject = subjectsBefore(value, asked, text).at(-1) ?? asked.subjects[0];
  return subject === undefined
    ? claim
    : { ...claim, asked: replaceIn(asked, { subjects: [subject] }) };
}

/** Of several things of this name, or of a whole and what is called after it, the one that is ranked. */
function narrowedTo(ranked: readonly NamedEntity[], subject: Subject): Subject {
  const candidates = subject.candidates.filter(({ entity }) => ranked.includes(entity));
  const [whole] = subject.entities;
  const part = ranked.find((entity) => whole !== undefined && isPartCalledAlike(entity, whole));
  if (part !== undefined && candidates.length === 0) return carriedSubject(part);
  if (candidates.length !== 1) return subject;
  return { ...subject, candidates, entities: candidates.map(({ entity }) => entity) };
}

function refusal(reading: FigureReading, { metricIsStated, subjects }: Asked): FigureClaim {
  if (reading.kind !== 'unanswerable') return { kind: 'other' };
  const isOurs = metricIsStated && (subjects.length > 0 || reading.confidence >= 0.7);
  return isOurs ? { kind: 'unverifiable', why: reading.reason.why } : { kind: 'other' };
}

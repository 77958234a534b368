import type { QueryPlan } from '#src/domain/query-plan.ts';
import {
  replaceIn,
  timeOfYears,
  withTime,
} from '#src/question/conversation/topics/figure-topic.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { readAsked } from '../../figures/read-asked.ts';
import type { Assertion, Direction } from '../figures/assertion.ts';
import type { ClaimSentence } from '../figures/claim-sentence.ts';
import { isDifference, isLevel } from '../figures/number-role.ts';
import { isThreshold } from '../numbers/rounding.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { asPartAndWhole, singleSelection } from './claimed-entities.ts';
import { comparisonIn, NEVER } from './comparison-words.ts';
import { isPeakAgainstYear } from './extreme-rule.ts';
import {
  coveredYears,
  type RelationRule,
  relationPlan,
  saidYears,
  withYearBefore,
} from './relation-rule.ts';

const EVERY =
  /(?<!\p{L})(?:in jedem (?:einzelnen )?jahr|jedes jahr|jahr für jahr|jährlich|durchgehend|durchgängig|durchweg|fortlaufend|fortwährend|beständig|jahr um jahr|stetig|ständig|kontinuierlich|ununterbrochen|ausnahmslos|von jahr zu jahr|every (?:single )?year|each (?:single )?year|(?<!noch )immer(?! noch))(?!\p{L})/iu;
const STEP_BY_STEP =
  /(?<!\p{L})(?:jahr für jahr|jahr um jahr|von jahr zu jahr|stetig|kontinuierlich|fortlaufend|year by year|year after year|steadily)(?!\p{L})/iu;
const ALWAYS =
  /(?<!\p{L})(?:stets|(?<!noch )immer(?! noch)|in (?:allen|sämtlichen) (?:der )?jahren|zu jede[mr] (?:zeitpunkt|zeit|stichtag)|die ganze zeit(?: über)?)(?!\p{L})/iu;
const BEYOND =
  '(?:(?:auch|sogar|wieder|deutlich) )?(?:mehr|weniger|über|unter|mindestens|wenigstens|höchstens|more|fewer|less|over|under|above|below|at least|at most)';
const EVER =
  /(?<!\p{L})(?:jemals|je(?= (?:mehr|weniger|über|unter|mindestens|höchstens|\p{L}*ge\p{L}+(?:en|t)(?!\p{L})))|schon ?(?:ein)?mal|irgendwann|in irgendeinem jahr|ein jahr,? in dem|ever|at (?:some|any) (?:point|time))(?!\p{L})/iu;
/** "Hatte sie mal mehr als 6.000?": in one of the years; "nicht mal mehr als 500" and "zwei mal mehr" are not. */
const ONCE = new RegExp(
  String.raw`(?<!\p{L}|(?:nicht|noch|erst|ein|zwei|drei|vier|fünf|zehn|(?<!(?:19|20)\d)\d) )(?:mal|einmal|zwischendurch|zeitweise|zeitweilig|vorübergehend|once)(?= ${BEYOND}(?!\p{L}))|(?<=(?<!\p{L})(?:hatten?|waren?|lag(?:en)?|gab)(?!\p{L}).{0,60})(?<!\p{L})zwischenzeitlich(?= ${BEYOND}(?!\p{L}))|(?<!\p{L})once(?= (?:have|had|employ) ${BEYOND}(?!\p{L}))`,
  'iu',
);

function isEver(text: string): boolean {
  return EVER.test(text) || ONCE.test(text);
}
export const FIRST_TIME =
  /(?<!\p{L})(?:erstmals|erstmalig|zum ersten mal|for the first time|erst(?= (?:seit |ab |in |im )?(?:dem )?(?:jahr )?(?:19|20)\d\d(?!\d)))(?!\p{L})/iu;
const LAST_TIME =
  /(?<!\p{L})(?:letztmals|letztmalig|zum letzten mal|zuletzt|for the last time)(?!\p{L})/iu;
const PASSES =
  /(?<!\p{L})(?:überst(?:ieg|eigt|iegen)|überschr(?:itt|eitet|itten)|durchbr(?:ach|achen|icht|ochen)|mehr als|über|unterschr(?:itt|eitet|itten)|unter|weniger als)(?!\p{L})/iu;

function isAlways(text: string): boolean {
  return EVERY.test(text) || ALWAYS.test(text);
}

/** "hatte nie mehr als 800", "hatte jemals mehr als 800", "überschritt 2019 erstmals 700", "immer über 600". */
export const limitRule: RelationRule = {
  takes: ({ values }) => values,
  isSaid({ asked, text, values: [limit, ...more] }) {
    if (limit?.isOfRange === true) return isCourseWithin(asked, text, more);
    if (limit === undefined || more.length > 0) return false;
    // "noch nie so viele wie 2023: 7.295" is the number of that year.
    if (!isThreshold(limit) && isPeakAgainstYear(text)) return false;
    const isOnce = isOnceBeyond(text, limit, asked);
    const isOfValue = limit.kind === 'number' && !isOfChange(limit, asked, text);
    return (
      isOnce || (isOfValue && (isLasting(limit, asked, text) || isUnchanged(limit, asked, text)))
    );
  },
  read({ asked, text, values, isNegated }) {
    const [limit] = values;
    // "nicht durchgehend 15": of which of the years, it does not say.
    if (isNegated && !NEVER.test(text)) return null;
    if (limit?.isOfRange === true) return withinRange(values, asked);
    if (limit?.kind !== 'number' || isOfChange(limit, asked, text)) return null;
    const isOnce = isOnceBeyond(text, limit, asked);
    // "sank seit 2015 unter 6.000": in which of the years, it does not say.
    if (!isOnce && !isAlways(text) && asked.has('grow', 'shrink')) return null;
    if (!isOnce && isUnchanged(limit, asked, text)) return readUnchanged(limit, asked);
    const stated = limitIn(text, limit);
    const isFirst = FIRST_TIME.test(text);
    const isLast = !isFirst && isLastTime(text, limit, asked);
    const plan = seriesPlan(asked, isFirst || isLast);
    if (stated === null || plan === null) return null;
    const since = Number(FIRST_SINCE.exec(text)?.groups?.since ?? 0);
    const said = asked.parts.time.years.filter((one) => one !== since);
    const year = isFirst || isLast ? (said[0] ?? null) : null;
    if ((isFirst || isLast) && year === null) return null;
    if (since > 0 && year !== null) return firstSince(since, year, stated, plan);
    const when = isFirst
      ? 'first'
      : isLast
        ? 'last'
        : NEVER.test(text)
          ? 'never'
          : isEver(text)
            ? 'ever'
            : 'always';
    return { kind: 'limit', plan, stated, when, year };
  },
};

/** "lag von 2015 bis 2023 zwischen 80 und 90": in every one of the years. */
function isCourseWithin(
  { parts: { time } }: Asked,
  text: string,
  more: readonly StatedValue[],
): boolean {
  const isStretch = time.isRange || time.since || time.all || isAlways(text);
  return more.length === 1 && more[0]?.isOfRange === true && isStretch;
}

function withinRange(values: readonly StatedValue[], asked: Asked): Assertion[] | null {
  const plan = seriesPlan(asked);
  if (plan === null || asked.has('grow', 'shrink')) return null;
  return values.map((stated) => ({ kind: 'limit', plan, stated, when: 'always', year: null }));
}

/** For the first or last time, never or ever: of all the years. */
function isOnceBeyond(text: string, limit: StatedValue, asked: Asked): boolean {
  return (
    [FIRST_TIME, NEVER, EVER].some((once) => once.test(text)) ||
    (ONCE.test(text) && !isInOneYear(asked)) ||
    isLastTime(text, limit, asked)
  );
}

/** "2016 mal mehr als 600": in that year. */
function isInOneYear({ parts: { time } }: Asked): boolean {
  return time.years.length === 1 && !time.since && !time.until && !time.isRange;
}

/** "zuletzt 2019 mehr als 5.800"; "zuletzt 5.785" is the newest value. */
function isLastTime(text: string, limit: StatedValue, { parts: { time } }: Asked): boolean {
  return LAST_TIME.test(text) && isThreshold(limit) && time.years.length === 1 && !time.since;
}

/** "um 600 gewachsen"; "fiel nie unter 600", "stieg 2019 erstmals über 700" say how high the value itself was. */
function isOfChange(limit: StatedValue, { has }: Asked, text: string): boolean {
  if (!has('grow', 'shrink', 'change')) return false;
  // "ist erst 2021 auf null gefallen": of other levels a value may come back to them.
  if (limit.preposition === 'auf' && limit.value === 0 && FIRST_TIME.test(text)) return false;
  return !isThreshold(limit) || limit.preposition === 'um' || isDifference(limit, text);
}

/** "immer über 600", "seit 2022 mehr als 700", though not "seit 2015 mehr als 300 verloren" */
function isLasting(limit: StatedValue, asked: Asked, text: string): boolean {
  const isSince = asked.parts.time.since && isThreshold(limit);
  return isAlways(text) || (isSince && !isLostOrGained(limit, asked, text));
}

/** "verlor mehr als 300": so many are gone; "sank unter 300": so many are left. */
function isLostOrGained(limit: StatedValue, { has }: Asked, text: string): boolean {
  return has('grow', 'shrink') && limit.preposition === null && !isLevel(limit, text);
}

/** "2023 erstmals seit 2018 wieder mehr als 1.000": it was so in 2018, and then not before 2023. */
function firstSince(
  since: number,
  year: number,
  stated: StatedValue,
  plan: QueryPlan,
): Assertion[] | null {
  if (!plan.years.includes(since) || since >= year) return null;
  const after = plan.years.filter((one) => one > since);
  const first: Assertion = {
    kind: 'limit',
    plan: { ...plan, years: after },
    stated,
    when: 'first',
    year,
  };
  // "erstmals seit 2015" of a table that begins then: for the first time at all, or again.
  if (since === Math.min(...plan.years)) return [first];
  return [
    { kind: 'limit', plan: { ...plan, years: [since] }, stated, when: 'always', year: null },
    first,
  ];
}

const FIRST_SINCE =
  /(?:erstmals|erstmalig|zum ersten mal|for the first time) (?:wieder )?(?:seit|since) (?:dem jahr )?(?<since>(?:19|20)\d\d)/iu;

/** "unterm Strich": from the first year to the last, whatever was between. */
const ON_BALANCE =
  /(?<!\p{L})(?:unterm strich|unter dem strich|per saldo|im saldo|im ergebnis|on balance|overall)(?!\p{L})/iu;

/** "von 2015 bis 2017 jeweils 55", "blieb von 2021 bis 2023 bei 85" */
const OF_EACH_YEAR =
  /(?<!\p{L})(?:jeweils|je|each)\s(?:\p{Ll}+\s)?\d|(?<!\p{L})(?:blieb(?:en)?|verharr(?:t|te|ten))(?!\p{L})[^,;]*(?<!\p{L})(?:bei|auf)\s(?:\p{Ll}+\s)?\d|(?<!\p{L})(?:stayed|remained)(?!\p{L})[^,;]*(?<!\p{L})at\s(?:\p{Ll}+\s)?\d/iu;

/** "seit 2019 unverändert 85", "durchgehend 85": the same number in every one of the years. */
function isUnchanged(
  stated: StatedValue,
  { has, subjects, parts: { time } }: Asked,
  text: string,
): boolean {
  if (isThreshold(stated) || isDifference(stated, text) || subjects.length > 1) return false;
  if (ON_BALANCE.test(text)) return false;
  if (isAlways(text)) return !has('mean', 'median');
  const isOfEach = OF_EACH_YEAR.test(text) && (time.isRange || time.years.length > 1 || time.since);
  return isOfEach || (has('same') && time.years.length > 0);
}

function readUnchanged(stated: StatedValue, asked: Asked): Assertion | null {
  const said = saidYears(asked, 'all');
  const selection = singleSelection(asked);
  if (said === null || selection === null || asked.table.time.kind !== 'years') return null;
  const years = asked.parts.time.years.length === 0 ? coveredYears(asked) : withYearBefore(said);
  if (stated.isDenied || years.some((year) => !coveredYears(asked).includes(year))) return null;
  const plan = relationPlan(asked, selection, years, { name: 'series' });
  return { kind: 'limit', plan, stated, when: 'always', year: null };
}

/** The number as a limit: by the word before it, or by the verb ("überschritt"). */
function limitIn(text: string, limit: StatedValue): StatedValue | null {
  if (isThreshold(limit)) return limit;
  if (FIRST_TIME.test(text) && !PASSES.test(text)) return limit;
  const passes = PASSES.exec(text)?.[0];
  if (passes === undefined) return null;
  return { ...limit, hedge: /unter|weniger/iu.test(passes) ? 'under' : 'over' };
}

/** All years of the one thing; all of the table where the sentence names a single one or none. */
function seriesPlan(asked: Asked, wholeTime = false): QueryPlan | null {
  const selection = singleSelection(asked);
  const said = saidYears(asked, 'all');
  if (selection === null || said === null || asked.table.time.kind !== 'years') return null;
  const { since, until } = asked.parts.time;
  const isStretch = said.length > 1 || since || until;
  const years = wholeTime || !isStretch ? coveredYears(asked) : said;
  return relationPlan(asked, selection, years, { name: 'series' });
}

/** "haben in jedem Jahr von 2016 bis 2023 Personal verloren", "ist nie gewachsen". */
export const everyYearRule: RelationRule = {
  isSaid({ asked, text, values }) {
    if (asked.has('mean', 'median', 'share')) return false;
    if (NEVER.test(text)) return true;
    if (EVER.test(text)) return directionIn(asked) !== null && values.length === 0;
    const direction = directionIn(asked) ?? againstYearBefore(text);
    return EVERY.test(text) && direction !== null && values.length === 0;
  },
  read({ asked, text, values, isNegated }) {
    const direction = directionIn(asked) ?? againstYearBefore(text);
    const plan = seriesPlan(asked);
    if (direction === null || values.length > 0 || plan === null) return null;
    const opposite: Direction = direction === 'up' ? 'down' : 'up';
    // "jemals gewachsen" denies that it never was.
    const [isNever, isEver] = [NEVER.test(text), EVER.test(text)];
    return {
      kind: 'trend',
      plan: { ...plan, years: fromYearBefore(plan.years, asked, text) },
      direction: isNever || isEver ? opposite : direction,
      every: true,
      orSame: isNever || isEver,
      // "nicht in jedem Jahr"
      isNegated: isEver ? !isNegated : isNegated && !isNever,
    };
  },
};

/** "nie mehr Personal als im Jahr davor" */
function againstYearBefore(text: string): Direction | null {
  if (!YEAR_BEFORE.test(text)) return null;
  const compared = comparisonIn(text);
  return compared === 'more' ? 'up' : compared === 'less' ? 'down' : null;
}

const YEAR_BEFORE =
  /(?<!\p{L})(?:als|than) (?:im |in dem |the )?(?:jahr (?:davor|zuvor|vorher)|vorjahr|year before)(?!\p{L})/iu;

/**
 * "in jedem Jahr von 2016 bis 2023": the first step is the one from 2015 on; "von 2016 bis 2023 Jahr für
 * Jahr" begins with 2016.
 */
function fromYearBefore(years: readonly number[], asked: Asked, text: string): number[] {
  const { time } = asked.parts;
  const before = (years[0] ?? 0) - 1;
  const isSaid = time.years.length > 0 && !time.since && !(time.isRange && STEP_BY_STEP.test(text));
  return isSaid && coveredYears(asked).includes(before) ? [before, ...years] : [...years];
}

/** Whether the sentence says that something grew, shrank or stayed. */
export function directionIn(asked: Pick<Asked, 'has'>): Direction | null {
  const [up, down, same] = [asked.has('grow'), asked.has('shrink'), asked.has('same')];
  if (up === down) return same && !up ? 'same' : null;
  return up ? 'up' : 'down';
}

/** "ist seit 2015 geschrumpft", without a number; checked over the whole stretch. */
export const trendRule: RelationRule = {
  isSaid: ({ asked, text, values }: ClaimSentence) =>
    (directionIn(asked) !== null || UNCHANGED.test(text)) && values.length === 0,
  read({ asked, text, isNegated: isDenied, isQuestion }) {
    const isNegated = isDenied && !UNCHANGED.test(text);
    const saysWhen = asked.parts.time.years.length > 0;
    if (!saysWhen && !isQuestion) return null;
    const steady = steadyIn(asked, text, isNegated);
    if (steady !== null) return steady;
    const listed = listedYears(asked, text);
    if (listed.length > 0) return trendsOf(listed, asked, isNegated);
    const direction = directionIn(asked) ?? (UNCHANGED.test(text) ? 'same' : null);
    return readTrend(asked, isNegated, saysWhen ? 'newest' : 'ends', direction);
  },
};

/** "2018, 2019 und 2021", "2018 und 2019 jeweils": each year by itself. */
function listedYears({ parts: { time } }: Asked, text: string): readonly number[] {
  const isList = LISTED_YEARS.test(text) && (time.years.length > 2 || EACH_TIME.test(text));
  return isList && !time.isRange && !time.since ? time.years : [];
}

const LISTED_YEARS =
  /(?<!(?:zwischen|between|von|from)\s)(?<![\d.,])(?:19|20)\d\d(?:,\s(?:19|20)\d\d)*,?\s(?:und|sowie|wie|and)\s(?:auch\s)?(?:19|20)\d\d(?!\d)/iu;
const EACH_TIME =
  /(?<!\p{L})(?:jeweils|jedes ?mal|in beiden jahren|beide male|each time|both times|in both years)(?!\p{L})/iu;

/** In each of the years against the one before it. */
function trendsOf(
  years: readonly number[],
  asked: Asked,
  isNegated: boolean,
): readonly Assertion[] | null {
  const trends = years.map((year) =>
    readTrend(replaceIn(asked, { parts: withTime(asked.parts, timeOfYears([year])) }), isNegated),
  );
  const known = trends.filter((trend) => trend !== null);
  return known.length < trends.length ? null : known;
}

/** "hat sich seit 2015 nicht verändert" */
const UNCHANGED =
  /(?<!\p{L})(?:nichts? (?:verändert|geändert|gewandelt|changed)|(?:nichts|keine?) (?:ver)?änder(?:t|ung(?:en)?)|not changed?)(?!\p{L})/iu;

/** "Seit 2020 konstant": in every year, not only in the first and the last. */
function steadyIn(asked: Asked, text: string, isNegated: boolean): Assertion | null {
  if (directionIn(asked) !== 'same' && !UNCHANGED.test(text)) return null;
  if (AGAINST.test(text) || ON_BALANCE.test(text)) return null;
  const plan = seriesPlan(asked);
  const { time } = asked.parts;
  if (plan === null || (time.years.length < 2 && !time.since)) return null;
  return { kind: 'trend', plan, direction: 'same', every: true, isNegated };
}

const AGAINST =
  /(?<!\p{L})(?:gegenüber|ggü|im vergleich|verglichen|wie|als|compared|against|as in)(?!\p{L})/iu;

/** Up or down from the first to the last year; against the year before where only one is said, or none. */
export function readTrend(
  asked: Asked,
  isNegated: boolean,
  otherwise: 'newest' | 'ends' = 'newest',
  direction = directionIn(asked),
): Assertion | null {
  const said = saidYears(asked, asked.parts.time.years.length === 0 ? otherwise : 'ends');
  if (direction === null || said === null || asked.table.time.kind !== 'years') return null;
  const [first = 0, ...rest] = withYearBefore(said);
  const years = [first, rest.at(-1) ?? first];
  if (years.some((year) => !coveredYears(asked).includes(year))) return null;
  const plans = asked.has('share') ? [sharePlan(asked, years)] : trendPlans(asked, years);
  const trends = plans
    .filter((plan) => plan !== null)
    .map((plan): Assertion => ({ kind: 'trend', plan, direction, every: false, isNegated }));
  const [only, ...more] = trends;
  return only === undefined || more.length > 0 ? eachOf(trends) : only;
}

function eachOf(of: readonly Assertion[]): Assertion | null {
  return of.length === 0 ? null : { kind: 'each', of };
}

/** Of the one thing that is named, or of each that the name fits equally well. */
function trendPlans(asked: Asked, years: readonly number[]): QueryPlan[] {
  const sure = singleSelection(asked);
  const [subject, ...more] = asked.subjects;
  const all = more.length > 0 || subject?.missingKind != null ? [] : (subject?.entities ?? []);
  // What ended before, or began later, is not meant.
  const covering = all.filter((entity) => years.every((year) => entity.years.includes(year)));
  const selections = sure === null ? covering.map((entity) => namedSelection([entity])) : [sure];
  return selections.map((selection) => relationPlan(asked, selection, years, { name: 'series' }));
}

/** The share at two times; null where what it is the share of is not named for sure. */
export function sharePlan(asked: Asked, years: readonly number[]): QueryPlan | null {
  const subjects = asPartAndWhole(asked);
  if (subjects === null) return null;
  const reading = readAsked(
    replaceIn(asked, {
      subjects,
      cues: new Set(['share', 'percent']),
      parts: withTime(asked.parts, timeOfYears(years)),
    }),
  );
  return reading.kind === 'plan' && reading.plan.operation.name === 'share' ? reading.plan : null;
}

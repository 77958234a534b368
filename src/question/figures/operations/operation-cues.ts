import type { Condition } from '#src/domain/query-plan.ts';
import { findCues } from '../parts/cues.ts';
import { negatesTrend } from '../refusals/unread-negation.ts';
import type { Asked } from '../selection/asked.ts';
import type { Subject } from '../selection/resolve-mentions.ts';
import { yearsOf } from '../vocabulary/knowledge.ts';
import type { YearDefault } from './plan-years.ts';

/** A threshold, a trend or absence as a condition on entities. */
export function conditionOf(asked: Asked): { condition: Condition | null; years: YearDefault } {
  const compared = comparedTrend(asked);
  if (compared !== null)
    return {
      condition: { kind: 'trend', direction: compared },
      years: asked.parts.compared?.year === null ? 'newest' : 'ends',
    };
  const average = averageOf(asked);
  if (average !== null) return { condition: average, years: 'newest' };
  const { threshold } = asked.parts;
  // "null Beschäftigte bzw. keine Angabe"
  const isNothing = asked.has('nothing') && isZero(threshold);
  if (threshold !== null && !isNothing)
    return { condition: threshold, years: isOfEachYear(asked) ? 'all' : 'newest' };
  if (asked.has('nothing')) return { condition: { kind: 'absent' }, years: 'newest' };
  if (asked.has('own')) return { condition: { kind: 'present' }, years: 'newest' };
  if (asked.has('ended')) return { condition: { kind: 'ended' }, years: 'all' };
  if (asked.has('grow') && areAdded(asked)) return { condition: { kind: 'begun' }, years: 'all' };
  const trend = trendOf(asked);
  if (trend !== null) {
    const direction = withNegation(trend, asked);
    return { condition: yearlyOf(trendWith(direction, asked), asked), years: 'all' };
  }
  if (asked.has('began') && BEGUN.test(asked.parts.marked.line))
    return { condition: { kind: 'begun' }, years: 'all' };
  if (isThereSince(asked)) return { condition: { kind: 'begun' }, years: 'all' };
  return { condition: null, years: 'newest' };
}

export const EXISTED =
  /(?<!\w)(?:g[ai]bt? es|existier\w*|(?:are|were) there|there (?:are|were))(?!\w)/u;

/** "Welche Kapitel gibt es seit 2019?", "… seit 2019 nicht mehr?": what began or ended in that very year. */
export function isThereSince(asked: Asked): boolean {
  const { groups, metricIsStated, knowledge, table } = asked;
  const { time, marked } = asked.parts;
  const [year, ...more] = time.years;
  if (groups.length !== 1 || metricIsStated || !time.since || more.length > 0) return false;
  const [first = Infinity] = yearsOf(knowledge, table);
  return year !== undefined && year > first && EXISTED.test(marked.line);
}

/** What is new as a whole, and not "neue Beschäftigte". */
const BEGUN =
  /(?<!\w)(?:neu (?:hinzu|dazu)\w*|(?:hinzu|dazu)\w* (?:(?:19|20)\d\d )?neu|(?:welche|which) (?:neuen|new) (?!beschaft|mitarb|leute|stellen|employees)\w+|neu(?: (?:in|im|ab|seit) (?:19|20)\d\d)?$|new(?: (?:in|since) (?:19|20)\d\d)?$|newly|new since|(?:gebildet|geschaffen|gegrundet|eingerichtet|errichtet|entstanden|created|established|founded|appeared)|erst (?:seit|ab|nach))(?!\w)/u;

/** "Welche Kapitel sind 2019 dazugekommen?": the chapters themselves, and nobody who works there. */
function areAdded({ groups, subjects, metricIsStated, parts: { marked } }: Asked): boolean {
  const isOfGroup = groups.length === 1 && subjects.every(({ from }) => from !== groups[0]?.from);
  return isOfGroup && !metricIsStated && CAME.test(marked.line);
}

const CAME =
  /(?<!\w)(?:hinzu|dazu) ?(?:gekommen|kamen?|kommen)(?!\w)|(?<!\w)(?:were|was|been) added(?! (?:up|together))(?!\w)/u;

const ABOVE =
  '(?:uber|oberhalb|above|over|(?:mehr|grosser|hoher)(?: \\w+)? als|(?:more|higher|larger|bigger)(?: \\w+)? than)';
const BELOW =
  '(?:unter|unterhalb|below|under|(?:weniger|kleiner|niedriger)(?: \\w+)? als|(?:less|fewer|lower|smaller)(?: \\w+)? than)';
const AVERAGE =
  '(?: (?:de[mnrs]|vo[nm]|des|the|ihre[mnr]?|of))*(?: \\w+)? (?<average>durchschnitt\\w*|schnitts?|mittel\\w*|median\\w*|average|mean)';
const BESIDE_AVERAGE: readonly (readonly ['>' | '<', RegExp])[] = [
  [
    '>',
    new RegExp(`(?<!\\w)(?:${ABOVE}${AVERAGE}|(?:uberdurchschnittlich|above average)\\w*)`, 'u'),
  ],
  [
    '<',
    new RegExp(`(?<!\\w)(?:${BELOW}${AVERAGE}|(?:unterdurchschnittlich|below average)\\w*)`, 'u'),
  ],
];

/** "Landkreise über dem Durchschnitt", "überdurchschnittlich viele" */
export function averageOf({
  parts: { marked },
}: Asked): Extract<Condition, { kind: 'average' }> | null {
  for (const [comparison, pattern] of BESIDE_AVERAGE) {
    const found = pattern.exec(marked.line);
    if (found === null) continue;
    const isMedian = found.groups?.average?.startsWith('median') === true;
    return { kind: 'average', with: isMedian ? 'median' : 'mean', comparison };
  }
  return null;
}

function isZero(threshold: Condition | null): boolean {
  return threshold?.kind === 'value' && threshold.comparison === '=' && threshold.value === 0;
}

/** A way to have gone, and how far where that is said. */
export function trendWith(direction: Trend['direction'], { parts: { changeSize } }: Asked): Trend {
  const isSized = changeSize !== null && (direction === 'up' || direction === 'down');
  return { kind: 'trend', direction, ...(isSized ? { size: changeSize } : {}) };
}

function yearlyOf(trend: Trend, asked: Asked): Trend {
  return isOfEachYear(asked) ? { ...trend, yearly: true } : trend;
}

/** "Welche Kapitel sind jedes Jahr gewachsen?", "nie geschrumpft": of several things each year counts. */
export function isOfEachYear({ groups, has, parts: { marked } }: Asked): boolean {
  const areSeveral = groups.length > 0 || has('list', 'count');
  return areSeveral && !has('whichYear', 'sinceWhen', 'untilWhen') && EACH_YEAR.test(marked.line);
}

const EACH_YEAR =
  /(?<!\w)(?:(?:in )?jede[sm] (?:einzelne[ns]? )?jahr|jahr fur jahr|jahr um jahr|von jahr zu jahr|jahrlich|stetig|standig|durchgehend|durchgangig|ununterbrochen|kontinuierlich|fortlaufend|ohne (?:unterbrechung|ausnahme)|immer(?! noch)|stets|jederzeit|zu jeder zeit|(?:every|each)(?: single)? year|year (?:after|by|on) year|steadily|continuously|consistently|always|nie|niemals|never)(?!\w)/u;

/** "Welche sind nicht gewachsen?": those that shrank and those that stayed as they were. */
function withNegation(trend: 'up' | 'down' | 'same', asked: Asked): Trend['direction'] {
  if (trend === 'same' || !negatesTrend(asked) || asked.has('grow') === asked.has('shrink'))
    return trend;
  return trend === 'up' ? 'not-up' : 'not-down';
}

type Trend = Extract<Condition, { kind: 'trend' }>;

/** "2023 unter dem von 2015" shrank, "2015 unter dem von 2023" grew. */
function comparedTrend({ parts: { compared, time } }: Asked): 'up' | 'down' | null {
  if (compared === null) return null;
  const others = time.years.filter((year) => year !== compared.year);
  const isEarlier = compared.year === null || others.every((year) => year > (compared.year ?? 0));
  if (isEarlier) return compared.direction;
  return compared.direction === 'up' ? 'down' : 'up';
}

/** Which way something is said to have gone; null where nothing is said. */
export function trendOf(asked: Asked): 'up' | 'down' | 'same' | null {
  if (asked.has('shrink') && !onlyMinus(asked)) return 'down';
  if (asked.has('grow') && !onlyPlus(asked) && !onlyNew(asked)) return 'up';
  return asked.has('same') || (asked.has('alike') && isStretched(asked)) ? 'same' : null;
}

/** "LKA + Landespolizei": joins, and is no growth. */
function onlyPlus(asked: Asked): boolean {
  return asked.subjects.length > 1 && /(?<!\w)plus(?!\w)/u.test(asked.parts.marked.line);
}

/** "neu hinzugekommen": came about as a whole, and no growth, where nothing else says so. */
function onlyNew({ parts: { marked } }: Asked): boolean {
  const rest = marked.line.replace(ADDED, '');
  const isNew = rest !== marked.line && /(?<!\w)(?:neu|newly)(?!\w)/u.test(marked.line);
  return isNew && findCues(rest).every(({ cue }) => cue !== 'grow');
}

const ADDED = /(?<!\w)(?:hinzu|dazu|added)\w*/u;

/** "0504 plus 0505 minus 0511": takes away, and is no decline. */
function onlyMinus({ subjects, parts }: Asked): boolean {
  const { terms } = parts.marked;
  return subjects.slice(1).some(({ from }) => terms[from - 1]?.folded === 'minus');
}

/** "seit dem Tiefststand im Jahr 2020", "der Höchststand von 2015": the year of the extreme is named. */
export function namesYearOfExtreme({ parts: { marked } }: Asked): boolean {
  return EXTREME_OF_YEAR.test(marked.line);
}

const EXTREME_OF_YEAR =
  /(?<!\w)(?:(?:hoch|tief|rekord|spitzen)\w*|minimum|maximum|peak|low|high|record) (?:(?:im|in|von|vom|aus|des|dem|of|from|the|jahr|jahre|jahres|year) ){0,3}(?:19|20)\d\d(?!\w)/u;

/** Whether it asks how something changed, in whichever words. */
export function isChange(asked: Asked): boolean {
  return (
    asked.has('change', 'previousYear') ||
    (asked.has('shrink') && !onlyMinus(asked)) ||
    (asked.has('grow') && !onlyPlus(asked) && !onlyNew(asked)) ||
    isPercentOfYears(asked)
  );
}

/** "LKA 2015 bis 2023 in Prozent", "LKA 2015 und 2023 in Prozent" */
function isPercentOfYears({ has, parts, subjects, groups }: Asked): boolean {
  const isSingle = subjects.length === 1 && groups.length === 0;
  const areTwo = parts.time.years.length === 2;
  return isSingle && areTwo && has('percent') && !has('share', 'top', 'bottom');
}

const LEVEL =
  /(?<!\w)(?:auf|to)(?: (?:wie ?viele?n?|how many|welchen? (?:\w+)?(?:zahl|wert|stand|bestand|personalstand|personalbestand)))(?! (?:prozent|percent))/u;
const FROM_LEVEL = /(?<!\w)(?:von|from) (?:wie ?vielen|how many|welche[mr])/u;

/** "auf wie viele stieg": how many it came to, where something changed. */
export function asksLevel(asked: Asked): boolean {
  return (
    (asked.has('grow', 'shrink') || asked.has('change')) &&
    !asked.has('difference') &&
    LEVEL.test(asked.parts.marked.line)
  );
}

/** "von wie vielen auf wie viele" */
export function asksBothLevels({ parts: { marked } }: Asked): boolean {
  return FROM_LEVEL.test(marked.line);
}

/** By what things or years are ranked. */
export function rankedBy(asked: Asked): 'value' | 'change' | 'percent' {
  if (!isChange(asked)) return 'value';
  return asked.has('percent') ? 'percent' : 'change';
}

/** "Rangfolge der Schularten nach Schülern": all places, where no number of them is asked for. */
const RANKING =
  /(?<!\w)(?:(?:sortier|ordn)\w*(?: .{1,60}?)? nach (?:de[mr] |ihre[mr] )?(?:zahl|anzahl|personal\w*|beschaftigt\w*|mitarbeit\w*|grosse|kopf\w*|personen\w*|einwohn\w*)|rangliste|rangfolge|rangordnung|ranking|hitliste|(?:nach|der) (?:(?:ihrer|der) )?(?:grosse|personalstarke|beschaftigtenzahl|mitarbeiterzahl|kopfzahl)(?: nach)? (?:absteigend |aufsteigend )?(?:sortiert|geordnet|gereiht)|(?:sortiert|geordnet|gereiht)\w* nach (?:der )?(?:grosse|personalstarke|beschaftigtenzahl\w*|mitarbeiterzahl\w*|kopfzahl)|absteigend|aufsteigend|(?:sort|order|rank)(?:ed)? (?:.{1,60}? )?by (?:(?:the|their) )?(?:size|staff|number|headcount|workforce)|rank order|rankings?|league table|descending|ascending)(?!\w)/u;
const LARGEST = '(?:gross|hoch|hochst|meist|starkst|larg|bigg|high|most)\\w*';
const SMALLEST = '(?:klein|niedrig|gering|wenig|schwachst|small|low|few|least)\\w*';
const fromTo = (first: string, last: string) =>
  `(?:vom|von de[rn]|from)(?: the)? ${first} (?:bis |down |up )?(?:zum|zur|zu den|to)(?: the)? ${last}`;
/** "vom größten zum kleinsten": in which order, not both ends of a ranking. */
const FROM_END_TO_END = new RegExp(
  `(?<!\\w)(?:${fromTo(LARGEST, SMALLEST)}|${fromTo(SMALLEST, LARGEST)}|von (?:viel|gross) (?:nach|zu|bis) (?:wenig|klein)|von (?:wenig|klein) (?:nach|zu|bis) (?:viel|gross))(?!\\w)`,
  'u',
);
const RISING = new RegExp(
  `(?<!\\w)(?:aufsteigend|ascending|${fromTo(SMALLEST, LARGEST)}|von (?:wenig|klein) (?:nach|zu|bis) (?:viel|gross))(?!\\w)`,
  'u',
);

/** Whether all places of a ranking are asked for. */
export function asksForRanking(asked: Asked): boolean {
  return RANKING.test(asked.parts.marked.line) || saysOrder(asked);
}

/** Whether it says in which order a ranking is to be told. */
export function saysOrder({ parts: { marked } }: Asked): boolean {
  return FROM_END_TO_END.test(marked.line);
}

/** "der größte Rückgang" is the lowest change. */
export function directionOf(asked: Asked): 'top' | 'bottom' {
  const wanted = lastOf(asked);
  if (rankedBy(asked) === 'value' || !asked.has('shrink')) return wanted;
  return wanted === 'top' ? 'bottom' : 'top';
}

function lastOf(asked: Asked): 'top' | 'bottom' {
  if (RISING.test(asked.parts.marked.line)) return 'bottom';
  if (saysOrder(asked)) return 'top';
  return asked.has('bottom') &&
    !(asked.has('top') && /(?<!\w)(?:am meisten|top)(?!\w)/u.test(asked.parts.marked.line))
    ? 'bottom'
    : 'top';
}

/** Whether more than one year is meant. */
export function isStretched({ parts: { time } }: Asked): boolean {
  return time.isRange || time.since || time.all || time.lastYears !== null || time.years.length > 1;
}

/** Whether a change is wanted as a number and not in percent. */
export function asksAbsolute(asked: Asked): boolean {
  return asked.has('absolute') || (asked.has('count', 'difference') && !asked.has('percent'));
}

/** "so viele wie Suhl", "mehr als Gotha", "gegenüber Gera": what the other is measured by. */
export function isReference({ parts: { marked } }: Asked, { from }: Subject): boolean {
  const before = marked.terms.slice(Math.max(0, from - 3), from).map(({ folded }) => folded);
  const start = marked.terms.slice(Math.max(0, from - 6), from).map(({ folded }) => folded);
  return (
    // "wie viele Grundschulbeschäftigte", "how many times as many does Erfurt have" ask for them.
    /(?:^| )(?:wie(?! (?:viele?|weit))|als|than|as(?! (?:many|much|large|big)(?: |$)))(?: |$)/u.test(
      before.join(' '),
    ) ||
    AGAINST.test(before.join(' ')) ||
    PER_HEAD.test(start.join(' '))
  );
}

/** "kommen auf einen Beschäftigten der Schulämter", "per employee of the LKA" */
const PER_HEAD =
  /(?:^| )(?:auf (?:eine[nr]?|jede[nrs]?|1) (?:einzelne[nrs]? )?(?:beschaftigte|bedienstete|mitarbeite|angestellte|kopf|person)\w*|(?:per|for (?:each|every|one))(?: \w+){0,3})(?: (?:de[rsmn]|vom|von|in|im|bei|beim|at|of|the))*$/u;

const AGAINST =
  /(?:^| )(?:gegenuber|verglichen mit|vergleich (?:zu|zum|zur|mit)|compared (?:to|with))(?: (?:dem|der|den|das|the))?$/u;

const MULTIPLE_OF =
  /(?:^| )(?:\w*faches?n?|multiple) (?:v[oa]n|vom|de[rs]|of)(?: (?:beschaftigt\w*|personal\w*|mitarbeit\w*|employees))?(?: (?:v[oa]n|vom|de[rs]|of))?(?: \w+)?$/u;

/** "das Wievielfache von Suhl": what the other is a multiple of. */
export function isMultiplied({ parts: { marked } }: Asked, { from }: Subject): boolean {
  const before = marked.terms.slice(Math.max(0, from - 6), from).map(({ folded }) => folded);
  return MULTIPLE_OF.test(before.join(' '));
}

/** "nach den Grundschulen", "after chapter 0406", though not "je nach" */
export function isBehindAfter({ parts: { marked } }: Asked, { from }: Subject): boolean {
  const before = marked.terms.slice(Math.max(0, from - 4), from).map(({ folded }) => folded);
  return /(?:^| )(?<!je )(?:nach|hinter|after|behind)(?: (?:de[rmn]|the))?(?: (?:stadt|gemeinde|landkreis|kreis|kapitel|einzelplan|chapter))?$/u.test(
    before.join(' '),
  );
}

/** "Wer hat die meisten Leute, nach Kapiteln?", "welcher davon hat am wenigsten?", "… ist die größte?" */
export function asksForOne({ parts: { marked } }: Asked): boolean {
  return ASKS_FOR_ONE.test(marked.line);
}

const ASKS_FOR_ONE =
  /(?<!\w)(?:ist|war) (?:[\w.-]+ ){0,5}?(?:die|der|das) (?:\w+ )?\w{3,}ste$|(?<!\w)(?:wo|where) (?:ist|war|liegt|lag|is|was)(?!\w)|(?<!\w)which one(?! of (?:the|these|those))(?!\w)|(?<!\w)(?:wer|who) (?!gehor|zahl\w* zu|sind|waren|haben|hatten|are|were|have|alles|belong)\w+|(?<!\w)(?:welche[rs]?(?: davon)?|which(?: one| of them)?) (?:hat|hatte|ist|war|liegt|lag|has|had|is|was)(?!\w)/u;

/** "alle", "zusammen" */
export function saysAll({ parts: { marked } }: Asked): boolean {
  return /(?<!\w)(?:alle[nr]?|all|samtliche[nr]?|zusammen\w*|summe|together|combined)(?!\w)/u.test(
    marked.line,
  );
}

/** "Wie viele hat jede Gemeinde?", "Welche Landkreise haben wie viele?": the value of each, and no sum. */
export function isOfEach(
  { has, parts: { marked } }: Asked,
  { from }: Pick<Subject, 'from'>,
): boolean {
  const before = marked.foldedAt(from - 1);
  return !has('sum') && /^(?:jede[rsnm]?|each|every|welche[rsnm]?|which)$/u.test(before);
}

/** Whether a number of the table is asked for. */
export function asksForNumber(asked: Asked): boolean {
  return asked.has('count') || asked.metricIsStated;
}

/** "Wie viele Kapitel gab es 2015?": of this year alone. */
export function saysOneYear({ parts: { time } }: Asked): boolean {
  return time.years.length === 1 && !time.isRange && !time.since && !time.until;
}

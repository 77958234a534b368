import { MEASURE_STATUSES } from '#src/domain/measure.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isRequest } from '#src/text/is-request.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { ANY_YEAR, ANY_YEARS } from '#src/text/years.ts';
import { claimSentence } from '../figures/claim-sentence.ts';
import { isDifference } from '../figures/number-role.ts';
import { readShift } from '../measures/measure-shift.ts';
import { isThreshold } from '../numbers/rounding.ts';
import { readStatedValues } from '../numbers/stated-values.ts';
import { readTimes } from '../prose/prose-claim.ts';
import { actsOf } from '../prose/same-acts.ts';
import { comparisonIn } from '../relations/comparison-words.ts';
import { asksSomething } from './find-statement.ts';
import { isNarrowedNoun } from './narrowed-noun.ts';
import { withPlainTimes } from './time-phrases.ts';

/** What is looked for, by its name: beside it a status or a year only narrows the search. */
const LOOKED_FOR =
  /(?<!\p{L})(?:status|stand|anzahl|zahl|summe|anteil|verschiebung|veranderung|differenz|unterschied|massnahmen|projekte|plane|number|count|change|measures|projects)(?!\p{L})/u;
/** What is to be shown or computed; "Jahr" without one asks for it. */
const REQUESTED =
  /(?<!\p{L})(?:top|summe|mittelwert|durchschnitt|median|sum|mean|average|listen?|ubersicht|vergleich|vs|verlauf|entwicklung|ranking|rangliste|list|overview|comparison|jahre?n?(?! (?:19|20)\d\d)|years?|erstmals|erste[sn]? jahr|wenn|falls|bei|ohne|ausser|minus(?! \d)|abzuglich|if|without|except)(?!\p{L})/u;
/** "Verwaltung Kranichfeld ohne Mitgliedsgemeinden: 80 Beschäftigte": of what stands before the colon. */
const NUMBER_AT_END = /:\s(?:\p{Ll}+\s)?\d[\d.,]*(?:\s\p{Lu}\p{L}+)?\W*$/u;
const LIMITS = /(?<!\p{L})(?:ohne|außer|ausser|without|except)(?!\p{L})/giu;
/** "Bargeldloses Zahlen bei der Polizei: im Plan": of what stands before the colon, wherever it is. */
const PLACE_BEFORE_COLON = /(?<!\p{L})bei(?!\p{L})(?=[^:]*:\s(?<said>[^:]+)$)/iu;

function withoutLimits(text: string): string {
  const said = PLACE_BEFORE_COLON.exec(text)?.groups?.said;
  const placed =
    said !== undefined && statesField(said) ? text.replace(PLACE_BEFORE_COLON, ' ') : text;
  return NUMBER_AT_END.test(placed) ? placed.replace(LIMITS, ' ') : placed;
}

/** "minus 11,11 Prozent bei der Feuerwehrschule": a change, and where. */
const CHANGE_AT =
  /(?<!\p{L})(?:plus|minus)\s\d[\d.,]*(?:\s?(?:%|Prozent)(?:\s\p{Lu}\p{L}+)?|\s\p{Lu}\p{L}+)(?:\sbei|\sim\sVergleich\szu[mr]?)?(?!\p{L})/iu;
const STATUS = new RegExp(
  String.raw`(?<!\p{L})(?:${MEASURE_STATUSES.join('|')}|on schedule|delayed|completed)(?!\p{L})`,
  'iu',
);
/** "im Plan 2023" is a plan. */
const NAMED_PLAN = /(?<!\p{L})(?:im|in|laut|nach|aus) (?:dem )?(?:aktions)?plan (?:19|20)\d\d/iu;
const NAMED_PLANS = new RegExp(NAMED_PLAN, 'giu');
const LEAD = /(?<!\p{L})(?:federf\p{L}*|zust(?:ä|ae|a)ndig\p{L}*|lead|in charge)(?!\p{L})/iu;
/** Without an office, by its abbreviation or kind, "Federführung" asks for it. */
const ABBREVIATION = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u;
const OFFICE =
  /(?<!\p{L})(?:\p{L}*ministeri\p{L}*|staatskanzlei|\p{L}*amt|\p{L}*rechenzentrum)(?!\p{L})/iu;
/** "geplanter Abschluss 2025 laut Aktionsplan 2024": beside the plan there is the year it states. */
const ENDS =
  /(?<!\p{L})(?:abschluss|abschlussjahr|endtermin|fertig\p{L}*|ende|ends|due)(?!\p{L})/iu;
/** "Fernsignaturen seit 2021 im Aktionsplan" */
const SINCE_IN_PLAN =
  /(?<!\p{L})(?:seit|erst seit|since) (?:19|20)\d\d (?:im|in den|in the|teil des|part of the) (?:\p{L}+-?\s?)?(?:aktions|action )plan(?:s|es)?(?!\p{L}|\s(?:19|20))/iu;
const TAKEN_IN = /(?<!\p{L})(?:aufnahme|aufgenommen|included)(?!\p{L})/iu;
/** "Schulcloud 2024 Status in Verzug": by its name, and with a value that no plan is called by. */
const STATUS_OF =
  /(?<!\p{L})(?:projekt)?status:?\s(?:(?:(?:19|20)\d\d:?\s)?["„“»](?=(?:im plan|in verzug|verzug droht|in revision)["“”«])|(?=(?:in verzug|verzug droht|in revision|im plan(?!\s(?:19|20)\d\d))(?!\p{L})))/giu;

const SIGNED = /(?<=[:(,\p{L}]\s|\d{4}\s|^)(?<sign>[+−–-])(?=\d[\d.,]*\s?(?:%|Prozent|\p{Lu}))/gu;

/** "LKA 2023: +3,45 %" is "plus 3,45 %". */
function withSignsInWords(text: string): string {
  return text.replace(SIGNED, (sign) => (sign === '+' ? 'plus ' : 'minus '));
}

/**
 * Key words that assert something: no word that asks, and a value (a number of something, a status, an
 * office in the lead, a year of completion, that one is more than another) beside what it is said of. Whether they do only a check can
 * tell: "Gera 1.320 Beschäftigte" can be held against the tables, "Landkreise über 1.000 Beschäftigte" cannot.
 */
export function findBareStatement(message: string): string | null {
  const text = withSignsInWords(message.trim().replace(/\s+/gu, ' '));
  if (
    text.length < 12 ||
    asksSomething(withArticle(text)) ||
    isRequest(text) ||
    isNarrowedNoun(text) ||
    REQUESTED.test(foldGerman(withPlainTimes(withoutLimits(text)).replace(CHANGE_AT, ' ')))
  )
    return null;
  const compares = comparisonIn(text) !== null;
  const states =
    compares ||
    statesNumber(text) ||
    isValueBehindColon(text) ||
    statesField(text) ||
    readShift(text) !== null ||
    statesDatedAct(text);
  return states ? text : null;
}

/**
 * Whether key words say their number of single things: beside a group it narrows a search, and a share
 * is stated only where it is said of what.
 */
export function isOfSingleThings(words: string, knowledge: Knowledge): boolean {
  const values = readStatedValues(words);
  const asked = claimSentence(words, values, knowledge, false)?.asked;
  if (asked === undefined) return true;
  const changes = asked.has('grow', 'shrink', 'change');
  const isShare = values.some(
    (value) =>
      (value.kind === 'percent' || value.kind === 'part') &&
      !changes &&
      !isDifference(value, words),
  );
  const { subjects, wholes, groups } = asked;
  return isShare ? subjects.length + wholes.length + groups.length > 1 : groups.length === 0;
}

/** "Einwohner 2023: 2.114.870": what stands behind the colon is the value of what stands before it. */
const BEHIND_COLON =
  /^[^:]*\p{L}[^:]*:\s(?<value>(?:\p{Ll}+\s)?\d[\d.,]*(?:\s(?:Mio\.|Millionen|Tausend|Prozent|%))?)(?:\s\p{Lu}[\p{L}-]+)?(?:\s\p{Ll}+)?\W*$/u;

/** Whether key words give a number as the value of something, and no limit to search by. */
export function isValueBehindColon(text: string): boolean {
  const said = BEHIND_COLON.exec(text)?.groups?.value;
  const [value, ...more] = readStatedValues(text);
  if (said === undefined || value === undefined || more.length > 0) return false;
  const isYear = ANY_YEAR.test(value.text) && value.noun === null;
  return value.kind !== 'points' && !isThreshold(value) && !isYear;
}

const SHARE_BEHIND_COLON =
  /^[^:?]*\p{L}[^:?]*:\s(?:\p{Ll}+\s)?\d[\d.,]*\s?(?:%|Prozent)\s(?!mehr|weniger|der|des|von|vom|über|unter|more|less|of)\p{L}{4,}[^:?]*$/iu;

/** "Sportgymnasium Oberhof: 30 % Seiteneinsteiger": so many there are said to be of it, whether anything tells or not. */
export function isShareBehindColon(text: string): boolean {
  return SHARE_BEHIND_COLON.test(text);
}

const TOGETHER = /(?<!\p{L})(?:zusammen|insgesamt|in summe|together|in total)(?!\p{L})/iu;

/** "Land und Kommunen zusammen 104.540 Beschäftigte": of all of them one number, which selects none of them. */
export function isOfAllTogether(text: string): boolean {
  const [value, ...more] = readStatedValues(text);
  const isOne = value !== undefined && more.length === 0;
  return isOne && TOGETHER.test(text) && value.kind === 'number' && !isThreshold(value);
}

/** "Stand Empfehlung 3": by its name a field is looked for, and the number says of what. */
const FIELD_OF = /^(?:(?:projekt)?status|stand|frist|federführung|zuständigkeit)\s/iu;

function statesNumber(text: string): boolean {
  if (FIELD_OF.test(text)) return false;
  const values = readStatedValues(text);
  if (!values.some(({ kind, noun }) => kind !== 'number' || noun !== null)) return false;
  const rest = values.reduce((left, value) => left.replace(value.text, ' '), text);
  const nouns = new Set(values.flatMap(({ noun }) => noun?.split(' ') ?? []));
  return rest
    .split(/[^\p{L}]+/u)
    .some((word) => word !== '' && !nouns.has(word) && !isStopWord(foldGerman(word)));
}

/** "Stelle Anfang 2020 eingerichtet": a participle at the end, as of a passive, and when it was. */
const DONE =
  /^\p{Lu}.*\s(?<act>\p{Ll}*(?:ge\p{Ll}{2,}(?:t|en)|iert|(?:be|ent|er|ver|über|unter)\p{Ll}{2,}(?:t|en)|schlossen|nommen))[.!]?$/u;

/** "Stelle … eingerichtet" names a position, and requests nothing. */
function withArticle(text: string): string {
  return statesDatedAct(text) ? text.replace(/^(?=Stelle\s)/u, 'Die ') : text;
}

function statesDatedAct(text: string): boolean {
  const act = DONE.exec(text)?.groups?.act;
  if (act === undefined || readTimes(text).length === 0) return false;
  return actsOf(foldGerman(act)).length > 0 && !LOOKED_FOR.test(foldGerman(text));
}

function statesField(text: string): boolean {
  if (LOOKED_FOR.test(foldGerman(text.replace(STATUS_OF, '')))) return false;
  const withoutPlan = text.replace(NAMED_PLANS, ' ');
  if (SINCE_IN_PLAN.test(text)) return true;
  if (STATUS.test(withoutPlan) || statesLead(text) || yearOfFieldAlone(text) !== null) return true;
  return withoutPlan !== text && ENDS.test(withoutPlan) && ANY_YEAR.test(withoutPlan);
}

/**
 * "GreenIT-Richtlinie Abschluss 2028": the only year beside a field whose values are years. It is that of a
 * plan where there is one of this year, and then asks for what stands in it.
 */
export function yearOfFieldAlone(text: string): number | null {
  if (NAMED_PLAN.test(text) || STATUS.test(text)) return null;
  if (!(ENDS.test(text) || TAKEN_IN.test(text))) return null;
  const [year, ...more] = text.match(ANY_YEARS) ?? [];
  return year === undefined || more.length > 0 ? null : Number(year);
}

function statesLead(text: string): boolean {
  return LEAD.test(text) && (ABBREVIATION.test(text) || OFFICE.test(text));
}

/** "Krankenstand 2023 höher als 2022": states it, also where nothing can tell whether it is so. */
const OF_TWO_YEARS =
  /(?<!\d)(?:19|20)\d\d\s(?:\p{Ll}+\s)?(?:mehr|weniger|höher|niedriger|größer|kleiner|geringer|more|fewer|less|higher|lower)(?:\s\p{L}+)?\s(?:als|than)\s(?:(?:in|im|noch|jahr)\s)*(?:19|20)\d\d\W*$/iu;

export function isOfTwoYears(words: string): boolean {
  return OF_TWO_YEARS.test(words);
}

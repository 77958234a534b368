import type { MeasureStatus } from '#src/domain/measure.ts';
import type { LeadMention } from '#src/question/measures/conditions/read-leads.ts';
import * as fieldCues from '#src/question/measures/cues/field-cues.ts';
import {
  cue,
  has,
  type QuestionWord,
  type QuestionWords,
} from '#src/question/measures/cues/question-words.ts';
import * as storyCues from '#src/question/measures/cues/story-cues.ts';
import { type MeasureIndex, stemOf } from '#src/question/measures/lookup/measure-index.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { nounsOf } from '../prose/nouns-of.ts';
import { readShift, type Shift } from './measure-shift.ts';

/** What a sentence says about one measure of the plans. */
export type MeasureAssertion =
  | { readonly field: 'status'; readonly value: MeasureStatus; readonly when: 'all' | 'never' }
  | { readonly field: 'done' }
  | { readonly field: 'lead'; readonly lead: LeadMention }
  /** Planned to end in these years; in words where none is said ("unbekannt"). */
  | {
      readonly field: 'completion';
      readonly years: readonly number[];
      readonly words: readonly string[];
      /** "ursprünglich": what was planned at first. */
      readonly isOriginal?: boolean;
    }
  | { readonly field: 'moved'; readonly from: number; readonly to: number }
  /** The planned end in one plan against that in another. */
  | { readonly field: 'shift'; readonly shift: Shift }
  /** `isPlan`: that the plan of this year is the first with it. */
  | { readonly field: 'included'; readonly year: number; readonly isPlan: boolean }
  /** That the plan holds it at all. */
  | { readonly field: 'listed' }
  | { readonly field: 'number'; readonly number: string }
  /** The number that it had in an earlier plan. */
  | { readonly field: 'former'; readonly number: string };

export interface MeasureClaim {
  readonly question: ReadQuestion;
  /** Years of plans that the sentence names. */
  readonly planYears: readonly number[];
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly assertions: readonly MeasureAssertion[];
  readonly isNegated: boolean;
  /** "immer", "durchgehend": it holds in every plan. */
  readonly isAlways: boolean;
}

const NEGATION = cue('nicht|keine?[nrsm]?|nie|niemals|keineswegs|not|never|no longer');
const NEVER = cue('nie|niemals|zu keinem zeitpunkt|in keine[mr]|never|in (?:none|no|not one)');
const ALWAYS = cue(
  'immer(?! noch)|stets|durchgehend|durchgängig|durchweg|jederzeit|von anfang an|zu jeder zeit|in (?:allen|jedem) (?:aktions)?pl[aä]n(?:en)?|always|throughout|in (?:all|every) plans?',
);
/** What an office does with a measure that it leads. */
const LEADS = cue(
  '(?:liegt|lag|liegen|lagen)(?= (?:[\\w.]+ ){0,6}?bei(?:m)?)|geführt|führt|führte|betreut|betreute|verantwortet|verantwortete|macht|machen|leitet|leitete|geleitet|led by|leads|runs|heads|headed|oversees|overseen by|steers|manages|managed by|in the hands of',
);
const FUTURE = cue(
  'endtermin|enddatum|abschlussdatum|(?:end|completion|target) (?:date|year)|soll|sollen|sollte|sollten|geplant\\w*|vorgesehen\\w*|(?:is|are|was|were) to be|(?:to be|will be) (?:completed|finished)|abschluss\\w*|abschlusstermin|fertigstellung|(?:wird|werden)(?: \\w+){0,8} (?:fertig|(?:\\w*ge\\w+t|\\w*ge\\w+en|be\\w+t|ver\\w+t) sein)|fertig(?= (?:bis |ende |mitte |anfang |erst |im jahr |in )*20\\d\\d)|läuft(?=.* bis)|(?:sieht|sah)(?=.{0,160} vor(?!\\w))|endet|enden|ends?|termin|zieltermin|will|wollen|planned|due',
);
const DONE_NOW = cue('abgeschlossen\\w*|beendet|erledigt|fertiggestellt|completed|finished');
/** Also where the end is said to be moved in words that a status could go with, too. */
const SHIFTED = cue(
  '(?<=(?:termin|datum|abschluss\\w*|ende|fertigstellung) (?:\\w+ ){0,6})(?:r[uü]ckte|ger[uü]ckt|rutschte|gerutscht|wanderte|gewandert|verlegt|sprang)|(?:r[uü]ckte|rutschte|wanderte|sprang|wurde)(?= (?:\\w+ ){0,4}(?:termin|abschluss\\w*|enddatum|fertigstellung)(?: \\w+){0,6} von \\d{4} auf \\d{4})',
);
const INCLUDED = cue(
  'seit \\d{4} (?:(?:steht|ist|taucht|wird|findet)(?: [\\w-]+){1,6} )?(?:im|in den|teil des) aktionsplan\\w*|(?:kam|kamen|kommt|gekommen)(?= (?:[\\w-]+ ){0,6}(?:in den (?:aktions)?plan\\w*|hinzu|dazu))|(?:in den (?:aktions)?plan\\w*|hinzu|dazu)(?= gekommen)|hinzugekommen|dazugekommen|aufnahmejahr|aufgenommen\\w*|aufnahme|(?:erstmals|zuerst) (?:im|in|aufgeführt|genannt|enthalten)|neu (?:im|in den) (?:aktions)?plan|added|included',
);
const FIRST_TIME =
  /(?<!\p{L})(?:erst(?= (?:seit|ab|in|im|mit)(?!\p{L}))|erstmals|erstmalig|zuerst|zum ersten mal|first)(?!\p{L})/iu;
const APPEARS =
  /(?<!\p{L})(?:tauch(?:t|te|en|ten)|auftauch\p{L}*|aufgetaucht|erschein\p{L}*|erschien\p{L}*|steht|stand|enthalten|enthält|genannt|gelistet|aufgeführt|appear(?:s|ed)?|listed|contained)(?!\p{L})/iu;
const SINCE = /(?:seit|ab) (?:dem )?(?:jahr |aktionsplan |plan )?(20\d\d)/iu;
const OPEN_END =
  /(?<!\p{L})(unbekannt|offen(?:e[nrsm]?(?= \p{L}*(?:termin|ende|datum|abschluss)(?!\p{L})))?|dauerhaft|fortlaufend|laufend|unbestimmt|kein(?:en|e)? (?:\p{L}+ )?(?:end|abschluss|ziel|fertigstellungs)?(?:termin|datum|jahr)|(?<=(?:is|was|as|remains|left|says|still|just|date) ["“„]?)open|open-ended|no (?:\p{L}+ )?(?:end|completion|target) (?:date|year))(?!\p{L})/iu;
const PLAN_YEAR =
  /(?:aktionsplan|aktionsplans|aktionsplanes|aktionsplänen?|plan|plans|planes|planjahr|ap)(?: für| von| des jahres| vom jahr| aus dem jahr)?\s+((?:19|20)\d\d)(?:(?:,? und|,| sowie| bis)\s+((?:19|20)\d\d))?/giu;
const PART_OF_YEAR = new RegExp(
  String.raw`(?<!\p{L})(?:(?:[1-4]|i{1,3}|iv|erste[sn]?|zweite[sn]?|dritte[sn]?|vierte[sn]?)\.?\s*(?:quartal|halbjahr)|${GERMAN_MONTH}|ende|mitte|anfang|frühjahr|sommer|herbst)(?!\p{L})`,
  'giu',
);

/** Reads what a sentence says of the fields of a measure; no assertion where it says nothing of them. */
export function readMeasureClaim(sentence: string, index: MeasureIndex): MeasureClaim {
  const said = sentence.replace(/[.!]+\s*$/u, '').replace(ALREADY, '');
  const read = readQuestion(said, detectLanguage(sentence), index);
  const words = read.subject.words.filter(
    (word) =>
      !isOfLeadingPart(word, read) &&
      (nounsOf(read.subject.words).includes(word) || index.titleStems.has(stemOf(word.folded))),
  );
  const question = { ...read, subject: { ...read.subject, words } };
  const planYears = planYearsIn(sentence, question);
  const isOfOnePlan =
    planYears.length === 1 && question.statuses.length === 0 && has(question.words, FUTURE);
  const assertions = [
    ...statusAssertions(question, question.years.range !== null),
    ...leadAssertions(question),
    ...timeAssertions(sentence, question, planYears),
    ...numberAssertions(question),
  ];
  const isListed = assertions.length === 0 && planYears.length === 1 && STANDS_IN_PLAN.test(said);
  return {
    question,
    planYears,
    range: isOfOnePlan ? null : question.years.range,
    assertions: isListed ? [{ field: 'listed' }] : assertions,
    isNegated: has(question.words, NEGATION),
    isAlways: has(question.words, ALWAYS),
  };
}

const STANDS =
  '(?:steht|stehen|stand|standen|ist|sind|war|waren|taucht|findet sich|wird|werden|is|was|appears)';
const STILL = '(?: (?:noch|immer|auch|bereits|weiterhin|nicht|mehr|länger|not|no|longer|still))*';
/** "Die Onlinewache steht nicht mehr im Plan 2024": says nothing but that the plan holds it, or not. */
const STANDS_IN_PLAN = new RegExp(
  String.raw`^[^,;:]+? ${STANDS}${STILL} (?:im|in dem|in the) (?:aktions)?(?:plan|action plan) (?:von |für )?20\d\d${STILL}(?: (?:enthalten|aufgeführt|auf|gelistet|dabei|drin|genannt|listed))?$`,
  'iu',
);

/** "sollte schon 2017 fertig sein" says when, and not that it is late. */
const ALREADY = /(?<!\p{L})(?:schon|bereits|längst|eigentlich)\s(?=(?:\p{L}+\s)?20\d\d(?!\d))/giu;

/** "Federführend ist die Abteilung 4 des Innenministeriums": that is the office, also where titles name it. */
function isOfLeadingPart({ start }: QuestionWord, { leads, words }: ReadQuestion): boolean {
  if (leads === null || leads.part === null || !saysLead(words)) return false;
  const at = words.words.findIndex((word) => word.start === start);
  return leads.words.has(at) && /^(?:abt|abteilung|\d+)$/u.test(words.words[at]?.folded ?? '');
}

function saysLead(words: QuestionWords): boolean {
  return has(words, fieldCues.LEAD_FIELD) || has(words, LEADS);
}

/** "the 2024 action plan" */
const PLAN_YEAR_BEFORE =
  /(?<!\d)((?:19|20)\d\d)(?:er)?[ -](?:aktionsplan\p{L}*|plan(?:s|es)?|action plan|edition)(?!\p{L})/giu;

/** Years behind the word for a plan; every year where the sentence is about nothing but a field. */
function planYearsIn(sentence: string, { years, words, statuses }: ReadQuestion): number[] {
  // "laut Plan 2024 bis 2026 fertig": the second is the year by which it ends.
  const isEnd = (said: number): boolean =>
    years.mentions.some(({ year, role }) => year === said && role === 'completion');
  const before = [...sentence.matchAll(PLAN_YEAR_BEFORE)].map(([, year]) => Number(year));
  if (before.length > 0) return [...new Set(before)];
  // "nach dem Aktionsplan 2024 bis 2025 eingeführt": one plan lasts no longer than its year.
  const isOfOne = (said: string): boolean =>
    statuses.length === 0 && has(words, FUTURE) && /^(?:aktions)?plan\P{L}.*bis/iu.test(said);
  const named = [...sentence.matchAll(PLAN_YEAR)].flatMap(([said, first, second]) =>
    second === undefined || isEnd(Number(second)) || isOfOne(said)
      ? [Number(first)]
      : [Number(first), Number(second)],
  );
  if (named.length > 0) return [...new Set(named)];
  // "soll 2025 kommen"
  if (has(words, FUTURE) && statuses.length === 0) {
    const [only, ...more] = years.mentions;
    const isOpen = OF_OPEN_END.test(OPEN_END.exec(sentence)?.[1] ?? '');
    if (only !== undefined && more.length === 0 && isOpen && !SINCE.test(sentence))
      return [only.year];
    const plan = years.mentions.length === 2 ? yearOfPlanFirst(sentence) : null;
    return plan === null ? [] : [plan];
  }
  return years.mentions.filter(({ role }) => role === 'plan').map(({ year }) => year);
}

/** "2023 sollte die Schulcloud noch 2025 fertig sein": what the plan of the first year said of the second. */
const PLAN_FIRST =
  /^(?:(?:noch|schon|bereits|und|im jahr) )*(?<plan>20\d\d) (?:sollte|sollten|war|waren|wurde|wurden|galt|stand|lag|lautete|hieß es)(?!\p{L})[^.;]*? (?<end>20\d\d)(?!\d)/iu;

function yearOfPlanFirst(sentence: string): number | null {
  const { plan, end } = PLAN_FIRST.exec(sentence)?.groups ?? {};
  return plan === undefined || Number(end) < Number(plan) ? null : Number(plan);
}

function statusAssertions(
  { statuses, words }: ReadQuestion,
  isStretch: boolean,
): MeasureAssertion[] {
  // "von 2020 bis 2024 nicht im Plan": in none of these years.
  const isNever = has(words, NEVER) || (isStretch && has(words, NEGATION) && !has(words, ALWAYS));
  const when = isNever ? 'never' : 'all';
  if (statuses.length > 0) {
    const [value, ...more] = statuses;
    return value === undefined || more.length > 0 ? [] : [{ field: 'status', value, when }];
  }
  return has(words, DONE_NOW) && !has(words, FUTURE) ? [{ field: 'done' }] : [];
}

function leadAssertions({ leads, words }: ReadQuestion): MeasureAssertion[] {
  // That a sentence denies it is read from the whole of the sentence.
  return leads !== null && saysLead(words)
    ? [{ field: 'lead', lead: { ...leads, isNegated: false } }]
    : [];
}

function timeAssertions(
  sentence: string,
  question: ReadQuestion,
  planYears: readonly number[],
): MeasureAssertion[] {
  const { words, years, statuses } = question;
  const named =
    [PLAN_YEAR, PLAN_YEAR_BEFORE].some((plan) => sentence.search(plan) >= 0) ||
    (planYears.length === 1 && yearOfPlanFirst(sentence) === planYears[0]);
  // "laut Aktionsplan 2022 noch im Jahr 2022": said again it is another year than that of the plan.
  const isOfPlan = (said: number, at: number): boolean =>
    planYears.includes(said) && years.mentions.findIndex(({ year }) => year === said) === at;
  const others = years.mentions
    .filter(({ year, role }, at) => (named ? !isOfPlan(year, at) : role !== 'plan'))
    .map(({ year }) => year);
  const all = years.mentions.map(({ year }) => year);
  const shift = statuses.length === 0 ? readShift(sentence) : null;
  if (shift !== null) return [{ field: 'shift', shift }];
  if ((has(words, storyCues.MOVED) || has(words, SHIFTED)) && all.length >= 2) {
    // "zwischen dem Plan 2023 und dem von 2024": years of plans are no ends.
    if (others.length < 2 && planYears.length > 0) return [];
    const target = others.length >= 2 ? others : all;
    const [from, to] = target.slice(-2);
    return from === undefined || to === undefined ? [] : [{ field: 'moved', from, to }];
  }
  const isPlan = FIRST_TIME.test(sentence) && APPEARS.test(sentence);
  if (isPlan || has(words, INCLUDED)) {
    // "neu im Aktionsplan 2024, soll 2025 enden": the first of them is that of the plan.
    const beside = NEW_IN.exec(sentence)?.[1];
    if (beside !== undefined && has(words, FUTURE) && others.length === 1)
      return [
        { field: 'included', year: Number(beside), isPlan: true },
        { field: 'completion', years: others, words: [] },
      ];
    const year =
      years.mentions.find(({ role }) => role === 'included')?.year ?? others[0] ?? all[0];
    return year === undefined ? [] : [{ field: 'included', year, isPlan }];
  }
  const beside = statuses.length > 0 ? ENDS_BESIDE.exec(sentence)?.groups : undefined;
  if (beside !== undefined && planYears.length > 0)
    return [{ field: 'completion', years: [Number(beside.by ?? beside.at)], words: [] }];
  // "später als 2023": what it is held against is no date of its own.
  if (statuses.length > 0 || !has(words, FUTURE) || AGAINST_YEAR.test(sentence)) return [];
  if (OTHER_EVENT.test(sentence)) return [];
  const open = OPEN_END.exec(sentence)?.[1];
  // "ist 2024 offen", "der Abschluss 2024 ist offen": the year of the plan, and no end.
  const isOpenIn =
    open !== undefined &&
    OF_OPEN_END.test(open) &&
    others.every((year) => planYears.includes(year));
  const isTold = named || others.length > 0;
  const targets = isOpenIn && !named ? [] : isTold ? others : all;
  if (targets.length === 0 && open === undefined) return [];
  // Of so many years some are of plans.
  if (!named && new Set(all).size > 2) return [];
  const parts = [...sentence.matchAll(PART_OF_YEAR)].map(([part]) => part.toLowerCase());
  return [
    {
      field: 'completion',
      years: targets,
      words: targets.length > 0 ? parts : [openWord(open ?? '')],
      ...(ORIGINALLY.test(sentence) ? { isOriginal: true } : {}),
    },
  ];
}

/** "im Plan und bis 2023 fertig", "in Verzug, Abschluss 2025": the end beside the status. */
const ENDS_BESIDE =
  /(?<!\p{L})bis (?:spätestens )?(?:ende |mitte |anfang )?(?<by>20\d\d) (?:fertig|abgeschlossen|umgesetzt|beendet)|(?<!\p{L})(?:abschluss|fertigstellung|fertig|endtermin|ende)(?: (?:ist|war|erst|bis|für|auf|im|jahr|geplant|vorgesehen|ende|mitte)){0,4}:? (?<at>20\d\d)(?!\d)/iu;

/** Also as it is often misspelled. */
const ORIGINALLY =
  /(?<!\p{L})(?:urs?pr?(?:ü|ue)nglich|anfangs|anfänglich|zunächst|originally|initially|at first)(?!\p{L})/iu;

const AGAINST_YEAR = /(?<!\p{L})(?:später|früher|eher|later|earlier) (?:als|than)(?!\p{L})/iu;

const NEW_IN =
  /(?<!\p{L})(?:neuzugang|neu|neuaufnahme|newly added)\s(?:im|in den|in dem|to the)\s(?:aktionsplan|plan)\s(20\d\d)(?!\d)/iu;

/** What begins, is shut down or prolonged then is not completed then. */
const OTHER_EVENT =
  /(?<!\p{L})(?:abgeschaltet|abgeschafft|aufgelöst|eingestellt|gestoppt|gestrichen|gekürzt|verkauft|verlängert|gefördert|evaluiert|beginnen|begonnen|starten|gestartet|begin|start|shut down|discontinued|prolonged|evaluated)(?:\swerden)?[.!\s]*$/iu;

const OF_OPEN_END = /^(?:offen|unbekannt|kein|no |open)/iu;

/** "keinen Endtermin", "no end date" are printed "kein Endtermin" or "offen". */
function openWord(said: string): string {
  if (/^(?:kein|no )/iu.test(said)) return 'kein';
  return /^(?:open|offen)/iu.test(said) ? 'offen' : said;
}

function numberAssertions({ numbers, words, fields }: ReadQuestion): MeasureAssertion[] {
  const [mention] = numbers;
  const says = fields.includes('number') || has(words, fieldCues.NUMBER_FIELD);
  if (mention === undefined || !says || !has(words, SAYS_NUMBER)) return [];
  const isFormer = fields.includes('former') || has(words, fieldCues.FORMER_FIELD);
  return [{ field: isFormer ? 'former' : 'number', number: mention.number }];
}

const SAYS_NUMBER = cue('trägt|trug|hat|hatte|steht|führt|lautet|bekam|ist|war|nummer');

/** "seit 2022": every plan from that year on. */
export function sinceYear(sentence: string): number | null {
  const year = SINCE.exec(sentence)?.[1];
  return year === undefined ? null : Number(year);
}

import { MEASURE_STATUSES, type MeasureStatus } from '#src/domain/measure.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { IN_ALL } from '../plans/of-all-before.ts';
import { asksNextOne } from '../plans/on-ranking.ts';
import { readSignals } from '../signals.ts';
import { type SubjectTopic, saidIn } from '../topics/subject-topic.ts';

/**
 * What goes on from a question about measures without naming them: "Welches Ministerium hat die
 * meisten?", "und die wenigsten?", "welche sind 2025 fällig?", and behind a field of one measure "War
 * das schon immer so?", "Was ist der Unterschied zum Vorjahr?".
 */
export function registerOn(
  message: string,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  const { rest, ofThese } = readSignals(message);
  const before = readQuestion(topic.question, 'de', index);
  const all = IN_ALL.test(rest) ? inAll(before) : null;
  if (all !== null) return { ...topic, question: all, follows: topic.question };
  if (ofThese) return null;
  const question =
    topic.story === null ? ofSeveral(rest, before, topic, index) : ofOne(rest, before, topic.story);
  if (question === null) return null;
  const { among, ...whole } = topic;
  // Offices are none of the measures that were listed.
  const isAmong = among !== undefined && !RANKED.test(rest);
  return { ...whole, ...(isAmong ? { among } : {}), question, follows: topic.question };
}

function ofSeveral(
  rest: string,
  before: ReadQuestion,
  topic: SubjectTopic,
  index: MeasureIndex,
): string | null {
  if (decideRegister(before) === null) return null;
  return (
    otherSide(rest, topic.question) ??
    nextOf(rest, topic, before) ??
    ranked(rest, before) ??
    heldAgainst(rest, before, index) ??
    endsOf(rest, before, index) ??
    named(rest, before, index)
  );
}

/** "Und insgesamt?" behind the number of those of one office, or with one status: of all. */
function inAll(before: ReadQuestion): string | null {
  const { leads, statuses, years } = before;
  const intent = decideRegister(before);
  const [year, other, ...others] = years.mentions;
  const isOfPlans = years.mentions.every(isPlanYear) && years.range === null;
  if (!isOfPlans || others.length > 0 || before.isStatusNegated) return null;
  if (leads === null && statuses.length === 0) return null;
  const all = `Wie viele Maßnahmen${leads === null ? '' : withStatus(statuses)} gibt es`;
  if (intent?.kind === 'counts')
    return year && other ? `${all} ${year.year} verglichen mit ${other.year}?` : null;
  const isCounted = intent?.kind === 'select' && intent.isCount && other === undefined;
  return isCounted ? `${all}${inPlan(year?.year)}?` : null;
}

function isPlanYear({ role, side }: ReadQuestion['years']['mentions'][number]): boolean {
  return role === 'plan' && side === null;
}

const HELD_AGAINST =
  /^(?:(?:sind|waren|ist|war) (?:das|es|dies|die) (?:denn |nun |jetzt )?)?(?<how>mehr|weniger) als (?<than>.+?)[\s?.!]*$/iu;

/** "Sind das mehr als im Plan?", "mehr als 2022?" behind the number of those in delay. */
function heldAgainst(rest: string, before: ReadQuestion, index: MeasureIndex): string | null {
  const { how, than } = HELD_AGAINST.exec(rest)?.groups ?? {};
  const intent = decideRegister(before);
  if (how === undefined || than === undefined || intent?.kind !== 'select') return null;
  const { statuses, leads, years, isStatusNegated } = before;
  const [year, ...others] = years.mentions;
  const [office, ...offices] = leads?.offices ?? [];
  const isPlain =
    years.range === null && others.length === 0 && (year === undefined || isPlanYear(year));
  if (!isPlain || isStatusNegated || statuses.length > 1 || offices.length > 0) return null;
  const other = readQuestion(than, 'de', index);
  const isCounted =
    other.statuses.length > 0 || other.leads !== null || other.years.mentions.some(isPlanYear);
  if (!isCounted || saidIn(other) !== '') return null;
  const lead = office === undefined ? '' : ` mit Federführung ${office.short}`;
  const plan = year?.year ?? Math.max(...index.register.plans.map((known) => known.year));
  return `Gab es ${plan} ${how.toLowerCase()} Maßnahmen${lead}${withStatus(statuses)} als ${than}?`;
}

const SECOND =
  /^(?:(?:wer|welche[rs]?|which|who)(?: \p{L}+)? )?(?:(?:liegt|steht|ist|kommt|comes|is) )?(?:auf platz zwei|auf dem zweiten platz|an zweiter stelle|second)\W*$/iu;

/** "Und danach?", "wer liegt auf Platz zwei?" behind who has most: who has most behind them. */
function nextOf(rest: string, { question }: SubjectTopic, before: ReadQuestion): string | null {
  const intent = decideRegister(before);
  const isFirst = intent?.kind === 'distribution' && intent.place === 1;
  const side = SIDE.exec(question)?.[0];
  const isNext = asksNextOne(rest) || SECOND.test(rest.trim());
  if (!isFirst || side === undefined || !isNext) return null;
  return question.replace(SIDE, `zweit${side}`);
}

const SIDES: Readonly<Record<string, string>> = {
  meisten: 'wenigsten',
  wenigsten: 'meisten',
};
const SIDE = /(?<!\p{L})(?:meisten|wenigsten)(?!\p{L})/iu;
const BARE_SIDE = /^(?:die|am) (meisten|wenigsten)\W*$/iu;

/** "Und die wenigsten?" behind "Welches Ministerium hat die meisten Maßnahmen in Verzug?". */
function otherSide(rest: string, question: string): string | null {
  const side = BARE_SIDE.exec(rest)?.[1]?.toLowerCase();
  const asked = SIDE.exec(question)?.[0].toLowerCase();
  return side !== undefined && asked !== undefined && SIDES[asked] === side
    ? question.replace(SIDE, side)
    : null;
}

const RANKED =
  /^(?:(?<who>wer|welche[rs]?(?:\s(?!hat|hatte|führt|führte|verantwortet|leitet|ist|war)\p{L}+)?)\s(?:hat|hatte|führt|führte|verantwortet|leitet|ist|war)\s(?:davon\s|dabei\s)?)?(?:die\s|am\s)?(?<side>meisten|wenigsten|häufigsten|stärksten)(?<affected>\sbetroffen)?\W*$/iu;
/** "Welches?" among the groups that were counted. */
const UNNAMED_GROUP = /^welche[rs]?$/iu;
const GROUPS = { lead: 'welches Ministerium', chapter: 'welches Kapitel' } as const;

/**
 * "Welches Ministerium hat die meisten?" behind "Welche Maßnahmen sind 2024 in Verzug?", "Welches hat die
 * meisten?" behind "Wie viele Maßnahmen hat jedes Ministerium?".
 */
function ranked(rest: string, before: ReadQuestion): string | null {
  const { years, isStatusNegated } = before;
  const { who: said = '', side, affected } = RANKED.exec(rest)?.groups ?? {};
  // "am häufigsten betroffen": by what was counted.
  const isLess = /^wenigsten$/iu.test(side ?? '');
  if (affected === undefined && !isLess && side !== undefined && !/^meisten$/iu.test(side))
    return null;
  const statuses = MEASURE_STATUSES.filter(
    (status) => before.statuses.includes(status) !== isStatusNegated,
  );
  const isNamed = said !== '' && !UNNAMED_GROUP.test(said);
  const who = isNamed ? said : groupOf(before);
  const [year, ...others] = years.mentions;
  const isPlain =
    others.length === 0 && years.range === null && (year === undefined || isPlanYear(year));
  if (who === null || side === undefined || !isPlain) return null;
  return `${capitalized(who)} hat die ${isLess ? 'wenigsten' : 'meisten'} Maßnahmen${withStatus(statuses)}${inPlan(year?.year)}?`;
}

/** What the question before counted measures by. */
function groupOf(before: ReadQuestion): string | null {
  const intent = decideRegister(before);
  if (intent?.kind !== 'distribution' || intent.by === 'status') return null;
  return GROUPS[intent.by];
}

function withStatus(statuses: readonly MeasureStatus[]): string {
  const quoted = statuses.map((status) => `„${status}“`);
  return quoted.length === 0 ? '' : ` mit dem Projektstatus ${quoted.join(' oder ')}`;
}

function inPlan(year: number | undefined): string {
  return year === undefined ? '' : ` im Aktionsplan ${year}`;
}

const ENDS_OF =
  /^(?:bis )?wann (?:werden|sollen|sollten|enden|sind) (?:sie|die|diese|alle|(?:alle |die )?(?<others>anderen|übrigen|restlichen)(?: maßnahmen| projekte)?)(?: denn| dann)?(?: (?:fertig|abgeschlossen|beendet|umgesetzt|enden|kommen)(?: (?:sein|werden))?)?\W*$/iu;

/** "Wann werden sie fertig?", "… die anderen?" behind a list of measures: with the end of each. */
function endsOf(rest: string, before: ReadQuestion, index: MeasureIndex): string | null {
  const match = ENDS_OF.exec(rest);
  const intent = decideRegister(before);
  const newest = Math.max(...index.register.plans.map(({ year }) => year));
  if (match === null || before.isStatusNegated || before.years.range !== null) return null;
  const isOfOthers = match.groups?.others !== undefined;
  // What is not in the list of finished measures stands in the plan.
  if (intent?.kind === 'finished' && isOfOthers)
    return `Wann werden die Maßnahmen im Aktionsplan ${newest} fertig?`;
  const { statuses, leads, years } = before;
  const [year, ...more] = years.mentions;
  const isOfPlan = more.length === 0 && (year === undefined || isPlanYear(year));
  const [office, ...offices] = leads?.offices ?? [];
  if (intent?.kind !== 'select' || !isOfPlan || offices.length > 0) return null;
  if (isOfOthers && statuses.length !== 1) return null;
  const lead = office === undefined ? '' : ` mit Federführung ${office.short}`;
  const plan = inPlan(year?.year ?? newest);
  return isOfOthers
    ? `Welche Maßnahmen${lead}${plan} sind nicht „${statuses[0]}“, mit ihrem Abschlusstermin?`
    : `Wann werden die Maßnahmen${lead}${withStatus(statuses)}${plan} fertig?`;
}

const UNNAMED =
  /^(?<asked>welche|wie ?viele) (?<verb>sind|waren|haben|hatten|stehen|standen|laufen|liefen|enden|endeten|sollen|sollten|wurden|werden|kamen|fielen|liegen|lagen|gehören|gehörten)(?!\p{L})/iu;
/** Held against how it is now: more is asked than the same of others. */
const BY_NOW = /(?<!\p{L})(?:noch|inzwischen|mittlerweile|heute|jetzt)(?!\p{L})/iu;

/** "Welche sind 2025 fällig?": measures, in the plan that was asked about. */
function named(rest: string, before: ReadQuestion, index: MeasureIndex): string | null {
  const match = UNNAMED.exec(rest);
  if (match === null || BY_NOW.test(rest)) return null;
  const [said, asked = '', verb = ''] = match;
  const behind = rest.slice(said.length).replace(/[\s?.!]+$/u, '');
  const question = `${capitalized(asked)} Maßnahmen ${verb.toLowerCase()}${behind}`;
  const read = readQuestion(question, 'de', index);
  if (saidIn(read) !== '' || decideRegister(read) === null) return null;
  const isDated = read.years.mentions.some(isPlanYear) || read.years.range !== null;
  const year = before.years.mentions.find(isPlanYear)?.year;
  return `${question}${isDated ? '' : inPlan(year)}?`;
}

const ALWAYS =
  /^(?:war|ist|galt) (?:das|es|dies) (?:denn |schon |auch )*(?:immer|stets|früher|damals|von anfang an|vorher|zuvor)(?: schon| auch)? so\W*$/iu;
const TO_YEAR_BEFORE =
  /^(?:(?:was|worin) (?:ist|besteht) |gibt es )?(?:der |einen? |die )?(?:unterschied|änderung|veränderung)(?:en)? (?:zum|gegenüber dem|zu dem) (?:vorjahr|vorigen plan|letzten plan|plan davor)\W*$/iu;

/** What is asked of one measure in several plans. */
function ofOne(rest: string, { fields, statuses, asksEnd, years }: ReadQuestion, story: Story) {
  const field = asksEnd ? 'completion' : statuses.length > 0 ? 'status' : fields[0];
  const name = field === undefined ? undefined : FIELDS[field];
  if (name === undefined) return null;
  const { title, planYear } = newestEntry(story);
  if (ALWAYS.test(rest)) return `Wie hat sich ${name} der Maßnahme „${title}“ entwickelt?`;
  const year = years.mentions.find(({ role }) => role === 'plan')?.year ?? planYear;
  return TO_YEAR_BEFORE.test(rest)
    ? `Wie hat sich ${name} der Maßnahme „${title}“ von ${year - 1} zu ${year} geändert?`
    : null;
}

const FIELDS: Readonly<Partial<Record<ReadQuestion['fields'][number], string>>> = {
  status: 'der Projektstatus',
  completion: 'der geplante Abschluss',
  lead: 'die Federführung',
};

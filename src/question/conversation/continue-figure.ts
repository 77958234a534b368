import type { Table } from '#src/domain/catalogue.ts';
import { isStatingVerb } from '#src/question/claims/statements/finite-verbs.ts';
import { isBehindWithout } from '#src/question/figures/parts/behind-without.ts';
import { type Parts, readParts } from '#src/question/figures/parts/read-parts.ts';
import { judgeUnknown } from '#src/question/figures/refusals/judge-unknown.ts';
import { type Asked, askedOf } from '#src/question/figures/selection/asked.ts';
import { outside } from '#src/question/figures/selection/certain-subject.ts';
import { chooseTable } from '#src/question/figures/selection/choose-table.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import { readAsked } from '../figures/read-asked.ts';
import { readFigureQuestion } from '../figures/read-figure-question.ts';
import { type FigureReading, refuse } from '../figures/reading.ts';
import { mergeAsked } from './merging/merge-asked.ts';
import { isFollowUp, readSaid } from './merging/read-said.ts';
import { againstEndYear } from './plans/against-end-year.ts';
import { countedList, isBareCount } from './plans/bare-count.ts';
import { asksByHowMuch, changeOfLead, comparedOtherwise } from './plans/by-how-much.ts';
import { endsTogether } from './plans/ends-together.ts';
import { goOnFromChange } from './plans/go-on-from-change.ts';
import { besideAnother, besideAverage } from './plans/held-against.ts';
import {
  sameInOtherYear,
  shareOfOtherWhole,
  shareOfYears,
  shareOverYears,
} from './plans/in-other-years.ts';
import { leftOver } from './plans/left-over.ts';
import { limitOn } from './plans/limit-on.ts';
import { ofAllBefore, ofWhole, shareOfRanked } from './plans/of-all-before.ts';
import {
  besidePlace,
  endOfRanking,
  nextPlace,
  placeOfRanking,
  rangeOfRanking,
} from './plans/on-ranking.ts';
import { othersOn } from './plans/others-on.ts';
import { partOf } from './plans/part-of.ts';
import { asksOpenPercent, inPercent, percentReadings } from './plans/percent-readings.ts';
import {
  firstOf,
  type NamingFollowUp,
  type PlanFollowUp,
  type PlanRule,
} from './plans/plan-rule.ts';
import { restOfWhole } from './plans/rest-of-whole.ts';
import { shiftPart } from './plans/shift-part.ts';
import { nameOneOf, swapInName } from './plans/swap-in-name.ts';
import { whenExtreme } from './plans/when-extreme.ts';
import { withExcepted, withOtherScope } from './plans/with-excepted.ts';
import { readRelativeTime } from './relative-time.ts';
import { asMeantBehind } from './rewordings/as-meant-behind.ts';
import { saidOutright } from './rewordings/said-outright.ts';
import { readSignals, type Signals } from './signals.ts';
import { aboutLeads, type Leads, withShown } from './topics/about-leads.ts';
import {
  beginFigureTopic,
  type FigureTopic,
  replaceIn,
  saysTime,
  topicAfter,
} from './topics/figure-topic.ts';

/** What a follow-up about figures is read as. */
export type Continued =
  | { readonly kind: 'topic'; readonly topic: FigureTopic }
  /** Could mean several things: the readings as complete questions. */
  | { readonly kind: 'unclear'; readonly topics: readonly FigureTopic[] };

/**
 * Completes a question by the last one about figures: what it does not say itself is carried over.
 *
 * @param leads - What the last answer named without being asked by name.
 * @returns Null where it is no follow-up to it: it stands alone, or has words that no table explains.
 */
export function continueFigure(
  question: string,
  before: FigureTopic,
  leads: Leads,
  all: Knowledge,
): Continued | null {
  // The same tables as for the question before.
  const knowledge = before.asked.knowledge === all.withoutPrinted ? all.withoutPrinted : all;
  const ended = againstEndYear(question, before);
  if (ended !== question) return continueFigure(ended, before, leads, all);
  const shifted = shiftPart(question, before);
  if (shifted !== null) return continueFigure(shifted, before, leads, all);
  const largest = question.replace(LARGER_OF_TWO, (_, article: string, how: string) =>
    /^(?:klein|small|schwäch)/iu.test(how)
      ? `${article} kleinste davon`
      : `${article} größte davon`,
  );
  if (largest !== question) return continueFigure(largest, before, leads, all);
  const among = amongNamed(question, before);
  if (among !== question) return continueFigure(among, before, leads, all);
  const listed = question.replace(COUNTED_AMONG, 'welche davon');
  const count =
    listed === question ? null : asCount(continueFigure(listed, before, leads, knowledge));
  if (count !== null) return count;
  const named = nameOneOf(question, [
    ...leads.entities,
    ...before.asked.subjects.flatMap(({ entities }) => entities),
  ]);
  if (named !== null)
    return continuedAs(beginFigureTopic(named, readFigureQuestion(named, knowledge), knowledge));
  const signals = saidOutright(readSignals(question), before);
  if (isWholeQuestion(question, signals, before, knowledge)) return null;
  const plain = followUpOf(signals.rest, before, leads);
  const turned = plain && firstOf(TURNING, plain);
  if (turned !== null)
    return continuedAs(topicAfter(before.asked, turned, withShown(before, leads)));
  const saysYear = THAN_BEFORE.test(signals.rest) || YEAR_BEHIND.test(signals.rest);
  const relative = saysYear ? null : readRelativeTime(signals.rest);
  // "waren es vorher weniger?": than in which of the years, it does not say.
  if (relative?.kind === 'until' && MORE_OR_LESS.test(relative.rest)) return null;
  const swapped = signals.opens ? swapInName(signals.rest, before, knowledge) : null;
  const parts = readParts(swapped ?? relative?.rest ?? signals.rest, knowledge);
  const table = tableFor(parts, before, knowledge);
  const asked = table === null ? null : askedOf(parts, table, knowledge);
  if (asked === null) return null;
  const naming = plain && { ...plain, own: asked };
  const held =
    (naming && nextPlace(naming)) ??
    placeOfRanking(signals.rest, before) ??
    (naming && firstOf(HOLDING, naming));
  if (held !== null) return continuedAs(topicAfter(before.asked, held, withShown(before, leads)));
  const limited =
    (naming && limitOn(naming)) ??
    othersOn(signals.rest, before, asked) ??
    (naming && leftOver(naming));
  if (limited !== null) return continuedAs(topicAfter(before.asked, limited, before));
  const less = withoutNamed(asked, before);
  if (less !== null) return continuedAs(topicAfter(less, readAsked(less), before));
  const counted =
    isBareCount(signals.rest) && !saysTime(parts.time) ? countedList(before.reading) : null;
  if (counted !== null) return continuedAs(topicAfter(before.asked, counted, before));
  const meant = asMeantBehind(before, asked, signals);
  const part = partOf(before, leads, meant);
  if (part !== null && 'kind' in part) return continuedAs(topicAfter(before.asked, part, before));
  const own = part ?? meant;
  const ofAll = plain && ofAllBefore({ ...plain, own }, signals.opens);
  if (ofAll !== null) return continuedAs(topicAfter(before.asked, ofAll, before));
  const elsewhere = asksOfWhole(signals, own, before, knowledge);
  if (elsewhere !== null) return continuedAs(topicAfter(before.asked, elsewhere, before));
  const said = readSaid(parts, own, relative !== null);
  const shown = own.parts.places === null ? before : withShown(before, leads);
  const topic = aboutLeads(shown, leads, own, said, signals);
  // Of what is stated in words the tables know no subject to compute with.
  if (before.reading.kind === 'stated' && !said.names && said.operations.length > 0) return null;
  if (!isFollowUp(signals, said, own) && !asksByHowMuch(signals.rest)) return null;
  const otherwise = comparedOtherwise(topic, own, said, signals.rest);
  if (otherwise !== null) return continuedAs(topicAfter(topic.asked, otherwise, topic));
  if (asksOpenPercent(said, topic)) return oneOrUnclear(percentReadings(topic, own));
  const merged = mergeAsked(own, said, signals, topic, relative);
  const refused = judgeUnknown(parts, { ...merged, parts });
  if (refused === null) return continuedAs(topicAfter(merged, readAsked(merged), topic));
  return isAskedOfIt(refused, parts, signals)
    ? continuedAs(topicAfter(merged, refused, topic))
    : null;
}

/** What changes the plan before by the words alone, whatever they name. */
const TURNING: readonly PlanRule[] = [
  rangeOfRanking,
  besideAverage,
  changeOfLead,
  goOnFromChange,
  besidePlace,
  shareOfYears,
  shareOverYears,
  restOfWhole,
  inPercent,
  whenExtreme,
  endsTogether,
  ofWhole,
];

/** What changes it by what they name, or name not. */
const HOLDING: readonly PlanRule<NamingFollowUp>[] = [
  endOfRanking,
  shareOfOtherWhole,
  besideAnother,
  withExcepted,
  withOtherScope,
  sameInOtherYear,
  shareOfRanked,
];

/** Null where no plan computed the figure before. */
function followUpOf(
  rest: string,
  topic: FigureTopic,
  { entities: leads }: Leads,
): PlanFollowUp | null {
  const { reading } = topic;
  if (reading.kind !== 'plan') return null;
  return { rest: rest.trim(), topic, reading, plan: reading.plan, leads };
}

/** "die größere von beiden" is the largest of them. */
const LARGER_OF_TWO =
  /(?<!\p{L})(?<article>die|der|das|den|dem)\s(?<how>größere|kleinere|stärkere|schwächere)n?\s(?:von|der|unter)\s(?:(?:den|diesen|ihnen)\s)?beiden(?!\p{L})/iu;

const SO_MANY_NAMED =
  /(?<=(?<!\p{L})(?:welche[rsmn]?|which|keine[rs]?|none) )(?:der|dieser|von (?:den|diesen)|of (?:the|these|those)) (?<many>zwei|drei|vier|fünf|sechs|two|three|four|five|six) \p{L}[\p{L}-]+(?= )/iu;
const SO_MANY_TOGETHER =
  / (?:in |bei |an )?(?:den|die|allen|alle) (?<many>zwei|drei|vier|fünf|sechs) \p{Lu}[\p{L}-]+(?= zusammen(?!\p{L}))/u;

/**
 * "Welche der drei Städte hat am meisten?" behind three that were named: which of these; "in den drei
 * Gerichtsbarkeiten zusammen": these.
 */
function amongNamed(question: string, { named }: FigureTopic): string {
  const match = SO_MANY_NAMED.exec(question) ?? SO_MANY_TOGETHER.exec(question);
  const all = new Set(named.flatMap(({ entities }) => entities));
  if (match === null || all.size !== readSmallNumber(match.groups?.many ?? '')) return question;
  return question.replace(SO_MANY_NAMED, 'davon').replace(SO_MANY_TOGETHER, '');
}

/** "Wie viele davon haben mehr als 1.000?": how many they are which "welche davon" would list. */
const COUNTED_AMONG =
  /(?<!\p{L})(?:wie ?viele?|how many) (?:davon|darunter|von (?:denen|ihnen|diesen)|of (?:them|these|those))(?!\p{L})/iu;

function asCount(continued: Continued | null): Continued | null {
  if (continued?.kind !== 'topic' || continued.topic.reading.kind !== 'plan') return null;
  const { plan } = continued.topic.reading;
  if (plan.operation.name !== 'list' || plan.operation.condition === undefined) return null;
  const counted = { ...plan, operation: { ...plan.operation, name: 'count' as const } };
  const reading = { ...continued.topic.reading, plan: counted };
  return { kind: 'topic', topic: { ...continued.topic, reading } };
}

/** "Und ohne die Gymnasien?" behind "Grundschulen und Gymnasien zusammen": what is left of them. */
function withoutNamed(own: Asked, { asked }: FigureTopic): Asked | null {
  const out = own.subjects.filter((subject) => isBehindWithout(subject, own.parts));
  if (out.length === 0 || out.length < own.subjects.length || own.groups.length > 0) return null;
  const isOut = ({ entities }: Subject): boolean =>
    out.some((subject) => entities.some((entity) => subject.entities.includes(entity)));
  const subjects = asked.subjects.filter((subject) => !isOut(subject)).map(outside);
  if (subjects.length === 0 || asked.subjects.length < 2) return null;
  const cues = new Set([...asked.parts.cues].filter((cue) => cue !== 'sum' || subjects.length > 1));
  return replaceIn(asked, { subjects, cues });
}

/**
 * "Wie viele Einwohner hat Thüringen?": a sentence of the documents answers it as it stands. "Wie
 * viele Gemeinden hat die VG Leinetal?" behind a chapter and its year is of another table.
 */
function isWholeQuestion(
  question: string,
  { opens, pointsBack, ofThese }: Signals,
  { asked }: FigureTopic,
  knowledge: Knowledge,
): boolean {
  if (opens || pointsBack || ofThese) return false;
  const saysOfWhat = readParts(question, knowledge).mentions.length > 0;
  const reading = readFigureQuestion(question, knowledge);
  if (!saysOfWhat || reading.kind !== 'plan') return saysOfWhat && reading.kind === 'stated';
  const hasVerb = question.split(/\s+/u).some(isStatingVerb);
  return hasVerb && reading.stated.entities && reading.plan.table !== asked.table.name;
}

const MORE_OR_LESS = /(?<!\p{L})(?:mehr|weniger|more|fewer|less)(?!\p{L})/iu;

/** "war das mehr als im Vorjahr?" asks for no other year: it compares with it. */
const THAN_BEFORE =
  /(?<!\p{L})(?:mehr|weniger|höher|niedriger|größer|kleiner|more|fewer|less)(?!\p{L}).* (?:als|than) .*(?:vorjahr|jahr (?:davor|zuvor)|year before|previous year)/iu;

/** "und davor, 2019?": the year itself is said. */
const YEAR_BEHIND =
  /^(?:davor|danach|vorher|zuvor|später),? (?:also |im jahr )?(?:19|20)\d\d\W*$/iu;

function continuedAs(topic: FigureTopic | null): Continued | null {
  return topic === null ? null : { kind: 'topic', topic };
}

function oneOrUnclear(topics: readonly FigureTopic[]): Continued | null {
  const [only, ...more] = topics;
  if (only === undefined) return null;
  return more.length === 0 ? { kind: 'topic', topic: only } : { kind: 'unclear', topics };
}

/**
 * "und wie viele Einwohner?" behind a town: the documents state that number for the whole state only,
 * and it must not be taken for the town's.
 */
function asksOfWhole(
  signals: Signals,
  own: Asked,
  { asked }: FigureTopic,
  knowledge: Knowledge,
): FigureReading | null {
  if (
    !signals.opens ||
    own.metricIsStated ||
    own.subjects.length > 0 ||
    asked.subjects.length === 0
  )
    return null;
  const reading = readFigureQuestion(signals.rest, knowledge);
  const [figure] = reading.kind === 'stated' ? reading.match.figures : [];
  if (figure === undefined) return null;
  const { noun } = figure;
  const { name } = asked.table;
  return refuse({ why: 'attribute', german: noun, english: noun, table: name, plan: null }, 0.8);
}

/** "und wie viele Einwohner?": asked of what was named before, and not in the tables. */
function isAskedOfIt(refused: FigureReading, { cues }: Parts, { opens }: Signals): boolean {
  if (refused.kind !== 'unanswerable') return false;
  return refused.reason.why === 'attribute' || (opens && cues.has('count'));
}

function tableFor(parts: Parts, topic: FigureTopic, knowledge: Knowledge): Table | null {
  const { table } = topic.asked;
  const isKnownHere = (name: string): boolean =>
    parts.mentions.every(({ candidates }) =>
      candidates.some(({ entity }) => entity.table === name),
    ) && parts.kinds.every(({ meanings }) => meanings.some((meaning) => meaning.table === name));
  if (isKnownHere(table.name)) return table;
  return chooseTable(parts, knowledge) ?? table;
}

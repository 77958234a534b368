import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import { readParts } from '#src/question/figures/parts/read-parts.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { MEASURES } from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import { readFigureQuestion } from '../figures/read-figure-question.ts';
import type { FigureReading } from '../figures/reading.ts';
import { readQuestion } from '../measures/read-measure-question.ts';
import { chooseOffered } from './choices/choose-offered.ts';
import { chooseOption } from './choices/choose-option.ts';
import { chooseReading } from './choices/choose-reading.ts';
import { placesInList } from './choices/first-ones.ts';
import { readOneByPlace } from './choices/one-by-place.ts';
import { continueFigure } from './continue-figure.ts';
import { continueSubject } from './continue-subject.ts';
import { countedOfEach } from './plans/members-of-each.ts';
import { asksWhichOnes, readRequest } from './read-request.ts';
import { readShift } from './relative-time.ts';
import { namesOtherPlace } from './rewordings/about-other.ts';
import { withoutAskingAgain } from './rewordings/asking-again.ts';
import { askedAtTime } from './rewordings/at-time.ts';
import { besideKind } from './rewordings/beside-kind.ts';
import { compareOn } from './rewordings/compare-on.ts';
import { type DefiniteKind, readDefiniteKind } from './rewordings/definite-kind.ts';
import { inYearBefore, inYearOfTopic, pointsToYear } from './rewordings/in-year-of-topic.ts';
import { leadOfCounted } from './rewordings/lead-of-counted.ts';
import { aboutOnlyMeasure, oneOfList } from './rewordings/of-list.ts';
import { findOneOfKind } from './rewordings/one-of-kind.ts';
import { otherStated, statedChange } from './rewordings/other-stated.ts';
import {
  isAboutFigures,
  metricUnsaid,
  partOfUnsaid,
  statesEntities,
} from './rewordings/part-of-unsaid.ts';
import { withPlanBeside } from './rewordings/plan-beside.ts';
import { registerOn } from './rewordings/register-on.ts';
import { stateAgain } from './rewordings/state-again.ts';
import { keepsNumbers, stateOn } from './rewordings/state-on.ts';
import { whenMet } from './rewordings/when-met.ts';
import { holdsAgainstSum, whetherOn } from './rewordings/whether-on.ts';
import { isBareWhy } from './rewordings/why-so.ts';
import { withExtent } from './rewordings/with-extent.ts';
import { readSignals, wordsIn } from './signals.ts';
import { withShown } from './topics/about-leads.ts';
import { withoutNumber } from './topics/begin-topic.ts';
import { type FigureTopic, planIn } from './topics/figure-topic.ts';
import { type SubjectTopic, saidIn } from './topics/subject-topic.ts';
import type { ConversationContext, ConversationKnowledge, Turn } from './turn.ts';

/**
 * Where the topic of a conversation begins: position of the last question that stands alone. What
 * was said before it never matters.
 */
export function startOfTopic(history: readonly string[], knowledge: ConversationKnowledge): number {
  for (let at = history.length - 1; at > 0; at -= 1) {
    if (standsAlone(history[at] ?? '', knowledge)) return at;
  }
  return 0;
}

/** Surely needs nothing said before: names its subject, and shows no sign of going on. */
function standsAlone(message: string, knowledge: ConversationKnowledge): boolean {
  return !pointsToYear(message) && namesItsSubject(message, knowledge);
}

function namesItsSubject(message: string, { figures }: ConversationKnowledge): boolean {
  const { opens, pointsBack, ofThese, corrects, compares } = readSignals(message);
  if (opens || pointsBack || ofThese || corrects || compares) return false;
  const reading = readFigureQuestion(message, figures);
  return reading.kind === 'plan' && reading.stated.entities && reading.stated.metric;
}

/** Understands one message by what was said before it. */
export async function readTurn(
  message: string,
  context: ConversationContext | null,
  knowledge: ConversationKnowledge,
): Promise<Turn> {
  const alone: Turn = { kind: 'alone', question: message };
  if (context === null)
    return readWhether(message, null) ?? (await nameOne(message, null, knowledge)) ?? alone;
  const dated = context.topic.kind === 'figure' ? inYearOfTopic(message, context.topic) : null;
  const isWhole =
    dated !== null && [dated, message].some((said) => namesItsSubject(said, knowledge));
  if (isWhole) return { kind: 'alone', question: dated };
  if (context.topic.kind === 'figure' && !standsAlone(withoutNumber(message), knowledge)) {
    const { topic } = context;
    const leads = await knowledge.leadsOf(topic);
    const stated = stateOn(readSignals(message), topic, leads, knowledge.figures);
    if (stated !== null) return { kind: 'statement', ...stated };
  }
  const one = await definiteIn(message, context, knowledge);
  if (one?.kind === 'unnamed') return one;
  const said = one?.question ?? message;
  const isOfList = isLeadOfList(said, context, knowledge);
  const turn = await readOn(isOfList ? `und ${withSmallArticle(said)}` : said, context, knowledge);
  const read = questionOf(turn);
  const ofWhat = turn.kind === 'alone' ? partOfUnsaid(turn.question, knowledge.figures) : null;
  if (ofWhat !== null) return { kind: 'unnamed', word: ofWhat };
  const isAlone = turn.kind === 'alone' && turn.question === message;
  const inYear = isAlone ? inYearBefore(message, context.message, knowledge.figures) : null;
  if (inYear !== null) return { kind: 'alone', question: inYear };
  const open = isAlone ? metricUnsaid(message, context.message, knowledge.figures) : null;
  if (open !== null) return { kind: 'incomplete', said: open };
  return read !== null && !keepsNumbers(message, read) ? alone : turn;
}

/** "Die vom TFM?", "nur TFM" behind a list of measures: those of them that it leads. */
function isLeadOfList(
  message: string,
  context: ConversationContext,
  knowledge: ConversationKnowledge,
): boolean {
  const { rest, opens } = readSignals(message);
  if (opens || context.topic.kind !== 'subject' || !BARE_LEAD.test(rest)) return false;
  if (!isOfSeveral(context, knowledge)) return false;
  const { leads, statuses, fields, subject } = readQuestion(rest, 'de', knowledge.measures);
  const isOnlyLead = statuses.length === 0 && fields.length === 0 && subject.words.length === 0;
  return leads?.offices.length === 1 && isOnlyLead;
}

function withSmallArticle(message: string): string {
  return message.replace(/^\s*(?:Nur|Bitte|Die|Das|Jene)(?!\p{L})/u, (word) => word.toLowerCase());
}

const BARE_LEAD =
  /^(?:(?:bitte )?nur |only )?(?:(?:die|das|jene|those) )?(?:(?:vom|von der|von|des|der|beim|bei der|aus dem|of the|of) )?[\p{L}-]+\W*$/iu;

/** "Wie viele hat der Kreis?" behind a figure about what lies in it, or behind a ranking of them. */
async function definiteIn(
  message: string,
  { topic }: ConversationContext,
  { figures, leadsOf }: ConversationKnowledge,
): Promise<DefiniteKind | null> {
  if (topic.kind !== 'figure') return null;
  return readDefiniteKind(message, withShown(topic, await leadsOf(topic)), figures);
}

function questionOf(turn: Turn): string | null {
  if (turn.kind === 'alone') return turn.question;
  return turn.kind === 'subject' ? turn.topic.question : null;
}

/** The question of the measure that a message picks of those that were offered. */
async function pickOffered(
  message: string,
  { topic }: ConversationContext,
  knowledge: ConversationKnowledge,
): Promise<string | null> {
  if (topic.kind !== 'subject') return null;
  return chooseOffered(readSignals(message).rest, () => knowledge.offeredIn(topic));
}

function planBeside(
  message: string,
  { topic }: ConversationContext,
  { measures: { register } }: ConversationKnowledge,
): string | null {
  const years = register.plans.map(({ year }) => year);
  return topic.kind === 'subject' ? withPlanBeside(message, topic, years) : null;
}

async function readOn(
  message: string,
  context: ConversationContext,
  knowledge: ConversationKnowledge,
): Promise<Turn> {
  const offered = await pickOffered(message, context, knowledge);
  if (offered !== null) return { kind: 'alone', question: offered };
  const otherPlan = planBeside(message, context, knowledge);
  if (otherPlan !== null) return readOn(otherPlan, context, knowledge);
  const ofOther = withoutAskingAgain(message, context.message);
  if (ofOther !== null) return readOn(ofOther, context, knowledge);
  const { topic } = context;
  const { figures, measures } = knowledge;
  const signals = readSignals(message);
  const again = stateAgain(message, context.message, nameIn(context));
  if (again !== null) return { kind: 'alone', question: again };
  const request =
    asksWhichOnes(message) && isOfSeveral(context, knowledge) ? 'again' : readRequest(message);
  if (request !== null) return { kind: 'request', request, context };
  if (topic.kind === 'figure' && isBareWhy(signals))
    return { kind: 'request', request: 'reason', context };
  const places = placesInList(signals.rest, topic, measures);
  if (places !== null) return { kind: 'places', ...places };
  const whole =
    withExtent(message, context, figures) ??
    statedAtTime(message, context, knowledge) ??
    whenMet(signals.rest, context.message);
  if (whole !== null) return { kind: 'alone', question: whole };
  const whether = readWhether(message, context);
  if (whether !== null) return whether;
  const onFigure = topic.kind === 'figure' ? readOnFigure(message, topic, context, figures) : null;
  if (onFigure !== null) return onFigure;
  const chosen = pickOpen(message, context, knowledge);
  if (chosen !== null) return { kind: 'figure', topic: chosen };
  if (topic.kind === 'figure') {
    if (pointsIntoNothing(message, topic)) return unnamed(signals.rest);
    const leads = await knowledge.leadsOf(topic);
    const continued = continueFigure(message, topic, leads, figures);
    if (continued?.kind === 'topic') return { kind: 'figure', topic: continued.topic };
    if (continued?.kind === 'unclear') return { kind: 'unclear', topics: continued.topics };
  }
  const subject = subjectOf(context);
  const next =
    topic.kind === 'subject'
      ? (besideKind(message, topic, figures) ??
        leadOfCounted(message, topic, knowledge) ??
        registerOn(message, topic, measures))
      : null;
  if (next !== null) return { kind: 'subject', topic: next, isGuess: false };
  const named = await nameOne(message, subject, knowledge);
  if (named !== null) return named;
  if (subject === null || isComplete(message, subject, knowledge))
    return { kind: 'alone', question: message };
  const picked = await oneOfList(message, subject, knowledge);
  if (picked !== null) return { kind: 'subject', topic: picked, isGuess: false };
  const about = await aboutOnlyMeasure(message, subject, knowledge);
  const continued = await continueSubject(message, about, knowledge.measures);
  if (continued === null) return { kind: 'alone', question: message };
  const holds = !continued.isGuess || (await knowledge.confirms(continued.topic, message));
  if (!holds) return { kind: 'alone', question: message };
  const going = continued.topic;
  const isOtherName = going.follows === undefined && going.said !== subject.said;
  return topic.kind === 'figure' && isOtherName
    ? { kind: 'subject', ...continued, topic: { ...going, isOfFigures: true } }
    : { kind: 'subject', ...continued };
}

/** What is said of a figure without going on from its plan. */
function readOnFigure(
  message: string,
  topic: FigureTopic,
  context: ConversationContext,
  figures: Knowledge,
): Turn | null {
  const signals = readSignals(message);
  const compared = compareOn(message, topic, nameIn(context), figures);
  if (compared !== null) return { kind: 'alone', question: compared };
  const ofEach = countedOfEach(signals.rest, topic, figures);
  if (ofEach !== null) return { kind: 'figure', topic: ofEach };
  if (PER_KIND.test(signals.rest) && readParts(signals.rest, figures).kinds.length > 0)
    return unnamed(signals.rest);
  const other =
    otherStated(signals, topic, figures) ?? statedChange(signals.rest, context.message, topic);
  return other === null ? null : { kind: 'alone', question: other };
}

function unnamed(rest: string): Turn {
  return { kind: 'unnamed', word: rest.replace(/[\s?.!]+$/u, '') };
}

/** "Und pro Gemeinde?" asks for no town that is called alike, and says not of which of them. */
const PER_KIND =
  /^(?:(?:wie ?viele?|was) (?:sind|waren|ist|wäre|wären|macht) (?:das|es) )?(?:im (?:schnitt|durchschnitt) |durchschnittlich )?(?:pro|je|per) \p{L}+\W*$/iu;

/** "Sind das über 1.000?", "mehr als Jena und Gera zusammen?" */
function readWhether(message: string, context: ConversationContext | null): Turn | null {
  const { rest } = readSignals(message);
  const whether =
    context?.topic.kind === 'figure' ? whetherOn(rest, context.topic, nameIn(context)) : null;
  if (whether !== null) return { kind: 'alone', ...whether };
  // Read by itself it would hold these against each other.
  const pronoun = holdsAgainstSum(rest);
  return pronoun === null ? null : { kind: 'unnamed', word: pronoun };
}

/** "Und die zweite?" where nothing was ranked or listed, "beide zusammen?" where one thing was named. */
function pointsIntoNothing(message: string, topic: FigureTopic): boolean {
  const plan = planIn(topic.reading);
  const isValue = ['value', 'change', 'series', 'share', 'compare'].includes(
    plan?.operation.name ?? '',
  );
  if (!isValue || topic.ranking !== null) return false;
  const { rest } = readSignals(message);
  if (readOneByPlace(rest)?.isBare === true || ON_PLACE.test(rest)) return true;
  const selected = plan?.selection.by === 'entities' ? plan.selection.entities.length : 0;
  const isOfOne =
    selected === 1 && (plan?.years.length ?? 2) < 2 && plan?.operation.name === 'value';
  return isOfOne && topic.named.length === 1 && OF_BOTH.test(rest);
}

/** "Beide zusammen?", "Welche von beiden ist größer?" */
const OF_BOTH =
  /^(?:(?:die )?beiden? (?:zusammen|gemeinsam|together)|(?:welche[rs]?|which) (?:von|der|of) (?:den |the )?beiden(?!\p{L})(?! \p{Lu}))/iu;

/** "Wer folgt auf Platz zwei?" */
const ON_PLACE =
  /^(?:wer|was|welche[rs]?|who|which)(?: \p{L}+){1,2} (?:auf|an|in) (?:dem |der )?(?:platz|rang|stelle|place|position) \p{L}+\W*$/iu;

/** Whether things were counted or listed: the answer names them. */
function isOfSeveral({ topic }: ConversationContext, { measures }: ConversationKnowledge): boolean {
  if (topic.kind === 'subject')
    return decideRegister(readQuestion(topic.question, 'de', measures)) !== null;
  return ['list', 'count'].includes(planIn(topic.reading)?.operation.name ?? '');
}

/** "Wie viele Beschäftigte hat dieser Kreis?": of the one that the answer before names, if it names one. */
async function nameOne(
  message: string,
  topic: SubjectTopic | null,
  { figures, namedIn }: ConversationKnowledge,
): Promise<Turn | null> {
  const one =
    findStatement(message) === null ? findOneOfKind(message, topic?.question ?? '', figures) : null;
  if (one === null) return null;
  const [name, ...others] = topic === null ? [] : await namedIn(topic, one.kinds);
  return name === undefined || others.length > 0
    ? { kind: 'unnamed', word: one.word }
    : { kind: 'alone', question: one.naming(name) };
}

/** "und 2023?" behind what a sentence of the documents answers: the same question for that year. */
function statedAtTime(
  message: string,
  { topic, message: question }: ConversationContext,
  { measures }: ConversationKnowledge,
): string | null {
  if (topic.kind !== 'figure' || topic.reading.kind !== 'stated') return null;
  const signals = readSignals(message);
  const shift = readShift(signals.rest);
  const read = readQuestion(shift?.rest ?? signals.rest, 'de', measures);
  if (saidIn(read) !== '' || wordsIn(signals.rest) > MOST_WORDS) return null;
  const subject = { kind: 'subject', story: null, said: '', asksField: false } as const;
  const asked = { ...subject, question, years: topic.years };
  return askedAtTime(signals, shift?.years ?? null, read, asked)?.question ?? null;
}

/** "im Jahr 2023?" says nothing but a time. */
const MOST_WORDS = 3;

/** What the last message is about, as it was typed there. */
function nameIn({ topic }: ConversationContext): string | null {
  if (topic.kind === 'subject') return topic.said;
  const [only, ...more] = topic.asked.subjects;
  return only === undefined || more.length > 0 ? null : only.said;
}

function pickOpen(
  message: string,
  { topic, open }: ConversationContext,
  { figures }: ConversationKnowledge,
): FigureTopic | null {
  const { rest } = readSignals(message);
  if (topic.kind === 'figure' && open.length === 0) return chooseReading(rest, topic, figures);
  const place = chooseOption(rest, open.map(labelOf));
  return place === null ? null : (open[place] ?? null);
}

/** How an offered reading is called; the same words are shown to people. */
export function labelOf({ reading, asked }: FigureTopic): string {
  const plan = reading.kind === 'plan' ? reading.plan : null;
  const names = asked.subjects.map(({ said }) => said).join(', ');
  if (plan?.operation.name === 'share') return `Anteil am Ganzen (${names})`;
  return `Veränderung zum Vorjahr in Prozent (${names})`;
}

/** What a topic is about, for questions about prose: figures are about named things too. */
function subjectOf({ topic, message }: ConversationContext): SubjectTopic | null {
  if (topic.kind === 'subject') return topic;
  const [only, ...more] = topic.asked.subjects;
  if (only === undefined || more.length > 0) return null;
  return {
    kind: 'subject',
    question: message,
    story: null,
    said: only.said,
    years: [],
    asksField: false,
  };
}

/** A whole question of its own: about named figures, or about the measures of a plan. */
function isComplete(
  message: string,
  topic: SubjectTopic,
  { figures, measures }: ConversationKnowledge,
): boolean {
  const { pointsBack, opens } = readSignals(message);
  if (pointsBack) return false;
  // What a sentence states of a figure is read without its number: "um fast 40 Prozent gewachsen".
  const reading = [message, withoutNumber(message)]
    .map((said) => readFigureQuestion(said, figures))
    .find((read) => isAboutFigures(read) && statesEntities(read));
  // "Und beim TMIK?" goes on about measures, though the tables know the ministry too.
  if (reading !== undefined && !namesOtherPlace(topic, readSignals(message).rest))
    return (
      !opens || statesMore(reading) || readQuestion(topic.question, 'de', measures).leads === null
    );
  const read = readQuestion(message, 'de', measures);
  return !opens && has(read.words, MEASURES) && decideRegister(read) !== null;
}

/** Says besides a name what it wants to know of it, or when. */
function statesMore(reading: FigureReading): boolean {
  if (reading.kind !== 'plan' && reading.kind !== 'clarify') return true;
  return reading.stated.metric || reading.stated.years;
}

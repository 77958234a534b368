import * as listCues from '#src/question/measures/cues/list-cues.ts';
import * as questionCues from '#src/question/measures/cues/question-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import * as storyCues from '#src/question/measures/cues/story-cues.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { resolveMeasure } from '#src/question/measures/lookup/resolve-measure.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type ReadQuestion, readQuestion } from '../measures/read-measure-question.ts';
import { countedQuestion, isBareCount } from './plans/bare-count.ts';
import { putSubject } from './pronouns.ts';
import { readShift } from './relative-time.ts';
import { aboutOther } from './rewordings/about-other.ts';
import { askedAtTime, planIn, withYear } from './rewordings/at-time.ts';
import { saidOfOthers } from './rewordings/beside-kind.ts';
import { shareOfCounted } from './rewordings/share-of-counted.ts';
import { whySo } from './rewordings/why-so.ts';
import { readSignals, type Signals, wordsIn } from './signals.ts';
import { type SubjectTopic, saidIn } from './topics/subject-topic.ts';

/** A follow-up about a measure or prose, as a question that stands alone. */
export interface ContinuedSubject {
  readonly topic: SubjectTopic;
  /**
   * Nothing in the words shows that it goes on: only where the documents answer it for the subject
   * before does it.
   */
  readonly isGuess: boolean;
}

/** A longer question stands alone, unless what was said before answers it beyond doubt. */
export const SHORT = 7;
const LONGEST_GUESS = 10;

/**
 * Completes a question by what the last one was about.
 *
 * @returns Null where it names another subject and so stands alone.
 */
export async function continueSubject(
  message: string,
  topic: SubjectTopic,
  index: MeasureIndex,
): Promise<ContinuedSubject | null> {
  const signals = askingWho(readSignals(message), message, topic, index);
  const relative = readShift(signals.rest);
  const read = readQuestion(relative?.rest ?? signals.rest, 'de', index);
  const share = asShare(signals.rest, topic, index);
  if (share !== null) return { topic: share, isGuess: false };
  const counted = countedAnew(signals, relative?.years ?? null, read, topic, index);
  if (counted !== null) return { topic: counted, isGuess: false };
  const statuses = otherStatus(signals, read, topic, index);
  if (statuses !== null) return { topic: statuses, isGuess: false };
  const lead = otherLead(signals, read, topic, index);
  if (lead !== null) return { topic: lead, isGuess: false };
  const why = whySo(signals, topic, index);
  if (why !== null) return { topic: why, isGuess: false };
  const among = amongListed(asAmong(signals.rest, read), read, topic, index);
  if (among !== null) return { topic: among, isGuess: false };
  const own = saidIn(read);
  const asks = asksSomething(read);
  if (own === '' && !asks) {
    const later = askedAtTime(signals, relative?.years ?? null, read, topic);
    return later === null ? null : { topic: later, isGuess: false };
  }
  const namesOther = own !== '' && (await namesOtherMeasure(read, topic, index));
  const isFollowing = signals.opens || signals.pointsBack || own === '';
  // "Und die Onlinewache 2023?": in that plan, and not in the one that was asked about before.
  const other = (rest: string): SubjectTopic => {
    const topicOfOther = aboutOther(topic, rest.replace(YEAR_SAID, ''), own);
    const years = relative?.years ?? null;
    return askedAtTime({ ...signals, opens: true }, years, read, topicOfOther) ?? topicOfOther;
  };
  if (namesOther && !signals.pointsBack) {
    if (!signals.opens || asks) return null;
    return { topic: other(signals.rest), isGuess: false };
  }
  if (signals.compares && namesOther)
    return { topic: other(signals.rest.replace(COMPARED, '')), isGuess: false };
  if (!isFollowing && wordsIn(message) > LONGEST_GUESS) return null;
  if (signals.opens && !asks && own !== '' && !signals.pointsBack && isBareName(read))
    return { topic: other(signals.rest), isGuess: false };
  if (topic.said === '') return null;
  return {
    topic: {
      ...topic,
      question: withYear(
        putSubject(signals.rest, saidOfOthers(signals.rest, topic.said), topic.question),
        read,
        relative?.years ?? null,
        topic,
      ),
      years: [...topic.years, ...read.years.mentions.map(({ year }) => year)],
      follows: topic.question,
      asked: signals.rest,
    },
    isGuess: !isFollowing,
  };
}

const WHO_WAS_IT =
  /^(?:(?:und|aber|and|but) )*(?:(?<english>who (?:was|is) (?:it|that))|wer (?:war|ist) (?:es|das|er|sie))(?!\p{L})/iu;

/** "Wer war es 2022?" behind a question that asked for nobody: who was responsible then. */
function askingWho(
  signals: Signals,
  message: string,
  { question }: SubjectTopic,
  index: MeasureIndex,
): Signals {
  const match = WHO_WAS_IT.exec(message.trim());
  if (match === null || /^(?:wer|who)(?!\p{L})/iu.test(question)) return signals;
  if (readQuestion(question, 'de', index).fields.includes('lead')) return signals;
  const isEnglish = match.groups?.english !== undefined;
  const asks = isEnglish ? 'Who was responsible for it' : 'Wer war dafür zuständig';
  return { ...signals, pointsBack: true, rest: `${asks} ${signals.rest}` };
}

const YEAR_SAID =
  /\s+(?:(?:im|in|laut|aus|of|in the)\s+)?(?:(?:jahr|plan|aktionsplan|action plan)\s+)?(?:19|20)\d\d(?!\d)/giu;

const COMPARED =
  /(?<!\p{L})(?:im |in )?(?:vergleich\p{L}*|verglichen|compared?|comparison)(?: (?:das|es|dazu|damit|mal|bitte|zu|mit|to|with))*(?!\p{L})/iu;

/** "Und wie viele 2023?" behind a list of measures: how many of them there are, or were. */
function countedAnew(
  signals: Signals,
  shift: number | null,
  read: ReadQuestion,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  if (topic.story !== null || !isBareCount(signals.rest)) return null;
  // "Wie viele davon sind im Plan?" asks for a status, and "wie viele im Plan?" behind those in Verzug.
  const isOfStatus = readQuestion(topic.question, 'de', index).statuses.length > 0;
  if ((signals.ofThese || isOfStatus) && read.statuses.length > 0) return null;
  const question = countedQuestion(topic.question);
  if (question === null) return null;
  const counted = { ...topic, question };
  return askedAtTime({ ...signals, opens: true }, shift, read, counted) ?? counted;
}

/** "In Prozent?" behind a question of the register. */
function asShare(rest: string, topic: SubjectTopic, index: MeasureIndex): SubjectTopic | null {
  if (
    topic.among === undefined &&
    decideRegister(readQuestion(topic.question, 'de', index)) === null
  )
    return null;
  return shareOfCounted(rest, topic);
}

/** "Und in Verzug?" behind "Wie viele Maßnahmen waren 2023 im Plan?": the same for another status. */
function otherStatus(
  signals: Signals,
  read: ReadQuestion,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  if (read.statuses.length !== 1 || saidIn(read) !== '' || read.fields.length > 0) return null;
  if (!signals.opens) return inSamePlan(signals, read, topic, index);
  const before = readQuestion(topic.question, 'de', index);
  const text = typedText(before, before.statusWords);
  if (before.statuses.length !== 1 || text === null) return null;
  const said = typedText(read, read.statusWords) ?? signals.rest;
  const swapped = { ...topic, question: topic.question.replace(text, said) };
  return askedAtTime(signals, null, read, swapped) ?? swapped;
}

/** "Bei welchen droht Verzug?" behind a question about the plan of 2022: in that plan. */
function inSamePlan(
  { rest, pointsBack }: Signals,
  read: ReadQuestion,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  const year = topic.years.at(-1);
  const isOfList = decideRegister(readQuestion(topic.question, 'de', index)) !== null;
  if (year === undefined || !isOfList || pointsBack) return null;
  if (read.years.mentions.length > 0 || wordsIn(rest) > SHORT) return null;
  return {
    ...topic,
    question: `${rest.replace(/\s*[?.!]+\s*$/u, '')} ${planIn(topic.question)} ${year}?`,
  };
}

/** "Und beim TMIK?" behind a list of measures of one ministry: the same for another. */
export function otherLead(
  signals: Signals,
  read: ReadQuestion,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  if (!signals.opens || read.leads === null || topic.story !== null) return null;
  const before = readQuestion(topic.question, 'de', index);
  const text = typedText(before, before.leads?.words ?? []);
  const said = typedText(read, read.leads.words);
  return text === null || said === null
    ? null
    : { ...topic, question: topic.question.replace(text, said) };
}

/** Words of a question as typed, where they stand side by side. */
function typedText({ words }: ReadQuestion, places: Iterable<number>): string | null {
  const typed = [...places].sort((a, b) => a - b).map((at) => words.words[at]?.text ?? '');
  const text = typed.join(' ');
  return text !== '' && words.raw.includes(text) ? text : null;
}

const AMONG =
  /(?<!\p{L})(?:davon|darunter|von (?:diesen|denen|ihnen)|of (?:these|those|them))(?!\p{L})/iu;

/** "Sind die 2024 immer noch in Verzug?": which of them are. */
const WHETHER_THEY =
  /^(?:(?:sind|waren) (?:die|sie|diese|alle)|(?:are|were) (?:they|these|those|all of them))(?= )/iu;

function asAmong(rest: string, { statuses }: ReadQuestion): string {
  return statuses.length > 0 ? rest.replace(WHETHER_THEY, 'Welche davon sind') : rest;
}

/** "Welche davon sind in Verzug?": measures of the list before. */
export function amongListed(
  rest: string,
  read: ReadQuestion,
  topic: SubjectTopic,
  index: MeasureIndex,
): SubjectTopic | null {
  if (topic.story !== null || !AMONG.test(rest)) return null;
  const before = readQuestion(topic.question, 'de', index);
  // Behind prose "davon" means none of the register.
  if (topic.among === undefined && decideRegister(before) === null) return null;
  // Nothing has two statuses: another one is asked of the same list.
  const isSameList = read.statuses.length > 0 && before.statuses.length > 0;
  // "Welche sollen 2025 fertig sein?": that is no plan in which they stand.
  const year = before.years.mentions.findLast(({ role }) => role === 'plan')?.year;
  const isDated = read.years.mentions.length > 0 || year === undefined;
  const measures = rest.replace(AMONG, 'Maßnahmen').replace(/\s*[?.!]+\s*$/u, '');
  return {
    ...topic,
    question: `${capitalized(measures)}${isDated ? '' : ` im Aktionsplan ${year}`}?`,
    asksShare: has(read.words, listCues.SHARE),
    among: isSameList && topic.among !== undefined ? topic.among : topic,
  };
}

const QUESTION_WORD = cue(
  'wer|was|wann|wo|woher|wohin|wie|wieviele?|warum|wieso|weshalb|wozu|wofür|womit|wodurch|welche[rnms]?|gibt|ist|sind|hat|haben|kann|wird|wurde|what|who|when|where|why|how|which|is|are|does|did',
);

function asksSomething(read: ReadQuestion): boolean {
  return (
    read.fields.length > 0 ||
    read.statuses.length > 0 ||
    read.leads !== null ||
    read.asksEnd ||
    has(read.words, QUESTION_WORD) ||
    has(read.words, questionCues.PROSE) ||
    has(read.words, storyCues.STORY) ||
    has(read.words, storyCues.DONE)
  );
}

function isBareName({ words }: ReadQuestion): boolean {
  return words.words.length <= 6;
}

/** A measure that the words name and that is not the one before. */
async function namesOtherMeasure(
  read: ReadQuestion,
  topic: SubjectTopic,
  index: MeasureIndex,
): Promise<boolean> {
  const resolution = await resolveMeasure(read, [], index);
  if (resolution.kind === 'number' || resolution.kind === 'number-unknown') return true;
  if (resolution.kind !== 'one' || resolution.sureness < NAMED) return false;
  return resolution.story.id !== topic.story?.id;
}

const NAMED = 0.6;

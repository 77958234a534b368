import * as cues from '../measures/cues.ts';
import type { MeasureIndex } from '../measures/measure-index.ts';
import { cue, has } from '../measures/question-words.ts';
import { type ReadQuestion, readQuestion } from '../measures/read-measure-question.ts';
import { resolveMeasure } from '../measures/resolve-measure.ts';
import { newestEntry } from '../measures/stories.ts';
import { readRelativeYear } from './relative-years.ts';
import { readSignals, type Signals } from './signals.ts';
import { type SubjectTopic, saidIn } from './subject-topic.ts';

/** A follow-up about a measure or prose, as a question that stands alone. */
export interface ContinuedSubject {
  readonly topic: SubjectTopic;
  /**
   * Nothing in the words shows that it goes on: only where the documents answer it for the subject
   * before does it.
   */
  readonly isGuess: boolean;
}

const YEARS = /(?<![\d.])(?:19|20)\d\d(?![\d.]\d)/gu;
const SHORT = 7;

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
  const signals = readSignals(message);
  const relative = readRelativeYear(signals.rest);
  const read = readQuestion(relative?.rest ?? signals.rest, 'de', index);
  const among = amongListed(signals.rest, read, topic);
  if (among !== null) return { topic: among, isGuess: false };
  const own = saidIn(read);
  const asks = asksSomething(read);
  if (own === '' && !asks) return byTime(signals, relative?.shift ?? null, read, topic);
  const namesOther = own !== '' && (await namesOtherMeasure(read, topic, index));
  const isFollowing = signals.opens || signals.pointsBack || own === '';
  if (namesOther && !signals.pointsBack) {
    if (!signals.opens || asks) return null;
    return { topic: aboutOther(topic, own), isGuess: false };
  }
  if (!isFollowing && wordsIn(message) > SHORT) return null;
  if (signals.opens && !asks && own !== '' && !signals.pointsBack && isBareName(read))
    return { topic: aboutOther(topic, own), isGuess: false };
  if (topic.said === '') return null;
  return {
    topic: {
      ...topic,
      question: withYear(completed(signals.rest, topic.said), read, relative?.shift ?? null, topic),
      years: [...topic.years, ...read.years.mentions.map(({ year }) => year)],
      follows: { question: topic.question, said: signals.rest },
    },
    isGuess: !isFollowing,
  };
}

const AMONG =
  /(?<!\p{L})(?:davon|darunter|von (?:diesen|denen|ihnen)|of (?:these|those|them))(?!\p{L})/iu;

/** "Welche davon sind in Verzug?": measures of the list before. */
function amongListed(rest: string, read: ReadQuestion, topic: SubjectTopic): SubjectTopic | null {
  if (topic.story !== null || !AMONG.test(rest)) return null;
  const year = topic.years.at(-1);
  const isDated = read.years.mentions.length > 0 || year === undefined;
  const measures = rest.replace(AMONG, 'Maßnahmen').replace(/\s*[?.!]+\s*$/u, '');
  return {
    ...topic,
    question: `${measures.slice(0, 1).toUpperCase()}${measures.slice(1)}${isDated ? '' : ` im Aktionsplan ${year}`}?`,
    isAmong: true,
    follows: { question: topic.question, said: rest },
  };
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/u).length;
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
    has(read.words, cues.PROSE) ||
    has(read.words, cues.STORY) ||
    has(read.words, cues.DONE)
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

/** "Und die Schulcloud?": the same question about something else. */
function aboutOther(topic: SubjectTopic, said: string): SubjectTopic {
  const words = topic.said.split(' ').filter((word) => topic.question.includes(word));
  const [first, ...rest] = words;
  const swapped =
    first === undefined
      ? `${topic.question} – ${said}`
      : rest.reduce(
          (question, word) => question.replace(word, '').replace(/\s+/gu, ' '),
          topic.question.replace(first, said),
        );
  return { ...topic, question: swapped.replace(/\s+([?.!,])/gu, '$1'), said, story: null };
}

/** "Und im März 2024?", "und ein Jahr davor?": the same question for another time. */
function byTime(
  { opens, rest }: Signals,
  shift: number | null,
  read: ReadQuestion,
  topic: SubjectTopic,
): ContinuedSubject | null {
  const named = read.years.mentions.map(({ year }) => year);
  const time = timeIn(rest);
  if (shift === null && named.length === 0 && time === null) return null;
  if (!opens && wordsIn(rest) > 5) return null;
  const before = yearBefore(topic);
  if (shift !== null && before === null) return null;
  const year = shift === null || before === null ? null : before + shift;
  const said = year === null ? (time ?? named.join(' und ')) : String(year);
  return {
    topic: {
      ...topic,
      question: atTime(topic, said),
      years: [...topic.years, ...(year === null ? named : [year])],
    },
    isGuess: false,
  };
}

const MONTHS = 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const TIME = new RegExp(
  String.raw`(?:(?:Anfang|Mitte|Ende)\s+)?(?:\d{1,2}\.\s*)?(?:${MONTHS})\s*(?:['’]?\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{4}|(?:Anfang|Mitte|Ende)\s+\d{4}`,
  'iu',
);

function timeIn(text: string): string | null {
  return TIME.exec(text)?.[0].trim() ?? null;
}

/** The year that was last asked for, else that of the newest plan of the measure. */
function yearBefore({ years, story }: SubjectTopic): number | null {
  return years.at(-1) ?? (story === null ? null : newestEntry(story).planYear);
}

/** The question with its time replaced, or with the time added. */
function atTime(topic: SubjectTopic, said: string): string {
  const { question } = topic;
  const before = timeIn(question);
  if (before !== null && /\p{L}/u.test(said)) return question.replace(before, said);
  const years = [...question.matchAll(YEARS)];
  const [first] = years;
  if (first !== undefined) {
    const bare = before === null ? question : question.replace(before, said);
    return bare === question
      ? question.replace(/(?<![\d.])(?:19|20)\d\d(?:\s*(?:und|,|bis|-|–)\s*(?:19|20)\d\d)*/u, said)
      : bare;
  }
  const mark = /\s*[?.!]+\s*$/u.exec(question)?.[0].trim() ?? '';
  const plain = question.replace(/\s*[?.!]+\s*$/u, '');
  const where =
    topic.asksField && /^\d{4}/u.test(said) ? 'im Aktionsplan' : /^\d/u.test(said) ? '' : 'im';
  return `${plain} ${where} ${said}${mark}`.replace(/\s+/gu, ' ');
}

const BY_WORD: Readonly<Record<string, string>> = {
  davon: 'von',
  dafür: 'für',
  dafuer: 'für',
  dazu: 'zu',
  damit: 'mit',
  daran: 'an',
  darin: 'bei',
  darauf: 'auf',
  darüber: 'über',
  darueber: 'über',
  dabei: 'bei',
  dadurch: 'durch',
  dort: 'bei',
  da: 'bei',
  dahinter: 'hinter',
};
const STANDS_FOR =
  /(?<![\p{L}-])(?:davon|dafür|dafuer|dazu|damit|daran|darin|darauf|darüber|darueber|dabei|dadurch|dahinter|dort|da(?=\s*\??$|\s+(?:gelten|gilt|denn|so|eigentlich|aus|noch|drin)))(?![\p{L}-])/iu;
const PERSONAL =
  /(?<![\p{L}-])(?:sie|es|er|ihn|ihm|ihr(?=\s*[?.!]?$)|das(?=\s*[?.!,]?$|\s+(?:ist|war|hat|wird|wurde|soll|kostet|läuft|gilt|heißt|nutzt|nutzen|jetzt|genau)|\s+\p{Ll}+(?:t|en)\s*[?.!]*$)|diese[rnms]?(?=\s*[?.!]?$|\s+\p{Ll})|it|they|them|that(?=\s*[?.!]?$))(?![\p{L}-])/iu;

/** Puts the subject in the place of the word that stands for it; behind the question where none does. */
function completed(question: string, said: string): string {
  const capital = question.slice(0, 1).toUpperCase() + question.slice(1);
  const adverb = STANDS_FOR.exec(capital);
  if (adverb !== null) {
    const word = BY_WORD[adverb[0].toLowerCase()] ?? 'bei';
    return capital.replace(STANDS_FOR, `${word} ${said}`);
  }
  if (PERSONAL.test(capital) && !/^es gibt/iu.test(capital)) return capital.replace(PERSONAL, said);
  const mark = /\s*[?.!]+\s*$/u.exec(capital)?.[0].trim() ?? '?';
  return `${capital.replace(/\s*[?.!]+\s*$/u, '')} (${said})${mark}`;
}

/** A field of a measure goes on being asked for the same plan. */
function withYear(
  question: string,
  read: ReadQuestion,
  shift: number | null,
  topic: SubjectTopic,
): string {
  if (read.years.mentions.length > 0) return question;
  const last = topic.years.at(-1);
  const before = yearBefore(topic);
  const year =
    shift !== null && before !== null ? before + shift : topic.asksField ? last : undefined;
  const isField = read.fields.length > 0 || read.statuses.length > 0 || read.asksEnd;
  if (year === undefined || (!isField && shift === null)) return question;
  const mark = /\s*[?.!]+\s*$/u.exec(question)?.[0].trim() ?? '?';
  return `${question.replace(/\s*[?.!]+\s*$/u, '')} im Aktionsplan ${year}${mark}`;
}

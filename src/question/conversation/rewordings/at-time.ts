import { newestEntry } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { type Signals, wordsIn } from '../signals.ts';
import type { SubjectTopic } from '../topics/subject-topic.ts';

const YEARS = /(?<![\d.])(?:19|20)\d\d(?![\d.]\d)/gu;

/** "Und im März 2024?", "und ein Jahr davor?": the same question for another time. */
export function askedAtTime(
  { opens, rest }: Signals,
  shift: number | null,
  read: ReadQuestion,
  topic: SubjectTopic,
): SubjectTopic | null {
  if (NOW.test(rest)) return { ...topic, question: withoutTime(topic.question), years: [] };
  const named = read.years.mentions.map(({ year }) => year);
  const time = timeIn(rest);
  if (shift === null && named.length === 0 && time === null) return null;
  if (!opens && wordsIn(rest) > SHORT) return null;
  const before = yearBefore(topic);
  if (shift !== null && before === null) return null;
  const year = shift === null || before === null ? null : before + shift;
  const said = year === null ? (time ?? named.join(' und ')) : String(year);
  return {
    ...topic,
    question: atTime(topic, said),
    ...(topic.among === undefined
      ? {}
      : { among: { ...topic.among, question: atTime(topic.among, said) } }),
    years: [...topic.years, ...(year === null ? named : [year])],
  };
}

const SHORT = 5;
/** Asks for the newest there is. */
const NOW =
  /^(?:(?:und|wie ist es) )?(?:heute|jetzt|aktuell|derzeit|momentan|inzwischen|mittlerweile|zuletzt|now|today|currently|(?:im|laut(?: dem)?|nach(?: dem)?|aus dem|in dem|in the|according to the) (?:aktuell|neuest|jüngst|letzt|heutig)(?:e[nms]?) (?:aktions)?plan|(?:in|according to|by) the (?:current|latest|newest|most recent) (?:action )?plan)\W*$/iu;
const PLAN_OF_YEAR =
  /(?<!\p{L})(?:(?:im|laut|nach|in|in the|of the) )?(?:(?:jahr|plan|aktionsplan|action plan) )?(?:19|20)\d\d(?: (?:action )?plan)?/giu;

function withoutTime(question: string): string {
  const bare = question.replace(PLAN_OF_YEAR, ' ').replace(/\s+/gu, ' ');
  return bare.replace(/\s+([?.!,])/gu, '$1').trim();
}
const TIME = new RegExp(
  String.raw`(?:(?:Anfang|Mitte|Ende)\s+)?(?:\d{1,2}\.\s*)?(?:${GERMAN_MONTH})\s*(?:['’]?\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{4}|(?:Anfang|Mitte|Ende)\s+\d{4}`,
  'iu',
);

function timeIn(text: string): string | null {
  return TIME.exec(text)?.[0].trim() ?? null;
}

/** The year that was last asked for, else that of the newest plan of the measure. */
export function yearBefore({ years, story }: SubjectTopic): number | null {
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
    // "am 30. Juni 2022": the day stays.
    if (before !== null && /^\d/u.test(before) && /\d{4}$/u.test(before))
      return question.replace(before, before.replace(/\d{4}$/u, said));
    const bare = before === null ? question : question.replace(before, said);
    return bare === question
      ? question.replace(/(?<![\d.])(?:19|20)\d\d(?:\s*(?:und|,|bis|-|–)\s*(?:19|20)\d\d)*/u, said)
      : bare;
  }
  const mark = /\s*[?.!]+\s*$/u.exec(question)?.[0].trim() ?? '';
  const plain = question.replace(/\s*[?.!]+\s*$/u, '');
  const where =
    topic.asksField && /^\d{4}/u.test(said) ? planIn(question) : /^\d/u.test(said) ? '' : 'im';
  return `${plain} ${where} ${said}${mark}`.replace(/\s+/gu, ' ');
}

/** A field of a measure goes on being asked for the same plan. */
export function withYear(
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
  return `${question.replace(/\s*[?.!]+\s*$/u, '')} ${planIn(question)} ${year}${mark}`;
}

/** How a plan is named in the language of the question. */
export function planIn(question: string): string {
  return detectLanguage(question) === 'de' ? 'im Aktionsplan' : 'in the action plan';
}

import type { Language } from '#src/domain/answer.ts';
import type { MeasureStatus } from '#src/domain/measure.ts';
import { remembering } from '#src/text/remember.ts';
import { withNewestNamed } from './conditions/plan-times.ts';
import { boundWords } from './conditions/read-count-bound.ts';
import { type LeadMention, readLeads } from './conditions/read-leads.ts';
import { type NumberMention, readNumbers } from './conditions/read-numbers.ts';
import { readStatuses } from './conditions/read-statuses.ts';
import { NOT_OVER, STILL_OPEN, STILL_RUNS } from './conditions/read-unfinished.ts';
import { type QuestionYears, readYears, yearWords } from './conditions/read-years.ts';
import { ASKING_WORDS } from './cues/asking-words.ts';
import * as changeCues from './cues/change-cues.ts';
import { correctCues } from './cues/correct-cues.ts';
import * as fieldCues from './cues/field-cues.ts';
import * as listCues from './cues/list-cues.ts';
import { namingWords } from './cues/naming-words.ts';
import {
  has,
  type QuestionWord,
  type QuestionWords,
  readWords,
  wordsTakenBy,
} from './cues/question-words.ts';
import * as storyCues from './cues/story-cues.ts';
import type { Subject } from './lookup/find-measures.ts';
import { type FoldedTitle, type MeasureIndex, stemOf } from './lookup/measure-index.ts';
import { withNameInBrackets } from './lookup/name-in-brackets.ts';
import { withHeadInside } from './rewording/head-inside.ts';
import { inPlainWords } from './rewording/plain-words.ts';

/** What the register says of a measure in a plan. */
export const MEASURE_FIELDS = [
  'status',
  'completion',
  'lead',
  'included',
  'former',
  'number',
  'title',
] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];

/** A question with everything that is read from its words; what it asks is decided from this. */
export interface ReadQuestion {
  readonly words: QuestionWords;
  readonly years: QuestionYears;
  readonly numbers: readonly NumberMention[];
  readonly statuses: readonly MeasureStatus[];
  /** The statuses are those that are not meant. */
  readonly isStatusNegated: boolean;
  /** Positions of the words that name them. */
  readonly statusWords: ReadonlySet<number>;
  readonly leads: LeadMention | null;
  /** Fields asked for, in the order of `MEASURE_FIELDS`; none where only cues of verbs are there. */
  readonly fields: readonly MeasureField[];
  /** "Wann wird … fertig?": asks for the completion by a verb only. */
  readonly asksEnd: boolean;
  readonly subject: Subject;
  /** Verbs and adverbs that nothing reads. */
  readonly unread: readonly QuestionWord[];
  /** A title that the question gives word for word, and the measures that carry it. */
  readonly title: FoldedTitle | null;
}

const FIELD_CUES: readonly (readonly [MeasureField, RegExp])[] = [
  ['status', fieldCues.STATUS_FIELD],
  ['completion', fieldCues.COMPLETION_FIELD],
  ['lead', fieldCues.LEAD_FIELD],
  ['included', fieldCues.INCLUDED_FIELD],
  ['former', fieldCues.FORMER_FIELD],
  ['number', fieldCues.NUMBER_FIELD],
  ['title', fieldCues.TITLE_FIELD],
];

/** Cues whose words say how is asked, never what about. */
const NEVER_SUBJECT: readonly RegExp[] = [
  fieldCues.STATUS_FIELD,
  fieldCues.COMPLETION_FIELD,
  fieldCues.LEAD_FIELD,
  fieldCues.FORMER_FIELD,
  fieldCues.NUMBER_FIELD,
  fieldCues.TITLE_FIELD,
  storyCues.MOVED,
  fieldCues.IN_THE_PLAN,
  storyCues.SINCE_WHEN,
  storyCues.HOW_OFTEN,
  storyCues.DONE,
  storyCues.ALREADY,
  fieldCues.NEWEST,
  listCues.HOW_MANY,
  listCues.SHARE,
  listCues.ASK_LIST,
  listCues.MEASURES,
  listCues.FINISHED_LIST,
  changeCues.ADDED,
  listCues.FLAGGED_NEW,
  changeCues.GONE,
  changeCues.BACK,
  changeCues.TURNED,
  listCues.MOST,
  listCues.FEWEST,
  listCues.UNEXPLAINED,
  changeCues.BETTER,
  changeCues.WORSE,
  listCues.OPEN_ENDS,
  listCues.QUARTER,
  listCues.EARLIEST_END,
  listCues.LATEST_END,
  listCues.NOT_GIVEN,
  listCues.OPEN_END,
  listCues.OVERDUE,
  listCues.WITHOUT_STATUS,
  listCues.WITHOUT_NUMBER,
  changeCues.COUNT_CHANGE,
  changeCues.LATER,
  changeCues.OR,
  changeCues.COMPARE,
  changeCues.OTHER,
  listCues.CHAPTER,
  listCues.PER_GROUP,
  listCues.ABOUT_TOPIC,
  listCues.ARE_THERE,
  NOT_OVER,
  STILL_OPEN,
  STILL_RUNS,
  ASKING_WORDS,
];

/** The offices that a sentence of a document names, by their abbreviations. */
export const officesIn = remembering(
  (sentence: string, { offices, lexicon }: MeasureIndex) =>
    readLeads(readWords(sentence, 'de'), offices, lexicon)?.offices.map(({ short }) => short) ?? [],
  5000,
);

/** Reads all that a question says about measures; each is read once. */
export function readQuestion(
  question: string,
  language: Language,
  index: MeasureIndex,
): ReadQuestion {
  return READ[language](question, index);
}

const READ = {
  de: remembering((question: string, index: MeasureIndex) => readAnew(question, 'de', index), 1000),
  en: remembering((question: string, index: MeasureIndex) => readAnew(question, 'en', index), 1000),
};

const YEAR_AFTER =
  /(?<=(?<!\p{L})(?:waren|war|standen|stand|lagen|lag|galten|steckten|were|was)\s)(?:dann |aber |jedoch )?(?:ein jahr (?:später|danach|darauf)|im jahr (?:darauf|danach)|im folgejahr|(?:a|one) year later|the (?:following|next) year)(?!\p{L})/iu;

/** "Welche Maßnahmen des Aktionsplans 2023 kamen in diesem Jahr dazu?" */
const SAME_YEAR =
  /(?<!\p{L})(?:in (?:diesem|jenem|demselben|dem gleichen)|im (?:selben|gleichen)|in (?:that|the same)) (?:jahr|year)(?!\p{L})/iu;

/**
 * Years that are told by the one that is named: "2020 im Plan, waren ein Jahr später in Verzug" holds a
 * status against another of the next plan.
 */
function withYearsTold(question: string): string {
  const [year, ...more] = question.match(/(?<![\d.])20\d\d(?![\d.]\d|\d)/gu) ?? [];
  if (year === undefined || more.length > 0) return question;
  return question.replace(YEAR_AFTER, String(Number(year) + 1)).replace(SAME_YEAR, `in ${year}`);
}

function readAnew(question: string, language: Language, index: MeasureIndex): ReadQuestion {
  const typed = correctCues(readWords(plainly(question, index), language), index);
  const title = titleIn(typed, index);
  const all = inPlainWords(typed, title?.folded ?? null);
  // The words of a title ask for nothing: "Aufnahme in den Vorbereitungsdienst", "Entwicklung …".
  const words = title ? masked(all, title.folded) : all;
  const read = readYears(words);
  const cued = FIELD_CUES.filter(([, pattern]) => has(words, pattern)).map(([field]) => field);
  const { fields, years } = cued.includes('former')
    ? beforeChange(cued, read, index)
    : { fields: cued, years: read };
  const numbers = readNumbers(words, index.numbers).filter(
    ({ number }) => !isChapter(number, words, years, index),
  );
  const statuses = readStatuses(words);
  const leads = readLeads(words, index.offices, index.lexicon);
  const taken = new Set([
    ...wordsTakenBy(words, NEVER_SUBJECT),
    ...statuses.words,
    ...yearWords(words, years),
    ...numbers.map(({ word }) => word),
    ...boundWords(words),
    ...(leads ? leadWords(leads, words, fields, index) : []),
  ]);
  const named = subjectOf(words, all, taken, index);
  const about = isOfPartAlone(leads, cued, named, words)
    ? subjectOf(words, all, new Set([...taken, ...(leads?.words ?? [])]), index)
    : named;
  const isOther = isNumberOfOther(about.subject, index);
  return {
    words,
    years,
    numbers,
    statuses: statuses.values,
    isStatusNegated: statuses.isNegated,
    statusWords: statuses.words,
    leads,
    fields: narrowed(fields, words).filter(
      (field) => !isOther || (field !== 'number' && field !== 'former'),
    ),
    asksEnd: has(words, fieldCues.COMPLETION_VERB),
    ...about,
    title,
  };
}

/**
 * "alte Nummer vor 2021": the number in the plans before. "vor 2020", of which the plan before is
 * missing: the plan of that year notes what it was.
 */
function beforeChange(
  fields: readonly MeasureField[],
  years: QuestionYears,
  { register }: MeasureIndex,
): { fields: readonly MeasureField[]; years: QuestionYears } {
  const [only, ...others] = years.mentions;
  if (only === undefined || others.length > 0 || only.side !== 'before') return { fields, years };
  if (register.plans.some(({ year }) => year === only.year - 1)) {
    const own = fields.filter((field) => field !== 'former');
    const isNamed = own.some((field) => field === 'number' || field === 'title');
    return { fields: isNamed ? own : [...own, 'number'], years };
  }
  const ofPlan = {
    ...years,
    mentions: [{ ...only, role: 'plan', side: null } as const],
    range: null,
  };
  return { fields, years: ofPlan };
}

/** "Software (3.2) 2022": a number of measures in one plan is that of a chapter in another. */
function isChapter(
  number: string,
  words: QuestionWords,
  { mentions }: QuestionYears,
  { register }: MeasureIndex,
): boolean {
  const asked = mentions.filter(({ role }) => role === 'plan').map(({ year }) => year);
  const ofPlans = register.measures.filter(({ planYear }) => asked.includes(planYear));
  const isHeading = ofPlans.some(({ chapter }) =>
    chapter.some((heading) => heading.startsWith(`${number} `)),
  );
  const isNamed = new RegExp(`(?:massnahme|nummer|nr|measure) ${number.toLowerCase()}`, 'u');
  return (
    isHeading && !isNamed.test(words.folded) && !ofPlans.some((entry) => entry.number === number)
  );
}

function plainly(question: string, { register }: MeasureIndex): string {
  const newest = Math.max(...register.plans.map(({ year }) => year));
  const said = withHeadInside(question).replace(NOT_TO_DATE, 'noch');
  return inWords(withNewestNamed(withYearsTold(said), newest))
    .replace(OF_FIELD, ' ')
    .replace(OF_OFFICE, ' ');
}

/** "bis heute nicht": by a plan, and no date by which something ends. */
const NOT_TO_DATE =
  /(?<!\p{L})bis (?:heute|jetzt|dato|zum heutigen tag)(?: noch)?(?= (?:immer )?(?:noch )?nicht(?!\p{L}))/giu;

/** "TFM-Maßnahmen": those of the office. */
const OF_OFFICE =
  /(?<=(?<!\p{L})T\p{L}{0,2}\p{Lu}{2,6})-(?=(?:Maßnahmen|Projekten?|Projekte|Vorhaben|Beteiligung|Mitwirkung)(?!\p{L}))/gu;
/** "der TLRZ-Termin", "Schulcloud-Status": the field of what stands before the hyphen. */
const OF_FIELD =
  /(?<=[\p{L}\p{N}]{2})-(?=(?:(?:projekt)?status|(?:end|ziel|abschluss)?termine?s?|abschluss|federführung|titels?|nummern?|verlauf|laufzeit)(?![\p{L}-]))/giu;

function inWords(question: string): string {
  return question
    .replace(/%/gu, ' Prozent ')
    .replace(YEARS_WITH_DASH, '$1 bis $2')
    .replace(YEARS_BETWEEN, '$1 bis');
}

/** "2025–2027": a stretch of years. */
const YEARS_WITH_DASH = /(?<![\d.])((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?![\d.]*\d)/gu;

/** "von 2020 über 2021 bis 2022": a stretch, whatever lies in it. */
const YEARS_BETWEEN =
  /(?<=(?:von|from) )((?:19|20)\d\d)(?:,? (?:über|via|through) (?:19|20)\d\d(?:,? (?:und )?(?:19|20)\d\d)*) (?:bis|to)(?= (?:19|20)\d\d)/giu;

/** A title of one word is a word of the language: the search weighs it like all others. */
function titleIn(words: QuestionWords, { titles }: MeasureIndex): FoldedTitle | null {
  const inside = ` ${words.folded} `;
  const found = titles.find(({ folded }) => folded.includes(' ') && inside.includes(` ${folded} `));
  return found ?? null;
}

/** The question with the letters of a title made unreadable; all offsets stay. */
function masked(words: QuestionWords, title: string): QuestionWords {
  const at = ` ${words.folded} `.indexOf(` ${title} `);
  const hidden = title.replace(/[^ ]/gu, '_');
  const folded = words.folded.slice(0, at) + hidden + words.folded.slice(at + title.length);
  return {
    ...words,
    folded,
    words: words.words.map((word) => ({ ...word, folded: folded.slice(word.start, word.end) })),
  };
}

/**
 * Words of offices are no subject where measures are asked for by their lead. Else "TLRZ" is what a
 * measure is about, where a title says so.
 */
function leadWords(
  leads: LeadMention,
  words: QuestionWords,
  fields: readonly MeasureField[],
  index: MeasureIndex,
): number[] {
  // "Welche früheren Maßnahmen sind in der Weiterentwicklung des TLRZ aufgegangen?" asks one for its numbers.
  const isFilter = has(words, listCues.MEASURES_PLURAL) && !fields.includes('former');
  const placed = words.words.flatMap(({ folded }, at) => (PLACED.test(folded) ? [at] : []));
  return [...leads.words, ...placed].filter((at) => {
    const word: QuestionWord | undefined = words.words[at];
    const isInTitle = word !== undefined && index.titleStems.has(stemOf(word.folded));
    return isFilter || !isInTitle;
  });
}

/** "beim TFM angesiedelt" */
const PLACED = /^(?:angesiedelt|beheimatet|verortet)$/u;

/** "Was liegt 2024 bei Abteilung 4 des TMIK?": nothing but who leads is named, though titles name it too. */
function isOfPartAlone(
  leads: LeadMention | null,
  fields: readonly MeasureField[],
  { subject }: Pick<ReadQuestion, 'subject'>,
  { words }: QuestionWords,
): boolean {
  if (leads === null || leads.part === null || fields.length > 0) return false;
  const places = subject.words.map(({ start }) => words.findIndex((word) => word.start === start));
  return places.every((at) => leads.words.has(at));
}

/** What bears a number of its own: "Nummer der EU-Richtlinie". */
const NUMBERED =
  /(?:richtlinien?|verordnung|gesetz(?:es)?|beschluss(?:es)?|drucksache|paragra(?:ph|f)en|norm|telefon|hotline|konto|vertrag(?:e?s)?|zertifikats?|directive|regulation|law|decision|contract)$/u;

/** Whether a number is asked for of something that no measure is called by. */
function isNumberOfOther({ words }: Subject, { titleStems }: MeasureIndex): boolean {
  return words.some(({ folded }) => NUMBERED.test(folded) && !titleStems.has(stemOf(folded)));
}

/** A word may hint at two fields: "vormals" and a number ask for the former number only. */
function narrowed(fields: readonly MeasureField[], words: QuestionWords): MeasureField[] {
  const without = (field: MeasureField, ...others: MeasureField[]) =>
    fields.includes(field) ? others : [];
  const isAnother = fields.some((field) => !['title', 'number', 'former'].includes(field));
  const dropped = new Set<MeasureField>([
    ...without('former', 'number', 'title'),
    ...(isAnother ? ['title' as const] : []),
    // "Termin früher / jetzt" asks for no number.
    ...(isAnother && !/numm|nr|vormals|heiss|hiess/u.test(words.folded) ? ['former' as const] : []),
    ...(fields.length > 1 && !has(words, fieldCues.NUMBER_FIELD) ? ['number' as const] : []),
  ]);
  const isInclusion =
    has(words, fieldCues.IN_THE_PLAN) ||
    /aufnahme|aufgenommen|erstmals|eingang|dazugekommen|hinzugekommen|reingekommen/u.test(
      words.folded,
    );
  const kept = fields.filter((field) => !dropped.has(field));
  // "Seit wann" alone may ask for anything in the world.
  return kept.filter(
    (field) => field !== 'included' || isInclusion || /wann kam/u.test(words.folded),
  );
}

function subjectOf(
  words: QuestionWords,
  unmasked: QuestionWords,
  taken: ReadonlySet<number>,
  index: MeasureIndex,
): Pick<ReadQuestion, 'subject' | 'unread'> {
  const inPhrase = phraseWords(words, index.phrases);
  const subject = unmasked.words.filter(
    (word, at) => inPhrase.has(at) || (!word.isStop && !taken.has(at) && !isParticle(word, index)),
  );
  const naming = namingWords(subject, unmasked, index);
  const named = withNameInBrackets(naming, unmasked, index);
  return {
    subject: { words: named.map(withoutKind), all: unmasked.words, language: words.language },
    unread: subject.filter((word) => !naming.includes(word)),
  };
}

const LONGEST_PARTICLE = 2;

/** "n", "is", "tu": so few letters name something only where a title has them ("KI"). */
function isParticle({ folded }: QuestionWord, { titleStems, names }: MeasureIndex): boolean {
  const stem = stemOf(folded);
  return folded.length <= LONGEST_PARTICLE && !titleStems.has(stem) && !names.has(stem);
}

const KIND = /(?:massnahmen?|vorhabens?|projekte?s?)$/u;
const SHORTEST_SUBJECT = 3;
const YEAR = /\b20\d\d\b/u;

/** "WLAN-Vorhaben" is about "WLAN". */
function withoutKind(word: QuestionWord): QuestionWord {
  const folded = word.folded.replace(KIND, '');
  if (folded === word.folded || folded.length < SHORTEST_SUBJECT) return word;
  return { ...word, folded, parts: word.parts.length > 2 ? word.parts.slice(0, -1) : [] };
}

/**
 * The words of a quoted name count although each of them is a small word. A name with a year is read
 * by `withYearAsName`, which weighs it against the year.
 */
function phraseWords(words: QuestionWords, phrases: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const phrase of phrases) {
    if (YEAR.test(phrase)) continue;
    const at = ` ${words.folded} `.indexOf(` ${phrase} `);
    if (at < 0) continue;
    words.words.forEach((word, position) => {
      if (word.start >= at && word.end <= at + phrase.length) found.add(position);
    });
  }
  return found;
}

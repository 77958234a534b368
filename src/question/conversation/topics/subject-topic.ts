import { MEASURES } from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import { decideSingle } from '#src/question/measures/intents/decide-single.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import { resolveMeasure } from '#src/question/measures/lookup/resolve-measure.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { findNamedMeasure } from './named-measure.ts';
import { numberAsTitle } from './number-as-title.ts';

/** What a conversation about a measure or about prose is at. */
export interface SubjectTopic {
  readonly kind: 'subject';
  /** The last question, complete. */
  readonly question: string;
  /** The measure it is about, where it is about one. */
  readonly story: Story | null;
  /** The words that say what it is about, as typed. */
  readonly said: string;
  /** Years it was asked for, in the order of the conversation; empty for none. */
  readonly years: readonly number[];
  /** Asks for a field of a measure rather than for prose. */
  readonly asksField: boolean;
  /** The list among which it asks: "welche davon …". */
  readonly among?: SubjectTopic;
  /** How many of those it asks about among them, in percent. */
  readonly asksShare?: boolean;
  /** The question before, complete: only in a follow-up. */
  readonly follows?: string;
  /** Only puts another name into a question about figures, so no prose answers it. */
  readonly isOfFigures?: boolean;
  /** What the follow-up itself says, without what it was completed by. */
  readonly asked?: string;
  /** The list that it was picked from by its place: "und die vierte?" picks from it again. */
  readonly listed?: SubjectTopic;
}

/** A measure found with less is only a guess. */
const SURE = 0.55;
/** Nouns behind a preposition that say when, and no subject. */
const TIME_WORD = new RegExp(
  `^(?:${foldGerman(GERMAN_MONTH)}|ende|anfang|mitte|kraft|betrieb)$`,
  'u',
);

/** The topic that a self-contained question begins. */
export async function beginSubjectTopic(
  question: string,
  index: MeasureIndex,
): Promise<SubjectTopic> {
  const read = readQuestion(question, 'de', index);
  const titled = await numberAsTitle(question, read, index);
  if (titled !== null)
    return {
      kind: 'subject',
      question: titled.question,
      story: titled.story,
      said: `Maßnahme „${titled.title}“`,
      years: read.years.mentions.map(({ year }) => year),
      asksField: decideSingle(read) !== null,
    };
  const story = await storyIn(read, index);
  const said = saidIn(read);
  return {
    kind: 'subject',
    question,
    story,
    said: said === '' && story !== null ? (story.entries.at(-1)?.title ?? '') : said,
    years: read.years.mentions.map(({ year }) => year),
    asksField: story !== null && decideSingle(read) !== null,
  };
}

/** The one measure a question is about; null for none, and for a list of several. */
async function storyIn(read: ReadQuestion, index: MeasureIndex): Promise<Story | null> {
  if (has(read.words, MEASURES) && decideRegister(read) !== null) return null;
  const resolution = await resolveMeasure(read, [], index);
  if (resolution.kind === 'one' && resolution.sureness >= SURE) return resolution.story;
  return (await findNamedMeasure(read, index))?.story ?? null;
}

/** The words that name something: nouns where the question is written with capitals, else all. */
export function saidIn(read: ReadQuestion): string {
  const words = read.subject.words.filter(
    ({ folded }) =>
      !isFrameWord(folded) &&
      !isStopWord(folded) &&
      !TIME_WORD.test(folded) &&
      !/^\d/u.test(folded),
  );
  const isNoun = (text: string) => /^\p{Lu}/u.test(text);
  const nouns = words.filter(({ text }, i) => {
    const next = words[i + 1]?.text ?? '';
    return isNoun(text) || (isNoun(next) && isAdjectiveOf(text, next, read.words.raw));
  });
  const numbers = read.numbers.map(({ number }) => `Maßnahme ${number}`);
  // "Was kostet die 115?" is about what is called so, and not about what it does.
  const named = nouns.length > 0 || words.length === 0 ? nouns : calledByNumber(read);
  const kept = named.length > 0 ? named : words;
  return [...numbers, ...new Set(kept.map(({ text }) => text))].join(' ');
}

const CALL_NUMBER = /^1\d\d$/u;

function calledByNumber({ subject }: ReadQuestion): ReadQuestion['subject']['words'] {
  return subject.words.filter(({ folded }) => CALL_NUMBER.test(folded));
}

/** "die zentrale Prozessplattform": what stands between an article and its noun is part of the name. */
function isAdjectiveOf(word: string, noun: string, raw: string): boolean {
  const at = raw.indexOf(`${word} ${noun}`);
  return at > 0 && /\p{L}e[nrsm]?$/u.test(word) && ARTICLE.test(raw.slice(0, at));
}

const ARTICLE =
  /(?<!\p{L})(?:d(?:ie|er|as|en|em|es)|eine[nrsm]?|zur|zum|beim|vom|im|am|the|an?)\s+$/iu;

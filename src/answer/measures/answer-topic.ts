import type { Response } from '#src/domain/answer.ts';
import { findByWords } from '#src/question/measures/find-measures.ts';
import * as listCues from '#src/question/measures/list-cues.ts';
import * as questionCues from '#src/question/measures/question-cues.ts';
import { has, type QuestionWords } from '#src/question/measures/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { entryOf } from '#src/question/measures/stories.ts';
import * as storyCues from '#src/question/measures/story-cues.ts';
import { type AnswerContext, planYears, respond } from './answer-context.ts';
import { yearsToTell } from './answer-register.ts';
import { composeSelection } from './compose-list.ts';
import { selectionOf } from './selection-of.ts';

/** A measure is of a topic when its title says nearly all of the words. */
const OF_TOPIC = 0.7;
/** Less sure than a list by fields: the words may ask for prose. */
const CONFIDENCE = 0.6;

/**
 * Lists the measures of a topic in one plan: "Welche Maßnahmen der Polizei sind 2024 im Plan?".
 * Needs a plan year, a status or an office in the question; without, prose may be meant.
 */
export function answerTopic(question: ReadQuestion, context: AnswerContext): Response | null {
  const { words, years, statuses, leads, subject, numbers } = question;
  const isNarrowed = years.mentions.length > 0 || statuses.length > 0 || leads !== null;
  const isAsked = has(words, listCues.ASK_LIST) || has(words, listCues.HOW_MANY);
  if (!isNarrowed || !isAsked || !namesMeasures(words) || numbers.length > 0) {
    return null;
  }
  if (has(words, questionCues.PROSE) || has(words, storyCues.MOVED)) return null;
  const asked = yearsToTell(question, context).filter((year) => planYears(context).includes(year));
  const [year] = asked;
  if (year === undefined || asked.length > 1) return null;
  const { found, unmatched } = findByWords(subject, context.index);
  const ofTopic = found.filter(
    ({ story, coverage }) => coverage >= OF_TOPIC && entryOf(story, year) !== undefined,
  );
  if (ofTopic.length < 2 || unmatched.length > 0) return null;
  const selection = {
    ...selectionOf(question, null),
    ids: ofTopic.map(({ story }) => story.id),
    topic: subject.words.map(({ text }) => text).join(' '),
  };
  const isCount = has(words, listCues.HOW_MANY);
  return respond(composeSelection([year], selection, isCount, context), CONFIDENCE);
}

const KIND = /(?:massnahmen|projekte|vorhaben)$/u;

/** "Maßnahmen", or "Polizei-Maßnahmen"; "Baumaßnahmen" are something in the world. */
function namesMeasures(words: QuestionWords): boolean {
  const isKind = words.words.some(({ folded, parts }) => parts.length > 1 && KIND.test(folded));
  return isKind || has(words, listCues.MEASURES_PLURAL);
}

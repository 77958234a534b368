import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import { asksUnfinished } from '#src/question/measures/conditions/read-unfinished.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import { decideFinished } from '#src/question/measures/intents/decide-finished.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import type { AnswerContext } from '../answer-context.ts';
import { answerFinished } from './answer-finished.ts';
import { composeSelection } from './compose-list.ts';
import { selectionOf } from './selection-of.ts';
import { yearsToTell } from './years-to-tell.ts';

const PARTS = /,?\s+(?:und|and)\s+(?=(?:welche|wie ?viele|which|how many)(?!\p{L}))/iu;

/**
 * Answers "Welche Maßnahmen sind abgeschlossen, und welche laufen noch?" by both lists; null where not
 * both are asked for.
 */
export function answerFinishedAndNot(
  question: ReadQuestion,
  context: AnswerContext,
): AnswerDraft | null {
  const { raw, language } = question.words;
  const texts = raw.split(PARTS);
  if (texts.length !== 2 || subjectWords(question).length > 0) return null;
  const parts = texts
    .map((text) => readQuestion(text, language, context.index))
    .map((part) => ({ ...part, leads: part.leads ?? question.leads }));
  const drafts = parts.flatMap((part) => partOf(part, context) ?? []);
  const isEach = parts.filter(asksUnfinished).length === 1;
  return isEach && drafts.length === 2 ? joinDrafts(drafts) : null;
}

function partOf(part: ReadQuestion, context: AnswerContext): AnswerDraft | null {
  const years = yearsToTell(part, context);
  const isCount = has(part.words, listCues.HOW_MANY);
  if (asksUnfinished(part)) {
    return composeSelection(years, selectionOf(part, null), isCount, context);
  }
  const intent = decideFinished(part, isCount);
  if (intent?.kind !== 'finished') return null;
  return answerFinished(Math.max(...years), intent, part, null, [], context);
}

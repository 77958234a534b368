import type { Language, Response } from '#src/domain/answer.ts';
import { asksIfAllOver } from '#src/question/measures/conditions/read-unfinished.ts';
import { isUnfiltered } from '#src/question/measures/conditions/select-measures.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { strangeNoun } from '#src/question/measures/cues/strange-noun.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import { isDeniedOtherwise } from '#src/question/measures/intents/denied-otherwise.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, respond } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { verdictOf } from '../verdict.ts';
import { answerFinishedAndNot } from './answer-finished.ts';
import { answerSides } from './answer-sides.ts';
import { chapterOf } from './chapter-of.ts';
import { composeRegister } from './compose-register.ts';
import { selectionOf } from './selection-of.ts';
import { topicOf } from './topic-of.ts';
import { UNREAD, unreadCondition } from './unread-condition.ts';
import { yearsToTell } from './years-to-tell.ts';

/** "Was steht 2024 in Kapitel 2?" asks for measures without naming them. */
const CHAPTER_LIST: RegisterIntent = { kind: 'select', isCount: false };

const DENIED: Readonly<Record<Language, string>> = {
  de: 'Worauf sich die Verneinung bezieht, lässt sich nicht sicher lesen. Verneint werden können Projektstatus („nicht in Verzug“) und Federführung („nicht beim …“).',
  en: 'What the negation refers to cannot be read for sure. It can be of the project status (“not on schedule”) and of the lead (“not led by …”).',
};

/** Answers what is asked of the measures of a plan, or of two; null where the register is not asked. */
export function answerRegister(question: ReadQuestion, context: AnswerContext): Response | null {
  const sides = answerSides(question, context);
  if (sides !== null) return respond(sides, 0.95);
  const both = answerFinishedAndNot(question, context);
  if (both !== null) return respond(both, 0.95);
  const chapter = chapterOf(question, context);
  // "An wie vielen Maßnahmen sind die Kommunen beteiligt?" asks for no chapter.
  const isOfLead = question.fields.includes('lead') && question.leads === null;
  if (chapter !== null && isOfLead && !has(question.words, listCues.CHAPTER)) return null;
  const isPlain = subjectWords(question).length === 0 || chapter !== null;
  if (!isPlain && topicOf(question, context).length === 0) return null;
  const isOfChapter = chapter !== null && has(question.words, listCues.CHAPTER);
  const intent = decideRegister(question) ?? (isOfChapter ? CHAPTER_LIST : null);
  if (intent === null || (!isPlain && intent.kind !== 'finished')) return null;
  const confidence = has(question.words, listCues.MEASURES) ? 0.95 : 0.8;
  if (isDeniedOtherwise(question, intent)) {
    return respond(abstain([DENIED[context.language]], createSourceMarks()), confidence);
  }
  const unread = unreadCondition(intent, question, chapter);
  if (unread !== null) {
    return respond(abstain([UNREAD[context.language](unread)], createSourceMarks()), confidence);
  }
  if (intent.kind === 'select' && isUnfiltered(selectionOf(question, chapter))) {
    // A whole plan is not what "Welche Maßnahmen betreffen Drohnen?" asks for: prose may tell.
    if (strangeNoun(question) !== null) return null;
  }
  if (chapter !== null && !yearsToTell(question, context).some(hasChapter(chapter, context))) {
    return respond(abstain([NO_CHAPTER[context.language](chapter)], createSourceMarks()), 0.8);
  }
  const draft = composeRegister(intent, question, chapter, context);
  // One that is not finished is enough; none in the plan proves nothing of those before.
  const isDenied = asksIfAllOver(question) && (draft.items ?? []).length > 0;
  const verdict = isDenied ? `${verdictOf(false, context.language)}: ` : '';
  return respond({ ...draft, text: `${verdict}${draft.text}` }, confidence);
}

/** Plans are divided otherwise from year to year: a chapter of another plan holds nothing of this one. */
function hasChapter(chapter: string, { register }: AnswerContext): (year: number) => boolean {
  return (year) =>
    register.measures.some(
      (measure) => measure.planYear === year && measure.chapter.includes(chapter),
    );
}

const NO_CHAPTER: Readonly<Record<Language, (chapter: string) => string>> = {
  de: (chapter) => `Unter „${chapter}“ führt dieser Aktionsplan keine Maßnahmen.`,
  en: (chapter) => `This action plan lists no measures under “${chapter}”.`,
};

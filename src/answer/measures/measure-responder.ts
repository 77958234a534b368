import type { Language, Response } from '#src/domain/answer.ts';
import type { MeasureRegister } from '#src/domain/measure.ts';
import type { Translate } from '#src/ports/dictionary.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import { planYearsOf } from '#src/question/measures/conditions/plan-years.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import * as storyCues from '#src/question/measures/cues/story-cues.ts';
import { subjectWords } from '#src/question/measures/cues/subject-words.ts';
import { decidePlans } from '#src/question/measures/intents/decide-plans.ts';
import { asksByFormerNumber } from '#src/question/measures/intents/decide-single.ts';
import type { MeasureAnalysis } from '#src/question/measures/lookup/analyse-measures.ts';
import { findByWords, type Subject } from '#src/question/measures/lookup/find-measures.ts';
import {
  type MeasureIndex,
  openMeasureIndex,
} from '#src/question/measures/lookup/measure-index.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import type { Lexicon } from '#src/text/lexicon.ts';
import type { AnswerContext } from './answer-context.ts';
import { answerExcept } from './register/answer-except.ts';
import { answerRegister } from './register/answer-register.ts';
import { answerTopic, asksForTopic } from './register/answer-topic.ts';
import { composeExisting, composePlansCompared } from './register/compose-plan-years.ts';
import { answerLater } from './single/answer-later.ts';
import { answerNotNamed } from './single/answer-not-named.ts';
import { answerSingle } from './single/answer-single.ts';
import { composeFormerOf } from './single/compose-former-of.ts';
import {
  createFindByPurpose,
  type FindByPurpose,
  type PurposeSearch,
} from './single/find-by-purpose.ts';

export interface MeasureDependencies {
  /** The lines of a document, line n at n - 1. */
  readonly linesOf: (document: string) => readonly string[] | undefined;
  /** What was read of the register's titles and texts. */
  readonly analysis: MeasureAnalysis;
  readonly lexicon?: Lexicon;
  readonly embedder?: Embedder;
  readonly translate?: Translate;
  /** The passages of the corpus, by which measures are found that no title names. */
  readonly passages?: PurposeSearch;
}

export interface MeasureResponder {
  /** @returns null for what is no question about fields or lists of measures: prose, figures. */
  respond(question: string, language: Language): Promise<Response | null>;
  /** The measure that a question clearly names; null where it names none or several. */
  storyOf(question: string, language: Language): Story | null;
  /** What measures are found by and worded from; built with the first question. */
  context(language: Language): AnswerContext;
}

/** Score from which a question is taken to be about one measure. */
const FOCUSED = 0.6;

/** Answers questions about the measures of the yearly plans from their register. */
export function createMeasureResponder(
  register: MeasureRegister,
  { linesOf, analysis, lexicon, embedder, translate, passages }: MeasureDependencies,
): MeasureResponder {
  let built: MeasureIndex | undefined;
  const index = () => {
    built ??= openMeasureIndex({ register, analysis, lexicon, embedder, translate });
    return built;
  };
  const findByPurpose: FindByPurpose =
    passages === undefined ? async () => [] : createFindByPurpose(passages);
  const contextIn = (language: Language): AnswerContext => ({
    index: index(),
    register,
    language,
    linesOf,
    findByPurpose,
  });
  return {
    context: contextIn,
    async respond(question, language) {
      if (register.measures.length === 0 || isStatement(question)) return null;
      const context = contextIn(language);
      return answer(readQuestion(question, language, context.index), context);
    },
    storyOf(question, language) {
      const read = readQuestion(question, language, index());
      const words = subjectWords(read);
      return namedStory({ ...read.subject, words }, index());
    },
  };
}

async function answer(question: ReadQuestion, context: AnswerContext): Promise<Response | null> {
  if (asksByFormerNumber(question)) {
    const draft = composeFormerOf(question.numbers[0]?.number ?? '', context);
    if (draft) return { draft, confidence: 0.95 };
  }
  const plans = answerPlans(question, context);
  if (plans) return plans;
  const except = await answerExcept(question, context);
  if (except) return except;
  if (question.numbers.length > 0) return answerSingle(question, context);
  const hasSubject = subjectWords(question).length > 0;
  if (!hasSubject) return answerRegister(question, context);
  const isOfPlans = has(question.words, storyCues.IN_HOW_MANY_PLANS);
  const isCount = has(question.words, listCues.HOW_MANY) && !isOfPlans;
  // "Aus welchen Maßnahmen ist … hervorgegangen?" asks one measure for the numbers it had.
  const asksFormer = question.fields.includes('former');
  const isList =
    !asksFormer &&
    (has(question.words, listCues.MEASURES_PLURAL) ||
      isCount ||
      has(question.words, listCues.OF_TOPIC));
  if (isList) {
    const list = answerRegister(question, context);
    if (list) return list;
  }
  if (asksForNumbers(question)) return null;
  const topic = isList || asksForTopic(question) ? answerTopic(question, context) : null;
  if (topic) return topic;
  return (
    (await answerLater(question, context)) ??
    (await answerSingle(question, context)) ??
    (await answerNotNamed(question, context))
  );
}

/** "In welchen Jahren ist das Personal gesunken?": no field of a measure rises or sinks. */
const RISES = cue(
  'gesunken|sank(?:en)?|gestiegen|stieg(?:en)?|gewachsen|wuchs(?:en)?|geschrumpft|schrumpfte?n?|zurückgegangen|rose|risen|grew|shrank|fell|increased?|decreased?',
);

function asksForNumbers({ words, fields, statuses, numbers }: ReadQuestion): boolean {
  const isOfMeasure = fields.length > 0 || statuses.length > 0 || numbers.length > 0;
  return has(words, RISES) && !isOfMeasure && !has(words, listCues.MEASURES);
}

/** What is asked of the plans themselves. */
function answerPlans(question: ReadQuestion, context: AnswerContext): Response | null {
  const intent = decidePlans(question);
  if (intent === null) return null;
  const years = [...planYearsOf(question)];
  const draft =
    intent.kind === 'existing'
      ? composeExisting(years, intent.isCount, context)
      : composePlansCompared({ before: Math.min(...years), after: Math.max(...years) }, context);
  return { draft, confidence: 0.9 };
}

/** A sentence to be checked is no question: it states, and ends with a full stop. */
function isStatement(question: string): boolean {
  return (
    /\.\s*$/.test(question) &&
    /\b(?:ist|sind|war|waren|steht|stehen|hat|haben|hatte|hatten|wird|werden|wurde|wurden|liegt|gilt|führt|geführt|is|are|was|were|has)\b/u.test(
      question,
    ) &&
    !/^\s*(?:w[a-z]+|bitte|\p{L}+n sie\b|zeig|nenn|gib|list|sag|liste|in welche|unter welche|für welche|bei|seit wann|ab wann|bis wann)/iu.test(
      question,
    )
  );
}

function namedStory(subject: Subject, index: MeasureIndex): Story | null {
  const { found } = findByWords(subject, index);
  const [best, second] = found;
  if (!best || best.score < FOCUSED || (second && second.score > best.score * 0.85)) return null;
  return best.story;
}

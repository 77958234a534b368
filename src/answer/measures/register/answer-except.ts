import type { Language, Response } from '#src/domain/answer.ts';
import { askedYears } from '#src/question/measures/conditions/plan-years.ts';
import { type Exception, readException } from '#src/question/measures/conditions/read-exception.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { decideRegister } from '#src/question/measures/intents/decide-register.ts';
import { resolveEach } from '#src/question/measures/lookup/resolve-each.ts';
import { resolveMeasure } from '#src/question/measures/lookup/resolve-measure.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, respond } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { joined, measureName } from '../wording.ts';
import { answerRegister } from './answer-register.ts';

const CONFIDENCE = 0.9;

/**
 * Lists or counts measures but for some that are named: "Welche Maßnahmen außer der Schulcloud sind
 * 2024 in Verzug?". The register is asked as if it did not hold them; null where none is left out.
 */
export async function answerExcept(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  const isOfMany =
    has(question.words, listCues.MEASURES_PLURAL) || has(question.words, listCues.HOW_MANY);
  const exception = isOfMany ? readException(question) : null;
  if (exception === null) return null;
  const rest = readQuestion(exception.rest, context.language, context.index);
  if (decideRegister(rest) === null) return null;
  const { years } = askedYears(rest, context.index);
  const left = await leftOut(exception, question, years, context);
  const all = answerRegister(rest, context);
  if (left.length === 0 || all === null) {
    return respond(abstain([UNCLEAR[context.language]], createSourceMarks()), CONFIDENCE);
  }
  const others = answerRegister(rest, withoutMeasures(left, context)) ?? all;
  if (others.draft.kind === 'abstain') return others;
  const names = joined(
    left.map((story) => measureName(entryIn(story, years), context.language)),
    context.language,
  );
  const isInIt = (others.draft.items?.length ?? 0) < (all.draft.items?.length ?? 0);
  const text = `${others.draft.text}\n\n${EXCEPT[context.language](names, isInIt)}`;
  return { ...others, draft: { ...others.draft, text } };
}

async function leftOut(
  { words, numbers }: Exception,
  question: ReadQuestion,
  years: readonly number[],
  { index }: AnswerContext,
): Promise<readonly Story[]> {
  const named = {
    ...question,
    numbers,
    title: question.title,
    subject: { ...question.subject, words },
  };
  const each = await resolveEach(named, { kind: 'none' }, years, index);
  if (each.length > 1) return each;
  const found = await resolveMeasure(named, years, index);
  return found.kind === 'one' && found.unmatched.length === 0 ? [found.story] : [];
}

function entryIn(story: Story, years: readonly number[]) {
  return (
    years.map((year) => entryOf(story, year)).find((entry) => entry !== undefined) ??
    newestEntry(story)
  );
}

function withoutMeasures(stories: readonly Story[], context: AnswerContext): AnswerContext {
  const isOther = ({ measureId }: { readonly measureId: string | null }) =>
    !stories.some(({ id }) => id === measureId);
  const register = {
    ...context.register,
    measures: context.register.measures.filter(isOther),
    finished: context.register.finished.filter(isOther),
  };
  const index = {
    ...context.index,
    register,
    stories: context.index.stories.filter((story) => !stories.includes(story)),
  };
  return { ...context, register, index };
}

const UNCLEAR: Readonly<Record<Language, string>> = {
  de: 'Welche Maßnahme ausgenommen werden soll, lässt sich nicht sicher lesen. Am besten mit Nummer und Jahr des Plans oder mit dem Titel fragen.',
  en: 'Which measure is to be left out cannot be read for sure. Please name it by number and plan year, or by its title.',
};

const EXCEPT: Readonly<Record<Language, (names: string, isInIt: boolean) => string>> = {
  de: (names, isInIt) =>
    isInIt ? `Ausgenommen: ${names}.` : `Ausgenommen, aber ohnehin nicht dabei: ${names}.`,
  en: (names, isInIt) =>
    isInIt ? `Left out: ${names}.` : `Left out, though not among them anyway: ${names}.`,
};

import type { AnswerDraft, Response } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import { askedYears } from '#src/question/measures/conditions/plan-years.ts';
import * as changeCues from '#src/question/measures/cues/change-cues.ts';
import * as questionCues from '#src/question/measures/cues/question-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import * as storyCues from '#src/question/measures/cues/story-cues.ts';
import { resolveEach } from '#src/question/measures/lookup/resolve-each.ts';
import { entryOf, newestEntry } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type AnswerContext, respond } from '../answer-context.ts';
import { createSourceMarks } from '../source-marks.ts';
import { inPlan, measureName, quoted } from '../wording.ts';

const EARLIER = /\b(?:eher|fruher|zuerst|earlier|sooner|first)\b/u;

/** Answers which of two measures ends later (or earlier); null where that is not asked. */
export async function answerLater(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  const { words, fields, asksEnd, numbers } = question;
  const asksDate =
    fields.includes('completion') || asksEnd || /finish|fertig|\bend/u.test(words.folded);
  if (!has(words, changeCues.LATER) || !asksDate || numbers.length > 0) return null;
  if (has(words, questionCues.PROSE) || has(words, storyCues.MOVED)) return null;
  const [first, second] = await twoMeasures(question, context);
  if (first === undefined || second === undefined) return null;
  const isEarlier = EARLIER.test(words.folded);
  return respond(compare(first, second, isEarlier, context), 0.9);
}

/** The two measures that are compared, in the plan asked for. */
async function twoMeasures(question: ReadQuestion, context: AnswerContext): Promise<Measure[]> {
  const { years } = askedYears(question, context.index);
  const stories = await resolveEach(question, { kind: 'none' }, years, context.index);
  const year = years.at(-1);
  return stories.map((story) => (year && entryOf(story, year)) || newestEntry(story));
}

function compare(a: Measure, b: Measure, isEarlier: boolean, context: AnswerContext): AnswerDraft {
  const { language } = context;
  const marks = createSourceMarks();
  const said = [a, b].map((entry) => {
    const n = entry.completion ? marks.field(entry, entry.completion) : marks.heading(entry);
    const value = quoted(entry.completion?.text ?? '-', language);
    return language === 'de'
      ? `${capitalized(inPlan(entry.planYear, language))} steht bei ${measureName(entry, language)} als geplanter Abschluss ${value} [${n}].`
      : `${capitalized(inPlan(entry.planYear, language))}, the planned completion of ${measureName(entry, language)} is ${value} [${n}].`;
  });
  const [ta, tb] = [targetYear(a.completion), targetYear(b.completion)];
  const head = headOf(a, b, ta, tb, isEarlier, context);
  return { kind: 'measure', text: `${head} ${said.join(' ')}`, sources: marks.sources };
}

function headOf(
  a: Measure,
  b: Measure,
  ta: number | null,
  tb: number | null,
  isEarlier: boolean,
  { language }: AnswerContext,
): string {
  const isGerman = language === 'de';
  if (ta === null || tb === null) {
    return isGerman
      ? '**Nicht vergleichbar**: Nicht beide haben einen Termin.'
      : '**Not comparable**: not both have a date.';
  }
  if (ta === tb) return isGerman ? `**Beide ${ta}**:` : `**Both ${ta}**:`;
  const later = ta > tb ? a : b;
  const chosen = isEarlier ? (later === a ? b : a) : later;
  const year = chosen === a ? ta : tb;
  const word = isEarlier ? (isGerman ? 'früher' : 'earlier') : isGerman ? 'später' : 'later';
  return `**${quoted(chosen.title, language)} (${year})** ${isGerman ? `endet ${word}.` : `ends ${word}.`}`;
}

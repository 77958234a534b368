import type { Response } from '#src/domain/answer.ts';
import type { Measure, MeasureStatus } from '#src/domain/measure.ts';
import type { AskedYears } from '#src/question/measures/conditions/plan-years.ts';
import { DELAY } from '#src/question/measures/conditions/select-measures.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import { NO_LONGER } from '#src/question/measures/cues/story-cues.ts';
import { resolveAsked } from '#src/question/measures/lookup/resolve-asked.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, newestPlanYear, planYears, respond } from '../answer-context.ts';
import { notInPlanText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { composeFields, targetsOf } from './compose-fields.ts';

const WHY = cue('warum|weshalb|wieso|weswegen|woran|why|grund|gründe|reasons?');
const STILL = cue('steht|stehen|noch|weiterhin|nach wie vor|befindet|still|remains?');
const SURE_OF_MEASURE = 0.67;
const CONFIDENCE = 0.95;

/**
 * Puts a question right that asks why a measure is delayed, or is not, which by its status field is
 * not so: "Warum ist die Polizei-Akte 2024 in Verzug?". Null where the field agrees, or any plan could
 * be meant and one agrees: then the text is asked for the reason.
 */
export async function answerPremise(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  const gone = await answerGone(question, context);
  if (gone !== null) return gone;
  const [supposed, ...others] = question.statuses;
  if (
    supposed === undefined ||
    question.isStatusNegated ||
    others.length > 0 ||
    !has(question.words, WHY)
  ) {
    return null;
  }
  const { resolution, asked, each } = await resolveAsked(question, context.index);
  if (resolution.kind !== 'one' || each.length > 0 || resolution.unmatched.length > 0) return null;
  if (resolution.sureness < SURE_OF_MEASURE) return null;
  const { story } = resolution;
  const meant = entriesMeant(story, asked);
  if (
    meant.length === 0 ||
    meant.some((entry) => mayBe(entry, supposed, has(question.words, STILL)))
  )
    return null;
  const years =
    asked.range !== null
      ? meant.map(({ planYear }) => planYear)
      : asked.years.length > 0
        ? asked.years
        : [newestEntry(story).planYear];
  const supposition = { field: 'status', value: supposed } as const;
  const draft = composeFields(targetsOf(story, years), ['status'], context, { supposition });
  return respond(draft, CONFIDENCE);
}

/** Those of the plans that are named; else of all that have the field. */
function entriesMeant({ entries }: Story, { years, range }: AskedYears): readonly Measure[] {
  if (range !== null)
    return entries.filter(({ planYear }) => range.from <= planYear && planYear <= range.to);
  if (years.length > 0) return entries.filter(({ planYear }) => years.includes(planYear));
  const withStatus = entries.filter(({ status }) => status !== null);
  return withStatus.length > 0 ? withStatus : entries;
}

/**
 * "Warum steht … nicht mehr im Plan 2024?": no plan says why a measure is gone; that it is finished,
 * or no longer listed without a word, is what can be said.
 */
async function answerGone(
  question: ReadQuestion,
  context: AnswerContext,
): Promise<Response | null> {
  const { words } = question;
  if (!has(words, WHY) || !has(words, NO_LONGER) || !has(words, IN_A_PLAN)) return null;
  const { resolution, asked } = await resolveAsked(question, context.index);
  if (resolution.kind !== 'one' || resolution.unmatched.length > 0) return null;
  if (resolution.sureness < SURE_OF_MEASURE || asked.range !== null) return null;
  const year = asked.years.at(-1) ?? newestPlanYear(context);
  // Where the plan holds it, the status is meant: then the text is asked why it is late.
  const isThere = resolution.story.entries.some(({ planYear }) => planYear === year);
  if (isThere || !planYears(context).includes(year)) return null;
  const marks = createSourceMarks();
  const text = notInPlanText(resolution.story, year, context, marks);
  return respond({ kind: 'measure', text, sources: marks.sources }, CONFIDENCE);
}

const IN_A_PLAN = cue(
  '(?:im|in dem|in the|auf dem|vom) (?:\\w+ )?(?:aktions)?plan\\w*|aufgeführt|gelistet|enthalten',
);

/**
 * A plan without the field may mean anything; a delay that looms is one that people speak of. What is
 * finished may have been late before, but is not so any more.
 */
function mayBe({ status }: Measure, supposed: MeasureStatus, isStill: boolean): boolean {
  if (status === null || status.value === supposed) return true;
  if (status.value === 'abgeschlossen' && isStill) return false;
  const [is, said] = [DELAY[status.value], DELAY[supposed]];
  return is === undefined || said === undefined || (is > 0 && said > 0);
}

import type { AnswerDraft } from '#src/domain/answer.ts';
import type { RegisterIntent } from '#src/question/measures/decide-register.ts';
import { askedYears } from '#src/question/measures/plan-years.ts';
import { cue, has } from '#src/question/measures/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, newestPlanYear } from './answer-context.ts';
import { composeFinished } from './compose-finished.ts';
import { composeSelection } from './compose-list.ts';
import { beforeOf } from './plan-pairs.ts';
import { selectionOf } from './selection-of.ts';

const TAKEN_IN = cue('aufgenommen\\w*|aufnahme|included');

/** "Welche Maßnahmen aus dem Plan 2020 sind 2024 abgeschlossen?" */
const OF_PLAN =
  /(?<!\w)(?:aus|von|vom|des|from|of)(?: (?:dem|den|der|the|jahr\w*|aktionsplan\w*|plan\w*|stand))* (20\d\d)(?! (?:action )?(?:list|als|bis))/u;

/**
 * Answers from the list of finished measures of a plan. Of a year behind the newest plan nothing is
 * known but what is planned, and that is what is said.
 *
 * @param topic - Stems that titles of the list must have.
 */
export function answerFinished(
  year: number,
  intent: RegisterIntent & { kind: 'finished' },
  question: ReadQuestion,
  chapter: string | null,
  topic: readonly string[],
  context: AnswerContext,
): AnswerDraft {
  const newest = newestPlanYear(context);
  const selection = selectionOf(question, chapter);
  if (year > newest) {
    const planned = { ...selection, completionYears: [year] };
    return composeSelection([newest], planned, intent.isCount, context);
  }
  const { years } = askedYears(question, context.index);
  const heldIn = Number(question.words.folded.match(OF_PLAN)?.[1] ?? Number.NaN);
  if (years.includes(heldIn) && heldIn < year) {
    const held = { topic, includedYears: [], leads: selection.leads, heldIn };
    return composeFinished(year, null, intent.isCount, context, held);
  }
  // What a list has "hinzugekommen" was taken in at another time.
  const includedYears = has(question.words, TAKEN_IN) ? selection.includedYears : [];
  const isCompared = intent.isNew || (years.length > 1 && includedYears.length === 0);
  const before = isCompared ? beforeOf(years, year, context) : null;
  const narrowed = { topic, includedYears, leads: selection.leads, heldIn: null };
  return composeFinished(year, before, intent.isCount, context, narrowed);
}

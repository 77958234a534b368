import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { MeasureStatus } from '#src/domain/measure.ts';
import {
  isSelected,
  NO_SELECTION,
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import { type AnswerContext, newestPlanYear, planYears } from '../answer-context.ts';
import { abstain, missingPlanText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { quoted } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { countOf, listDraft, titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/**
 * Lists the measures that stand in one plan and in no other, or have a status in no other.
 *
 * @param read - What they must be besides, as that plan prints them.
 */
export function composeOnly(
  { year, statuses, isCount }: RegisterIntent & { kind: 'only' },
  read: Selection,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { index, language } = context;
  const selection = { ...read, statuses };
  if (year !== null && !planYears(context).includes(year)) {
    return abstain([missingPlanText(year, context)], marks);
  }
  const plans = (year === null ? planYears(context) : [year]).filter(
    (plan) => gapOf(plan, selection, context) === null,
  );
  const gap = year === null ? null : gapOf(year, selection, context);
  if (gap !== null) return abstain([gap], marks);
  const ofStatus = { ...NO_SELECTION, statuses };
  const isSingle = ({ entries }: Story) =>
    entries.filter((entry) => isSelected(entry, ofStatus)).length === 1;
  const single = new Set(index.stories.filter(isSingle).map(({ id }) => id));
  const measures = plans
    .flatMap((plan) => selectMeasures(index, plan, selection))
    .filter(({ measureId }) => single.has(measureId));
  const items = measures.map(
    (measure): Item => ({
      ...titled(measure),
      ...(year === null ? { detail: String(measure.planYear) } : {}),
      citations: [marks.fieldOrHeading(measure, statuses.length > 0 ? measure.status : null)],
    }),
  );
  const conditions = inBrackets({ ...read, statuses: [] }, language);
  const heading = `${headingOf(items.length, year, statuses, language)}${conditions}`;
  const listing = { year: year ?? newestPlanYear(context), heading, items };
  const draft = listDraft([listing], isCount, context, marks);
  return { ...draft, notes: missingText(context) };
}

function headingOf(
  count: number,
  year: number | null,
  statuses: readonly MeasureStatus[],
  language: Language,
): string {
  const what = `**${countOf(count, language)}**`;
  const named = statuses.map((status) => quoted(status, language)).join(', ');
  if (language === 'de') {
    const plan = year === null ? 'in einem einzigen Aktionsplan' : `im Aktionsplan ${year}`;
    return `${what} ${named === '' ? '' : `mit ${named} `}nur ${plan}`;
  }
  const plan = year === null ? 'in a single action plan' : `in the ${year} action plan`;
  return `${what} ${named === '' ? '' : `with ${named} `}only ${plan}`;
}

/** What a plan held that is missing nobody knows. */
function missingText({ register, language }: AnswerContext): string[] {
  return register.missingYears.map((year) =>
    language === 'de'
      ? `Der Aktionsplan ${year} liegt nicht vor; was in ihm stand, ist nicht berücksichtigt.`
      : `The ${year} action plan is missing; what it held is not considered.`,
  );
}

import { joinDrafts } from '#src/answer/join-drafts.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import { NO_SELECTION } from '#src/question/measures/conditions/select-measures.ts';
import { type AnswerContext, hasStatusField, planYears } from '../answer-context.ts';
import { abstain, missingPlanText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { verdictOf } from '../verdict.ts';
import { joined, planName, yearList } from '../wording.ts';
import { composeDifference, composeShifted, type PlanPair } from './compose-comparison.ts';
import { countOf } from './list-draft.ts';

/** Says which plans there are, with the number of their measures; of one year, whether there is one. */
export function composeExisting(
  [year]: readonly number[],
  isCount: boolean,
  context: AnswerContext,
): AnswerDraft {
  const { language, register } = context;
  const known = planYears(context);
  if (year !== undefined) {
    if (!known.includes(year)) return missing([year], context);
    const plan = composeSizes([year], context);
    return { ...plan, text: `${verdictOf(true, language)}:\n\n${plan.text}` };
  }
  const plans = composeSizes(known, context);
  const list = yearList(known, language);
  const head =
    language === 'de'
      ? `**${known.length} Aktionspläne** liegen vor (${list}):`
      : `There are **${known.length} action plans** (${list}):`;
  const gaps = register.missingYears.map((gap) => missingPlanText(gap, context));
  const figure = {
    value: known.length,
    unit: language === 'de' ? 'Aktionspläne' : 'action plans',
    label: joined(known.map(String), language),
    computed: true,
    citations: known.map((_, at) => at + 1),
  };
  return {
    ...plans,
    text: [head, plans.text, ...gaps].join('\n\n'),
    figures: isCount ? [figure] : [],
  };
}

/** How two plans differ: in the number of their measures, what is new, what is gone, whose status changed. */
export function composePlansCompared(pair: PlanPair, context: AnswerContext): AnswerDraft {
  const years = [pair.before, pair.after];
  const unknown = years.filter((year) => !planYears(context).includes(year));
  if (unknown.length > 0) return missing(unknown, context);
  const turns = years.every((year) => hasStatusField(context, year)) ? [true, false] : [];
  const draft = joinDrafts([
    composeSizes(years, context),
    composeDifference('added', pair, false, context),
    composeDifference('gone', pair, false, context),
    ...turns.map((isBetter) =>
      composeShifted(pair, { kind: 'shifted', isBetter, isCount: false }, NO_SELECTION, context),
    ),
  ]);
  return draft ?? missing(years, context);
}

function missing(years: readonly number[], context: AnswerContext): AnswerDraft {
  const texts = years.map((year) => missingPlanText(year, context));
  return abstain(texts, createSourceMarks());
}

function composeSizes(
  years: readonly number[],
  { language, register }: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const lines = years.flatMap((year) => {
    const measures = register.measures.filter(({ planYear }) => planYear === year);
    const [first] = measures;
    if (first === undefined) return [];
    const size = countOf(measures.length, language);
    return [`- ${planName(year, language)}: ${size} [${marks.heading(first)}]`];
  });
  return { kind: 'list', text: lines.join('\n'), sources: marks.sources };
}

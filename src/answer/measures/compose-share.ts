import type { AnswerDraft } from '#src/domain/answer.ts';
import { type Selection, selectMeasures } from '#src/question/measures/select-measures.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { type AnswerContext, hasStatusField, planYears } from './answer-context.ts';
import { abstain, missingPlanText } from './compose-missing.ts';
import { createSourceMarks } from './source-marks.ts';
import { planName } from './wording.ts';

/** The share of the measures of a plan that fit a selection, in percent with two decimals. */
export function composeShare(
  year: number,
  selection: Selection,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, register, index } = context;
  if (!planYears(context).includes(year)) return abstain([missingPlanText(year, context)], marks);
  if (selection.statuses.length > 0 && !hasStatusField(context, year)) {
    const text =
      language === 'de'
        ? `Der Aktionsplan ${year} nennt keinen Projektstatus.`
        : `The ${year} action plan gives no project status.`;
    return abstain([text], marks);
  }
  const all = register.measures.filter(({ planYear }) => planYear === year);
  const fitting = selectMeasures(index, year, selection);
  const citations = fitting.map((measure) => {
    const field = selection.statuses.length > 0 ? measure.status : measure.lead;
    return field ? marks.field(measure, field) : marks.heading(measure);
  });
  const percent = roundHalfUp((100 * fitting.length) / all.length, 2);
  const shown = formatNumber(percent, { language, decimals: 2 });
  const of =
    language === 'de'
      ? `${fitting.length} von ${all.length} Maßnahmen im ${planName(year, language)}`
      : `${fitting.length} of ${all.length} measures in the ${planName(year, language)}`;
  return {
    kind: 'figure',
    text: `**${shown} %**: ${of} ${citations.map((n) => `[${n}]`).join('')}.`,
    figures: [
      { value: percent, unit: '%', label: planName(year, language), computed: true, citations },
    ],
    items: fitting.map((measure, at) => ({
      label: measure.title,
      ...(measure.number === null ? {} : { key: measure.number }),
      citations: citations.slice(at, at + 1),
    })),
    sources: marks.sources,
  };
}

import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import {
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { type AnswerContext, hasStatusField, planYears } from '../answer-context.ts';
import { abstain, missingPlanText, noStatusText } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { planName } from '../wording.ts';
import { conditionsOf } from './compose-list.ts';
import { citationsOf, MEASURES, titled } from './list-draft.ts';

/**
 * The share of the measures of a plan that fit a selection, in percent with two decimals, or counted
 * beside the whole.
 *
 * @param whole - What they are a share of, null for the plan; of a part of the plan, the share of the plan is told too.
 */
export function composeShare(
  year: number,
  selection: Selection,
  whole: Selection | null,
  context: AnswerContext,
  isCount = false,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language, register, index } = context;
  if (!planYears(context).includes(year)) return abstain([missingPlanText(year, context)], marks);
  if (selection.statuses.length > 0 && !hasStatusField(context, year)) {
    return abstain([noStatusText(year, language)], marks);
  }
  const plan = register.measures.filter(({ planYear }) => planYear === year);
  const all = whole === null ? plan : selectMeasures(index, year, whole);
  const conditions = whole === null ? '' : conditionsOf(whole, language);
  if (all.length === 0) return abstain([NOTHING[language](conditions)], marks);
  const fitting = selectMeasures(index, year, selection);
  const citations = citationsOf(fitting, selection, marks);
  const shareOf = (measures: readonly unknown[], conditions: string) => {
    const percent = roundHalfUp((100 * fitting.length) / measures.length, 2);
    const label = conditions === '' ? planName(year, language) : conditions;
    const figure = { value: percent, unit: '%', label, computed: true, citations };
    const shown = `${formatNumber(percent, { language, decimals: 2 })} %`;
    return { figure, shown, expression: `${fitting.length} / ${measures.length} = ${shown}` };
  };
  const items = fitting.map((measure, at) => ({
    ...titled(measure),
    citations: citations.slice(at, at + 1),
  }));
  if (isCount) {
    const unit = MEASURES[language];
    const counted = (value: number, label: string) => ({
      value,
      unit,
      label,
      computed: true,
      citations: [...new Set(citations)],
    });
    const name = planName(year, language);
    const whole = conditions === '' ? name : `${name}; ${conditions}`;
    const part = `${name}; ${conditionsOf(selection, language)}`;
    const heading = COUNTED[language](
      fitting.length,
      all.length,
      whole,
      conditionsOf(selection, language),
    );
    return {
      kind: 'figure',
      text: `${heading} ${citations.map((n) => `[${n}]`).join('')}.`,
      figures: [counted(all.length, whole), counted(fitting.length, part)],
      items,
      sources: marks.sources,
    };
  }
  const asked = shareOf(all, conditions);
  const ofPlan = all.length === plan.length ? [] : [shareOf(plan, '')];
  const of = OF[language](fitting.length, all.length, planName(year, language), conditions);
  const part = conditionsOf(beyond(selection, whole), language);
  const lead = `**${asked.shown}** (${part}): ${of} ${citations.map((n) => `[${n}]`).join('')}.`;
  const listed = register.finished.filter(({ planYear }) => planYear === year).length;
  const isOfFinished = selection.statuses.includes('abgeschlossen') && listed > 0;
  return {
    kind: 'figure',
    ...(isOfFinished ? { notes: [APART[language](listed)] } : {}),
    text: [lead, ...ofPlan.map(({ shown }) => OF_PLAN[language](plan.length, shown))].join(' '),
    figures: [asked, ...ofPlan].map(({ figure }) => figure),
    items,
    computation: {
      expression: asked.expression,
      result: asked.figure.value,
      unit: '%',
      rounding:
        language === 'de' ? 'auf zwei Nachkommastellen gerundet' : 'rounded to two decimals',
      inputs: items.map(({ label, citations: [citation = 0] }) => ({
        ...{ label, value: 1, unit: MEASURES[language], citation },
      })),
    },
    sources: marks.sources,
  };
}

/** What a selection asks for beyond the whole that it is a share of. */
function beyond(selection: Selection, whole: Selection | null): Selection {
  return {
    ...selection,
    statuses: whole !== null && whole.statuses.length > 0 ? [] : selection.statuses,
    leads: whole !== null && whole.leads !== null ? null : selection.leads,
  };
}

const APART: Readonly<Record<Language, (listed: number) => string>> = {
  de: (listed) =>
    `Nicht mitgezählt ist die Liste der abgeschlossenen Maßnahmen desselben Plans (${listed} Einträge), die keine Maßnahmen des Plans mehr sind.`,
  en: (listed) =>
    `The list of finished measures in the same plan (${listed} entries) is not counted: they are no longer measures of the plan.`,
};

const COUNTED: Readonly<
  Record<Language, (part: number, all: number, whole: string, conditions: string) => string>
> = {
  de: (part, all, whole, conditions) =>
    `**${all} Maßnahmen** (${whole}), davon **${part}** (${conditions})`,
  en: (part, all, whole, conditions) =>
    `**${all} measures** (${whole}), **${part}** of them (${conditions})`,
};

const OF: Readonly<
  Record<Language, (part: number, whole: number, plan: string, conditions: string) => string>
> = {
  de: (part, whole, plan, conditions) =>
    `${part} von ${whole} Maßnahmen im ${plan}${conditions === '' ? '' : ` (${conditions})`}`,
  en: (part, whole, plan, conditions) =>
    `${part} of ${whole} measures in the ${plan}${conditions === '' ? '' : ` (${conditions})`}`,
};

const OF_PLAN: Readonly<Record<Language, (all: number, shown: string) => string>> = {
  de: (all, shown) => `Von allen ${all} Maßnahmen des Plans sind es ${shown}.`,
  en: (all, shown) => `Of all ${all} measures of the plan it is ${shown}.`,
};

const NOTHING: Readonly<Record<Language, (conditions: string) => string>> = {
  de: (conditions) => `Der Plan enthält keine Maßnahme dieser Art: ${conditions}.`,
  en: (conditions) => `The plan holds no measure of this kind: ${conditions}.`,
};

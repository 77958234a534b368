import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { Measure, PrintedField } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import {
  inBoth,
  NO_SELECTION,
  type Pair,
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import { type AnswerContext, hasStatusField, planYears } from '../answer-context.ts';
import { abstain, missingPlanText, noStatusText } from '../compose-missing.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { quoted } from '../wording.ts';
import type { PlanPair } from './compose-comparison.ts';
import { inBrackets } from './compose-list.ts';
import { countOf, listDraft, titled } from './list-draft.ts';

type ChangedField = (RegisterIntent & { kind: 'changed' })['field'];

/**
 * Lists the measures that two plans hold with another value of a field, each with both values. How a
 * field is printed makes no difference: "TMIK / TLVwA" is "TMIK/TLVwA".
 */
export function composeChanged(
  years: PlanPair,
  { field, isCount, isDated = false, isSame = false }: RegisterIntent & { kind: 'changed' },
  { leads, chapter }: Pick<Selection, 'leads' | 'chapter'>,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language } = context;
  const gaps = [years.before, years.after].flatMap((year) => gapOf(year, field, context) ?? []);
  if (gaps.length > 0) return abstain(gaps, marks);
  const selection: Selection = { ...NO_SELECTION, leads, chapter };
  const fitting = selectMeasures(context.index, years.after, selection);
  const both = inBoth(context.index.stories, years).filter(({ after }) => fitting.includes(after));
  const changed = both.filter(({ before, after }) =>
    isDated
      ? targetYear(before.completion) === null && targetYear(after.completion) !== null
      : isSame === (comparable(textOf(before, field)) === comparable(textOf(after, field))),
  );
  const items = changed.map((pair) => itemOf(pair, field, language, marks));
  const headed = isDated ? DATED : isSame ? SAME : HEADING;
  const said = (isSame ? UNCHANGED : OTHER)[field][language];
  const heading = headed[language](
    countOf(items.length, language),
    said,
    years,
    both.length,
    inBrackets(selection, language),
  );
  return listDraft([{ year: years.after, heading, items }], isCount, context, marks);
}

function gapOf(year: number, field: ChangedField, context: AnswerContext): string | null {
  if (!planYears(context).includes(year)) return missingPlanText(year, context);
  if (field !== 'status' || hasStatusField(context, year)) return null;
  return noStatusText(year, context.language);
}

function printed(measure: Measure, field: ChangedField): PrintedField | null {
  return field === 'number' || field === 'title' ? null : measure[field];
}

function textOf(measure: Measure, field: ChangedField): string | null {
  return field === 'number' || field === 'title' ? measure[field] : (measure[field]?.text ?? null);
}

function comparable(text: string | null): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function itemOf(
  { before, after }: Pair,
  field: ChangedField,
  language: Language,
  marks: SourceMarks,
): Item {
  const citations = [before, after].map((entry) =>
    marks.fieldOrHeading(entry, printed(entry, field)),
  );
  const said = [before, after].map((entry) => {
    const value = textOf(entry, field);
    return `${entry.planYear}: ${value === null ? '-' : quoted(value, language)}`;
  });
  return {
    ...titled(after),
    detail: said.join(' → '),
    citations: [...new Set(citations)],
  };
}

const OTHER: Readonly<Record<ChangedField, Readonly<Record<Language, string>>>> = {
  status: { de: 'anderem Projektstatus', en: 'project status' },
  completion: { de: 'anderem geplanten Abschluss', en: 'planned completion' },
  lead: { de: 'anderer Federführung', en: 'lead' },
  number: { de: 'anderer Nummer', en: 'number' },
  title: { de: 'anderem Titel', en: 'title' },
};

type Heading = (
  count: string,
  other: string,
  years: PlanPair,
  both: number,
  conditions: string,
) => string;

const UNCHANGED: typeof OTHER = {
  status: { de: 'demselben Projektstatus', en: 'project status' },
  completion: { de: 'demselben geplanten Abschluss', en: 'planned completion' },
  lead: { de: 'derselben Federführung', en: 'lead' },
  number: { de: 'derselben Nummer', en: 'number' },
  title: { de: 'demselben Titel', en: 'title' },
};

const SAME: Readonly<Record<Language, Heading>> = {
  de: (count, same, { before, after }, both, conditions) =>
    `**${count}** mit ${same} im Aktionsplan ${after} wie im Aktionsplan ${before}, von ${both}, die in beiden Plänen stehen${conditions}`,
  en: (count, field, { before, after }, both, conditions) =>
    `**${count}** with the same ${field} in the ${after} action plan as in that of ${before}, of ${both} in both plans${conditions}`,
};

const DATED: Readonly<Record<Language, Heading>> = {
  de: (count, _, { before, after }, both, conditions) =>
    `**${count}** mit einem Jahr als geplantem Abschluss im Aktionsplan ${after} und ohne Jahr im Aktionsplan ${before}, von ${both}, die in beiden Plänen stehen${conditions}`,
  en: (count, _, { before, after }, both, conditions) =>
    `**${count}** with a year of planned completion in the ${after} action plan and without one in that of ${before}, of ${both} in both plans${conditions}`,
};

const HEADING: Readonly<Record<Language, Heading>> = {
  de: (count, other, { before, after }, both, conditions) =>
    `**${count}** mit ${other} im Aktionsplan ${after} als im Aktionsplan ${before}, von ${both}, die in beiden Plänen stehen${conditions}`,
  en: (count, field, { before, after }, both, conditions) =>
    `**${count}** with another ${field} in the ${after} action plan than in that of ${before}, of ${both} in both plans${conditions}`,
};

import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { MeasureStatus } from '#src/domain/measure.ts';
import {
  NO_SELECTION,
  type Selection,
  selectMeasures,
} from '#src/question/measures/conditions/select-measures.ts';
import type { RegisterIntent } from '#src/question/measures/intents/register-intent.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks } from '../source-marks.ts';
import { planName, quoted, yearList } from '../wording.ts';
import { inBrackets } from './compose-list.ts';
import { countOf, listDraft, titled } from './list-draft.ts';
import { gapOf } from './selection-gaps.ts';

/** Lists the measures of a plan to which neither it nor one before it gives a status. */
export function composeNever(
  year: number,
  { status, isCount }: RegisterIntent & { kind: 'never' },
  read: Selection,
  context: AnswerContext,
): AnswerDraft {
  const { language, index } = context;
  const marks = createSourceMarks();
  const gap = gapOf(year, { ...NO_SELECTION, statuses: [status] }, context);
  if (gap !== null) return abstain([gap], marks);
  const selection = { ...read, statuses: [] };
  const had = new Set(
    index.register.measures
      .filter((entry) => entry.planYear <= year && entry.status?.value === status)
      .map(({ measureId }) => measureId),
  );
  const never = selectMeasures(index, year, selection).filter(
    (entry) => entry.status !== null && !had.has(entry.measureId),
  );
  const items = never.map((entry): Item => {
    const given = (index.stories.find(({ id }) => id === entry.measureId)?.entries ?? []).filter(
      (one) => one.planYear <= year && one.status !== null,
    );
    return {
      ...titled(entry),
      detail: yearList(
        given.map(({ planYear }) => planYear),
        language,
      ),
      citations: given.flatMap((one) => (one.status ? [marks.field(one, one.status)] : [])),
    };
  });
  const led = inBrackets(selection, language);
  const heading = headingOf(year, status, led, items.length, language);
  const draft = listDraft([{ year, heading, items }], isCount, context, marks);
  return { ...draft, notes: [NO_STATUS[language]] };
}

const NO_STATUS: Readonly<Record<Language, string>> = {
  de: 'Genannt sind die Pläne, die der Maßnahme einen Projektstatus geben; die vor 2020 nennen keinen.',
  en: 'Named are the plans that give the measure a project status; those before 2020 give none.',
};

function headingOf(
  year: number,
  status: MeasureStatus,
  led: string,
  count: number,
  language: Language,
): string {
  const what = `**${countOf(count, language)}**`;
  return language === 'de'
    ? `${what} im ${planName(year, 'de')}${led}, die bis dahin kein Plan auf ${quoted(status, 'de')} führt`
    : `${what} in the ${planName(year, 'en')}${led} that no plan so far gives ${quoted(status, 'en')}`;
}

import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure, MeasureStatus } from '#src/domain/measure.ts';
import { newestEntry, type Story } from '#src/question/measures/stories.ts';
import type { AnswerContext } from './answer-context.ts';
import { createSourceMarks, type SourceMarks } from './source-marks.ts';
import { measureName, quoted, yearList } from './wording.ts';

/** Tells in which plans a measure stands, or has a status; as years or as a count. */
export function composePlans(
  story: Story,
  status: MeasureStatus | null,
  range: { readonly from: number; readonly to: number } | null,
  isCount: boolean,
  context: AnswerContext,
): AnswerDraft {
  const { language } = context;
  const marks = createSourceMarks();
  const entries = story.entries.filter(
    (entry) =>
      (range === null || (entry.planYear >= range.from && entry.planYear <= range.to)) &&
      (status === null || entry.status?.value === status),
  );
  const shown = entries.length > 0 ? entries : [newestEntry(story)];
  const cited = shown.map((entry) => markOf(entry, status, marks));
  const name = measureName(newestEntry(story), language);
  const years = yearList(
    entries.map(({ planYear }) => planYear),
    language,
  );
  const text = textOf(name, years, entries.length, status, isCount, cited, context);
  const plans = language === 'de' ? 'Aktionspläne' : 'action plans';
  return {
    kind: isCount ? 'figure' : 'measure',
    text,
    figures: isCount
      ? [
          {
            value: entries.length,
            unit: plans,
            label: newestEntry(story).title,
            computed: true,
            citations: cited,
          },
        ]
      : [],
    items: entries.map((entry, at) => ({
      label: String(entry.planYear),
      ...(entry.number === null ? {} : { key: entry.number }),
      ...(entry.status === null ? {} : { detail: entry.status.text }),
      citations: cited.slice(at, at + 1),
    })),
    sources: marks.sources,
  };
}

function markOf(entry: Measure, status: MeasureStatus | null, marks: SourceMarks): number {
  return status !== null && entry.status ? marks.field(entry, entry.status) : marks.heading(entry);
}

function textOf(
  name: string,
  years: string,
  count: number,
  status: MeasureStatus | null,
  isCount: boolean,
  cited: readonly number[],
  { language }: AnswerContext,
): string {
  const isGerman = language === 'de';
  const marks = cited.map((n) => `[${n}]`).join('');
  const what =
    status === null
      ? isGerman
        ? 'steht'
        : 'is listed'
      : isGerman
        ? `steht auf ${quoted(status, language)}`
        : `has the status ${quoted(status, language)}`;
  if (count === 0) {
    return isGerman
      ? `**In keinem**: ${name} ${what.replace('steht', 'steht in keinem Aktionsplan')} ${marks}.`
      : `**In none**: ${name} ${what} in no action plan ${marks}.`;
  }
  const head = isCount ? `**${count}** (${years})` : `**${years}**`;
  return isGerman
    ? `${head}: ${name} ${what.replace('steht', `steht in ${count === 1 ? 'diesem Aktionsplan' : 'diesen Aktionsplänen'}`)} ${marks}.`
    : `${head}: ${name} ${what} in ${count === 1 ? 'this action plan' : 'these action plans'} ${marks}.`;
}

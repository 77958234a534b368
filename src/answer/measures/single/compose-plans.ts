import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure, MeasureStatus } from '#src/domain/measure.ts';
import { entryOf, newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type AnswerContext, newestPlanYear, planYears } from '../answer-context.ts';
import { abstain, missingPlanText, notInPlanText } from '../compose-missing.ts';
import { numbered } from '../register/list-draft.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { verdictOf } from '../verdict.ts';
import { fieldName, inPlan, joined, measureName, planName, quoted } from '../wording.ts';

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
  const years = joined(
    entries.map(({ planYear }) => String(planYear)),
    language,
  );
  const told = textOf(name, years, entries.length, status, isCount, cited, context);
  const isMeantOtherwise = entries.length === 0 && status === 'im Plan';
  const text = isMeantOtherwise ? `${told} ${heldBy(story, marks, context)}` : told;
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
      ...numbered(entry),
      ...(entry.status === null ? {} : { detail: entry.status.text }),
      citations: cited.slice(at, at + 1),
    })),
    sources: marks.sources,
  };
}

/** Tells which plan is the first that holds a measure, and in which year it was included. */
export function composeFirstPlan(story: Story, context: AnswerContext): AnswerDraft {
  const { language } = context;
  const marks = createSourceMarks();
  const first = story.entries[0] ?? newestEntry(story);
  const name = measureName(first, language);
  const n = marks.heading(first);
  const inclusion = story.entries.find(({ included }) => included !== null);
  const included =
    inclusion?.included == null
      ? ''
      : ` ${capitalized(fieldName('included', language))}: ${quoted(inclusion.included.text, language)} [${marks.field(inclusion, inclusion.included)}].`;
  const text =
    language === 'de'
      ? `**${planName(first.planYear, 'de')}**: ${name} steht dort zum ersten Mal [${n}].${included}`
      : `**${planName(first.planYear, 'en')}**: ${name} is listed there for the first time [${n}].${included}`;
  return { kind: 'measure', text, sources: marks.sources };
}

/** Tells whether the plans of some years hold a measure; of the newest plan where none is named. */
export function composePresence(
  story: Story,
  asked: readonly number[],
  context: AnswerContext,
): AnswerDraft {
  const { language } = context;
  const marks = createSourceMarks();
  const years = asked.length > 0 ? asked : [newestPlanYear(context)];
  const missing = years.filter((year) => !planYears(context).includes(year));
  if (missing.length > 0)
    return abstain(
      missing.map((year) => missingPlanText(year, context)),
      marks,
    );
  const said = years.map((year) => {
    const entry = entryOf(story, year);
    const verdict = verdictOf(entry !== undefined, language);
    const sentence =
      entry === undefined
        ? notInPlanText(story, year, context, marks)
        : presentText(entry, context, marks);
    return `${verdict}: ${sentence}`;
  });
  return { kind: 'measure', text: said.join('\n\n'), sources: marks.sources };
}

function presentText(entry: Measure, { language }: AnswerContext, marks: SourceMarks): string {
  const { status } = entry;
  const n = marks.heading(entry);
  const more =
    status === null
      ? ''
      : `, ${fieldName('status', language)} ${quoted(status.text, language)} [${marks.field(entry, status)}]`;
  return language === 'de'
    ? `Im ${planName(entry.planYear, language)} steht ${measureName(entry, language)} [${n}]${more}.`
    : `${capitalized(inPlan(entry.planYear, language))} there is ${measureName(entry, language)} [${n}]${more}.`;
}

function markOf(entry: Measure, status: MeasureStatus | null, marks: SourceMarks): number {
  return status !== null && entry.status ? marks.field(entry, entry.status) : marks.heading(entry);
}

/** "Wann war … zuletzt im Plan?" may ask for the plans that hold it. */
function heldBy({ entries }: Story, marks: SourceMarks, { language }: AnswerContext): string {
  const years = entries.map((entry) => `${entry.planYear} [${marks.heading(entry)}]`);
  const all = joined(years, language);
  const isOne = years.length === 1;
  return language === 'de'
    ? `Enthalten ist sie ${isOne ? 'im Aktionsplan' : 'in den Aktionsplänen'} ${all}.`
    : `It is listed in the action plan${isOne ? '' : 's'} of ${all}.`;
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

import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Measure, MeasureStatus } from '#src/domain/measure.ts';
import type { SingleIntent } from '#src/question/measures/intents/decide-single.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { AnswerContext } from '../answer-context.ts';
import { abstain } from '../compose-missing.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { measureName, quoted, yearList } from '../wording.ts';

type WithStatus = Measure & { readonly status: NonNullable<Measure['status']> };

/**
 * Says since which plan a measure has a status. A premise that does not hold is put right: never
 * had it, or no longer.
 */
export function composeSince(
  story: Story,
  status: MeasureStatus,
  context: AnswerContext,
): AnswerDraft {
  const marks = createSourceMarks();
  const entries = story.entries.filter((entry): entry is WithStatus => entry.status !== null);
  const newest = entries.at(-1);
  if (newest === undefined) {
    const name = measureName(newestEntry(story), context.language);
    const n = marks.heading(newestEntry(story));
    return abstain([withoutStatus(name, n, context)], marks);
  }
  const having = entries.filter((entry) => entry.status.value === status);
  const text =
    having.length === 0
      ? neverText(story, entries, status, NEVER[context.language], context, marks)
      : newest.status.value === status
        ? sinceText(story, entries, status, context, marks)
        : noLongerText(story, having, newest, context, marks);
  return { kind: 'measure', text, sources: marks.sources };
}

/** Says whether any plan gives a measure a status, and which it has otherwise. */
export function composeEver(
  story: Story,
  { status, isDenied }: SingleIntent & { kind: 'ever' },
  context: AnswerContext,
): AnswerDraft {
  const { language } = context;
  const entries = story.entries.filter((entry): entry is WithStatus => entry.status !== null);
  const having = entries.filter((entry) => entry.status.value === status);
  if (entries.length === 0) return composeSince(story, status, context);
  const marks = createSourceMarks();
  const [no, yes] =
    language === 'de' ? ['Nein, nie', isDenied ? 'Doch' : 'Ja'] : ['No, never', 'Yes'];
  const text =
    having.length === 0
      ? neverText(story, entries, status, no, context, marks)
      : `**${yes}**: ${hadText(story, having, context, marks)}.`;
  return { kind: 'measure', text, sources: marks.sources };
}

const NEVER = { de: 'Nie', en: 'Never' } as const;

function hadText(
  story: Story,
  having: readonly WithStatus[],
  { language }: AnswerContext,
  marks: SourceMarks,
): string {
  const name = measureName(newestEntry(story), language);
  const value = quoted(having[0]?.status.value ?? '', language);
  const years = yearList(
    having.map(({ planYear }) => planYear),
    language,
  );
  return language === 'de'
    ? `${name} stand ${having.length === 1 ? 'im Aktionsplan' : 'in den Aktionsplänen'} ${years} auf ${value} ${cited(having, marks)}`
    : `${name} had the status ${value} in the action plan${having.length === 1 ? '' : 's'} of ${years} ${cited(having, marks)}`;
}

function withoutStatus(name: string, n: number, { language }: AnswerContext): string {
  return language === 'de'
    ? `Für ${name} nennen die Aktionspläne keinen Projektstatus [${n}].`
    : `The action plans give no project status for ${name} [${n}].`;
}

function cited(entries: readonly WithStatus[], marks: SourceMarks): string {
  return entries.map((entry) => `[${marks.field(entry, entry.status)}]`).join('');
}

function neverText(
  story: Story,
  entries: readonly WithStatus[],
  status: MeasureStatus,
  head: string,
  context: AnswerContext,
  marks: SourceMarks,
): string {
  const { language } = context;
  const name = measureName(newestEntry(story), language);
  const byValue = [...new Set(entries.map((entry) => entry.status.value))].map((value) => {
    const same = entries.filter((entry) => entry.status.value === value);
    const years = yearList(
      same.map(({ planYear }) => planYear),
      language,
    );
    return `${quoted(value, language)} (${years}) ${cited(same, marks)}`;
  });
  return language === 'de'
    ? `**${head}**: ${name} steht in keinem Aktionsplan auf ${quoted(status, language)}; der Projektstatus ist ${byValue.join(', ')}.`
    : `**${head}**: ${name} has the status ${quoted(status, language)} in no action plan; its project status is ${byValue.join(', ')}.`;
}

function sinceText(
  story: Story,
  entries: readonly WithStatus[],
  status: MeasureStatus,
  context: AnswerContext,
  marks: SourceMarks,
): string {
  const { language } = context;
  const name = measureName(newestEntry(story), language);
  const lastOther = entries.findLastIndex((entry) => entry.status.value !== status);
  const run = entries.slice(lastOther + 1);
  const before = entries[lastOther];
  const first = run[0];
  const years = yearList(
    run.map(({ planYear }) => planYear),
    language,
  );
  const earlier =
    before === undefined
      ? language === 'de'
        ? ' Frühere Pläne nennen keinen Status.'
        : ' Earlier plans give no status.'
      : language === 'de'
        ? ` Im Aktionsplan ${before.planYear} stand noch ${quoted(before.status.value, language)} ${cited([before], marks)}.`
        : ` The ${before.planYear} action plan still said ${quoted(before.status.value, language)} ${cited([before], marks)}.`;
  return language === 'de'
    ? `**Seit dem Aktionsplan ${first?.planYear}**: ${name} steht ${run.length === 1 ? 'im Aktionsplan' : 'in den Aktionsplänen'} ${years} auf ${quoted(status, language)} ${cited(run, marks)}.${earlier}`
    : `**Since the ${first?.planYear} action plan**: ${name} has the status ${quoted(status, language)} in the action plans of ${years} ${cited(run, marks)}.${earlier}`;
}

function noLongerText(
  story: Story,
  having: readonly WithStatus[],
  newest: WithStatus,
  context: AnswerContext,
  marks: SourceMarks,
): string {
  const { language } = context;
  const had = hadText(story, having, context, marks);
  return language === 'de'
    ? `**Nicht mehr**: ${had}; im Aktionsplan ${newest.planYear} steht ${quoted(newest.status.value, language)} ${cited([newest], marks)}.`
    : `**No longer**: ${had}; the ${newest.planYear} action plan says ${quoted(newest.status.value, language)} ${cited([newest], marks)}.`;
}

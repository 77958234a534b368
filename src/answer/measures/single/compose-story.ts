import type { AnswerDraft, Item, Language } from '#src/domain/answer.ts';
import type { Measure } from '#src/domain/measure.ts';
import type { Supposition } from '#src/question/measures/conditions/read-supposition.ts';
import { newestEntry, type Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, hasStatusField, newestPlanYear } from '../answer-context.ts';
import { numbered } from '../register/list-draft.ts';
import { createSourceMarks, type SourceMarks } from '../source-marks.ts';
import { changesOf, holds, yesOrNo } from '../verdict.ts';
import { measureName, planName, quoted, statusName, times, yearList } from '../wording.ts';
import { continuationOf } from './continuation.ts';
import { contradictionNotes } from './contradictions.ts';

/** Plan years to tell of, both inclusive. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly text: string;
  readonly item: Item;
}

/**
 * Tells a measure through the plans: one line a year with number and fields, the plans that are
 * missing in between, and how the story ends.
 */
export function composeStory(
  story: Story,
  fields: readonly MeasureField[],
  range: YearRange | null,
  context: AnswerContext,
  supposition: Supposition | null = null,
): AnswerDraft {
  const marks = createSourceMarks();
  const { language } = context;
  const entries = story.entries.filter(
    ({ planYear }) => range === null || (planYear >= range.from && planYear <= range.to),
  );
  const told = entries.length > 0 ? entries : story.entries;
  const lines = linesOf(told, fields, context, marks);
  const name = measureName(told.at(-1) ?? newestEntry(story), language);
  const years = yearList(
    told.map(({ planYear }) => planYear),
    language,
  );
  const verdict = changeVerdict(told, fields, supposition, language);
  const intro =
    language === 'de'
      ? `${verdict}**${name}** ${told.length === 1 ? 'im Aktionsplan' : 'in den Aktionsplänen'} ${years}:`
      : `${verdict}**${name}** in the action plan${told.length === 1 ? '' : 's'} of ${years}:`;
  const end =
    range === null || range.to >= newestPlanYear(context) ? endOf(story, context, marks) : null;
  const notes = fields.includes('status')
    ? told.flatMap((entry) => contradictionNotes(story, entry, ['status'], context, marks))
    : [];
  return {
    kind: 'measure',
    text: [intro, lines.map(({ text }) => `- ${text}`).join('\n'), ...(end ? [end] : [])].join(
      '\n\n',
    ),
    items: lines.map(({ item }) => item),
    sources: marks.sources,
    notes: [...new Set(notes)],
  };
}

/** "Ja, zweimal geändert": where the question is whether a field changed. */
function changeVerdict(
  entries: readonly Measure[],
  fields: readonly MeasureField[],
  supposition: Supposition | null,
  language: Language,
): string {
  const [field] = fields;
  if (supposition?.field !== 'any' || field === undefined) return '';
  const answer = holds(supposition, entries, fields);
  if (answer === null) return '';
  const changes = changesOf(entries, field);
  const isGerman = language === 'de';
  const unchanged = isGerman ? 'unverändert' : 'unchanged';
  const changed = `${times(changes, language)} ${isGerman ? 'geändert' : 'changed'}`;
  return `**${yesOrNo(answer, language)}, ${changes === 0 ? unchanged : changed}**: `;
}

function linesOf(
  entries: readonly Measure[],
  fields: readonly MeasureField[],
  context: AnswerContext,
  marks: SourceMarks,
): Line[] {
  const lines: Line[] = [];
  let before: Measure | undefined;
  for (const entry of entries) {
    const last = before;
    const gaps = context.register.missingYears.filter(
      (year) => last !== undefined && year > last.planYear && year < entry.planYear,
    );
    lines.push(...gaps.map((year) => gapLine(year, context)));
    lines.push(entryLine(entry, before, fields, context, marks));
    before = entry;
  }
  return lines;
}

function gapLine(year: number, { language }: AnswerContext): Line {
  const detail =
    language === 'de' ? 'Aktionsplan liegt nicht vor' : 'action plan missing from the documents';
  return { text: `**${year}**: ${detail}`, item: { label: String(year), detail, citations: [] } };
}

function entryLine(
  entry: Measure,
  before: Measure | undefined,
  fields: readonly MeasureField[],
  context: AnswerContext,
  marks: SourceMarks,
): Line {
  const { language } = context;
  const parts = fields.map((field) => partOf(entry, field, context, marks));
  const renamed = before !== undefined && before.title !== entry.title && !fields.includes('title');
  if (renamed) parts.push(titlePart(entry, context, marks));
  const number = entry.number ?? (language === 'de' ? 'ohne Nummer' : 'no number');
  const detail = parts.map(({ text }) => text).join('; ');
  const cited = [...new Set(parts.map(({ n }) => `[${n}]`))].join('');
  const shown = fields.includes('number') ? '' : ` (${number})`;
  return {
    text: `**${entry.planYear}**${shown}: ${detail} ${cited}`,
    item: {
      label: String(entry.planYear),
      ...numbered(entry),
      detail,
      citations: [...new Set(parts.map(({ n }) => n))],
    },
  };
}

function partOf(
  entry: Measure,
  field: MeasureField,
  context: AnswerContext,
  marks: SourceMarks,
): { text: string; n: number } {
  const { language } = context;
  const isGerman = language === 'de';
  if (field === 'status') {
    if (entry.status) {
      return { text: statusName(entry.status.text, language), n: marks.field(entry, entry.status) };
    }
    const hasField = hasStatusField(context, entry.planYear);
    const none = isGerman
      ? hasField
        ? 'kein Status angegeben'
        : 'Plan ohne Statusfeld'
      : 'no status stated';
    return { text: none, n: marks.heading(entry) };
  }
  if (field === 'title') return titlePart(entry, context, marks);
  if (field === 'number') {
    const number = entry.number ?? (isGerman ? 'ohne Nummer' : 'no number');
    return { text: isGerman ? `Nummer ${number}` : `number ${number}`, n: marks.heading(entry) };
  }
  const printed = field === 'lead' ? entry.lead : entry.completion;
  if (printed === null) return { text: '-', n: marks.heading(entry) };
  const label =
    field === 'lead'
      ? isGerman
        ? 'Federführung'
        : 'lead'
      : isGerman
        ? 'geplanter Abschluss'
        : 'planned completion';
  return { text: `${label} ${quoted(printed.text, language)}`, n: marks.field(entry, printed) };
}

function titlePart(entry: Measure, { language }: AnswerContext, marks: SourceMarks) {
  const label = language === 'de' ? 'Titel' : 'title';
  return { text: `${label} ${quoted(entry.title, language)}`, n: marks.heading(entry) };
}

/** How a story ends: listed as finished, or in later plans no longer without a word. */
export function endOf(story: Story, context: AnswerContext, marks: SourceMarks): string | null {
  const { language, register } = context;
  const last = newestEntry(story);
  const later = register.plans.find(({ year }) => year > last.planYear);
  const listed = story.finished[0];
  if (listed !== undefined) {
    const n = marks.finished(listed);
    return language === 'de'
      ? `Im ${planName(listed.planYear, language)} steht sie in der Liste der abgeschlossenen Maßnahmen [${n}].`
      : `The ${planName(listed.planYear, language)} lists it as finished (abgeschlossen) [${n}].`;
  }
  if (later === undefined) return null;
  const n = marks.heading(last);
  const goesOn = continuationOf(story.id, context, marks);
  if (goesOn !== null) {
    const text = `${goesOn.text} ${goesOn.citations.map((mark) => `[${mark}]`).join(' ')}`;
    return language === 'de'
      ? `Zuletzt steht sie im Aktionsplan ${last.planYear} für sich [${n}]; ${text}.`
      : `It is last listed by itself in the ${last.planYear} action plan [${n}]; ${text}.`;
  }
  return language === 'de'
    ? `Zuletzt steht sie im Aktionsplan ${last.planYear} [${n}]; ab dem Aktionsplan ${later.year} wird sie nicht mehr aufgeführt, auch nicht unter den abgeschlossenen Maßnahmen.`
    : `It is last listed in the ${last.planYear} action plan [${n}]; from the ${later.year} action plan on it is no longer listed, nor among the finished measures.`;
}

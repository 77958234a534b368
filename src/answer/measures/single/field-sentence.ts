import type { Measure } from '#src/domain/measure.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { type AnswerContext, hasStatusField } from '../answer-context.ts';
import type { SourceMarks } from '../source-marks.ts';
import { fieldName, inPlan, leadName, measureName, quoted, statusName } from '../wording.ts';

/** One field of one measure in one plan, said and proven. */
export interface FieldStatement {
  /** The value for the head of the answer; null where the plan says nothing. */
  readonly head: string | null;
  readonly sentence: string;
  /** The same as part of a sentence that gives several fields of the measure. */
  readonly clause?: string;
  /** The value for the entry of a list of years. */
  readonly detail: string;
  readonly marks: readonly number[];
}

/** Says what a plan prints in a field, with its line; or that it prints nothing. */
export function fieldStatement(
  story: Story,
  measure: Measure,
  field: MeasureField,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  switch (field) {
    case 'status':
      return statusStatement(measure, context, marks);
    case 'completion':
      return printedStatement(measure, field, measure.completion?.text ?? null, context, marks);
    case 'lead':
      return leadStatement(measure, context, marks);
    case 'included':
      return includedStatement(story, measure, context, marks);
    case 'former':
      return formerStatement(story, measure, context, marks);
    case 'number':
      return numberStatement(measure, context, marks);
    case 'title':
      return titleStatement(measure, context, marks);
  }
}

function mark(n: number): string {
  return `[${n}]`;
}

function statusStatement(
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const { language } = context;
  const { status, planYear } = measure;
  if (status === null) return noStatus(measure, context, marks);
  const n = marks.field(measure, status);
  const name = measureName(measure, language);
  const value = statusName(status.text, language);
  const sentence =
    language === 'de'
      ? `Im Aktionsplan ${planYear} steht bei ${name} der Projektstatus ${quoted(status.text, language)} ${mark(n)}.`
      : `${capitalized(inPlan(planYear, language))}, ${name} has the project status ${quoted(value, language)} ${mark(n)}.`;
  const clause =
    language === 'de'
      ? `der Projektstatus ${quoted(status.text, language)} ${mark(n)}`
      : `the project status ${quoted(value, language)} ${mark(n)}`;
  return { head: capitalized(status.value), sentence, clause, detail: value, marks: [n] };
}

function noStatus(measure: Measure, context: AnswerContext, marks: SourceMarks): FieldStatement {
  const { language } = context;
  const n = marks.heading(measure);
  const name = measureName(measure, language);
  const hasField = hasStatusField(context, measure.planYear);
  const why =
    language === 'de'
      ? hasField
        ? 'für diese Maßnahme nicht angegeben'
        : 'nicht angegeben: Dieser Plan hat kein Statusfeld'
      : hasField
        ? 'not stated for this measure'
        : 'not stated: this plan has no status field';
  const sentence =
    language === 'de'
      ? `Im Aktionsplan ${measure.planYear} ist der Projektstatus von ${name} ${why} ${mark(n)}.`
      : `${capitalized(inPlan(measure.planYear, language))}, the project status of ${name} is ${why} ${mark(n)}.`;
  const detail = language === 'de' ? 'kein Status angegeben' : 'no status stated';
  return { head: null, sentence, detail, marks: [n] };
}

function printedStatement(
  measure: Measure,
  field: 'completion' | 'lead',
  shown: string | null,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const { language } = context;
  const printed = measure[field];
  const name = measureName(measure, language);
  const label = fieldName(field, language);
  if (printed === null || shown === null) {
    const n = marks.heading(measure);
    const detail = language === 'de' ? `kein Feld „${label}“` : `no field “${label}”`;
    const sentence =
      language === 'de'
        ? `Im Aktionsplan ${measure.planYear} ist für ${name} das Feld „${label}“ nicht angegeben ${mark(n)}.`
        : `${capitalized(inPlan(measure.planYear, language))}, ${label} is not stated for ${name} ${mark(n)}.`;
    return { head: null, sentence, detail, marks: [n] };
  }
  const n = marks.field(measure, printed);
  const value = quoted(printed.text, language);
  const sentence =
    language === 'de'
      ? `Im Aktionsplan ${measure.planYear} steht bei ${name} ${field === 'lead' ? 'als Federführung' : 'als geplanter Abschluss'} ${value} ${mark(n)}.`
      : `${capitalized(inPlan(measure.planYear, language))}, the ${label} of ${name} is ${value} ${mark(n)}.`;
  const clause =
    language === 'de'
      ? `${field === 'lead' ? 'als Federführung' : 'als geplanter Abschluss'} ${value} ${mark(n)}`
      : `the ${label} ${value} ${mark(n)}`;
  return { head: shown, sentence, clause, detail: printed.text, marks: [n] };
}

function leadStatement(
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const shown = measure.lead && leadName(measure.lead.text, context.register);
  return printedStatement(measure, 'lead', shown, context, marks);
}

/** Plans without the field prove the inclusion by holding the measure first. */
function includedStatement(
  story: Story,
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const { language } = context;
  const { included, planYear } = measure;
  const name = measureName(measure, language);
  if (included !== null) {
    const n = marks.field(measure, included);
    const year = String(included.year ?? included.text);
    const sentence =
      language === 'de'
        ? `Im Aktionsplan ${planYear} steht bei ${name} „Aufnahme in den Aktionsplan: ${included.text}“ ${mark(n)}.`
        : `${capitalized(inPlan(planYear, language))}, ${name} says “Aufnahme in den Aktionsplan: ${included.text}” (first included ${year}) ${mark(n)}.`;
    return { head: year, sentence, detail: included.text, marks: [n] };
  }
  const first = story.entries[0] ?? measure;
  const n = marks.heading(first);
  const sentence =
    language === 'de'
      ? `Das Aufnahmejahr ist im Aktionsplan ${planYear} nicht angegeben; zuerst steht ${measureName(first, language)} im Aktionsplan ${first.planYear} ${mark(n)}.`
      : `The ${planYear} action plan has no field for it; ${measureName(first, language)} first stands in the ${first.planYear} action plan ${mark(n)}.`;
  return { head: String(first.planYear), sentence, detail: String(first.planYear), marks: [n] };
}

function formerStatement(
  story: Story,
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const { language } = context;
  const noted =
    measure.formerNumber === null
      ? story.entries.findLast(({ formerNumber }) => formerNumber !== null)
      : measure;
  const former = noted?.formerNumber ?? null;
  const name = measureName(measure, language);
  if (noted === undefined || former === null) return numbersBefore(story, measure, context, marks);
  const n = marks.field(noted, former);
  const own = marks.heading(noted);
  const sentence =
    language === 'de'
      ? `Im Aktionsplan ${noted.planYear} trägt ${measureName(noted, language)} ${mark(own)} den Vermerk „vormals Maßnahme ${former.text}“ ${mark(n)}.`
      : `${capitalized(inPlan(noted.planYear, language))}, ${name} ${mark(own)} is marked “vormals Maßnahme ${former.text}” (formerly measure ${former.text}) ${mark(n)}.`;
  return { head: former.text, sentence, detail: former.text, marks: [n, own] };
}

/** Without a note, the numbers of the earlier plans say the same. */
function numbersBefore(
  story: Story,
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const { language } = context;
  const before = story.entries.findLast(
    ({ planYear, number }) =>
      planYear < measure.planYear && number !== null && number !== measure.number,
  );
  const name = measureName(measure, language);
  if (before === undefined || before.number === null) {
    const n = marks.heading(measure);
    const sentence =
      language === 'de'
        ? `Für ${name} nennen die Aktionspläne keine frühere Nummer ${mark(n)}.`
        : `The action plans give no former number for ${name} ${mark(n)}.`;
    return { head: null, sentence, detail: '-', marks: [n] };
  }
  const n = marks.heading(before);
  const sentence =
    language === 'de'
      ? `Einen Vermerk „vormals“ gibt es für ${name} nicht; im Aktionsplan ${before.planYear} hatte sie die Nummer ${before.number} ${mark(n)}.`
      : `There is no note on a former number; in the ${before.planYear} action plan ${name} had the number ${before.number} ${mark(n)}.`;
  return { head: before.number, sentence, detail: before.number, marks: [n] };
}

function numberStatement(
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const { language } = context;
  const n = marks.heading(measure);
  const title = quoted(measure.title, language);
  const none = language === 'de' ? 'ohne Nummer' : 'no number';
  const sentence =
    measure.number === null
      ? language === 'de'
        ? `Im Aktionsplan ${measure.planYear} steht die Maßnahme ${title} ohne Nummer ${mark(n)}.`
        : `${capitalized(inPlan(measure.planYear, language))}, the measure ${title} has no number ${mark(n)}.`
      : language === 'de'
        ? `Im Aktionsplan ${measure.planYear} hat die Maßnahme ${title} die Nummer ${measure.number} ${mark(n)}.`
        : `${capitalized(inPlan(measure.planYear, language))}, the measure ${title} has the number ${measure.number} ${mark(n)}.`;
  return { head: measure.number ?? none, sentence, detail: measure.number ?? none, marks: [n] };
}

function titleStatement(
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): FieldStatement {
  const { language } = context;
  const n = marks.heading(measure);
  const title = quoted(measure.title, language);
  const number = measure.number === null ? '' : ` ${measure.number}`;
  const sentence =
    language === 'de'
      ? `Im Aktionsplan ${measure.planYear} heißt Maßnahme${number} ${title} ${mark(n)}.`
      : `${capitalized(inPlan(measure.planYear, language))}, measure${number} is called ${title} ${mark(n)}.`;
  return { head: measure.title, sentence, detail: measure.title, marks: [n] };
}

import type { Measure } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/conditions/completion-target.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import { saidStatuses } from '#src/text/said-status.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { SourceMarks } from '../source-marks.ts';

/**
 * Notes where the source contradicts a field that an answer gives: prose that speaks of another
 * status, a date that lies before the plan, the list of finished measures of the same plan.
 */
export function contradictionNotes(
  story: Story,
  measure: Measure,
  fields: readonly MeasureField[],
  context: AnswerContext,
  marks: SourceMarks,
): string[] {
  const notes: string[] = [];
  if (fields.includes('status')) {
    notes.push(
      ...proseNotes(measure, context, marks),
      ...listNotes(story, measure, context, marks),
    );
  }
  if (fields.includes('completion') || fields.includes('status')) {
    notes.push(...dateNotes(measure, fields, context));
  }
  return notes;
}

/** One note: the first place where the prose says otherwise. */
function proseNotes(measure: Measure, context: AnswerContext, marks: SourceMarks): string[] {
  const { status, bodyLine, lastLine, document } = measure;
  if (status === null) return [];
  const body = (context.linesOf(document) ?? []).slice(bodyLine - 1, lastLine).join('\n');
  const other = saidStatuses(body).find((said) => said.status !== status.value);
  if (other === undefined) return [];
  const lineAt = (offset: number) => bodyLine + body.slice(0, offset).split('\n').length - 1;
  const n = marks.add({ document, firstLine: lineAt(other.start), lastLine: lineAt(other.end) });
  const isNamed = other.quote.toLowerCase() === other.status.toLowerCase();
  return [
    context.language === 'de'
      ? `Widerspruch in der Quelle: ${isNamed ? 'Der Text der Maßnahme spricht vom Status' : 'Im Text der Maßnahme steht'} „${other.quote}“ [${n}]; maßgeblich ist das Feld „${status.text}“.`
      : `Contradiction in the source: the text of the measure ${isNamed ? 'speaks of the status' : 'says'} “${other.quote}” [${n}]; the field “${status.text}” decides.`,
  ];
}

function listNotes(
  story: Story,
  measure: Measure,
  context: AnswerContext,
  marks: SourceMarks,
): string[] {
  const listed = story.finished.find(({ planYear }) => planYear === measure.planYear);
  if (listed === undefined || measure.status?.value === 'abgeschlossen') return [];
  const n = marks.finished(listed);
  return [
    context.language === 'de'
      ? `Derselbe Plan führt die Maßnahme auch in der Liste der abgeschlossenen Maßnahmen [${n}].`
      : `The same plan also lists the measure among the finished ones [${n}].`,
  ];
}

function dateNotes(
  measure: Measure,
  fields: readonly MeasureField[],
  { language }: AnswerContext,
): string[] {
  const { completion, status, planYear } = measure;
  if (completion === null) return [];
  const text = completion.text;
  if (/abgeschlossen/iu.test(text) && status !== null && status.value !== 'abgeschlossen') {
    return [
      language === 'de'
        ? `Das Feld „Geplanter Abschluss“ desselben Plans sagt „${text}“.`
        : `The planned completion of the same plan says “${text}”.`,
    ];
  }
  const target = targetYear(completion);
  if (!fields.includes('completion') || target === null || target >= planYear) return [];
  return [
    language === 'de'
      ? `Der Termin liegt vor dem Jahr des Plans (${planYear}).`
      : `The date lies before the year of the plan (${planYear}).`,
  ];
}

import type { Measure } from '#src/domain/measure.ts';
import { targetYear } from '#src/question/measures/completion-target.ts';
import type { MeasureField } from '#src/question/measures/read-measure-question.ts';
import type { Story } from '#src/question/measures/stories.ts';
import type { AnswerContext } from './answer-context.ts';
import type { SourceMarks } from './source-marks.ts';

const STATUS_IN_PROSE =
  /[Ss]tatus\p{L}*[^.]{0,90}?["„“](im Plan|in Verzug|Verzug droht|abgeschlossen)["“”]/gu;

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

function proseNotes(measure: Measure, context: AnswerContext, marks: SourceMarks): string[] {
  const lines = context.linesOf(measure.document) ?? [];
  const { status, bodyLine, lastLine, document } = measure;
  if (status === null) return [];
  const notes: string[] = [];
  for (let line = bodyLine; line <= lastLine; line += 1) {
    // A sentence may break after "Status"; two lines are read at once, the first match counts.
    const text = `${lines[line - 1] ?? ''} ${lines[line] ?? ''}`.replace(/\s+/g, ' ');
    const own = lines[line - 1] ?? '';
    for (const [found, said = ''] of text.matchAll(STATUS_IN_PROSE)) {
      if (said.toLowerCase() === status.value.toLowerCase() || !own.includes(found.slice(0, 6))) {
        continue;
      }
      const n = marks.add({ document, firstLine: line, lastLine: Math.min(line + 1, lastLine) });
      notes.push(
        context.language === 'de'
          ? `Widerspruch in der Quelle: Der Text der Maßnahme spricht vom Status „${said}“ [${n}]; maßgeblich ist das Feld „${status.text}“.`
          : `Contradiction in the source: the text of the measure speaks of the status “${said}” [${n}]; the field “${status.text}” decides.`,
      );
      return notes;
    }
  }
  return notes;
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

import type { Check, Residual } from '#src/domain/check.ts';
import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import { saidStatuses } from '#src/text/said-status.ts';
import { contradiction } from './check-plan-statements.ts';

/** A measure that a plan lists as finished and still carries on with another status. */
export function findFinishedButActive({ measures, finished }: MeasureRegister): Check {
  const residuals: Residual[] = [];
  for (const entry of finished) {
    const active = measures.filter(
      ({ measureId, planYear, status }) =>
        measureId === entry.measureId &&
        planYear >= entry.planYear &&
        status !== null &&
        status.value !== 'abgeschlossen',
    );
    for (const measure of active) {
      const where =
        measure.planYear === entry.planYear ? 'dort' : `im Aktionsplan ${measure.planYear}`;
      residuals.push(
        contradiction(
          'finished-and-active',
          { id: measure.measureId, planYear: measure.planYear },
          [entry.line, measure.status?.line ?? measure.firstLine],
          `„${measure.title}“ steht im Aktionsplan ${entry.planYear} unter den abgeschlossenen Maßnahmen und hat ${where} den Projektstatus „${measure.status?.value}“.`,
        ),
      );
    }
  }
  const checked = finished.filter(({ measureId }) => measureId !== null).length;
  return { kind: 'finished-and-active', checked, residuals };
}

/** A status that the prose of the measure, or its planned completion, states otherwise. */
export function findStatusContradictions(
  { measures }: MeasureRegister,
  lines: readonly string[],
): Check {
  const stated = measures.filter(({ status }) => status !== null);
  return {
    kind: 'status-in-prose',
    checked: stated.length,
    residuals: stated.flatMap((measure) => [
      ...contradictingProse(measure, lines),
      ...contradictingCompletion(measure),
    ]),
  };
}

function contradictingProse(measure: Measure, lines: readonly string[]): readonly Residual[] {
  const first = measure.bodyLine;
  const body = lines.slice(first - 1, measure.lastLine).join('\n');
  return saidStatuses(body)
    .filter(({ status }) => status !== measure.status?.value)
    .map(({ quote, start }) => {
      const line = first + body.slice(0, start).split('\n').length - 1;
      const text = `„${measure.title}“ hat im Aktionsplan ${measure.planYear} den Projektstatus „${measure.status?.value}“; im Text steht „${quote}“.`;
      return contradiction(
        'status-in-prose',
        { id: measure.measureId, planYear: measure.planYear },
        [measure.status?.line ?? first, line],
        text,
      );
    });
}

function contradictingCompletion(measure: Measure): readonly Residual[] {
  const { completion, status, title, planYear, measureId: id } = measure;
  if (completion === null || status === null || status.value === 'abgeschlossen') return [];
  const isOver = status.value === 'im Plan' && isBefore(completion, planYear);
  if (!isOver && !/^abgeschlossen\b/iu.test(completion.text)) return [];
  const text = `„${title}“ hat im Aktionsplan ${planYear} den Projektstatus „${status.value}“; als geplanter Abschluss steht „${completion.text}“${isOver ? ', also vor diesem Plan' : ''}.`;
  const lines = [completion.line, status.line];
  return [contradiction('status-in-prose', { id, planYear }, lines, text)];
}

/** What may stand beside the years of a date that is nothing but a date. */
const OF_DATES =
  /ursprünglich|aktuell|ende|mitte|anfang|ca\.|q[1-4]|[1-4]\.\s*quartal|(?:19|20)\d\d/giu;

/** "2021" in the plan of 2022, and not "2021 und fortlaufend". */
function isBefore({ text, years }: NonNullable<Measure['completion']>, planYear: number): boolean {
  const isDate = !/[\p{L}\d]/u.test(text.replace(OF_DATES, ''));
  return isDate && years.length > 0 && years.every((year) => year < planYear);
}

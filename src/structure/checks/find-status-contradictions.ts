import type { Check, Residual } from '#src/domain/check.ts';
import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import { saidStatuses } from '#src/text/said-status.ts';

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
          measure,
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
      return contradiction('status-in-prose', measure, [measure.status?.line ?? first, line], text);
    });
}

function contradictingCompletion(measure: Measure): readonly Residual[] {
  const { completion, status, title, planYear } = measure;
  if (completion === null || status === null || status.value === 'abgeschlossen') return [];
  if (!/^abgeschlossen\b/iu.test(completion.text)) return [];
  const text = `„${title}“ hat im Aktionsplan ${planYear} den Projektstatus „${status.value}“; als geplanter Abschluss steht „${completion.text}“.`;
  return [contradiction('status-in-prose', measure, [completion.line, status.line], text)];
}

function contradiction(
  kind: Residual['kind'],
  { measureId, planYear }: Measure,
  lines: readonly number[],
  text: string,
): Residual {
  return {
    kind,
    key: measureId,
    year: planYear,
    expected: null,
    found: null,
    lines: [...new Set(lines)].sort((a, b) => a - b),
    judgement: 'contradiction',
    text: `${text} Das ist ein Widerspruch in der Quelle.`,
  };
}

import type { Check, CheckKind, Judgement, Residual } from '#src/domain/check.ts';
import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import { checkPlanStatements } from './check-plan-statements.ts';
import { findFinishedButActive, findStatusContradictions } from './find-status-contradictions.ts';

/** The fields that a measure prints, as people call them. */
const FIELDS = {
  included: 'Aufnahme in den Aktionsplan',
  lead: 'Federführung',
  completion: 'Geplanter Abschluss',
  status: 'Projektstatus',
} as const;
type Field = keyof typeof FIELDS;

/**
 * Checks the register of the yearly plans of one document: no year without a plan, no number or
 * measure twice in one, no field missing that the plan prints elsewhere, and no status that the
 * document itself contradicts.
 *
 * @param lines - Of the document, for what the prose says of a status.
 * @returns Nothing for a document without plans.
 */
export function checkPlans(register: MeasureRegister, lines: readonly string[]): readonly Check[] {
  if (register.plans.length === 0) return [];
  return [
    checkYears(register),
    checkOnce(register, 'number-once-in-a-plan', ({ number }) => number, 'contradiction'),
    // The same measure twice in a plan would be a wrong link, not a fault of the source.
    checkOnce(register, 'measure-once-in-a-plan', ({ measureId }) => measureId, 'unexplained'),
    checkFields(register),
    findFinishedButActive(register),
    findStatusContradictions(register, lines),
    ...checkPlanStatements(register, lines),
  ];
}

function checkYears({ plans, missingYears }: MeasureRegister): Check {
  const residuals = missingYears.map((year): Residual => {
    const next = plans.find((plan) => plan.year > year);
    return {
      kind: 'plan-of-every-year',
      key: '',
      year,
      expected: null,
      found: null,
      lines: next === undefined ? [] : [next.firstLine],
      judgement: 'gap',
      text: `Der Aktionsplan ${year} ist nicht unter den Dokumenten.`,
    };
  });
  return { kind: 'plan-of-every-year', checked: plans.length + missingYears.length, residuals };
}

function checkOnce(
  { measures }: MeasureRegister,
  kind: CheckKind,
  nameOf: (measure: Measure) => string | null,
  judgement: Judgement,
): Check {
  const first = new Map<string, Measure>();
  const residuals: Residual[] = [];
  const named = measures.filter((measure) => nameOf(measure) !== null);
  for (const measure of named) {
    const place = `${measure.planYear} ${nameOf(measure)}`;
    const earlier = first.get(place);
    if (earlier === undefined) first.set(place, measure);
    else residuals.push(repeated(kind, judgement, earlier, measure));
  }
  return { kind, checked: named.length, residuals };
}

function repeated(
  kind: CheckKind,
  judgement: Judgement,
  earlier: Measure,
  measure: Measure,
): Residual {
  const what =
    kind === 'number-once-in-a-plan' ? `Die Nummer ${measure.number}` : 'Dieselbe Maßnahme';
  return {
    kind,
    key: measure.measureId,
    year: measure.planYear,
    expected: null,
    found: null,
    lines: [earlier.firstLine, measure.firstLine],
    judgement,
    text: `${what} steht im Aktionsplan ${measure.planYear} zweimal: bei „${earlier.title}“ und bei „${measure.title}“.`,
  };
}

/** A field counts as one of the plan where most of its measures print it: not all plans do. */
function checkFields({ plans, measures }: MeasureRegister): Check {
  let checked = 0;
  const residuals: Residual[] = [];
  for (const { year } of plans) {
    const own = measures.filter(({ planYear }) => planYear === year);
    for (const field of Object.keys(FIELDS) as Field[]) {
      const without = own.filter((measure) => measure[field] === null);
      if (without.length > own.length / 2) continue;
      checked += own.length;
      residuals.push(...without.map((measure) => missingField(measure, field)));
    }
  }
  return { kind: 'fields-of-a-measure', checked, residuals };
}

function missingField(measure: Measure, field: Field): Residual {
  const { measureId, planYear, title, firstLine } = measure;
  return {
    kind: 'fields-of-a-measure',
    key: measureId,
    year: planYear,
    expected: null,
    found: null,
    lines: [firstLine],
    judgement: 'gap',
    text: `Im Aktionsplan ${planYear} fehlt bei „${title}“ das Feld „${FIELDS[field]}“.`,
  };
}

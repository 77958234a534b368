import type { Outcome } from '#src/compute/outcome.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { QueryPlan } from '#src/domain/query-plan.ts';
import { agrees } from '#src/question/claims/numbers/rounding.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type Finding, joinFindings } from '../verdict.ts';
import type { Of } from './check-relations.ts';
import { compareNumber } from './compare-number.ts';
import { changed, quantity } from './figure-words.ts';

interface Point {
  readonly year: number;
  readonly value: number;
}

/** Two years of which the first has the one number, and the later the other. */
export function checkStretch(
  assertion: Of<'stretch'>,
  outcome: Outcome,
  unit: string,
  evidence: AnswerDraft,
): Finding {
  const found = stretchIn(assertion, outcome);
  if (found === null) return missing(assertion, pointsOf(outcome), unit, evidence);
  const [from, to] = found;
  const difference = to.value - from.value;
  const isOtherWay =
    (assertion.direction === 'up' && difference < 0) ||
    (assertion.direction === 'down' && difference > 0);
  const said = `Das war von ${from.year} bis ${to.year} so: ${formatNumber(from.value)} → ${formatNumber(to.value)}.`;
  if (isOtherWay)
    return { verdict: 'stimmt nicht', reason: `Die Richtung ist falsch. ${said}`, evidence };
  const isRounded = [from.value !== assertion.from.value, to.value !== assertion.to.value];
  const numbers: Finding = {
    verdict: 'stimmt',
    stated: assertion.to.value,
    actual: to.value,
    rounded: isRounded.includes(true),
    reason: said,
    evidence,
  };
  const changes = assertion.by.map((stated) => {
    const isPercent = stated.kind === 'percent' || stated.kind === 'part';
    const actual = isPercent ? (difference / from.value) * 100 : difference;
    return compareNumber(
      stated,
      actual,
      (value) => changed(value, isPercent ? '%' : unit),
      evidence,
    );
  });
  return joinFindings([...changes, numbers]);
}

/** The stretch that is meant, as a change that is shown; the whole course where there is none. */
export function stretchPlan(assertion: Of<'stretch'>, outcome: Outcome): QueryPlan {
  const { plan } = assertion;
  const found = stretchIn(assertion, outcome);
  if (found === null) return plan;
  const years = found.map(({ year }) => year);
  return { ...plan, years, operation: { name: 'change', unit: 'absolute' } };
}

/** The longest one up to the newest year that fits. */
function stretchIn({ from, to }: Of<'stretch'>, outcome: Outcome): [Point, Point] | null {
  const points = pointsOf(outcome);
  const end = points.findLast(({ value }) => fits(to, value));
  const start = points.find(({ value, year }) => fits(from, value) && year < (end?.year ?? 0));
  return start === undefined || end === undefined ? null : [start, end];
}

function missing(
  { from, to }: Of<'stretch'>,
  points: readonly Point[],
  unit: string,
  evidence: AnswerDraft,
): Finding {
  const [first, last] = [points[0], points.at(-1)];
  const isFirstWrong = !points.some(({ value }) => fits(from, value));
  const [stated, right] = isFirstWrong ? [from, first] : [to, last];
  if (points.some(({ value }) => fits(stated, value)) || right === undefined)
    return { verdict: 'stimmt nicht', reason: 'So verlief es in keinem Zeitraum.', evidence };
  return {
    verdict: 'stimmt nicht',
    stated: stated.value,
    actual: right.value,
    reason: `Im Satz steht „${stated.text}“; ${right.year} waren es ${quantity(right.value, unit)}, und in keinem Jahr so viele.`,
    evidence,
  };
}

function fits(stated: StatedValue, value: number): boolean {
  return agrees(stated, value) !== 'no';
}

function pointsOf(outcome: Outcome): Point[] {
  const points = outcome.name === 'series' ? (outcome.series[0] ?? []) : [];
  return points.flatMap(({ year, value }) =>
    year === null || value === null ? [] : [{ year, value }],
  );
}

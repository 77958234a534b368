import type { Outcome } from '#src/compute/outcome.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Direction } from '#src/question/claims/figures/assertion.ts';
import { isThreshold } from '#src/question/claims/numbers/rounding.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { holds, type Of } from './check-relations.ts';
import { passes } from './evidence-plan.ts';
import { directionText } from './figure-words.ts';

/** Grown or shrunk over the whole stretch, or in each of its years. */
export function checkTrend(
  assertion: Of<'trend'>,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  const points = pointsOf(outcome);
  const values = points.map(({ value }) => value);
  if (values.length < 2 || values.some((value) => value === null))
    return unverifiable('Für einzelne Jahre fehlt der Wert.', evidence);
  const steps = assertion.every ? pairs(points) : [[points[0], points.at(-1)] as const];
  const broken = steps.find(([from, to]) => {
    const moved = (to?.value ?? 0) - (from?.value ?? 0);
    return !goes(assertion.direction, moved) && !(moved === 0 && assertion.orSame === true);
  });
  if (broken === undefined)
    return holds(true, assertion.isNegated, 'Das Gegenteil ist richtig.', evidence);
  const [from, to] = broken;
  const difference = (to?.value ?? 0) - (from?.value ?? 0);
  const isShare = outcome.name === 'share';
  const percent =
    isShare || (from?.value ?? 0) === 0
      ? null
      : roundHalfUp((difference / (from?.value ?? 1)) * 100, 2);
  const [before, after] = [from, to].map((point) => shownPoint(point?.value ?? 0, isShare));
  const change = `${before} → ${after}${percent === null ? '' : `, ${formatNumber(percent, { decimals: 2, signed: true })} %`}`;
  return holds(
    false,
    assertion.isNegated,
    `${to?.year}: ${directionText(difference)} (${change}).`,
    evidence,
    percent ?? roundHalfUp(difference, 2),
  );
}

interface Point {
  readonly year: number | null;
  readonly value: number | null;
}

/** The course of a value, or of a share in percent. */
function pointsOf(outcome: Outcome): readonly Point[] {
  if (outcome.name === 'share')
    return outcome.shares.map(({ part, percent }) => ({ year: part.year, value: percent }));
  return outcome.name === 'series' ? (outcome.series[0] ?? []) : [];
}

function shownPoint(value: number, isShare: boolean): string {
  return isShare
    ? `${formatNumber(roundHalfUp(value, 2), { decimals: 2 })} %`
    : formatNumber(value);
}

function pairs(points: readonly Point[]): (readonly [Point | undefined, Point | undefined])[] {
  return points.slice(1).map((to, index) => [points[index], to] as const);
}

/** Whether a difference has the direction. */
export function goes(direction: Direction, difference: number): boolean {
  if (direction === 'same') return difference === 0;
  return direction === 'up' ? difference > 0 : difference < 0;
}

/** Never, always or for the first time beyond a limit. */
export function checkLimit(
  assertion: Of<'limit'>,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  const all = outcome.name === 'series' ? (outcome.series[0] ?? []) : [];
  const points = all.filter(({ value }) => value !== null);
  if (points.length === 0) return unverifiable('Dafür gibt es keine Werte.', evidence);
  const beyond = points.filter(({ value }) => passes(assertion.stated, value ?? 0));
  const isOfAny = assertion.stated.value === 0;
  const stated = isOfAny ? {} : { stated: assertion.stated.value };
  if (assertion.when === 'first') {
    const [first] = beyond;
    // A year without a value tells, too, that it was not so before.
    if (first !== undefined && first === all[0] && first.year === assertion.year)
      return unverifiable('Die Tabelle beginnt mit diesem Jahr.', evidence);
    const isTrue = first?.year === assertion.year && first !== all[0];
    const reason =
      first === undefined
        ? 'Der Wert wurde nie erreicht.'
        : isOfAny && first === all[0]
          ? `Schon ${first.year} waren es ${formatNumber(first.value ?? 0)}.`
          : `Zum ersten Mal war das ${first.year} so (${formatNumber(first.value ?? 0)}).`;
    return { ...holds(isTrue, false, reason, evidence, first?.value ?? undefined), ...stated };
  }
  if (assertion.when === 'last') {
    const last = beyond.at(-1);
    const reason =
      last === undefined
        ? 'Der Wert wurde nie erreicht.'
        : `Zum letzten Mal war das ${last.year} so (${formatNumber(last.value ?? 0)}).`;
    const isTrue = last?.year === assertion.year;
    return { ...holds(isTrue, false, reason, evidence, last?.value ?? undefined), ...stated };
  }
  if (assertion.when === 'ever') {
    const [first] = beyond;
    const reason = 'In keinem Jahr war das so.';
    return {
      ...holds(first !== undefined, false, reason, evidence, first?.value ?? undefined),
      ...stated,
    };
  }
  const broken =
    assertion.when === 'never' ? beyond[0] : points.find((point) => !beyond.includes(point));
  if (broken === undefined && points.length < all.length && !isThreshold(assertion.stated))
    return unverifiable('Für einzelne Jahre fehlt der Wert.', evidence);
  const reason =
    broken === undefined ? '' : `${broken.year} waren es ${formatNumber(broken.value ?? 0)}.`;
  return {
    ...holds(broken === undefined, false, reason, evidence, broken?.value ?? undefined),
    ...stated,
  };
}

export function checkExtremeYear(
  assertion: Of<'extreme-year'>,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  if (outcome.name !== 'extreme-year' || outcome.best.length === 0)
    return unverifiable('Das Jahr lässt sich nicht bestimmen.', evidence);
  const years = outcome.best.map(({ year }) => year);
  return holds(
    years.includes(assertion.year),
    assertion.isNegated,
    `Das war ${years.join(', ')} so.`,
    evidence,
    years[0] ?? undefined,
  );
}

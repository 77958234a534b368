import type { Outcome } from '#src/compute/outcome.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Assertion } from '#src/question/claims/figures/assertion.ts';
import type { CountedYears } from '#src/question/claims/relations/counted-years.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { goes } from './check-course.ts';
import { holds, type Of } from './check-relations.ts';
import { passes } from './evidence-plan.ts';

/** What can be so in one year and not in another. */
export type Yearly = Of<'limit'> | Of<'trend'>;

/** The one thing that is said of every year; null where a sentence says more, or nothing of the kind. */
export function yearlyOf(
  assertions: readonly Assertion[],
  { isSpan }: CountedYears,
): Yearly | null {
  const [only, ...more] = assertions;
  if (only === undefined || more.length > 0) return null;
  if (only.kind === 'trend') return only.every && !only.isNegated && !isSpan ? only : null;
  return only.kind === 'limit' && only.when === 'always' ? only : null;
}

/** In how many of the years it was so, against what is said. */
export function checkCountedYears(
  yearly: Yearly,
  { many, of }: CountedYears,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  const values = outcome.name === 'series' ? (outcome.series[0] ?? []) : [];
  const known = values.flatMap(({ value }) => value ?? []);
  if (known.length < Math.max(2, values.length))
    return unverifiable('Für einzelne Jahre fehlt der Wert.', evidence);
  const met =
    yearly.kind === 'limit'
      ? known.map((value) => passes(yearly.stated, value))
      : known.slice(1).map((value, at) => goes(yearly.direction, value - (known[at] ?? 0)));
  const count = met.filter(Boolean).length;
  if (of !== null && of !== met.length)
    return unverifiable(`Die Tabelle zählt ${met.length} Jahre.`, evidence);
  const least = { most: met.length / 2 + 0.5, some: 2, any: 1 };
  const isTrue = typeof many === 'string' ? count >= least[many] : passes(many, count);
  return holds(isTrue, false, `So war es in ${count} von ${met.length} Jahren.`, evidence, count);
}

import type { FigureSource } from '#src/answer/figures/figure-source.ts';
import type { Change, Computed } from '#src/compute/outcome.ts';
import { runPlan } from '#src/compute/run-plan.ts';
import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { Assertion } from '#src/question/claims/figures/assertion.ts';
import { agrees } from '#src/question/claims/numbers/rounding.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { onlyEntity } from './explain-value.ts';
import { changed, quantity } from './figure-words.ts';

/**
 * What a wrong change is instead: the number in the other unit, the value itself, or the change of
 * another year. Null where nothing fits exactly.
 */
export async function explainChange(
  { stated }: Extract<Assertion, { kind: 'number' }>,
  computed: Computed,
  source: FigureSource,
): Promise<string | null> {
  const { outcome, metric, plan } = await asChange(computed, source);
  const [change, ...more] = outcome.name === 'change' ? outcome.changes : [];
  if (change === undefined || more.length > 0) return null;
  return (
    otherUnit(stated, change, metric.unit) ??
    valueInstead(stated, change, metric.unit) ??
    (await otherYear(stated, plan, source))
  );
}

/** A printed change as the one that is computed from the two years. */
export async function asChange(
  computed: Computed,
  { store, entities }: FigureSource,
): Promise<Computed> {
  const { metric, plan } = computed;
  const [year, ...more] = plan.years;
  if (metric.kind !== 'change' || metric.changeOf === undefined) return computed;
  if (year === undefined || more.length > 0) return computed;
  return runPlan(
    {
      ...plan,
      metric: metric.changeOf,
      years: [year - 1, year],
      operation: { name: 'change', unit: 'absolute' },
    },
    store,
    entities,
  );
}

function otherUnit(
  stated: StatedValue,
  { absolute, percent }: Change,
  unit: string,
): string | null {
  const isPercent = stated.kind === 'percent';
  const other = isPercent ? absolute : percent;
  if (other === null || other === 0 || agrees(stated, roundHalfUp(other, 2)) !== 'exact')
    return null;
  return isPercent
    ? `Die Einheit stimmt nicht: Es sind ${changed(other, unit)}, nicht Prozent.`
    : `Die Einheit stimmt nicht: Es sind ${changed(roundHalfUp(other, 2), '%')}.`;
}

function valueInstead(stated: StatedValue, { to }: Change, unit: string): string | null {
  if (stated.kind !== 'number' || to.value === null || agrees(stated, to.value) !== 'exact')
    return null;
  return `${quantity(to.value, unit)} ist der Bestand von ${to.year}, nicht die Veränderung.`;
}

/** Only for a change against the year before. */
async function otherYear(
  stated: StatedValue,
  plan: QueryPlan,
  { store, entities }: FigureSource,
): Promise<string | null> {
  const entity = onlyEntity(plan, entities);
  const [first = 0, last = 0] = [plan.years[0], plan.years.at(-1)];
  const years = entity?.years.filter((year) => year > 0) ?? [];
  if (last - first > 1 || years.length < 3) return null;
  const { outcome } = await runPlan(
    { ...plan, years, operation: { name: 'series' } },
    store,
    entities,
  );
  const points = outcome.name === 'series' ? (outcome.series[0] ?? []) : [];
  const fitting = points.flatMap(({ year, value }, index) => {
    const before = points[index - 1];
    if (before?.value == null || value === null || before.year !== (year ?? 0) - 1) return [];
    const difference = value - before.value;
    const said = stated.kind === 'number' ? difference : (100 * difference) / before.value;
    return agrees(stated, roundHalfUp(said, 2)) === 'exact' ? [year] : [];
  });
  const [only, ...more] = fitting;
  return only == null || more.length > 0
    ? null
    : `Das Jahr stimmt nicht: ${stated.text} ist die Veränderung von ${only}.`;
}

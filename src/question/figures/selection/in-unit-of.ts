import type { Metric } from '#src/domain/catalogue.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import type { MarkedTerms } from '../terms/marked-terms.ts';

type ValueLimit = Extract<Condition, { kind: 'value' }>;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tsd\.?|tausend|1[. ]?000)\s/iu, 1e3],
  [/^(?:mio\.?|millionen)\s/iu, 1e6],
  [/^(?:mrd\.?|milliarden)\s/iu, 1e9],
];

/**
 * A limit in the unit of its metric: "mehr als 20.000.000 Euro" is more than 20,000 where a table counts
 * thousands of euros. A bare number is meant as the table prints it.
 */
export function inUnitOf(
  limit: Condition | null,
  metric: Metric,
  marked: MarkedTerms,
): Condition | null {
  if (limit?.kind === 'value') return valueInUnitOf(limit, metric, marked);
  if (limit?.kind !== 'both') return limit;
  const [first, second] = limit.of.map((one) =>
    one.kind === 'value' ? valueInUnitOf(one, metric, marked) : one,
  );
  return first === undefined || second === undefined
    ? limit
    : { kind: 'both', of: [first, second] };
}

function valueInUnitOf(limit: ValueLimit, { unit }: Metric, { line }: MarkedTerms): ValueLimit {
  const scale = scaleOf(unit);
  const base = unit.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const isInFull =
    base !== '' &&
    new RegExp(`\\d{4,} (?:${literalPattern(base)}|eur|euros?)(?!\\w)`, 'u').test(line);
  if (scale === 1 || !isInFull) return limit;
  const upper = limit.upper === undefined ? {} : { upper: limit.upper / scale };
  return { ...limit, value: limit.value / scale, ...upper };
}

/** How many a unit counts as one: 1000 of "Tsd. Euro". */
export function scaleOf(unit: string): number {
  return SCALES.find(([form]) => form.test(unit))?.[1] ?? 1;
}

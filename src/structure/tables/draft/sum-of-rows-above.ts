import type { Metric } from '#src/domain/catalogue.ts';
import type { TableRecord } from '../load-file-table.ts';

/** A sum that is not the last row, and the rows below it. */
export interface SumAbove {
  readonly key: string;
  /** Keys of what is printed besides: "Erstattung des Bundes" below "Gesamtausgaben". */
  readonly besides: ReadonlySet<string>;
}

const CALLED = /^(?:gesamt|summe|insgesamt|zusammen)/iu;
/** A sum and two parts. */
const FEWEST_ABOVE = 2;
const FEWEST_TESTS = 2;

/**
 * Finds the one row that is called a sum and is, in every figure, that of the rows above it, where further
 * rows follow: those belong to no sum, and are no entries like the ones above.
 */
export function sumOfRowsAbove(
  entries: readonly TableRecord[],
  added: readonly { readonly index: number; readonly decimals: Metric['decimals'] }[],
): SumAbove | null {
  const keys = [...new Set(entries.map(({ key }) => key))];
  const sums = keys.filter((key, at) => {
    const label = entries.find((entry) => entry.key === key)?.label ?? '';
    const isCalled = CALLED.test(label);
    return (
      isCalled && at >= FEWEST_ABOVE && isSumOf(key, new Set(keys.slice(0, at)), entries, added)
    );
  });
  const [key, other] = sums;
  if (key === undefined || other !== undefined) return null;
  const besides = keys.slice(keys.indexOf(key) + 1);
  // More rows below than above are what the table is about.
  const isFew = besides.length > 0 && besides.length < keys.indexOf(key);
  return !isFew ? null : { key, besides: new Set(besides) };
}

function isSumOf(
  key: string,
  above: ReadonlySet<string>,
  entries: readonly TableRecord[],
  added: readonly { readonly index: number; readonly decimals: number }[],
): boolean {
  const tests = entries
    .filter((entry) => entry.key === key)
    .flatMap(({ scope, year, values }) => {
      const parts = entries.filter(
        (entry) => entry.scope === scope && entry.year === year && above.has(entry.key),
      );
      return added.flatMap(({ index, decimals }) => {
        const sum = values[index] ?? null;
        if (sum === null) return [];
        const total = parts.reduce((all, part) => all + (part.values[index] ?? 0), 0);
        return [Math.abs(total - sum) <= ((parts.length + 1) / 2) * 10 ** -decimals];
      });
    });
  return tests.length >= FEWEST_TESTS && tests.every(Boolean);
}

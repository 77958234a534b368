import type { Metric } from '#src/domain/catalogue.ts';
import type { TableRecord } from '../load-file-table.ts';

/** A sum and two parts. */
const FEWEST_PARTS = 2;
/** One block alone may fit by chance, and so may a few figures. */
const FEWEST_BLOCKS = 2;
const FEWEST_TESTS = 3;

/**
 * Finds rows that are, in every figure, the sums of the rows between them and the sum before: "Regierungsbezirk
 * Stuttgart" below its regions, whatever they are called. Where a part has no figure nothing is held against it.
 *
 * @returns Their keys; none where only one row is such a sum.
 */
export function sumsOfBlocks(
  entries: readonly TableRecord[],
  added: readonly { readonly index: number; readonly decimals: Metric['decimals'] }[],
): ReadonlySet<string> {
  const places = new Map<string, TableRecord[]>();
  for (const entry of entries) {
    const known = places.get(entry.key);
    if (known === undefined) places.set(entry.key, [entry]);
    else known.push(entry);
  }
  const sums = new Set<string>();
  let block: TableRecord[][] = [];
  for (const [key, rows] of places) {
    if (block.length >= FEWEST_PARTS && areSumsOf(rows, block, added)) {
      sums.add(key);
      block = [];
    } else block.push(rows);
  }
  return sums.size < FEWEST_BLOCKS ? new Set() : sums;
}

function areSumsOf(
  rows: readonly TableRecord[],
  block: readonly (readonly TableRecord[])[],
  added: readonly { readonly index: number; readonly decimals: number }[],
): boolean {
  const tests = rows.flatMap(({ scope, year, values }) => {
    const parts = block.map((part) =>
      part.find((entry) => entry.scope === scope && entry.year === year),
    );
    return added.flatMap(({ index, decimals }) => {
      const sum = values[index] ?? null;
      const numbers = parts.map((part) => part?.values[index] ?? null);
      if (sum === null || sum === 0 || numbers.includes(null)) return [];
      const total = numbers.reduce<number>((all, number) => all + (number ?? 0), 0);
      return [Math.abs(total - sum) <= (numbers.length / 2) * 10 ** -decimals];
    });
  });
  return tests.length >= FEWEST_TESTS && tests.every(Boolean);
}

import type { Table } from '#src/domain/catalogue.ts';
import type { TableRecord } from '../load-file-table.ts';

/**
 * Kinds with one entry that holds the sums of all others: "Land" beside "Kreis" and "kreisfreie Stadt".
 * Half of its figures must be that, since numbers of inhabitants may be of another day.
 */
export function findWholeKinds(
  { entity, metrics }: Pick<Table, 'entity' | 'metrics'>,
  records: readonly TableRecord[],
): readonly string[] {
  const sums = new Set(entity.kinds.flatMap(({ value, aggregate }) => (aggregate ? [value] : [])));
  const entries = records.filter(({ isTotal }) => !isTotal);
  const keysOf = (kind: string) =>
    new Set(entries.flatMap((entry) => (entry.kind === kind ? [entry.key] : [])));
  const [whole, ...more] = entity.kinds.filter(
    ({ value }) => !sums.has(value) && keysOf(value).size === 1,
  );
  if (whole === undefined || more.length > 0) return [];
  const parts = entries.filter(({ kind }) => kind !== whole.value && !sums.has(kind ?? ''));
  const isSum = entries
    .filter(({ kind }) => kind === whole.value)
    .flatMap((entry) =>
      metrics.flatMap(({ kind, decimals }, index) => {
        const value = entry.values[index] ?? 0;
        if ((kind !== 'count' && kind !== 'amount') || value === 0) return [];
        const sum = parts
          .filter(({ scope, year }) => scope === entry.scope && year === entry.year)
          .reduce((total, { values }) => total + (values[index] ?? 0), 0);
        return [Math.abs(sum - value) <= 1 / 10 ** decimals];
      }),
    );
  const even = isSum.filter((is) => is).length;
  return even > 0 && even * 2 >= isSum.length ? [whole.value] : [];
}

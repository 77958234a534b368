import type { Metric, Table } from '#src/domain/catalogue.ts';
import type { TableRecord } from './load-file-table.ts';

/** Entries of one kind that hold the sums of the entries that name them as their parents. */
export interface HiddenSums {
  /** null in a table without kinds. */
  readonly kind: string | null;
  readonly entries: readonly TableRecord[];
}

/**
 * Finds kinds whose entries are sums of others without being declared as aggregates: every sum over
 * the table would count their parts twice. Most of such entries must fit, since a misprint may
 * spoil one.
 */
export function findHiddenSums(
  { entity, metrics }: Pick<Table, 'entity' | 'metrics'>,
  records: readonly TableRecord[],
): readonly HiddenSums[] {
  if (entity.parent === undefined) return [];
  const entries = records.filter(({ isTotal, key }) => !isTotal && key !== '');
  const declared = new Set(
    entity.kinds.filter(({ aggregate }) => aggregate).map(({ value }) => value),
  );
  const wholes = wholesOf(entries).filter(({ whole }) => !declared.has(whole.kind ?? ''));
  const kinds = new Set(wholes.map(({ whole }) => whole.kind));
  return [...kinds].flatMap((kind): HiddenSums[] => {
    const own = wholes.filter(({ whole }) => whole.kind === kind);
    const isAdded = metrics.some((metric, index) => areSums(own, metric, index));
    return isAdded ? [{ kind, entries: own.map(({ whole }) => whole) }] : [];
  });
}

interface Whole {
  readonly whole: TableRecord;
  readonly parts: readonly TableRecord[];
}

function wholesOf(entries: readonly TableRecord[]): readonly Whole[] {
  const parts = new Map<string, TableRecord[]>();
  for (const entry of entries) {
    if (entry.parent === null || entry.parent === entry.key) continue;
    const place = placeOf(entry, entry.parent);
    parts.set(place, [...(parts.get(place) ?? []), entry]);
  }
  return entries
    .map((whole) => ({ whole, parts: parts.get(placeOf(whole, whole.key)) ?? [] }))
    .filter((found) => found.parts.length > 1);
}

export function placeOf({ scope, year }: TableRecord, key: string): string {
  return JSON.stringify([scope, year, key]);
}

function areSums(wholes: readonly Whole[], metric: Metric, index: number): boolean {
  if (metric.kind !== 'count' && metric.kind !== 'amount') return false;
  const printed = wholes.filter(({ whole }) => (whole.values[index] ?? 0) !== 0);
  const even = printed.filter(({ whole, parts }) => {
    const sum = parts.reduce((total, { values }) => total + (values[index] ?? 0), 0);
    const rounding = ((metric.roundedTo ?? 0) / 2) * (parts.length + 1);
    return Math.abs((whole.values[index] ?? 0) - sum) <= rounding + 0.5 / 10 ** metric.decimals;
  });
  return even.length > printed.length / 2;
}

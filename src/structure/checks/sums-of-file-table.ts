import type { Table } from '#src/domain/catalogue.ts';
import { placeOf } from '#src/structure/tables/find-hidden-sums.ts';
import type { TableRecord } from '../tables/load-file-table.ts';

/** A printed sum with the rows it is the sum of. */
export interface Sum {
  readonly whole: TableRecord;
  readonly parts: readonly TableRecord[];
  /** What kind of sum it is: those of one kind are printed for the same reason. */
  readonly sort: string;
}

/** Every row of a table file that is to be the sum of others. */
export function sumsOf(
  { kinds, scope }: Table['entity'],
  records: readonly TableRecord[],
): readonly Sum[] {
  const entries = records.filter(({ isTotal }) => !isTotal);
  return [
    ...totalsOf(aggregatesAmong(kinds), records),
    ...aggregatesOf(aggregatesAmong(kinds), entries),
    ...sumsOfParts(scope, entries),
  ];
}

interface Kind {
  readonly value: string;
  readonly aggregate: boolean;
}

function aggregatesAmong(kinds: readonly Kind[]): ReadonlySet<string> {
  return new Set(kinds.filter(({ aggregate }) => aggregate).map(({ value }) => value));
}

/**
 * A row of totals holds the sum of all other rows of its year, of its scope where it names one; of what is
 * a sum itself the parts are among them.
 */
function totalsOf(
  aggregates: ReadonlySet<string>,
  records: readonly TableRecord[],
): readonly Sum[] {
  const isPart = ({ isTotal, kind }: TableRecord): boolean =>
    !isTotal && !aggregates.has(kind ?? '');
  return records
    .filter(({ isTotal }) => isTotal)
    .map((whole) => ({
      whole,
      sort: 'totals',
      parts: records.filter(
        (record) =>
          isPart(record) &&
          record.year === whole.year &&
          (whole.scope === null || record.scope === whole.scope),
      ),
    }));
}

/** An entry of an aggregate kind holds the sum of the entries that name it as their parent. */
function aggregatesOf(
  aggregates: ReadonlySet<string>,
  entries: readonly TableRecord[],
): readonly Sum[] {
  const below = new Map<string, TableRecord[]>();
  for (const entry of entries) {
    if (entry.parent === null) continue;
    const place = placeOf(entry, entry.parent);
    const known = below.get(place);
    if (known === undefined) below.set(place, [entry]);
    else known.push(entry);
  }
  // A chapter without figures of its own has those of its titles.
  const partsOf = (whole: TableRecord, depth: number): readonly TableRecord[] =>
    (below.get(placeOf(whole, whole.key)) ?? []).flatMap((part) => {
      const isEmpty = part.printed.every((cell) => cell === null) && depth < MOST_LEVELS;
      const inner = isEmpty ? partsOf(part, depth + 1) : [];
      return inner.length > 0 ? inner : [part];
    });
  return entries
    .filter(({ kind, key }) => key !== '' && aggregates.has(kind ?? ''))
    .map((whole) => ({ whole, parts: partsOf(whole, 0), sort: `kind ${whole.kind}` }))
    .filter((sum) => sum.parts.length > 0);
}

const MOST_LEVELS = 6;

/** "Zusammen" of a district holds its types of schools, "insgesamt" of a year its months. */
function sumsOfParts(
  scope: Table['entity']['scope'],
  entries: readonly TableRecord[],
): readonly Sum[] {
  const aggregates = aggregatesAmong(scope?.groups ?? []);
  if (aggregates.size !== 1) return [];
  const beside = new Map<string, TableRecord[]>();
  for (const entry of entries) {
    const place = JSON.stringify([entry.key, entry.year]);
    beside.set(place, [...(beside.get(place) ?? []), entry]);
  }
  return [...beside.values()].flatMap((all) => {
    const whole = all.find((entry) => aggregates.has(entry.scope ?? ''));
    const parts = all.filter((entry) => entry !== whole);
    return whole === undefined || parts.length < 2 ? [] : [{ whole, parts, sort: 'parts' }];
  });
}

import type { Metric } from '#src/domain/catalogue.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { isSumLabel, withoutSum } from '#src/text/sum-label.ts';
import type { TableRecord } from '../load-file-table.ts';
import { sumOfRowsAbove } from './sum-of-rows-above.ts';
import { sumsOfBlocks } from './sums-of-blocks.ts';

/** Entries that hold the sums of others, as the arithmetic shows. */
export interface SumRows {
  /** Holds the sum of all other entries. */
  readonly root: string | null;
  /** Key of an entry that sums up a group → what the column of parents says of the group. */
  readonly ofGroups: ReadonlyMap<string, string>;
  /** Keys of other sums: "Landkreise zusammen" where no column tells what is a district, "Regierungsbezirk Freiburg" below its regions. */
  readonly others: ReadonlySet<string>;
  /** Keys of what is printed below the sum of all, and is no part of it. */
  readonly besides: ReadonlySet<string>;
}

type AddedMetric = Pick<Metric, 'kind' | 'decimals'>;

/**
 * Finds the rows that are sums: "Sachsen-Anhalt" below its districts, "Landgerichtsbezirk Kiel"
 * among its courts. Counted as entries they would be the largest of every ranking and double every
 * sum. One that fits by chance must not be taken for a sum, so that many figures have to agree.
 */
export function findSumRows(
  metrics: readonly AddedMetric[],
  records: readonly TableRecord[],
): SumRows {
  const entries = records.filter(({ isTotal, key }) => !isTotal && key !== '');
  const added = metrics.flatMap(({ kind, decimals }, index) =>
    kind === 'count' || kind === 'amount' ? [{ index, decimals }] : [],
  );
  const ofGroups = new Map<string, string>();
  for (const [parent, group] of groupBy(entries, ({ parent }) => parent)) {
    const sum = sumAmong(group, added);
    if (sum !== null) ofGroups.set(sum, parent);
  }
  for (const [key, parent] of sumsByName(entries, added)) ofGroups.set(key, parent);
  const rest = entries.filter(({ key }) => !ofGroups.has(key));
  const root = sumAmong(rest, added);
  const ofBlocks = ofGroups.size === 0 ? sumsOfBlocks(entries, added) : new Set<string>();
  const others = new Set(
    rest.flatMap(({ key, label }) =>
      key !== root && (isSumLabel(label) || ofBlocks.has(key)) ? [key] : [],
    ),
  );
  const plain = rest.filter(({ key }) => !others.has(key));
  const whole = root ?? sumAmong(plain, added) ?? wholeByName(plain, added);
  const above =
    whole === null && ofGroups.size + others.size === 0 ? sumOfRowsAbove(entries, added) : null;
  if (above !== null) return { root: above.key, ofGroups, others, besides: above.besides };
  return {
    root: whole,
    ofGroups,
    others,
    besides: new Set(),
  };
}

/** "Diebstahl zusammen" below the rows of the group "Diebstahl", to which it does not belong itself. */
function sumsByName(
  entries: readonly TableRecord[],
  added: readonly Added[],
): ReadonlyMap<string, string> {
  const groups = groupBy(entries, ({ parent }) => parent);
  const sums = new Map<string, string>();
  for (const [key, own] of groupBy(entries, (entry) =>
    entry.parent === null ? entry.key : null,
  )) {
    const label = own[0]?.label ?? '';
    const name = isSumLabel(label) ? withoutSum(label) : undefined;
    const parts = name === undefined ? undefined : groups.get(name);
    if (name === undefined || parts === undefined) continue;
    const tests = own.flatMap(({ scope, year, values }) => {
      const beside = parts.filter((part) => part.scope === scope && part.year === year);
      return added.flatMap(({ index, decimals }) => {
        const numbers = [values[index], ...beside.map((part) => part.values[index])];
        if (numbers.some((number) => typeof number !== 'number')) return [];
        const [sum = 0, ...rest] = numbers.map(Number);
        const total = rest.reduce((all, number) => all + number, 0);
        return [Math.abs(total - sum) <= (rest.length / 2) * 10 ** -decimals];
      });
    });
    if (tests.length > 0 && tests.filter(Boolean).length * 2 >= tests.length) sums.set(key, name);
  }
  return sums;
}

/** The one state among districts, which has the most of everything: "Sachsen-Anhalt" where figures are secret. */
function wholeByName(entries: readonly TableRecord[], added: readonly Added[]): string | null {
  const named = new Set(
    entries.flatMap(({ key, label }) => (WHOLE_AREAS.has(withoutSum(label)) ? [key] : [])),
  );
  // "Deutschland" below its states.
  const countries = [...named].filter((name) => COUNTRY.test(withoutSum(name)));
  const [key] = named.size > 1 ? countries : named;
  if (key === undefined || (named.size > 1 && countries.length > 1)) return null;
  const places = [...groupBy(entries, ({ scope, year }) => JSON.stringify([scope, year])).values()];
  const isMost = places.every((place) =>
    added.every(({ index }) => {
      const own = place.find((entry) => entry.key === key)?.values[index] ?? null;
      const most = Math.max(...place.map(({ values }) => values[index] ?? 0));
      return own === null || own >= most;
    }),
  );
  return isMost ? key : null;
}

const COUNTRY = /^(?:Deutschland|Bundesgebiet|Bund)$/u;

const WHOLE_AREAS: ReadonlySet<string> = new Set([
  ...GERMAN_STATES,
  ...['Deutschland', 'Bundesgebiet', 'Bund', 'Land', 'Landessumme'],
]);

interface Added {
  readonly index: number;
  readonly decimals: number;
}

/** The one key whose figures are the sums of all others, wherever it stands. */
function sumAmong(entries: readonly TableRecord[], added: readonly Added[]): string | null {
  const tests = new Map<string, { even: number; all: number; most: number }>();
  const places = [...groupBy(entries, ({ scope, year }) => JSON.stringify([scope, year])).values()];
  for (const place of places) {
    if (place.length < FEWEST) continue;
    for (const { index, decimals } of added) {
      // A figure of one entry alone is no sum of others.
      if (place.filter(({ values }) => (values[index] ?? null) !== null).length < 2) continue;
      const total = place.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
      for (const { key, values } of place) {
        const value = values[index] ?? 0;
        if (value === 0) continue;
        const known = tests.get(key) ?? { even: 0, all: 0, most: 0 };
        const rounding = (place.length / 2) * 10 ** -decimals;
        const isEven = Math.abs(total - 2 * value) <= (decimals === 0 ? 0.5 : rounding);
        tests.set(key, {
          even: known.even + (isEven ? 1 : 0),
          all: known.all + 1,
          most: Math.max(known.most, value),
        });
      }
    }
  }
  const sums = [...tests].filter(([, test]) => isProof(test));
  const [only] = sums;
  return sums.length === 1 && only !== undefined ? only[0] : null;
}

/** A sum and two parts. */
const FEWEST = 3;

/** Two figures may agree by chance where they are small; a misprint may spoil one of many. */
function isProof({ even, all, most }: { even: number; all: number; most: number }): boolean {
  if (all >= 4) return even >= 0.75 * all;
  return even === all && (most >= 1000 || (all >= 2 && most >= 100));
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

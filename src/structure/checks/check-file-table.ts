import type { Metric } from '#src/domain/catalogue.ts';
import type { Check, Residual } from '#src/domain/check.ts';
import { formatNumber } from '#src/text/german-number.ts';
import type { FileTable, TableRecord } from '../tables/load-file-table.ts';

/** A printed sum with the rows it is the sum of. */
interface Sum {
  readonly whole: TableRecord;
  readonly parts: readonly TableRecord[];
}

/**
 * Proves a table file by itself: keys stand once (it would not have been loaded otherwise), and every
 * printed sum is the sum of its rows, as far as the rounding that is declared allows.
 */
export function checkFileTable({ table, records }: FileTable): readonly Check[] {
  const entries = records.filter(({ isTotal }) => !isTotal);
  const sums = [...totalsOf(records), ...aggregatesOf(table.entity.kinds, entries)];
  const added = table.metrics
    .map((metric, index) => ({ metric, index }))
    .filter(({ metric: { kind } }) => kind === 'count' || kind === 'amount');
  const checks = sums.flatMap((sum) =>
    added.flatMap(({ metric, index }) => checkSum(sum, metric, index)),
  );
  return [
    { kind: 'unique-key', checked: entries.length, residuals: [] },
    {
      kind: 'sum-of-parts',
      checked: checks.length,
      residuals: checks.filter((residual) => residual !== 'even'),
    },
  ];
}

/** A row of totals holds the sum of all other rows of its year, of its scope where it names one. */
function totalsOf(records: readonly TableRecord[]): readonly Sum[] {
  return records
    .filter(({ isTotal }) => isTotal)
    .map((whole) => ({
      whole,
      parts: records.filter(
        ({ isTotal, year, scope }) =>
          !isTotal && year === whole.year && (whole.scope === null || scope === whole.scope),
      ),
    }));
}

/** An entry of an aggregate kind holds the sum of the entries that name it as their parent. */
function aggregatesOf(
  kinds: readonly { value: string; aggregate: boolean }[],
  entries: readonly TableRecord[],
): readonly Sum[] {
  const aggregates = new Set(kinds.filter(({ aggregate }) => aggregate).map(({ value }) => value));
  const parts = new Map<string, TableRecord[]>();
  for (const entry of entries) {
    if (entry.parent === null) continue;
    const place = placeOf(entry, entry.parent);
    const known = parts.get(place);
    if (known === undefined) parts.set(place, [entry]);
    else known.push(entry);
  }
  return entries
    .filter(({ kind, key }) => key !== '' && aggregates.has(kind ?? ''))
    .map((whole) => ({ whole, parts: parts.get(placeOf(whole, whole.key)) ?? [] }))
    .filter((sum) => sum.parts.length > 0);
}

function placeOf({ scope, year }: TableRecord, key: string): string {
  return JSON.stringify([scope, year, key]);
}

/** Nothing to check where the sum itself is not printed. */
function checkSum(
  { whole, parts }: Sum,
  metric: Metric,
  index: number,
): readonly ('even' | Residual)[] {
  const found = whole.values[index] ?? null;
  if (found === null) return [];
  const values = parts.map(({ values: own }) => own[index] ?? null);
  const scale = 10 ** metric.decimals;
  const digits = values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * scale), 0);
  const expected = digits / scale;
  if (expected === found) return ['even'];
  const step = metric.roundedTo ?? 0;
  const isRounding = Math.abs(found - expected) <= (step / 2) * (parts.length + 1);
  const isGap = values.includes(null) && found > expected;
  const judgement = isRounding ? 'rounding' : isGap ? 'gap' : 'contradiction';
  const show = (value: number) => formatNumber(value, { decimals: metric.decimals });
  const when = whole.year === null ? '' : ` für ${whole.year}`;
  return [
    {
      kind: 'sum-of-parts',
      key: whole.key,
      ...(whole.scope === null ? {} : { scope: whole.scope }),
      year: whole.year,
      expected,
      found,
      lines: [...new Set([whole.line, ...parts.map(({ line }) => line)])],
      judgement,
      text: `${whole.label}: Als ${metric.label}${when} ist ${show(found)} gedruckt, die Summe der Teile ist ${show(expected)}. ${REASONS[judgement]}`,
    },
  ];
}

const REASONS = {
  rounding: 'Der Unterschied liegt im Rahmen der Rundung.',
  gap: 'Bei einem Teil steht kein Wert.',
  contradiction: 'Das ist ein Widerspruch in der Quelle.',
} as const;

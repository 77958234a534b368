import type { Metric } from '#src/domain/catalogue.ts';
import type { Check, Residual } from '#src/domain/check.ts';
import { formatNumber } from '#src/text/german-number.ts';
import type { FileTable } from '../tables/load-file-table.ts';
import { type Sum, sumsOf } from './sums-of-file-table.ts';

/**
 * Proves a table file by itself: keys stand once (it would not have been loaded otherwise), and every
 * printed sum is the sum of its rows, as far as the rounding that is declared allows.
 */
export function checkFileTable({ table, records }: FileTable): readonly Check[] {
  const entries = records.filter(({ isTotal }) => !isTotal);
  const sums = sumsOf(table.entity, records);
  const added = table.metrics
    .map((metric, index) => ({ metric, index }))
    .filter(({ metric: { kind } }) => kind === 'count' || kind === 'amount');
  const checks = [...groupBySort(sums).values()].flatMap((alike) =>
    withoutExtracts(
      alike.flatMap((sum) => added.flatMap(({ metric, index }) => checkSum(sum, metric, index))),
    ),
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

/** One or two sums that do not fit are wrong. */
const FEWEST_EXTRACTS = 3;

function groupBySort(sums: readonly Sum[]): ReadonlyMap<string, readonly Sum[]> {
  const groups = new Map<string, Sum[]>();
  for (const sum of sums) groups.set(sum.sort, [...(groups.get(sum.sort) ?? []), sum]);
  return groups;
}

/** "Straftaten gegen das Leben" has more offences than the table shows: most of its sums are larger. */
function withoutExtracts(checks: readonly ('even' | Residual)[]): readonly ('even' | Residual)[] {
  const uneven = checks.filter((check) => check !== 'even');
  const areLess = uneven.every(({ expected, found }) => (expected ?? 0) < (found ?? 0));
  const wholes = new Set(uneven.map(({ key }) => key));
  const areMost = wholes.size >= FEWEST_EXTRACTS && uneven.length * 2 > checks.length;
  return areLess && areMost ? [] : checks;
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

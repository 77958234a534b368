import { isBareSum, isSumLabel, withoutSum } from '#src/text/sum-label.ts';
import type { DraftedMetric } from './find-roles.ts';
import { isSumOf } from './find-value-columns.ts';
import type { SurveyedColumn } from './survey-columns.ts';

/** A column of numbers as it was drafted. */
interface DraftedColumn {
  readonly column: SurveyedColumn;
  readonly drafted: DraftedMetric;
}

/**
 * "Insgesamt" beside "gut" and "mangelhaft" says not of what; the title does: "Badegewässer nach Einstufung".
 * A sum of the columns beside it, also "Prüfungen insgesamt", is what is meant where none is named.
 *
 * @param subject - What the title says the table is of.
 */
export function withSumOfColumns(
  columns: readonly DraftedColumn[],
  subject: string | undefined,
): readonly DraftedMetric[] {
  const plain = columns.map(({ drafted }) => drafted);
  const [sum, ...others] = columns.filter(
    ({ drafted: { metric } }) => isBareSum(metric.label) || isSumLabel(metric.label),
  );
  if (sum === undefined || others.length > 0) return plain;
  const { label } = sum.drafted.metric;
  const thing = isBareSum(label) ? subject : withoutSum(label);
  const parts = partsOf(sum, columns);
  if (thing === undefined || parts === undefined) return plain;
  return columns.map((one) => {
    const { metric } = one.drafted;
    const isMeasured = metric.kind === 'amount';
    const named = (name: string, unit: string, word: string) => ({
      ...one.drafted,
      metric: {
        ...metric,
        label: name,
        unit: isMeasured ? metric.unit : unit,
        words: [...new Set([...metric.words, word])],
        isDefault: one === sum,
      },
    });
    if (one === sum) return named(`${thing} insgesamt`, thing, thing);
    if (!parts.includes(one)) return one.drafted;
    const whole = `${thing} ${metric.label}`;
    if (/^\p{Ll}/u.test(metric.label)) return named(whole, whole, metric.label);
    const words = [...metric.words, ...namesOfPart(thing, metric.label)];
    return { ...one.drafted, metric: { ...metric, words } };
  });
}

/** "Erdgas" among "Feuerstätten": "Erdgas-Feuerstätten", "Feuerstätten für Erdgas". */
function namesOfPart(thing: string, part: string): string[] {
  if (!/^\p{Lu}\p{Ll}+$/u.test(part) || !/^\p{Lu}\p{Ll}+$/u.test(thing)) return [];
  return [
    ...[`${part}-${thing}`, `${part}${thing.toLowerCase()}`, `${thing} ${part}`],
    ...[`${thing} für ${part}`, `${thing} mit ${part}`],
  ];
}

/** Whether two columns count the same, or are measured in one unit: only those make a sum. */
function isAlike(a: DraftedMetric['metric'], b: DraftedMetric['metric']): boolean {
  return a.kind === 'count' || (a.kind === 'amount' && b.kind === 'amount' && a.unit === b.unit);
}

/** The columns before a sum, or those behind it, of which it is the sum. */
function partsOf(
  sum: DraftedColumn,
  columns: readonly DraftedColumn[],
): readonly DraftedColumn[] | undefined {
  const at = columns.indexOf(sum);
  const sides = [columns.slice(0, at), columns.slice(at + 1)].map((side) =>
    side.filter(({ drafted }) => isAlike(drafted.metric, sum.drafted.metric)),
  );
  return sides.find((own) => {
    const numbers = own.map(({ column }) => column);
    return own.length > 1 && isSumOf(sum.column, numbers);
  });
}

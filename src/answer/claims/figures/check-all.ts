import { meets } from '#src/compute/conditions.ts';
import type { Computed } from '#src/compute/outcome.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { holds, type Of } from './check-relations.ts';
import { signed } from './figure-words.ts';

/** "Alle", "kein": the first of the ranking decides for all, as far as all have a value. */
export function checkAll(
  { comparison, limit, stated, isNegated }: Of<'all'>,
  { outcome, metric }: Computed,
  evidence: AnswerDraft,
): Finding {
  const [first] = outcome.name === 'rank' ? outcome.places : [];
  if (outcome.name !== 'rank' || first === undefined)
    return unverifiable('Dafür gibt es keine Werte.', evidence);
  const isTrue = meets({ kind: 'value', comparison, value: limit }, first.value);
  if (isTrue && outcome.missing > 0 && comparison.startsWith('>'))
    return unverifiable('Nicht für alle gibt es einen Wert.', evidence);
  const name = first.measured.entities[0]?.label ?? '';
  const shown =
    first.change === null
      ? `${formatNumber(first.value)} ${metric.unit}`
      : signed(first.value, metric.unit);
  const reason = isTrue ? 'Es trifft auf alle zu.' : `Es trifft nicht zu auf: ${name} (${shown}).`;
  const said = stated === null ? {} : { stated: stated.value };
  return {
    ...holds(isTrue, isNegated, reason, evidence, first.value),
    ...said,
  };
}

import type { Measured } from '#src/compute/cell.ts';
import type { Computed, Outcome } from '#src/compute/outcome.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Assertion } from '#src/question/claims/figures/assertion.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import { signed } from './figure-words.ts';

export type Of<K extends Assertion['kind']> = Extract<Assertion, { kind: K }>;

/** The verdict on a yes-or-no statement; the reason is said where it is wrong. */
export function holds(
  isTrue: boolean,
  isNegated: boolean,
  reason: string,
  evidence: AnswerDraft,
  actual?: number,
): Finding {
  const right = isTrue !== isNegated;
  return {
    verdict: right ? 'stimmt' : 'stimmt nicht',
    reason: right ? '' : reason,
    evidence,
    ...(actual === undefined ? {} : { actual }),
  };
}

function isThis({ entities }: Measured, ref: { key: string; scope?: string | undefined }): boolean {
  return entities.some(({ key, scope }) => key === ref.key && (ref.scope ?? null) === scope);
}

export function checkRank(assertion: Of<'rank'>, outcome: Outcome, evidence: AnswerDraft): Finding {
  if (outcome.name !== 'rank' || outcome.places.length === 0)
    return unverifiable('Die Rangfolge lässt sich nicht bestimmen.', evidence);
  const { place, orBefore = false, isAlone = false } = assertion;
  const here = outcome.places.filter(({ rank }) => rank === place || (orBefore && rank < place));
  const isTrue =
    here.some(({ measured }) => isThis(measured, assertion.subject)) &&
    !(isAlone && here.length > 1);
  const names = here.map(({ measured }) => measured.entities[0]?.label ?? '').join(', ');
  return holds(
    isTrue,
    assertion.isNegated,
    `An dieser Stelle der Rangfolge steht: ${names}.`,
    evidence,
    here[0]?.value,
  );
}

export function checkOrder(
  assertion: Of<'order'>,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  const rows =
    outcome.name === 'compare'
      ? outcome.rows
      : outcome.name === 'value'
        ? orderedRows(assertion, outcome.rows)
        : outcome.name === 'columns'
          ? outcome.rows.slice(0, 1).flatMap(({ of, held }) => [of, held])
          : [];
  const [a, b] = rows.map(({ value }) => value);
  if (a == null || b == null)
    return unverifiable('Für eine der beiden Seiten fehlt der Wert.', evidence);
  const isTrue =
    assertion.relation === 'more' ? a > b : assertion.relation === 'less' ? a < b : a === b;
  return holds(
    isTrue,
    assertion.isNegated,
    `Es sind ${formatNumber(a)} gegen ${formatNumber(b)}.`,
    evidence,
    a,
  );
}

/** Both must have gone the way that is said; what holds in one measure only stays open. */
export function checkOrderOfChanges(
  { plan, relation, by, direction, isNegated, ofYears }: Of<'order-of-changes'>,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  const refs = plan.selection.by === 'entities' ? plan.selection.entities : [];
  const changes = outcome.name === 'change' ? outcome.changes : [];
  const [a, b] =
    ofYears === undefined
      ? refs.map((ref) => changes.find(({ to }) => isThis(to, ref)))
      : ofYears.map((year) => changeOfYear(year, outcome));
  if (a?.absolute == null || b?.absolute == null || a.percent === null || b.percent === null)
    return unverifiable('Für eine der beiden Seiten fehlt der Wert.', evidence);
  const sign = direction === 'up' ? 1 : -1;
  const reason = `Es sind ${signed(a.percent, '%')} gegen ${signed(b.percent, '%')}.`;
  if (a.absolute * sign <= 0 && relation === 'more')
    return holds(false, isNegated, reason, evidence, a.percent);
  const isMore = (first: number, second: number): boolean =>
    relation === 'more' ? first * sign > second * sign : first * sign < second * sign;
  const [inNumbers, inPercent] = [isMore(a.absolute, b.absolute), isMore(a.percent, b.percent)];
  if (by === 'both' && inNumbers !== inPercent)
    return unverifiable('In Zahlen und in Prozent ist es verschieden.', evidence);
  return holds(by === 'absolute' ? inNumbers : inPercent, isNegated, reason, evidence, a.percent);
}

/** Against the year before it. */
function changeOfYear(year: number, outcome: Outcome) {
  const [points = []] = outcome.name === 'series' ? outcome.series : [];
  const [from, to] = [year - 1, year].map((at) => points.find((point) => point.year === at)?.value);
  if (from == null || to == null || from === 0) return undefined;
  return { absolute: to - from, percent: ((to - from) / from) * 100 };
}

/** In the order of the sentence, whatever the order of the years. */
function orderedRows({ plan }: Of<'order'>, rows: readonly Measured[]): Measured[] {
  return plan.years.flatMap((year) => rows.filter((row) => row.year === year));
}

export function checkExists(outcome: Outcome, evidence: AnswerDraft): Finding {
  const matching = outcome.name === 'list' ? outcome.matching : [];
  return holds(matching.length > 0, false, 'Das trifft auf keinen Eintrag zu.', evidence);
}

export function checkAbsent(
  assertion: Of<'absent'>,
  { outcome, metric }: Pick<Computed, 'outcome' | 'metric'>,
  evidence: AnswerDraft,
): Finding {
  const row = outcome.name === 'value' ? outcome.rows[0] : undefined;
  if (row === undefined) return unverifiable('Dazu steht nichts in den Tabellen.', evidence);
  const hasNone = row.value === null || row.value === 0;
  const shown = { ...evidence, kind: 'figure' as const };
  const reason =
    row.value === null
      ? metric.words.includes('Personal')
        ? 'Es ist kein eigenes Personal ausgewiesen.'
        : 'Es ist kein Wert ausgewiesen.'
      : `Ausgewiesen sind ${formatNumber(row.value ?? 0)}.`;
  return holds(hasNone === assertion.isAbsent, false, reason, shown, row.value ?? undefined);
}

export function checkBelongs(
  assertion: Of<'belongs'>,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  const row = outcome.name === 'parent' ? outcome.rows[0] : undefined;
  if (row === undefined)
    return unverifiable('Die Zugehörigkeit lässt sich nicht bestimmen.', evidence);
  const isTrue = row.parents.some(
    ({ key, scope }) => key === assertion.to.key && scope === (assertion.to.scope ?? null),
  );
  const names = row.parents.map(({ label }) => label).join(', ');
  return holds(
    isTrue,
    assertion.isNegated,
    names === '' ? 'Sie gehört zu keiner.' : `Zugeordnet ist: ${names}.`,
    evidence,
  );
}

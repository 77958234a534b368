import type { FigureSource } from '#src/answer/figures/figure-source.ts';
import type { Computed, Outcome, Share } from '#src/compute/outcome.ts';
import type { AnswerDraft } from '#src/domain/answer.ts';
import type { Direction } from '#src/question/claims/figures/assertion.ts';
import { agrees, isThreshold } from '#src/question/claims/numbers/rounding.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { type Finding, unverifiable } from '../verdict.ts';
import type { Checking } from './check-figures.ts';
import { holds, type Of } from './check-relations.ts';
import { compareNumber } from './compare-number.ts';
import { passes } from './evidence-plan.ts';
import { asChange, explainChange } from './explain-change.ts';
import { explainValue } from './explain-value.ts';
import { changed, directionText, quantity, signed } from './figure-words.ts';

/** A single share in percent, or the difference of two in percentage points. */
function shareIn(shares: readonly Share[]): number | null {
  // A thing is no part of itself: the sentence means something else.
  const isItself = ({ part, whole }: Share): boolean =>
    part.entities.length === whole.entities.length &&
    part.entities.every((entity, i) => entity === whole.entities[i]);
  if (shares.some(isItself)) return null;
  const [first, second, ...more] = shares.map(({ percent }) => percent);
  if (first == null || more.length > 0) return null;
  if (second === undefined) return first;
  return second === null ? null : second - first;
}

/** The one number that an outcome gives; null where it gives none. */
function numberIn({ outcome, plan }: Computed): number | null {
  switch (outcome.name) {
    case 'value':
      return outcome.rows.length === 1 ? (outcome.rows[0]?.value ?? null) : null;
    case 'aggregate':
      return outcome.value;
    case 'change': {
      const [change] = outcome.changes;
      if (change === undefined || outcome.changes.length > 1) return null;
      return plan.operation.name === 'change' && plan.operation.unit === 'percent'
        ? change.percent
        : change.absolute;
    }
    case 'share':
      return shareIn(outcome.shares);
    case 'compare':
      return outcome.value;
    case 'count':
      return outcome.matching.length;
    case 'columns':
      return outcome.by === 'percent' ? outcome.value : null;
    default:
      return null;
  }
}

/** Holds a stated number against the one a plan gives. */
export async function checkNumber(
  assertion: Of<'number'>,
  computed: Computed,
  evidence: AnswerDraft,
  { source, isQuestion }: Checking,
): Promise<Finding> {
  const { stated, role, direction, isRest = false } = assertion;
  const part = numberIn(computed);
  const actual = isRest && part !== null ? 100 - part : part;
  if (role === 'points') return checkPoints(stated, computed, evidence);
  if (role === 'share-points' && stated.kind === 'percent')
    return checkShareInPercent(assertion, computed, evidence);
  const unit = unitOf(role, computed);
  const say = (value: number): string =>
    role === 'ratio'
      ? `${formatNumber(value, { decimals: 2 })}-mal so viele`
      : OF_CHANGE.has(role)
        ? changed(value, unit)
        : quantity(value, unit);
  if (await isEitherWay(assertion, computed, source))
    return unverifiable(
      'Der Satz lässt offen, ob die Zahl der Bestand oder die Veränderung ist.',
      evidence,
    );
  if (stated.isDenied) return checkDenied(stated, actual, say, evidence);
  const wrongWay = actual !== null && direction !== null && isOtherWay(direction, actual);
  if (wrongWay) {
    return withHint(
      {
        ...compareNumber(stated, actual, say, evidence),
        verdict: 'stimmt nicht',
        reason: OF_TWO.has(role)
          ? `Es ist umgekehrt: ${say(actual)}.`
          : `Die Richtung ist falsch: ${directionText(actual)} (${signed(actual, unit)}).`,
      },
      await explainChange(assertion, computed, source),
    );
  }
  if (isQuestion && actual !== null && isThreshold(stated))
    return holds(passes(stated, Math.abs(actual)), false, '', evidence, actual);
  const finding = compareNumber(stated, actual, say, evidence);
  if (finding.verdict !== 'stimmt nicht' || actual === null) return finding;
  if (role === 'share-points' && agrees(stated, roundedPoints(computed.outcome)) !== 'no')
    return {
      ...finding,
      verdict: 'stimmt',
      rounded: true,
      reason: `Gerundet richtig: genau ${say(roundHalfUp(actual, 2))}.`,
    };
  return withHint(
    finding,
    (await explainValue(assertion, computed, source)) ??
      (await explainChange(assertion, computed, source)),
  );
}

/** The difference of the shares as they are printed, rounded each. */
function roundedPoints(outcome: Outcome): number {
  const [first = 0, second = 0] =
    outcome.name === 'share'
      ? outcome.shares.map(({ percent }) => roundHalfUp(percent ?? 0, 2))
      : [];
  return roundHalfUp(second - first, 2);
}

/** "nach dem Rückgang wieder 1.100": no change, but the value itself. */
async function isEitherWay(
  { stated, role }: Of<'number'>,
  computed: Computed,
  source: FigureSource,
): Promise<boolean> {
  if (role !== 'change' || stated.kind !== 'number' || stated.preposition !== null) return false;
  const { outcome } = await asChange(computed, source);
  const [change] = outcome.name === 'change' ? outcome.changes : [];
  const value = change?.to.value ?? null;
  return value !== null && agrees(stated, value) === 'exact';
}

function withHint(finding: Finding, hint: string | null): Finding {
  return hint === null ? finding : { ...finding, reason: `${finding.reason} ${hint}` };
}

const OF_CHANGE: ReadonlySet<string> = new Set([
  'change',
  'change-percent',
  'share-points',
  'difference',
]);

const OF_TWO: ReadonlySet<string> = new Set(['difference', 'difference-percent']);

/** "nicht 850": right where it is another number. */
function checkDenied(
  stated: StatedValue,
  actual: number | null,
  say: (value: number) => string,
  evidence: AnswerDraft,
): Finding {
  const finding = compareNumber(stated, actual, say, evidence);
  if (actual === null) return finding;
  const shown = say(roundHalfUp(actual, 2));
  return finding.verdict === 'stimmt'
    ? { ...finding, verdict: 'stimmt nicht', reason: `Es sind ${shown}.` }
    : { ...finding, verdict: 'stimmt', reason: `Genau sind es ${shown}.` };
}

function unitOf(role: Of<'number'>['role'], { metric }: Computed): string {
  if (role === 'share' || role === 'change-percent' || role === 'difference-percent') return '%';
  if (role === 'share-points') return 'Prozentpunkte';

  return role === 'count' ? '' : metric.unit;
}

function isOtherWay(direction: Direction, actual: number): boolean {
  if (direction === 'same') return actual !== 0;
  return direction === 'up' ? actual < 0 : actual > 0;
}

/** Percentage points of a change in percent are the wrong unit. */
function checkPoints(stated: StatedValue, computed: Computed, evidence: AnswerDraft): Finding {
  const actual = numberIn(computed);
  if (actual === null || computed.outcome.name === 'share')
    return unverifiable(
      'Eine Veränderung in Prozentpunkten lässt sich hier nicht nachrechnen.',
      evidence,
    );
  const shown = roundHalfUp(actual, 2);
  const fits = agrees(stated, shown) !== 'no';
  return {
    verdict: 'stimmt nicht',
    stated: stated.value,
    actual: shown,
    evidence,
    reason: fits
      ? `Die Einheit ist falsch: Es sind ${quantity(Math.abs(shown), '%')}, nicht Prozentpunkte.`
      : `Richtig sind ${quantity(Math.abs(shown), '%')}.`,
  };
}

/** "Der Anteil sank um 4,34 Prozent": of the share before; mostly points are meant. */
function checkShareInPercent(
  { stated, direction }: Of<'number'>,
  { outcome }: Computed,
  evidence: AnswerDraft,
): Finding {
  const [first, second] =
    outcome.name === 'share' ? outcome.shares.map(({ percent }) => percent) : [];
  if (first == null || second == null || first === 0)
    return unverifiable('Für eines der Jahre fehlt der Anteil.', evidence);
  const points = roundHalfUp(second - first, 2);
  const percent = roundHalfUp(((second - first) / first) * 100, 2);
  const shown = `${signed(points, 'Prozentpunkte')} (${signed(percent, '%')})`;
  const isWrongWay = direction !== null && isOtherWay(direction, points);
  const isTrue = !isWrongWay && agrees(stated, percent) !== 'no';
  const isUnit = !isWrongWay && agrees(stated, points) !== 'no';
  return {
    verdict: isTrue ? 'stimmt' : 'stimmt nicht',
    stated: stated.value,
    actual: percent,
    ...(isTrue ? { rounded: agrees(stated, percent) === 'rounded' } : {}),
    reason: isTrue
      ? ''
      : `${isUnit ? 'Die Einheit ist falsch: ' : ''}Der Anteil änderte sich um ${shown}.`,
    evidence,
  };
}

/** Who has more than halved has less than half of it; "mehr als halb so viele" are more than half. */
function onOtherSide(stated: StatedValue): StatedValue {
  const other = OTHER_SIDE[stated.hedge ?? ''];
  return other === undefined || !/halbier|halv/iu.test(stated.text)
    ? stated
    : { ...stated, hedge: other };
}

const OTHER_SIDE: Readonly<Record<string, NonNullable<StatedValue['hedge']>>> = {
  'at-least': 'at-most',
  'at-most': 'at-least',
  'just-over': 'just-under',
  'just-under': 'just-over',
  over: 'under',
  under: 'over',
};

export function checkMultiple(
  stated: StatedValue,
  outcome: Outcome,
  evidence: AnswerDraft,
): Finding {
  const change = outcome.name === 'change' ? outcome.changes[0] : undefined;
  if (change?.from.value == null || change.to.value === null || change.from.value === 0)
    return unverifiable('Für eines der Jahre fehlt der Wert.', evidence);
  const factor = roundHalfUp(change.to.value / change.from.value, 2);
  const agreement = agrees(onOtherSide(stated), factor);
  const shown = `das ${formatNumber(factor, { decimals: 2 })}-Fache (${formatNumber(change.from.value)} → ${formatNumber(change.to.value)})`;
  return {
    verdict: agreement === 'no' ? 'stimmt nicht' : 'stimmt',
    stated: stated.value,
    actual: change.to.value,
    ...(agreement === 'no' ? {} : { rounded: agreement === 'rounded' }),
    reason: agreement === 'exact' ? '' : `Es ist ${shown}.`,
    evidence,
  };
}

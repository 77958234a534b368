import { agrees } from '#src/question/claims/numbers/rounding.ts';
import { readStatedValues, type StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { type PartOfWhole, partsOfWhole } from '#src/question/claims/prose/parts-of-whole.ts';
import { isSameTime, type ProseClaim, readTimes } from '#src/question/claims/prose/prose-claim.ts';
import { formatNumber } from '#src/text/german-number.ts';
import type { Finding } from '../verdict.ts';
import { isDeniedAlike } from './denied-alike.ts';
import type { Printed } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';
import { isSaidInSameWay } from './said-alike.ts';

/** Of the same number of the same things a sentence need not repeat what the question above it names. */
const SAYS_SAME = 0.75;
/** And so well it must say what happens. */
const TELLS = 0.35;

/**
 * "Weniger als 650 von 812 Stellen sind besetzt": the same whole of the same things, and how many of them. The
 * number of the whole shows that both speak of the same.
 */
export function checkPartOfWhole(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  const [stated, more] = partsOfWhole(claim.text);
  if (stated === undefined || more !== undefined) return null;
  const said = numberOf(stated.part, claim.values);
  if (said === undefined) return null;
  const found = printed.flatMap((place) => {
    const same = partsOfWhole(place.text).filter(({ whole }) => whole === stated.whole);
    const [one, other] = same;
    return one !== undefined && other === undefined && saysSame(claim, place)
      ? [{ place, one }]
      : [];
  });
  const [best] = found;
  const parts = new Set(found.map(({ one }) => one.part));
  if (best === undefined || parts.size > 1) return null;
  const { place, one } = best;
  const agreement = agrees(said, one.part);
  const holds = agreement !== 'no';
  if (isHedged(one, place) || (holds && !isSaidInSameWay(claim, place))) return null;
  return {
    verdict: holds ? 'stimmt' : 'stimmt nicht',
    stated: stated.part,
    actual: one.part,
    rounded: agreement === 'rounded',
    reason: holds ? '' : `In den Dokumenten steht: ${printedAs(one)}.`,
    evidence: quoteDraft([place]),
  };
}

/** The number as it is stated, with "fast", "weniger als". */
function numberOf(value: number, values: readonly StatedValue[]): StatedValue | undefined {
  return values.find((one) => one.value === value && !one.isDenied);
}

/** "rund 650 von 812": how many they are is not printed. */
function isHedged({ part }: PartOfWhole, { text }: Printed): boolean {
  return numberOf(part, readStatedValues(text))?.hedge !== 'none';
}

function printedAs({ part, whole }: PartOfWhole): string {
  return `${formatNumber(part)} von ${formatNumber(whole)}`;
}

function saysSame(claim: ProseClaim, place: Printed): boolean {
  const times = readTimes(place.text);
  return (
    place.own >= SAYS_SAME &&
    (place.event ?? 1) >= TELLS &&
    isDeniedAlike(claim, place) &&
    claim.times.every((time) => times.some((other) => isSameTime(time, other)))
  );
}

import { NEGATION, NOT_ALL } from '../figures/claim-sentence.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import type { CountClaim } from './count-claim.ts';
import { ALL_MEASURES, MEASURES, type Reader, wholeOf, withoutAll } from './counted-measures.ts';

/** "Von den 54 Maßnahmen des Plans waren 15 in Verzug", "15 der 54 Maßnahmen waren in Verzug". */
export function readOfWhole(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const [a, b, ...more] = values;
  if (a === undefined || b === undefined || more.length > 0) return null;
  if (a.kind !== 'number' || b.kind !== 'number') return null;
  const isOf = /(?<!\p{L})(?:von(?: den| insgesamt)?|der|of(?: the)?)\s+$/iu;
  const isPart = /^\s+(?:davon|darunter|of (?:them|which))(?!\p{L})/iu;
  const isBehind =
    isPart.test(sentence.slice(b.end)) ||
    /,\s+(?:davon|darunter)\s+$/iu.test(sentence.slice(0, b.start));
  const whole = isBehind ? a : [a, b].find((value) => isOf.test(sentence.slice(0, value.start)));
  const part = whole === a ? b : a;
  if (whole === undefined || !MEASURES.test(sentence.slice(whole.end, whole.end + 16))) return null;
  const said = read(withoutAll(sentence, values));
  if (said === null || said.predicate === null || said.years.length > 1) return 'unclear';
  if (NEGATION.test(sentence)) return 'unclear';
  return {
    kind: 'numbers',
    counted: [said.counted, wholeOf(said)],
    stated: [part, whole],
  };
}

/** "Jede dritte Maßnahme war in Verzug", "62 Prozent der Maßnahmen", "Alle Maßnahmen sind im Plan". */
export function readShare(
  sentence: string,
  values: readonly StatedValue[],
  read: Reader,
): CountClaim | 'unclear' | null {
  const [stated, ...more] = values;
  const isAll = stated === undefined && ALL_MEASURES.test(sentence);
  const isPart =
    stated !== undefined &&
    (stated.kind === 'percent' || stated.kind === 'part') &&
    MEASURES.test(sentence.slice(stated.end, stated.end + 40));
  if (!isAll && !isPart) return null;
  const bare = isAll ? sentence.replace(ALL_MEASURES, '') : withoutAll(sentence, values);
  const said = read(bare);
  if (said === null || said.predicate === null || said.years.length > 1 || more.length > 0)
    return 'unclear';
  if (NEGATION.test(bare)) return 'unclear';
  return {
    kind: 'share',
    counted: [said.counted, wholeOf(said)],
    stated: stated ?? null,
    isNegated: isAll && NOT_ALL.test(sentence),
  };
}

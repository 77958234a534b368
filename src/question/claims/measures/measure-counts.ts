import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import type { CountClaim } from './count-claim.ts';
import { ALL_MEASURES, MEASURES, readerOf } from './counted-measures.ts';
import { readCourse, readOrder, readTimes } from './measure-count-orders.ts';
import { readPeak } from './measure-count-peaks.ts';
import { readOfWhole, readShare } from './measure-count-shares.ts';

/** "alle außer zwei", "bis auf eine": of these nothing is said. */
const EXCEPT =
  /(?<!\p{L})(?:bis auf|außer|ausser|ohne|ausgenommen|mit ausnahme|except|but one)(?!\p{L})/iu;

/**
 * Reads a comparison of numbers of measures, a share of them or two numbers.
 *
 * @returns `unclear` where it is one and names what the plans do not count by; null for a sentence
 *   that says none of it.
 */
export function readMeasureCounts(
  sentence: string,
  values: readonly StatedValue[],
  index: MeasureIndex,
): CountClaim | 'unclear' | null {
  if (!MEASURES.test(sentence)) return null;
  const reader = readerOf(index);
  if (EXCEPT.test(sentence)) return ALL_MEASURES.test(sentence) ? 'unclear' : null;
  const claim =
    readPeak(sentence, values, reader) ??
    readTimes(sentence, values, reader) ??
    readOrder(sentence, values, reader) ??
    readCourse(sentence, values, reader) ??
    readOfWhole(sentence, values, reader) ??
    readShare(sentence, values, reader);
  return claim;
}

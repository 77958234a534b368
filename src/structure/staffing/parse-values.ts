import type { PrintedDecimal } from '#src/domain/staffing.ts';
import { parseGermanNumber } from '#src/text/german-number.ts';
import type { ValueGroup } from './block.ts';

const COUNT = /^(?:0|[1-9]\d{0,2}(?:\.\d{3})*)$/u;
const RATE = /^\d{1,3}(?:\.\d{3})*,\d{2}$/u;
const CHANGE = /^[-−–+]?\d{1,3}(?:\.?\d{3})*,\d{2}%$/u;

/** A line taken apart into the words before its values and the values. */
export interface TextWithValues {
  readonly text: string;
  readonly groups: readonly ValueGroup[];
}

/**
 * Parts a printed line into text and the values at its end: `0101 Landtag 155 0,71 165 0,76 6,45%`.
 * A single number behind words is part of the words ("Anstalt Nr. 5").
 */
export function parseValues(printed: string): TextWithValues {
  const words = printed.trim().replace(/\s+%/gu, '%').split(/\s+/u);
  const start = words.length - valuesAtEnd(words);
  const text = words.slice(0, start).join(' ');
  const groups = groupsOf(words.slice(start));
  const isName = text !== '' && groups?.length === 1 && groups[0]?.rate === null;
  return groups === undefined || isName ? { text: words.join(' '), groups: [] } : { text, groups };
}

function valuesAtEnd(words: readonly string[]): number {
  const lastWord = words.findLastIndex(
    (word) => !COUNT.test(word) && !RATE.test(word) && !CHANGE.test(word),
  );
  return words.length - 1 - lastWord;
}

/** Every count opens a new year; a rate and then a change may follow it. */
function groupsOf(words: readonly string[]): ValueGroup[] | undefined {
  const groups: ValueGroup[] = [];
  for (const word of words) {
    const open = groups.at(-1);
    if (COUNT.test(word)) {
      groups.push({ count: parseGermanNumber(word).value, rate: null, change: null });
    } else if (open === undefined || open.change !== null) {
      return undefined;
    } else if (CHANGE.test(word)) {
      groups.splice(-1, 1, { ...open, change: decimalOf(word.slice(0, -1)) });
    } else if (open.rate === null) {
      groups.splice(-1, 1, { ...open, rate: decimalOf(word) });
    } else {
      return undefined;
    }
  }
  return groups;
}

function decimalOf(printed: string): PrintedDecimal {
  return { printed, hundredths: Math.round(parseGermanNumber(printed).value * 100) };
}

/** How many numbers the groups hold. */
export function countTokens(groups: readonly ValueGroup[]): number {
  return groups.reduce(
    (sum, { rate, change }) => sum + 1 + (rate === null ? 0 : 1) + (change === null ? 0 : 1),
    0,
  );
}

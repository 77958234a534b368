const YEAR = '(?:19|20)\\d\\d';
const ALONE = new RegExp(`^${YEAR}$`, 'u');

/** A year, which is no part of a longer number. */
export const ANY_YEAR = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'u');

/** The same, for every one in a text. */
export const ANY_YEARS = new RegExp(ANY_YEAR, 'gu');

/** Whether a word is a year and nothing else. */
export function isYear(word: string): boolean {
  return ALONE.test(word);
}

import { capitalized } from '#src/text/capitalized.ts';
import { WORD_NUMBERS, WRITTEN_NUMBERS } from '#src/text/number-words.ts';
import { ANY_YEARS } from '#src/text/years.ts';

const ORDINALS = 'zweit dritt viert fünft sechst siebt acht neunt'.split(' ');
const ROW = '(?:in folge|hintereinander|nacheinander|am stück|in serie)';
const IN_A_ROW = new RegExp(
  String.raw`(?<!\p{L})(?:(?:zum|das|im) (?<nth>${ORDINALS.join('|')})en? (?:mal|jahr)|(?<count>\d|${WRITTEN_NUMBERS}) (?:jahre?n?|mal)) ${ROW}(?!\p{L})`,
  'iu',
);
const LONE_YEAR = /(?:(?<since>seit|ab|nach)\s+|im\s+)?(?:jahre?\s+)?(?<!\d)(?:19|20)\d\d(?!\d)/iu;

/** Whether a sentence says that something was so for a number of years in a row. */
export function isInARow(sentence: string): boolean {
  return IN_A_ROW.test(sentence);
}

/**
 * "2023 zum dritten Mal in Folge gewachsen", "drei Jahre in Folge": step by step from the first of these
 * years to the last; without a year they are the newest ones.
 *
 * @returns The sentence as it is where its years are not so many.
 */
export function withYearsInARow(sentence: string, newest: number): string {
  const { nth, count } = IN_A_ROW.exec(sentence)?.groups ?? {};
  const steps = nth === undefined ? numberOf(count) : ORDINALS.indexOf(nth.toLowerCase()) + 2;
  if (steps < 1 || newest < 1) return sentence;
  const [first, last, ...more] = (sentence.match(ANY_YEARS) ?? []).map(Number);
  if (more.length > 0) return sentence;
  const said = sentence.replace(IN_A_ROW, 'Jahr für Jahr');
  const isSoMany = (from: number, to: number): boolean => to - from === steps;
  if (first !== undefined && last !== undefined) return isSoMany(first, last) ? said : sentence;
  if (first === undefined) return `${withoutStop(said)} von ${newest - steps} bis ${newest}`;
  const isSince = LONE_YEAR.exec(sentence)?.groups?.since !== undefined;
  if (isSince && !isSoMany(first, newest)) return sentence;
  const stretch = isSince ? `von ${first} bis ${newest}` : `von ${first - steps} bis ${first}`;
  return capitalized(said.replace(LONE_YEAR, stretch));
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.!\s]+$/u, '');
}

function numberOf(word: string | undefined): number {
  if (word === undefined) return 0;
  return /^\d$/u.test(word) ? Number(word) : (WORD_NUMBERS[word.toLowerCase()] ?? 0);
}

import { foldGerman } from './fold.ts';

/** Numbers as words, as written in lower case. */
export const WORD_NUMBERS: Readonly<Record<string, number>> = {
  null: 0,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
  hundert: 100,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};

const FOLDED = new Map(
  Object.entries(WORD_NUMBERS).map(([word, value]) => [foldGerman(word), value]),
);
/** The words as alternatives of a regular expression. */
export const WRITTEN_NUMBERS = Object.keys(WORD_NUMBERS).join('|');

/** The same words folded. */
export const FOLDED_NUMBERS = [...FOLDED.keys()].join('|');

const LARGE: readonly (readonly [string, number])[] = [
  ['tausend', 1000],
  ['hundert', 100],
];

/**
 * The value of a folded number word of round numbers: "fünfzig", "zweiundzwanzig", "zweihundert", "tausend".
 *
 * @returns null where the word is none of these.
 */
export function readNumberWord(folded: string): number | null {
  const plain = folded === 'ein' ? 1 : FOLDED.get(folded);
  if (plain !== undefined) return plain;
  // "zweiundzwanzig"
  const [, ones = '', tens = ''] = /^(\w+)und(\w+(?:zig|ssig))$/.exec(folded) ?? [];
  const [one, ten] = [ones === 'ein' ? 1 : FOLDED.get(ones), FOLDED.get(tens)];
  if (one !== undefined && ten !== undefined) return one + ten;
  for (const [word, factor] of LARGE) {
    const before = folded.endsWith(word) ? folded.slice(0, -word.length) : null;
    const times = before === '' ? 1 : before === null ? null : readNumberWord(before);
    if (times !== null) return times * factor;
  }
  return null;
}

const LARGEST_SMALL = 12;

/** From two to twelve as a folded word, "both" and "beiden" too, or up to 99 in digits. */
export function readSmallNumber(word: string): number | null {
  if (/^\d{1,2}$/u.test(word)) return Number(word);
  if (/^(?:beiden|both)$/u.test(word)) return 2;
  const value = readNumberWord(word) ?? 0;
  return value >= 2 && value <= LARGEST_SMALL ? value : null;
}

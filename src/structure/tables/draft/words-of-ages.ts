import { WORD_NUMBERS } from '#src/text/number-words.ts';

/** "von 3 bis unter 6 Jahren", "14 bis unter 18", "15- bis 17-Jährige", "6–9 Jahre" */
const RANGE =
  /(?<!\d)(?<from>\d{1,2})\s?-?\s?(?:bis|–|-)\s?(?<below>unter\s)?(?<to>\d{1,3})(?!\d)/u;
/** "unter 3 Jahren" */
const BELOW = /(?<!bis\s?)(?<!\p{L})unter\s(?<to>\d{1,3})(?!\d)/iu;
/** "ab 60 Jahre", "65 Jahre und älter" */
const FROM =
  /(?<!\p{L})ab\s(?<from>\d{1,3})(?!\d)|(?<!\d)(?<older>\d{1,3})\s(?:Jahre\s)?(?:und|u\.)\s(?:älter|mehr|ä\.)/iu;
const OF_AGE =
  /jahr|jährig|kinder|jugendliche|heranwachsende|erwachsene|alter|^\W*(?:unter|ab)\s\d/iu;

/**
 * How people call those of an age: "15- bis 17-Jährige", "unter Dreijährige", "U3"; nothing for a text
 * that tells no age.
 */
export function wordsOfAges(text: string): readonly string[] {
  if (!OF_AGE.test(text) && !BETWEEN_UNDER.test(text)) return [];
  const range = RANGE.exec(text)?.groups;
  if (range !== undefined) {
    const [from, to] = [Number(range.from), Number(range.to) - (range.below ? 1 : 0)];
    return distinct([
      `${from} bis ${range.to}`,
      `${from} bis ${to}`,
      `${from}- bis ${to}-Jährige`,
      `${word(from)}- bis ${word(to)}jährige`,
    ]);
  }
  const below = BELOW.exec(text)?.groups?.to;
  if (below !== undefined) {
    const to = Number(below);
    return distinct([
      `unter ${to}`,
      `unter ${word(to)}`,
      `unter ${to}-Jährige`,
      `unter ${word(to)}jährige`,
    ]);
  }
  const { from, older } = FROM.exec(text)?.groups ?? {};
  const least = from ?? older;
  return least === undefined
    ? []
    : [`ab ${least}`, `ab ${least}-Jährige`, `${least} Jahre und älter`, `über ${least}`];
}

const BETWEEN_UNDER = /\d{1,2}\sbis\sunter\s\d/u;

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function word(value: number): string {
  const found = Object.entries(WORD_NUMBERS).find(([, number]) => number === value);
  return found?.[0] ?? String(value);
}

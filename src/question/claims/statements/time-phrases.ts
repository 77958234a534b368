import { WORD_NUMBERS, WRITTEN_NUMBERS } from '#src/text/number-words.ts';

const YEAR = String.raw`(?<!\d)(?:19|20)\d\d(?![\d.,]\d|\d)`;

const PHRASE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:von|zwischen|from|between)\s+)?${YEAR}\s*(?:bis|und|auf|to|and|–|-)\s*${YEAR}|(?:(?<!\p{L})(?:(?:seit|bis|ab|im|in|since|until)\s+)?(?:(?:dem\s+)?jahre?\s+)?)${YEAR}`,
  'giu',
);

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** "von 2015 bis 2023", "seit 2019", "im Jahr 2021", "2020": each time that a text names, in order. */
export function timePhrases(text: string): Stretch[] {
  return Array.from(text.matchAll(PHRASE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

const ONE = 'ein|einem|one|a';
const COUNT = `${ONE}|\\d{1,2}|${WRITTEN_NUMBERS}`;

const LATER = new RegExp(
  `(?<!\\p{L})(?<count>${COUNT})\\s(?:jahre?|years?)\\s(?:später|darauf|danach|later)(?!\\p{L})|(?<!\\p{L})(?:im\\s(?:jahr\\s(?:darauf|danach)|folgejahr|(?:darauf)?folgenden\\sjahr)|(?:in\\s)?the\\s(?:following|next)\\syear|the\\syear\\safter)(?!\\p{L})`,
  'iu',
);
const EARLIER = new RegExp(
  `(?<!\\p{L})(?:(?<count>${COUNT})\\s(?:jahre?|years?)\\s(?:zuvor|davor|vorher|früher|earlier|before)(?!\\p{L})|(?<!(?:als|gegenüber|zum|than|zu|wie|mit)\\s)im\\s(?:vorjahr|jahr\\s(?:davor|zuvor))(?!\\p{L})|the year before(?!\\p{L}))`,
  'iu',
);

/** "ein Jahr später", "acht Jahre zuvor" as the year that is meant, counted from another one. */
export function withCountedYears(text: string, from: number): string {
  return text
    .replace(LATER, (_, count: string | undefined) => String(from + stepOf(count)))
    .replace(EARLIER, (_, count: string | undefined) => String(from - stepOf(count)));
}

function stepOf(count = 'ein'): number {
  const word = count.toLowerCase();
  if (/^\d/u.test(word)) return Number(word);
  return WORD_NUMBERS[word] ?? 1;
}

/**
 * "2023 … mehr als acht Jahre zuvor": beside the only year of the sentence so many years before or
 * after it are a year, too. "Mehr als acht Jahre" is then no number.
 */
export function withPlainTimes(sentence: string): string {
  return withStepsCounted(sentence.replace(EXPLAINED_YEAR, '$<in> Jahr $<year>')).replace(
    SAME_YEAR,
    '$<before> im Jahr $<year>',
  );
}

/** "sollte laut Plan 2016 noch im selben Jahr enden": in the year that is said last. */
const SAME_YEAR =
  /(?<before>(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)[^\d;:]*?)(?: noch)? im (?:selben|gleichen|nämlichen) jahr(?!\p{L})/iu;

/** "im letzten Jahr vor der Pandemie (2019)": which year it is, the brackets say. */
const EXPLAINED_YEAR =
  /(?<!\p{L})(?<in>im|vom|zum) (?:(?!jahr)\p{Ll}+ )*(?:vor)?jahr(?: (?:vor|nach|der|des|mit) [^,;()\d]{2,40})? \((?<year>(?:19|20)\d\d)\)/iu;

function withStepsCounted(sentence: string): string {
  const years = [...sentence.matchAll(new RegExp(YEAR, 'gu'))];
  const [year] = years;
  if (year === undefined || years.length > 1 || /im vorjahr/iu.test(sentence)) return sentence;
  return withCountedYears(sentence, Number(year[0]));
}

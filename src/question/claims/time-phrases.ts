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

const STEPS: Readonly<Record<string, number>> = {
  ein: 1,
  einem: 1,
  one: 1,
  a: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fünf: 5,
  five: 5,
};

const LATER =
  /(?<!\p{L})(?<count>ein|zwei|drei|vier|fünf|one|a|two|three|four|five)\s(?:jahre?|years?)\s(?:später|darauf|danach|later)(?!\p{L})/iu;
const EARLIER =
  /(?<!\p{L})(?:(?<count>ein|zwei|drei|vier|fünf|one|a|two|three|four|five)\s(?:jahre?|years?)\s(?:zuvor|davor|vorher|früher|earlier)|(?<!(?:als|gegenüber|zum|than|zu|wie|mit)\s)im\s(?:vorjahr|jahr\s(?:davor|zuvor))|the year before)(?!\p{L})/iu;

/** "ein Jahr später", "im Vorjahr" as the year that is meant, counted from another one. */
export function withCountedYears(text: string, from: number): string {
  const step = (count: string | undefined): number => STEPS[count?.toLowerCase() ?? 'ein'] ?? 1;
  return text
    .replace(LATER, (_, count: string) => String(from + step(count)))
    .replace(EARLIER, (_, count: string | undefined) => String(from - step(count)));
}

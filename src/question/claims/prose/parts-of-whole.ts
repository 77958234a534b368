import { parseGermanNumber } from '#src/text/german-number.ts';

/** A number of a whole that a sentence gives with it: "48 der 64 Vermittlungsstellen". */
export interface PartOfWhole {
  readonly part: number;
  readonly whole: number;
  readonly noun: string;
}

const NUMBER = String.raw`(?:\d{1,3}(?:[. \u202f]\d{3})+|\d+)`;
/** "48 der 64 Vermittlungsstellen", "712 von 1.260 Liegenschaften", "112 of the 164 hospitals" */
const PART_FIRST = new RegExp(
  String.raw`(?<![\d.,])(?<part>${NUMBER})\s(?:der|von(?:\sden)?|of(?:\sthe)?)\s(?:insgesamt\s)?(?<whole>${NUMBER})\s(?:\p{Ll}+(?:en|er)\s)?(?<noun>\p{L}[\p{L}-]+)`,
  'gu',
);
/** "Von 185 Standorten waren Ende 2022 insgesamt 149 versorgt", "von 812 Planstellen und Stellen 641 besetzt" */
const WHOLE_FIRST = new RegExp(
  String.raw`(?<!\p{L})[Vv]on\s(?:den\s)?(?:insgesamt\s)?(?<whole>${NUMBER})\s(?:\p{Ll}+en\s)?(?<noun>\p{Lu}[\p{L}-]+)\s(?:(?!\d)\S+\s|(?:19|20)\d\d\s|\d{1,2}\.\s){0,8}?(?!(?:19|20)\d\d\s)(?<part>${NUMBER})(?=\s(?!\p{Lu}))`,
  'gu',
);

/** All numbers of wholes in a sentence, in either order. */
export function partsOfWhole(sentence: string): PartOfWhole[] {
  return [...sentence.matchAll(PART_FIRST), ...sentence.matchAll(WHOLE_FIRST)].map((match) => {
    const { part = '', whole = '', noun = '' } = match.groups ?? {};
    return {
      part: parseGermanNumber(part).value,
      whole: parseGermanNumber(whole).value,
      noun,
    };
  });
}

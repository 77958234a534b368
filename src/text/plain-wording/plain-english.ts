import { detectLanguage } from '#src/text/detect-language.ts';
import { MONTH_NAMES } from '#src/text/month-names.ts';

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:19|20)\d\d)(?!\d)`;

/** Ways of writing and saying the same, and the one that is read further on. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})per[- ]cents?(?!\p{L})/giu, 'percent'],
  // "June 30, 2017", "June 30th 2017", "30th of June 2017"
  [new RegExp(String.raw`(?<!\p{L})(${MONTH_NAMES})\.? ${DAY},? ${YEAR}`, 'giu'), '$2 $1 $3'],
  [new RegExp(String.raw`(?<![\p{L}\d])${DAY}(?: of)? (${MONTH_NAMES})(?!\p{L})`, 'giu'), '$1 $2'],
  // "mid-2019"
  [/(?<!\p{L})(mid|end|late|early)-(?=(?:19|20)\d\d(?!\d))/giu, '$1 '],
  [/(?<!\p{L})ten[- ]thousand(?!\p{L})/giu, '10,000'],
  [/(?<!\p{L})wi-?fi(?!\p{L})/giu, 'WLAN'],
  // "compared with the year before", "a year earlier"; "the year before last" is another.
  [
    /(?<!\p{L})(?:the (?:year before|preceding year|prior year)|(?:a|one) year (?:earlier|before))(?! (?:last|the|that|this|it|(?:19|20)\d\d))(?!\p{L})/giu,
    'the previous year',
  ],
  [
    /(?<!\p{L})how much (?=(?:peoples?|persons|employees|staff members|workers|officials|posts|jobs|measures|projects|municipalities|districts|towns|cities|chapters)(?!\p{L}))/giu,
    'how many ',
  ],
  [/(?<!\p{L})(who|what|where|when|how)['’]?s(?= (?!more)\p{L})/giu, '$1 is'],
  // Said of what was named before.
  [
    /(?<!\p{L})between the two(?: years| values| figures| numbers| dates)?(?=\W*$)/giu,
    'between both',
  ],
  [/(?<!\p{L})year[- ](?:on|over)[- ]year(?!\p{L})/giu, 'year on year'],
  [/(?<!\p{L})(?:not counting|not including|leaving out|excluding)(?!\p{L})/giu, 'without'],
  // "How many employees does Gotha have, only the city?"
  [
    /(?<=\s)(\p{Lu}[\p{L}-]+) (have|has|had|employs?|employed), (?:but )?(?:only|just) the (city|town|district)(?! \p{L})/gu,
    'the $3 of $1 $2',
  ],
];

/**
 * An English question in the spelling that is read further on: "per cent" as "percent", "June 30th, 2017"
 * as "30 June 2017", "the year before" as "the previous year".
 */
export function withPlainEnglish(question: string): string {
  if (detectLanguage(question) !== 'en') return question;
  return SAME.reduce((text, [said, plain]) => text.replace(said, plain), question);
}

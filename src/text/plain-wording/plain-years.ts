import { GERMAN_MONTHS } from '#src/text/month-names.ts';

/** What is counted behind a number: "laut Plan 24 Maßnahmen" names no year. */
const COUNTED = String.raw`(?!\s+(?:\p{Lu}|ma(?:ß|ss)nahmen|projekt|vorhaben|stellen|von|der|prozent|%))`;
const SHORT = String.raw`['’]?(1[6-9]|2\d)(?![\p{L}\d]|[.,]\d)`;
const SHORT_PLAN = new RegExp(
  String.raw`(?<![\p{L}\d])((?:[Aa]ktions)?[Pp]lan(?:jahr)?)\s?${SHORT}${COUNTED}`,
  'gu',
);
/** "AP" stands for nothing else: "AP 23 Schulcloud". */
const SHORT_ABBREVIATED = new RegExp(
  String.raw`(?<![\p{L}\d])AP\s?${SHORT}(?!\s+(?:Ma(?:ß|ss)nahmen|Stellen|Prozent))`,
  'giu',
);
const SHORT_YEAR = /(?<!\p{L})(jahr(?:e|es)?|year)\s['’]?(1[5-9]|2\d)(?![\p{L}\d]|[.,]\d)/giu;
/** "bis märz 22" */
const SHORT_OF_MONTH = new RegExp(
  String.raw`(?<![\p{L}\d])(${GERMAN_MONTHS.flatMap((name) => [name, name.toLowerCase()]).join('|')})\s${SHORT}${COUNTED}`,
  'gu',
);
/** "23 vs. 15" */
const SHORT_PAIR =
  /(?<![\p{L}\d.,])['’]?(1[5-9]|2\d)(?=\s*vs\.?\s*['’]?(?:1[5-9]|2\d)(?![\p{L}\d]|[.,]\d))|(?<=(?:19|20)\d\d\s*vs\.?\s*)['’]?(1[5-9]|2\d)(?![\p{L}\d]|[.,]\d)/giu;
const SHORT_BEFORE_PLAN = /(?<![\p{L}\d])['’]?(1[6-9]|2\d)er(?=[ -](?:aktions)?plan)/giu;
/** "im Jar 2021", "welches jhar": so short a word is mended where only a year can stand. */
const MISTYPED_YEAR =
  /(?<=(?<!\p{L})(?:in|im|dem|des|pro|je|seit|welche[ms]|jede[ms]|diese[ms]|letzte[ns]|das|ein) )(?:jar|jha?r|jaahr|jahrr|jaher)(e[ns]?|)(?!\p{L})/giu;
/** "im ersten Aktionsplan (2016)" */
const PLAN_IN_BRACKETS = /(?<=(?<!\p{L})(?:aktions|action )?plan(?:e?s)?\s)\(((?:19|20)\d\d)\)/giu;
const ABBREVIATED_PLAN = /(?<![\p{L}\d])AP\s?(?=20\d\d(?!\d))/gu;

/**
 * "im 2023er Plan", "der 2019er Wert", "AP 23", "plan '24", "im 24er Plan": the year as it is usually
 * written.
 */
export function withPlainYears(question: string): string {
  return question
    .replace(MISTYPED_YEAR, (_, ending: string) => `Jahr${ending}`)
    .replace(/(?<![\p{L}\d])((?:19|20)\d\d)er(?![\p{L}\d])/gu, '$1')
    .replace(SHORT_BEFORE_PLAN, '20$1')
    .replace(SHORT_YEAR, '$1 20$2')
    .replace(SHORT_OF_MONTH, '$1 20$2')
    .replace(SHORT_PAIR, '20$1$2')
    .replace(SHORT_PAIR, '20$1$2')
    .replace(PLAN_IN_BRACKETS, '$1')
    .replace(ABBREVIATED_PLAN, 'Aktionsplan ')
    .replace(SHORT_ABBREVIATED, 'Aktionsplan 20$1')
    .replace(SHORT_PLAN, '$1 20$2');
}

import type { Catalogue } from '#src/domain/catalogue.ts';
import { parseGermanNumber } from '#src/text/german-number.ts';

/** A number of people that something is counted on. */
export interface OtherBase {
  /** As the sentence has it: 1000. */
  readonly said: number;
  /** As the tables have it: 10000. */
  readonly printed: number;
  /** The sentence with the base of the tables. */
  readonly sentence: string;
  /** "je 1.000 Einwohner" */
  readonly words: string;
}

const BASE = /(?<!\p{L})(?:je|pro|per)\s+(?<number>\d[\d.]*)\s+(?<noun>\p{Lu}\p{L}{3,})/u;
const WORDS: Readonly<Record<string, number>> = {
  hundert: 100,
  tausend: 1000,
  zehntausend: 10_000,
  hunderttausend: 100_000,
};

/**
 * "auf 1.000 Einwohner" where the tables count on 10.000; null where the sentence has the base of the
 * tables, or none.
 */
export function findOtherBase(sentence: string, { tables }: Catalogue): OtherBase | null {
  for (const { unit } of tables.flatMap(({ metrics }) => metrics)) {
    const { number = '', noun = '' } = BASE.exec(unit)?.groups ?? {};
    if (noun === '') continue;
    const pattern = new RegExp(
      `(?<!\\p{L})(?:je|pro|per|auf)\\s+(?:je\\s+)?(?<said>\\d[\\d.]*|${Object.keys(WORDS).join('|')})\\s+(?<noun>${noun}\\p{L}*)`,
      'iu',
    );
    const match = pattern.exec(sentence);
    const typed = match?.groups?.said ?? '';
    if (match === null || match.groups === undefined) continue;
    const said = WORDS[typed.toLowerCase()] ?? parseBase(typed);
    const printed = parseBase(number);
    if (said === null || printed === null || said === printed) continue;
    return {
      said,
      printed,
      sentence: sentence.replace(match[0], `je ${number} ${match.groups.noun}`),
      words: `je ${typed} ${match.groups.noun}`,
    };
  }
  return null;
}

function parseBase(digits: string): number | null {
  return /^\d+$|^\d{1,3}(?:\.\d{3})+$/u.test(digits) ? parseGermanNumber(digits).value : null;
}

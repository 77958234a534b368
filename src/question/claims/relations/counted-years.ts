import { readStatedValues, type StatedValue } from '../numbers/stated-values.ts';

/** In how many of the years something was so. */
export interface CountedYears {
  /** The same sentence, said of every year. */
  readonly ofEvery: string;
  /** The number of years; `most`: more than half of them, `some`: more than one, `any`: at least one. */
  readonly many: StatedValue | 'most' | 'some' | 'any';
  /** "von neun Jahren": how many there are. */
  readonly of: number | null;
  /** "in sieben Jahren gewachsen" may also say how long it took. */
  readonly isSpan: boolean;
}

const IN_SO_MANY =
  /(?<!\p{L})(?:in|during)\s(?:(?<most>den\smeisten|mehr\sals\sder\shälfte\sder|der\smehrzahl\sder|most)|(?<some>mehreren|vielen|several|many)|(?<any>einzelnen|einigen|manchen|some)|(?<number>(?:(?:nur|genau|mindestens|höchstens|mehr\sals|weniger\sals)\s)?[\p{L}\d]+)(?:\s(?:von|der|of)\s(?:den\s)?(?<of>[\p{L}\d]+))?)\s(?:jahren?|years)(?!\p{L})/iu;

/** "in den meisten Jahren", "in sieben von neun Jahren"; null where a sentence counts no years. */
export function readCountedYears(sentence: string): CountedYears | null {
  const match = IN_SO_MANY.exec(sentence);
  if (match === null) return null;
  const { most, some, any, number, of } = match.groups ?? {};
  const ofEvery = sentence.replace(IN_SO_MANY, 'in jedem Jahr');
  const isSpan = number !== undefined && of === undefined;
  const said = { ofEvery, of: of === undefined ? null : numberIn(of), isSpan };
  if (most !== undefined) return { ...said, many: 'most' };
  if (some !== undefined) return { ...said, many: 'some' };
  if (any !== undefined) return { ...said, many: 'any' };
  const [value, ...more] = readStatedValues(`${number ?? ''} Jahre`);
  if (value === undefined || more.length > 0 || (of !== undefined && said.of === null)) return null;
  return { ...said, many: value };
}

function numberIn(word: string): number | null {
  return readStatedValues(`${word} Jahre`)[0]?.value ?? null;
}

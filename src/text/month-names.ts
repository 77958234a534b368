import { foldGerman } from './fold.ts';

const MONTHS: readonly (readonly [german: string, ...others: string[]])[] = [
  ['Januar', 'Jänner', 'January'],
  ['Februar', 'Feber', 'February'],
  ['März', 'Maerz', 'March'],
  ['April'],
  ['Mai', 'May'],
  ['Juni', 'June'],
  ['Juli', 'July'],
  ['August'],
  ['September'],
  ['Oktober', 'October'],
  ['November'],
  ['Dezember', 'December'],
];

/** "Januar" to "Dezember". */
export const GERMAN_MONTHS: readonly string[] = MONTHS.map(([german]) => german);

/** The same as alternatives of a regular expression. */
export const GERMAN_MONTH = GERMAN_MONTHS.join('|');

/** Month names of German and English as alternatives of a regular expression, longest first. */
export const MONTH_NAMES = MONTHS.flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');

const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [foldGerman(name), index + 1] as const)),
);

/** 1 for "Januar" or "January"; undefined for what is no month. */
export function monthOf(name: string): number | undefined {
  return MONTH_NUMBERS.get(foldGerman(name));
}

const SEASONS: Readonly<Record<string, readonly number[]>> = {
  fruhjahr: [3, 4, 5],
  fruhling: [3, 4, 5],
  spring: [3, 4, 5],
  sommer: [6, 7, 8],
  summer: [6, 7, 8],
  herbst: [9, 10, 11],
  autumn: [9, 10, 11],
  winter: [12, 1, 2],
};

/** The months of a season, by its folded name; undefined for what is none. */
export function monthsOfSeason(folded: string): readonly number[] | undefined {
  return SEASONS[folded];
}

/** The months that a word of a text means: one for its name, those of a season; none for any other. */
export function monthsOf({
  folded,
  isCapital,
}: {
  readonly folded: string;
  /** In small letters "may" is a verb. */
  readonly isCapital: boolean;
}): readonly number[] {
  const month = folded === 'may' && !isCapital ? undefined : monthOf(folded);
  return month === undefined ? (monthsOfSeason(folded) ?? []) : [month];
}

/** "Januar" for 1. */
export function monthName(month: number): string {
  return GERMAN_MONTHS[month - 1] ?? '';
}

/** "January" for 1. */
export function englishMonthName(month: number): string {
  return MONTHS[month - 1]?.at(-1) ?? '';
}

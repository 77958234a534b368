import { GERMAN_MONTH, monthOf } from '#src/text/month-names.ts';

const DAY = new RegExp(
  `(?<day>\\d{1,2})\\.\\s?(?:(?<month>\\d{1,2})\\.|(?<name>${GERMAN_MONTH}))\\s?(?<year>(?:19|20)\\d{2})`,
  'gu',
);
const MONTH = new RegExp(
  `(?:(?<![.\\d])(?<month>\\d{1,2})/|(?<name>${GERMAN_MONTH}) )(?<year>(?:19|20)\\d{2})`,
  'gu',
);
const YEAR = /(?<![\d./])(?<year>(?:19|20)\d{2})(?![\d])/gu;
const LAST_DAY = 31;
const LAST_MONTH = 12;

/** A date of a field as numbers that can be compared: 20260930; of a month or a year the last day. */
export function datesIn(text: string): number[] {
  const found: { at: number; date: number }[] = [];
  let rest = text;
  for (const pattern of [DAY, MONTH, YEAR]) {
    for (const match of rest.matchAll(pattern)) {
      const { day, month, name, year } = match.groups ?? {};
      const number = month ?? (name === undefined ? LAST_MONTH : (monthOf(name) ?? LAST_MONTH));
      found.push({
        at: match.index,
        date: Number(year) * 10000 + Number(number) * 100 + Number(day ?? LAST_DAY),
      });
    }
    rest = rest.replace(pattern, (date) => ' '.repeat(date.length));
  }
  return found.sort((a, b) => a.at - b.at).map(({ date }) => date);
}

const OPEN = /^(?:seit|ab)(?!\p{L})/iu;

/** When a period ends or a term runs out: its last date; null where it names none ("seit 2022"). */
export function endIn(text: string): number | null {
  const dates = datesIn(text);
  return OPEN.test(text.trim()) && dates.length < 2 ? null : (dates.at(-1) ?? null);
}

/**
 * When a period begins: its first date; null where it names none ("bis 2026"), or only the year of what is
 * compared more exactly.
 */
export function startIn(text: string, precision: Precision = 'year'): number | null {
  const [first] = datesIn(text);
  const isOpen = /^bis(?!\p{L})/iu.test(text.trim());
  const isYear = first !== undefined && first % 10000 === LAST_MONTH * 100 + LAST_DAY;
  return first === undefined || isOpen || (isYear && precision !== 'year') ? null : first;
}

/** How exactly a time is said. */
export type Precision = 'day' | 'month' | 'year';

const UNIT: Readonly<Record<Precision, number>> = { day: 1, month: 100, year: 10000 };

/** A date as far as it is compared: 20260930 → 202609, 2026. */
export function atPrecision(date: number, precision: Precision): number {
  return Math.floor(date / UNIT[precision]);
}

/** "2025", "2025-12" and "2025-12-31", as the words of a question are read, with how exactly that is. */
export function readTime(text: string): { readonly value: number; readonly precision: Precision } {
  const precisions = ['year', 'month', 'day'] as const;
  const precision = precisions[text.split('-').length - 1] ?? 'day';
  return { value: Number(text.replaceAll('-', '')), precision };
}

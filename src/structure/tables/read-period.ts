/** How the cells of a column of years are written: "2023", "2022/23", "01.03.2023". */
export type PeriodStyle =
  | { readonly kind: 'year' }
  /** A school or business year, named by the year in which it begins. */
  | { readonly kind: 'double-year' }
  /** A reference date that is the same in every year; `day` is "03-01". */
  | { readonly kind: 'date'; readonly day: string };

const YEAR = /^((?:19|20)\d\d)$/u;
const DOUBLE_YEAR = /^((?:19|20)\d\d)\s?\/\s?(?:(?:19|20)?(\d\d))$/u;
const GERMAN_DATE = /^(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)$/u;
const ISO_DATE = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/u;

interface Period {
  readonly year: number;
  readonly style: PeriodStyle;
}

/** Reads the year of a cell; undefined where it names none. */
export function readPeriod(text: string): Period | undefined {
  const year = YEAR.exec(text)?.[1];
  if (year !== undefined) return { year: Number(year), style: { kind: 'year' } };
  const double = DOUBLE_YEAR.exec(text);
  if (double !== null) {
    const [, first = '', second = ''] = double;
    const isNext = (Number(first) + 1) % 100 === Number(second);
    return isNext ? { year: Number(first), style: { kind: 'double-year' } } : undefined;
  }
  const [, isoYear = '', isoMonth = '', isoDay = ''] = ISO_DATE.exec(text) ?? [];
  const [, day = isoDay, month = isoMonth, ofDate = isoYear] = GERMAN_DATE.exec(text) ?? [];
  if (ofDate === '' || Number(month) < 1 || Number(month) > 12) return undefined;
  if (Number(day) < 1 || Number(day) > 31) return undefined;
  return { year: Number(ofDate), style: { kind: 'date', day: `${pad(month)}-${pad(day)}` } };
}

/** The one way in which all cells write years, else null. */
export function periodStyleOf(texts: readonly string[]): PeriodStyle | null {
  const styles = texts.map((text) => readPeriod(text)?.style);
  const [first] = styles;
  if (first === undefined) return null;
  return styles.every((style) => style !== undefined && isSame(style, first)) ? first : null;
}

function isSame(a: PeriodStyle, b: PeriodStyle): boolean {
  return a.kind === b.kind && (a.kind !== 'date' || b.kind !== 'date' || a.day === b.day);
}

function pad(number: string): string {
  return number.padStart(2, '0');
}

/** Whether a text is a year by itself, "2023" or "2022/23", and no day of one. */
export function isYearAlone(text: string): boolean {
  const kind = readPeriod(text)?.style.kind;
  return kind === 'year' || kind === 'double-year';
}

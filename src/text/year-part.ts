import { GERMAN_MONTHS, monthName, monthOf } from './month-names.ts';

export type PartKind = 'Quartal' | 'Halbjahr' | 'Monat';

/** A part of a year as statistics print it: "3. Quartal 2022", "Q3/2022", "II/2022", "März". */
export interface YearPart {
  readonly kind: PartKind;
  /** Of twelve, four or two, from 1 on. */
  readonly number: number;
  readonly year: number | null;
}

/** The quarters of a year. */
export const ROMANS = ['I', 'II', 'III', 'IV'];
const ORDINALS = ['erst', 'zweit', 'dritt', 'viert'];
const ENGLISH_ORDINALS = ['first', 'second', 'third', 'fourth'];
const ENGLISH = { Quartal: 'quarter', Halbjahr: 'half' } as const;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/u;
const QUARTER =
  /^(?:Q\s?([1-4])|([1-4]|I{1,3}|IV)\.?\s?(?:Q|Qu\.?|Quartal|Vj\.?|Vierteljahr)|Quartal\s([1-4]|I{1,3}|IV))$/iu;
const HALF = /^(?:H([12])|([12]|II?)\.?\s?(?:H|Hj\.?|Halbjahr)|Halbjahr\s([12]|II?))$/iu;
/** "Jan.", "Sept" */
const SHORT_MONTH = /^\p{L}{3,4}\.?$/u;

/** Reads a part of a year; undefined where a text names none. The year itself may be missing. */
export function readYearPart(text: string): YearPart | undefined {
  const year = YEAR.exec(text)?.[1];
  const rest = (year === undefined ? text : text.replace(year, ''))
    .replace(/^[\s/.,-]+|[\s/,-]+$/gu, '')
    .trim();
  const part = partIn(rest, year !== undefined);
  return part && { ...part, year: year === undefined ? null : Number(year) };
}

const KIND_HEADING = /^(?:(?<quarter>quartal|vierteljahr|quarter)|(?<half>halbjahr))$/iu;
const BARE_NUMBER = /^(?:[1-4]|I{1,3}|IV)\.?$/u;

/** "II" or "2" in a column that is called "Quartal", as a name: "2. Quartal"; any other text as it is. */
export function namedUnder(heading: string, text: string): string {
  const { quarter, half } = KIND_HEADING.exec(heading)?.groups ?? {};
  if ((quarter ?? half) === undefined || !BARE_NUMBER.test(text)) return text;
  const part = readYearPart(
    `${text.replace('.', '')}. ${half === undefined ? 'Quartal' : 'Halbjahr'}`,
  );
  return part === undefined ? text : nameOfPart(part);
}

function partIn(text: string, hasYear: boolean): Omit<YearPart, 'year'> | undefined {
  const quarter = numberIn(QUARTER.exec(text));
  if (quarter !== undefined) return { kind: 'Quartal', number: quarter };
  const half = numberIn(HALF.exec(text));
  if (half !== undefined) return { kind: 'Halbjahr', number: half };
  // "II/2022" is a quarter for every statistics office; "II" alone is anything.
  if (hasYear && ROMANS.includes(text)) return { kind: 'Quartal', number: arabic(text) };
  const month = monthOf(text) ?? shortMonth(text);
  return month === undefined ? undefined : { kind: 'Monat', number: month };
}

function shortMonth(text: string): number | undefined {
  const start = text
    .replace('.', '')
    .toLowerCase()
    .replace(/^(?:mrz|mae|mär)$/u, 'mär');
  const index = GERMAN_MONTHS.findIndex((month) => month.toLowerCase().startsWith(start));
  return SHORT_MONTH.test(text) && index >= 0 ? index + 1 : undefined;
}

function numberIn(match: RegExpExecArray | null): number | undefined {
  const found = match?.slice(1).find((group) => group !== undefined);
  return found === undefined ? undefined : arabic(found);
}

function arabic(text: string): number {
  const roman = ROMANS.indexOf(text.toUpperCase());
  return roman < 0 ? Number(text) : roman + 1;
}

/** "3. Quartal", "2. Halbjahr", "März": the one way in which a part is stored and said. */
export function nameOfPart({ kind, number }: YearPart): string {
  return kind === 'Monat' ? monthName(number) : `${number}. ${kind}`;
}

/** What people say for a part: "Q3", "drittes Quartal", "III. Quartal". */
export function wordsOfPart({ kind, number }: YearPart): string[] {
  if (kind === 'Monat') return [];
  const ordinal = ORDINALS[number - 1] ?? '';
  const roman = ROMANS[number - 1] ?? '';
  const letter = kind === 'Quartal' ? 'Q' : 'H';
  const english = `${ENGLISH_ORDINALS[number - 1] ?? ''} ${ENGLISH[kind]}`;
  const german = [`${ordinal}es ${kind}`, `${roman}. ${kind}`, `${kind} ${number}`];
  return [...german, `${letter}${number}`, english];
}

/** The kind of part that all texts name, all with their year or all without; else null. */
export function partStyleOf(
  texts: readonly string[],
): { readonly kind: PartKind; readonly hasYear: boolean } | null {
  const parts = texts.map(readYearPart);
  const [first] = parts;
  if (first === undefined) return null;
  const isSame = parts.every(
    (part) => part?.kind === first.kind && (part.year === null) === (first.year === null),
  );
  return isSame ? { kind: first.kind, hasYear: first.year !== null } : null;
}

const NUMBERED_QUARTER = /^([1-4])\s?\/\s?((?:19|20)\d\d)$/u;

/** "1/2023" to "4/2023": quarters only where all four of a year stand there, and no fifth. */
export function areNumberedQuarters(texts: readonly string[]): boolean {
  const found = texts.map((text) => NUMBERED_QUARTER.exec(text));
  if (!found.every((match) => match !== null)) return false;
  const [, , first] = found[0] ?? [];
  return new Set(found.flatMap(([, part, year]) => (year === first ? [part] : []))).size === 4;
}

/** What a column of such quarters is called: "1/2023" → "1. Quartal 2023". */
export function writtenQuarter(text: string): string {
  return text.replace(NUMBERED_QUARTER, '$1. Quartal $2');
}

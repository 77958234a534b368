import fc from 'fast-check';
import { formatNumber } from '#src/text/german-number.ts';

export const YEARS: readonly number[] = [2018, 2019, 2020, 2021, 2022, 2023];
const POPULATIONS = [2_143_150, 2_133_380, 2_120_240, 2_108_860, 2_118_830, 2_114_870] as const;
const YEARS_A_PAGE = 3;

/** A row of an invented staffing table: a count per year, null where nothing is printed. */
export interface TrueRow {
  readonly code: string | null;
  readonly label: string;
  readonly counts: readonly (number | null)[];
}

/** Chapters begin and end; one that ends prints 0 once. Counts are multiples of 5. */
const chapter = fc
  .record({
    begin: fc.nat({ max: YEARS.length }),
    length: fc.integer({ min: 1, max: YEARS.length }),
    counts: fc.array(fc.integer({ min: 1, max: 400 }), {
      minLength: YEARS.length,
      maxLength: YEARS.length,
    }),
  })
  .map(({ begin, length, counts }) => counts.map((count, at) => lived(count, at, begin, length)));

/** Tables of one section: total, Einzelpläne, Kapitel, in printed order; sums come out exactly. */
export const staffingTable: fc.Arbitrary<readonly TrueRow[]> = fc
  .array(fc.array(chapter, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((plans) => {
    const parts = plans.map((chapters, at) => planRows(chapters, `0${at + 1}`));
    const total = sum(parts.map(([plan]) => plan?.counts ?? []));
    return [{ code: null, label: 'Kernhaushalt', counts: total }, ...parts.flat()];
  });

function lived(count: number, at: number, begin: number, length: number): number | null {
  if (at < begin || at > begin + length) return null;
  return at === begin + length ? 0 : count * 5;
}

function planRows(chapters: readonly (readonly (number | null)[])[], code: string): TrueRow[] {
  return [
    { code, label: `Ministerium ${'I'.repeat(Number(code))}`, counts: sum(chapters) },
    ...chapters.map((counts, at) => ({ code: `${code}0${at + 1}`, label: 'Kapitel', counts })),
  ];
}

function sum(rows: readonly (readonly (number | null)[])[]): (number | null)[] {
  return YEARS.map((_, at) => {
    const counts = rows.map((row) => row[at] ?? null).filter((count) => count !== null);
    return counts.length === 0 ? null : counts.reduce((a, b) => a + b, 0);
  });
}

/** Prints a table as the extraction of Annex 1 does: all labels of a page, then all values. */
export function printStaffing(rows: readonly TrueRow[]): string {
  const starts = YEARS.filter((_, at) => at % YEARS_A_PAGE === 0).map((_, at) => at * YEARS_A_PAGE);
  return starts.map((start) => ` ${printPage(rows, start).join('\n\n')}`).join('\n');
}

function printPage(rows: readonly TrueRow[], start: number): string[] {
  const years = YEARS.slice(start, start + YEARS_A_PAGE);
  return [
    ...rows.map(({ code, label }) => (code === null ? label : `${code} ${label}`)),
    'Einzelplan / Kapitel / Bezeichnung',
    ...rows.map((row) => printValues(row, start)).filter((line) => line !== ''),
    ...years.flatMap((year) => ['Anzahl', 'Beschäftigte', 'Insgesamt', `${year}`]),
  ];
}

function printValues({ counts }: TrueRow, start: number): string {
  return counts
    .slice(start, start + YEARS_A_PAGE)
    .flatMap((count, offset) => {
      if (count === null) return [];
      const at = start + offset;
      const change = trueChange(counts, at);
      return [
        formatNumber(count),
        formatNumber(trueRate(count, at) / 100, { decimals: 2 }),
        ...(change === null ? [] : [`${printChange(change)}%`]),
      ];
    })
    .join(' ');
}

/** Hundredths of the rate per 10,000 inhabitants. */
export function trueRate(count: number, at: number): number {
  return Math.round((count * 1_000_000) / (POPULATIONS[at] ?? 1));
}

/** Hundredths of a per cent; null where none is printed: after nothing, and after 0. */
export function trueChange(counts: readonly (number | null)[], at: number): number | null {
  const count = counts[at] ?? null;
  const before = counts[at - 1] ?? null;
  if (count === null || before === null) return null;
  if (before === 0) return count === 0 ? 0 : null;
  return Math.round((10_000 * (count - before)) / before) + 0;
}

function printChange(hundredths: number): string {
  return formatNumber(hundredths / 100, { decimals: 2 }).replace('−', '-');
}

import type { TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { subjectOf } from '#src/structure/tables/draft/wide-metrics.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { isBareSum, isSumLabel } from '#src/text/sum-label.ts';
import { readYearPart } from '#src/text/year-part.ts';
import { readPeriod } from '../tables/read-period.ts';
import { figureIn, styleOf, textAt } from './cells.ts';
import type { Columns } from './find-layout.ts';
import { AMONG_LABEL } from './nested.ts';

/** A sum and so many parts. */
const FEWEST_PARTS = 3;

/**
 * Where the rows are times, the columns are what is asked about: districts and their sum, which the
 * figures must prove. Columns that say "darunter" behind the sum are about it.
 */
export function findEntries(
  sheet: TableSheet,
  { lead, figures }: Columns,
  title: string,
): TableLayout['entries'] {
  const { headings, rows } = sheet;
  const areTimes = lead.every((at) => rows.every((row) => isTime(textAt(row, at))));
  if (!areTimes || lead.length === 0) return undefined;
  const name = nameOfEntries(title);
  if (name === undefined) return undefined;
  const heading = (at: number) => headings[at] ?? '';
  const sum = figures.find((at, index) => index >= FEWEST_PARTS && isSumName(heading(at)));
  const parts = figures.filter((at) => sum !== undefined && at < sum);
  if (sum === undefined || !isSum(sheet, sum, parts)) return undefined;
  const behind = figures.filter((at) => at > sum);
  if (!behind.every((at) => AMONG_LABEL.test(heading(at)))) return undefined;
  return {
    columns: [...parts, sum].map(heading),
    name,
    value: subjectOf(title) ?? 'Wert',
    whole: heading(sum),
  };
}

function isTime(text: string): boolean {
  return (
    readPeriod(text) !== undefined ||
    readYearPart(text) !== undefined ||
    isBareSum(text) ||
    /^(?:gesamtjahr|jahr|jahressumme)$/iu.test(text)
  );
}

function isSumName(heading: string): boolean {
  return isSumLabel(heading) || isBareSum(heading) || GERMAN_STATES.includes(heading);
}

/** In nearly every row that has all its figures. */
function isSum({ rows }: TableSheet, sum: number, parts: readonly number[]): boolean {
  const style = styleOf(rows, parts);
  const tests = rows.flatMap(({ cells }) => {
    const whole = figureIn(cells[sum], style);
    const own = parts.map((at) => figureIn(cells[at], style));
    if (typeof whole !== 'number' || !own.every((one) => typeof one === 'number')) return [];
    const total = own.reduce((all, one) => all + one, 0);
    return [Math.abs(total - whole) <= (Number.isInteger(whole) ? 0.5 : 0.05 * parts.length)];
  });
  return tests.length >= 3 && tests.filter(Boolean).length >= 0.9 * tests.length;
}

/** "Asylanträge nach Regierungsbezirk der Unterbringung", "nach Landkreisen": what the columns are. */
function nameOfEntries(title: string): string | undefined {
  const said = /\snach\s(?:ausgewählten\s)?(\p{Lu}[\p{L}-]+)/u.exec(title)?.[1];
  return said === undefined ? undefined : singularOf(said);
}

const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/(?<=kreis|bezirk|gebiet|gericht|revier)en?$/iu, ''],
  [/(?<=gemeinde|stelle|schule|region|behörde)e?n$/iu, ''],
  [/städten?$/u, 'stadt'],
  [/Städten?$/u, 'Stadt'],
  [/ländern?$/u, 'land'],
  [/Ländern?$/u, 'Land'],
  [/ämtern?$/u, 'amt'],
];

/** "Regierungsbezirken", "Ländern" */
function singularOf(noun: string): string {
  const [ending, singular] = SINGULARS.find(([form]) => form.test(noun)) ?? [];
  return ending === undefined || singular === undefined ? noun : noun.replace(ending, singular);
}

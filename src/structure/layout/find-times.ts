import type { TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { subjectOf } from '#src/structure/tables/draft/wide-metrics.ts';
import { areNumberedQuarters, partStyleOf } from '#src/text/year-part.ts';
import type { Columns } from './find-layout.ts';

/** Columns of one quarter alone are no series. */
const FEWEST_TIMES = 2;

/**
 * "I/2023", "II/2023" … "IV/2024": columns that each name a part of a year with its year become rows,
 * so that year and part can be asked for by themselves. All columns of figures must be such.
 */
export function findTimes(
  { headings }: TableSheet,
  { figures }: Columns,
  title: string,
): TableLayout['entries'] {
  const columns = figures.map((at) => headings[at] ?? '');
  if (columns.length < FEWEST_TIMES || new Set(columns).size < columns.length) return undefined;
  const isOfParts = partStyleOf(columns)?.hasYear === true || areNumberedQuarters(columns);
  if (!isOfParts) return undefined;
  return { columns, name: 'Zeitraum', value: subjectOf(title) ?? 'Wert' };
}

import { findPrintedTables } from './printed-tables.ts';
import type { Stretch } from './reading-text.ts';

/** A row of a table with its place in the reading text. */
export interface ReadRow {
  readonly cells: readonly string[];
  readonly stretch: Stretch;
}

/** A table of a reading text. */
export interface ReadTable {
  readonly head: ReadRow;
  readonly rows: readonly ReadRow[];
  /** From its head to its last row. */
  readonly stretch: Stretch;
}

/**
 * The tables of a reading text.
 *
 * @param lines - Those it was made of; the first of them has the number `firstLine`.
 * @param lineOf - The number of the line of each of its characters.
 */
export function readTables(
  lines: readonly string[],
  firstLine: number,
  lineOf: readonly number[],
): ReadTable[] {
  const printed = findPrintedTables(lines);
  if (printed.length === 0) return [];
  const places = new Map<number, Stretch>();
  for (const [at, line] of lineOf.entries())
    places.set(line, { start: places.get(line)?.start ?? at, end: at + 1 });
  const rowAt = ({ line, cells }: (typeof printed)[number]['head']): ReadRow[] => {
    const stretch = places.get(firstLine + line);
    return stretch === undefined ? [] : [{ cells, stretch }];
  };
  return printed.flatMap((table) => {
    const [head] = rowAt(table.head);
    const rows = table.rows.flatMap(rowAt);
    const end = rows.at(-1)?.stretch.end;
    if (head === undefined || end === undefined) return [];
    return [{ head, rows, stretch: { start: head.stretch.start, end } }];
  });
}

import { aggregateOf } from './arithmetic.ts';
import type { Measured } from './cell.ts';
import type { LoadedCells } from './load-cells.ts';
import type { OperationNamed, OutcomeNamed } from './outcome.ts';
import { measureLast, subjectsOf, type Work } from './work.ts';

/** Two columns of the same things held against each other. */
export function holdColumns(
  work: Work,
  { by, with: other }: OperationNamed<'columns'>,
  cells: LoadedCells,
): OutcomeNamed<'columns'> {
  const metric = work.table.metrics.find(({ column }) => column === other);
  const rows = subjectsOf(work).map((subject) => ({
    of: measureLast(work, subject),
    held: measureLast({ ...work, cells }, subject),
  }));
  const [only, ...more] = rows;
  const isKnown = only !== undefined && more.length === 0 && isWhole(only.of) && isWhole(only.held);
  const value = isKnown ? heldValue(by, only.of.value ?? 0, only.held.value ?? 0) : null;
  return { name: 'columns', by, other: metric ?? null, rows, value };
}

/** A sum of which a part is missing is not held against another. */
function isWhole({ cells }: Measured): boolean {
  return cells.every(({ value }) => value !== null);
}

function heldValue(by: OperationNamed<'columns'>['by'], of: number, held: number): number | null {
  if (by === 'values') return null;
  if (by === 'difference') return aggregateOf('sum', [of, -held]);
  if (held === 0) return null;
  return by === 'ratio' ? of / held : (of / held) * 100;
}

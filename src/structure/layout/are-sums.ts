import type { TableSheet } from '#src/domain/table-file.ts';
import { figureIn, hasFigures, styleOf, textAt } from './cells.ts';
import { BESIDE, type NestedRow, SUM_LABEL, WHOLE } from './nested.ts';

interface Test {
  readonly row: NestedRow;
  readonly even: number;
  readonly all: number;
}

/**
 * Whether every row that is called a sum is that of the rows which belong to it. Columns of rates are
 * no sums, and a figure may be misprinted: half of the figures must agree.
 */
export function areSums(
  nested: readonly NestedRow[],
  sheet: TableSheet,
  figures: readonly number[],
): boolean {
  return testsOf(nested, sheet, figures)
    .filter(({ row, all }) => all > 0 && isCalledSum(row))
    .every(isEven);
}

/** Whether there is a sum of all, and the figures show it. */
export function hasProof(
  nested: readonly NestedRow[],
  sheet: TableSheet,
  figures: readonly number[],
): boolean {
  const tests = testsOf(nested, sheet, figures).filter(({ row }) => row.level === WHOLE);
  return tests.some(({ all }) => all >= 2) && tests.every(isEven);
}

/** Whether every row with others below it is their sum: then nothing is left out, and codes do not begin alike by chance. */
export function areAllSums(
  nested: readonly NestedRow[],
  sheet: TableSheet,
  figures: readonly number[],
): boolean {
  const tests = testsOf(nested, sheet, figures);
  return tests.length > 1 && tests.every((test) => test.all > 0 && isEven(test));
}

function isEven({ even, all }: Test): boolean {
  return even * 2 >= all;
}

function isCalledSum({ row, level }: NestedRow): boolean {
  return (
    level === WHOLE || row.cells.some((cell) => typeof cell === 'string' && SUM_LABEL.test(cell))
  );
}

function testsOf(
  nested: readonly NestedRow[],
  { rows }: TableSheet,
  figures: readonly number[],
): readonly Test[] {
  const style = styleOf(rows, figures);
  const added = figures.filter((at) => !isRate(rows, at));
  return nested.flatMap((row): Test[] => {
    const parts = leavesOf(row, nested, figures);
    if (parts.length === 0) return [];
    const tests = added.flatMap((at) => {
      const whole = figureIn(row.row.cells[at], style);
      if (typeof whole !== 'number') return [];
      const own = parts.map((part) => figureIn(part.row.cells[at], style) ?? 0);
      const total = own.reduce((sum, one) => sum + one, 0);
      const step = Number.isInteger(whole) ? 0 : 0.05 * (parts.length + 1);
      return [Math.abs(total - whole) <= step + 0.001];
    });
    return [{ row, even: tests.filter(Boolean).length, all: tests.length }];
  });
}

/** The nearest rows with figures below a row. */
function leavesOf(
  row: NestedRow,
  nested: readonly NestedRow[],
  figures: readonly number[],
): readonly NestedRow[] {
  return nested
    .filter(({ parent, level }) => parent === row.key && level !== BESIDE)
    .flatMap((part) => (hasFigures(part.row, figures) ? [part] : leavesOf(part, nested, figures)));
}

function isRate(rows: TableSheet['rows'], at: number): boolean {
  return rows.some((row) => textAt(row, at).endsWith('%'));
}

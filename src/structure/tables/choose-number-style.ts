import type { Metric } from '#src/domain/catalogue.ts';
import type { GridCell } from '#src/domain/table-file.ts';
import type { TableProblem } from '#src/domain/table-problem.ts';
import { type NumberStyle, readNumberCell } from './read-number-cell.ts';

const MOST_DECIMALS = 6;

/** A cell of a metric, before its number is read. */
export interface MetricCell {
  readonly cell: GridCell;
  readonly line: number;
  readonly heading: string;
  readonly metric: MetricShape;
}

export type MetricShape = Pick<Metric, 'column' | 'unit' | 'kind'> & {
  readonly decimals?: number | undefined;
};

export type StyleChoice =
  | { readonly style: NumberStyle; readonly decimals: ReadonlyMap<string, number> }
  | { readonly problems: readonly TableProblem[] };

/**
 * Finds out how the numbers of a table are written. "1.234" alone could be a thousand or a fraction:
 * all cells together decide, with the decimals that are declared. Documents here are German, so that
 * undeclared "1.234" counts are thousands; everything else that stays open is a problem, not a guess.
 *
 * @returns The style with the decimals of each metric (as declared, else as many as occur).
 */
export function chooseNumberStyle(
  cells: readonly MetricCell[],
  declared: NumberStyle | undefined,
): StyleChoice {
  const styles: readonly NumberStyle[] = declared === undefined ? ['de', 'en'] : [declared];
  for (const assumed of [0, MOST_DECIMALS]) {
    const possible = styles.filter((style) => isReadable(cells, style, assumed));
    const [style, other] = possible;
    if (style === undefined) continue;
    if (other !== undefined && differs(cells)) return { problems: [undecided(cells)] };
    if (assumed === 0 && style === 'en' && declared === undefined && isAlsoGerman(cells)) {
      return { problems: [undecided(cells)] };
    }
    if (assumed === 0 && style === 'de' && declared === undefined && hasOpenRate(cells)) {
      return { problems: [undecided(cells)] };
    }
    return { style, decimals: decimalsOf(cells, style) };
  }
  return { problems: fewestProblems(cells, styles) };
}

function isReadable(
  cells: readonly MetricCell[],
  style: NumberStyle,
  assumedDecimals: number,
): boolean {
  return cells.every(({ cell, metric }) => {
    const maxDecimals = metric.decimals ?? assumedDecimals;
    return readNumberCell(cell, metric, style, maxDecimals).kind !== 'wrong';
  });
}

function problemsOf(
  cells: readonly MetricCell[],
  style: NumberStyle,
  assumedDecimals: number,
): readonly TableProblem[] {
  return cells.flatMap(({ cell, line, heading, metric }) => {
    const read = readNumberCell(cell, metric, style, metric.decimals ?? assumedDecimals);
    return read.kind === 'wrong' ? [{ line, column: heading, text: read.text }] : [];
  });
}

function fewestProblems(
  cells: readonly MetricCell[],
  styles: readonly NumberStyle[],
): readonly TableProblem[] {
  const found = styles.map((style) => problemsOf(cells, style, MOST_DECIMALS));
  return found.sort((a, b) => a.length - b.length)[0] ?? [];
}

function valueAs({ cell, metric }: MetricCell, style: NumberStyle): number | null {
  const read = readNumberCell(cell, metric, style, metric.decimals ?? MOST_DECIMALS);
  return read.kind === 'value' ? read.value : null;
}

function differs(cells: readonly MetricCell[]): boolean {
  return cells.some((cell) => valueAs(cell, 'de') !== valueAs(cell, 'en'));
}

/** "1,234" with undeclared decimals: English thousands, or German with three digits after the comma. */
function isAlsoGerman(cells: readonly MetricCell[]): boolean {
  return isReadable(cells, 'de', MOST_DECIMALS) && differs(cells);
}

/** "1.234" of a rate with undeclared decimals: rarely a thousand. */
function hasOpenRate(cells: readonly MetricCell[]): boolean {
  if (!isReadable(cells, 'en', MOST_DECIMALS)) return false;
  return cells.some(
    (cell) =>
      cell.metric.decimals === undefined &&
      (cell.metric.kind === 'rate' || cell.metric.kind === 'change') &&
      valueAs(cell, 'en') !== valueAs(cell, 'de'),
  );
}

function undecided(cells: readonly MetricCell[]): TableProblem {
  const open = cells.find((cell) => valueAs(cell, 'de') !== valueAs(cell, 'en'));
  const text = `„${String(open?.cell)}“ kann deutsch oder englisch geschrieben sein; file.numbers muss „de“ oder „en“ angeben`;
  return open === undefined ? { text } : { line: open.line, column: open.heading, text };
}

function decimalsOf(cells: readonly MetricCell[], style: NumberStyle): ReadonlyMap<string, number> {
  const decimals = new Map<string, number>();
  for (const { cell, metric } of cells) {
    const read = readNumberCell(cell, metric, style, MOST_DECIMALS);
    const found = read.kind === 'value' ? read.decimals : 0;
    const known = decimals.get(metric.column) ?? 0;
    decimals.set(metric.column, metric.decimals ?? Math.max(known, found));
  }
  return decimals;
}

import type { GridRow, TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { draftMetric } from '../tables/draft/draft-metric.ts';
import { subjectOf } from '../tables/draft/wide-metrics.ts';
import { isYearAlone } from '../tables/read-period.ts';
import { hasFigures, textAt, withCell } from './cells.ts';
import type { Columns } from './find-layout.ts';
import { LEVEL } from './nest-rows.ts';
import { AMONG_LABEL, BESIDE_LABEL, SUM_LABEL, WHOLE } from './nested.ts';

type OfWhole = NonNullable<TableLayout['ofWhole']>;

/** The column that is made: what the figures of a row are. */
export const METRIC = 'Merkmal';

/** A sum of one row needs no sum. */
const FEWEST_ROWS = 2;
/** People are counted without a unit. */
const PEOPLE = /einwohner|bevölkerung/iu;

/**
 * Finds rows behind the sum of all that hold another metric of it: "Einwohner", "Aufkommen je Einwohner
 * in kg", "Veränderung in %". Only where the columns are years, so that each is a series of its own.
 */
export function findOfWhole(
  { headings, rows }: TableSheet,
  { lead, figures }: Columns,
  title: string,
): OfWhole | undefined {
  const label = lead.at(-1);
  // A column of that name is there already.
  if (headings.includes(METRIC)) return undefined;
  if (label === undefined || !figures.every((at) => isYearAlone(headings[at] ?? '')))
    return undefined;
  const texts = rows.map((row) => textAt(row, label));
  const whole = rows.findLastIndex(
    (row, index) => SUM_LABEL.test(texts[index] ?? '') && hasFigures(row, figures),
  );
  // "darunter erneuerbare Energien" is still a part of the sum.
  const behind = texts.slice(whole + 1).filter((text) => !AMONG_LABEL.test(text));
  const isApart = new Set(behind).size === behind.length && behind.every(isOfAnother);
  if (whole < FEWEST_ROWS || behind.length === 0 || !isApart) return undefined;
  return { rows: behind, value: subjectOf(title) ?? 'Wert' };
}

function isOfAnother(label: string): boolean {
  if (BESIDE_LABEL.test(label)) return false;
  return (
    PEOPLE.test(label) || draftMetric(label, { decimals: 0, isNegative: false }).kind !== 'count'
  );
}

/** The sheet without these rows, and the rows. */
export function takeOfWhole({ rows }: OfWhole, sheet: TableSheet) {
  const at = sheet.headings.findIndex((_, column) =>
    rows.every((text) => sheet.rows.some((row) => textAt(row, column) === text)),
  );
  const isTaken = (row: GridRow) => rows.includes(textAt(row, at));
  const rest = { ...sheet, rows: sheet.rows.filter((row) => !isTaken(row)) };
  return { rest, taken: { at, rows: sheet.rows.filter(isTaken) } };
}

/** The sheet with a column that names what each row holds, and with these rows as rows of the sum. */
export function withOfWhole(
  { value }: OfWhole,
  { headings, rows, notes }: TableSheet,
  { at, rows: taken }: ReturnType<typeof takeOfWhole>['taken'],
): TableSheet {
  const last = headings.length;
  const level = headings.indexOf(LEVEL);
  const whole = rows.findLast((row) =>
    level < 0 ? SUM_LABEL.test(textAt(row, at)) : textAt(row, level) === WHOLE,
  );
  const named = rows.map((row) => withCell(row, last, value));
  const added = taken.map((row): GridRow => {
    const name = textAt(row, at);
    const cells = headings.map((heading, column) =>
      isYearAlone(heading) ? (row.cells[column] ?? null) : (whole?.cells[column] ?? null),
    );
    return withCell({ line: row.line, cells }, last, name);
  });
  return { headings: [...headings, METRIC], rows: [...named, ...added], notes };
}

import type { GridRow, TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { subjectOf } from '../tables/draft/wide-metrics.ts';
import { isYearAlone } from '../tables/read-period.ts';
import { hasFigures, textAt, withCell } from './cells.ts';
import type { Columns } from './find-layout.ts';
import { METRIC } from './of-whole.ts';

type Among = NonNullable<TableLayout['among']>;

/** One row with such rows below it is no pattern. */
const FEWEST_ROWS = 2;

/**
 * Finds rows that say of the row above them how many of it are of a kind: "darunter weiblich" below each
 * kind of university. Only where the columns are years, and below each row stand the same.
 */
export function findAmong(
  { headings, rows }: TableSheet,
  { lead, figures }: Columns,
  title: string,
): Among | undefined {
  const [label, ...more] = lead;
  if (label === undefined || more.length > 0 || headings.includes(METRIC)) return undefined;
  if (!figures.every((at) => isYearAlone(headings[at] ?? ''))) return undefined;
  if (!rows.every((row) => hasFigures(row, figures))) return undefined;
  const texts = rows.map((row) => textAt(row, label));
  const own = texts.filter((text) => texts.indexOf(text) !== texts.lastIndexOf(text));
  const below = [...new Set(own)];
  const above = texts.filter((text) => !below.includes(text));
  const isEach =
    below.length > 0 &&
    above.length >= FEWEST_ROWS &&
    texts.length === above.length * (below.length + 1) &&
    texts.every((text, at) => {
      const place = at % (below.length + 1);
      return place === 0 ? above.includes(text) : text === below[place - 1];
    });
  return isEach ? { rows: below, value: subjectOf(title) ?? 'Wert' } : undefined;
}

/** The sheet with a column that names what each row holds, and these rows as rows of the one above. */
export function withAmong({ rows: below, value }: Among, sheet: TableSheet): TableSheet {
  const { headings, rows } = sheet;
  const at = headings.findIndex((_, column) =>
    below.every((text) => rows.some((row) => textAt(row, column) === text)),
  );
  const last = headings.length;
  let above = '';
  const named = rows.map((row): GridRow => {
    const text = textAt(row, at);
    if (below.includes(text)) return withCell(withCell(row, at, above), last, text);
    above = text;
    return withCell(row, last, value);
  });
  return { ...sheet, headings: [...headings, METRIC], rows: named };
}

import type { GridRow, TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { writtenQuarter } from '#src/text/year-part.ts';
import { withCell } from './cells.ts';

type Entries = NonNullable<TableLayout['entries']>;

/**
 * Makes a row for each column that stands for an entry: where rows are months, "Oberbayern" and
 * "Schwaben" are what is asked about. Columns of figures besides are about the whole.
 */
export function columnsToRows(entries: Entries, sheet: TableSheet): TableSheet {
  const places = entries.columns.map((heading) => sheet.headings.indexOf(heading));
  const first = sheet.headings.length;
  const whole = sheet.headings.indexOf(entries.whole ?? '');
  // What stands before them says when.
  const own = sheet.headings.flatMap((heading, at) =>
    heading === '' || places.includes(at) || at < Math.min(...places) ? [] : [at],
  );
  const rows = sheet.rows.flatMap((row) =>
    places.map((place): GridRow => {
      const isWhole = whole < 0 || place === whole;
      const gone = [...places, ...(isWhole ? [] : own)];
      const cleared = gone.reduce((one, at) => withCell(one, at, null), row);
      const cut = { ...cleared, cells: cleared.cells.slice(0, first) };
      const name = writtenQuarter(sheet.headings[place] ?? '');
      return withCell(withCell(cut, first, name), first + 1, row.cells[place] ?? null);
    }),
  );
  const headings = sheet.headings.map((heading, at) => (places.includes(at) ? '' : heading));
  return { ...sheet, headings: [...headings, entries.name, entries.value], rows };
}

import type { GridRow, TableLayout, TableSheet } from '#src/domain/table-file.ts';
import type { TableProblem } from '#src/domain/table-problem.ts';
import { writtenQuarter } from '#src/text/year-part.ts';
import { withAmong } from './among-rows.ts';
import { moveBlockSums } from './block-sums.ts';
import { withCell } from './cells.ts';
import { withCrossed } from './crossed.ts';
import { fillDown } from './fill-down.ts';
import { nestRows, withLevels } from './nest-rows.ts';
import { takeOfWhole, withOfWhole } from './of-whole.ts';
import { withOneEntry } from './one-entry.ts';
import { stripMarks } from './strip-marks.ts';

export type LaidOut =
  | {
      readonly sheet: TableSheet;
      /** Key of a row → other names under which the table prints it. */
      readonly names: Readonly<Record<string, string[]>>;
    }
  | { readonly problem: TableProblem };

/** Makes one row for each entry, as the description says. Without a layout the sheet stays as it is. */
export function applyLayout(layout: TableLayout | undefined, sheet: TableSheet): LaidOut {
  if (layout === undefined) return { sheet, names: {} };
  const { marks, fill = [], sums, levels, among, ofWhole, entry, crossed, entries } = layout;
  const stated = [...fill, sums?.blocks, sums?.within, ...(entries?.columns ?? [])];
  const missing = stated.find(
    (heading) => heading !== undefined && !sheet.headings.includes(heading),
  );
  if (missing !== undefined)
    return { problem: { column: missing, text: 'Diese Spalte (file.layout) fehlt in der Datei' } };
  let rows: readonly GridRow[] = marks === true ? stripMarks(sheet.rows, sheet.notes) : sheet.rows;
  const at = (heading: string) => sheet.headings.indexOf(heading);
  if (sums !== undefined)
    rows = moveBlockSums(rows, { ...sums, blocks: at(sums.blocks), within: at(sums.within) });
  rows = fillDown(rows, fill.map(at));
  let laid: TableSheet = { ...sheet, rows };
  if (entry !== undefined) laid = withOneEntry(entry, laid);
  if (among !== undefined) laid = withAmong(among, laid);
  const apart = ofWhole === undefined ? undefined : takeOfWhole(ofWhole, laid);
  if (apart !== undefined) laid = apart.rest;
  let names: Record<string, string[]> = {};
  if (levels !== undefined) {
    const nested = nestRows(levels, laid);
    if (nested === null) return { problem: { column: levels.label, text: UNCLEAR_LEVELS } };
    laid = withLevels(levels, laid, nested);
    names = Object.fromEntries(
      nested.flatMap((row) => (row.names.length === 0 ? [] : [[row.key, [...row.names]]])),
    );
  }
  if (ofWhole !== undefined && apart !== undefined) laid = withOfWhole(ofWhole, laid, apart.taken);
  if (crossed !== undefined) laid = withCrossed(crossed, laid, sheet.headings.length);
  return { sheet: entries === undefined ? laid : columnsToRows(entries, laid), names };
}

const UNCLEAR_LEVELS =
  'Welche Zeile zu welcher gehört, ist nicht eindeutig (file.layout.levels): je Gruppe höchstens eine Überschrift und eine Summe, und jede Zeile nur einmal';
type Entries = NonNullable<TableLayout['entries']>;

/**
 * Makes a row for each column that stands for an entry: where rows are months, "Oberbayern" and
 * "Schwaben" are what is asked about. Columns of figures besides are about the whole.
 */
function columnsToRows(entries: Entries, sheet: TableSheet): TableSheet {
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

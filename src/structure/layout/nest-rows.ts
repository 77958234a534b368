import type { GridRow, TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { textAt, withCell } from './cells.ts';
import { nestByCodes } from './nest-by-codes.ts';
import { nestByPrefix } from './nest-by-prefix.ts';
import { nestBySections } from './nest-by-sections.ts';
import type { NestedColumns, NestedRow } from './nested.ts';

/** The columns that are made: what a row belongs to, what it is, and its code. */
export const PARENT = 'Gehört zu';
export const LEVEL = 'Ebene';

type Levels = NonNullable<TableLayout['levels']>;

/** The heading of the column of keys; null where the names are the keys. */
export function codeHeading({ codes, names }: Levels): string | null {
  const [code, ...more] = codes;
  if (code === undefined) return null;
  if (more.length === 0) return code;
  return names.includes('Titel') ? 'Haushaltsstelle' : 'Schlüssel';
}

/** Where the columns of the levels stand; null where one is missing. */
export function columnsOfLevels(
  { codes, label }: Levels,
  { headings }: TableSheet,
): NestedColumns | null {
  const places = [...codes, label].map((heading) => headings.indexOf(heading));
  if (places.includes(-1)) return null;
  const own = new Set(places);
  const figures = headings.flatMap((heading, at) => (heading === '' || own.has(at) ? [] : [at]));
  return { codes: places.slice(0, -1), label: places.at(-1) ?? 0, figures };
}

/** Reads what belongs to what; null where the rows are not as the description says. */
export function nestRows(levels: Levels, sheet: TableSheet): readonly NestedRow[] | null {
  const columns = columnsOfLevels(levels, sheet);
  if (columns === null) return null;
  const { codes, names } = levels;
  const bySections = areSections(sheet, columns);
  const nest = bySections ? nestBySections : codes.length === 1 ? nestByPrefix : nestByCodes;
  const nested = nest(sheet.rows, columns, names);
  const keys = new Set(nested?.map(({ key }) => key));
  return nested === null || keys.size < nested.length ? null : nested;
}

/** Whether rows without figures head those below: they have no code, where there is a column of codes. */
export function areSections({ rows }: TableSheet, { codes }: NestedColumns): boolean {
  const [code, ...more] = codes;
  return more.length === 0 && (code === undefined || rows.some((row) => textAt(row, code) === ''));
}

/** A sheet with a row for each entry that tells what it is and belongs to. */
export function withLevels(
  levels: Levels,
  sheet: TableSheet,
  nested: readonly NestedRow[],
): TableSheet {
  const columns = columnsOfLevels(levels, sheet);
  if (columns === null) return sheet;
  const { codes, label } = columns;
  const code = codeHeading(levels);
  const made = code === null ? [] : [code];
  const first = sheet.headings.length;
  const rows = nested.map(({ row, key, label: text, parent, level }): GridRow => {
    const without = codes.reduce((one, column) => withCell(one, column, null), row);
    const told = [...(made.length === 0 ? [] : [key]), parent, level];
    const cut = { ...without, cells: without.cells.slice(0, first) };
    return told.reduce(
      (one, cell, at) => withCell(one, first + at, cell),
      withCell(cut, label, text),
    );
  });
  const headings = sheet.headings.map((heading, at) => (codes.includes(at) ? '' : heading));
  return { ...sheet, headings: [...headings, ...made, PARENT, LEVEL], rows };
}

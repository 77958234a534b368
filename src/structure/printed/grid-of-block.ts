import type { GridCell, GridRow, TableGrid } from '#src/domain/table-file.ts';
import { readPeriod } from '../tables/read-period.ts';
import type { PrintedBlock } from './find-printed-blocks.ts';
import { isAbsent, isYear, type PrintedLine, splitValue } from './printed-line.ts';

/** A mark that leads to a note below. */
const MARK =
  /(?<=[\p{L}\d)%])(?<!(?:^|[\s(])[ck]?m)\s?(?:[¹²³⁴⁵⁶⁷⁸⁹]+|\*+|(?<=\p{L}\s?)\d{1,2}\))$/u;
/** "Anteil in Prozent", "Länge (km)" */
const STATES_UNIT = /(?:\(|\sin\s|%|€|Euro|Prozent)/u;
/** What a note says first, alone or before what it explains. */
const NOTED_UNIT =
  /^(?:in\s)?(Prozent|%|Euro|(?:Tsd\.|Mio\.|Mrd\.)\s(?:Euro|€)|Minuten|Stunden|Tagen?|Monaten?|Tonnen|Hektar|Kilometern?|Metern?|Litern?|km|ha)(?=[,;.]|$)/u;
const HALF = 0.5;

/**
 * A printed table as a grid of cells: each row on its own line of the document, units that stand in
 * all cells of a column moved to its name.
 *
 * @param options - `withDays`: whether columns of days and years are kept: they say something of an entry,
 *   and are no figures.
 * @returns null where a column holds numbers and words, so that nobody knows what it means.
 */
export function gridOfBlock(
  { path, lines }: Pick<TableGrid, 'path' | 'lines'>,
  { head, rows, notes }: PrintedBlock,
  { withDays }: { readonly withDays: boolean },
): TableGrid | null {
  const width = head.cells.length;
  const columns = Array.from({ length: width }, (_, index) =>
    readColumn(
      withNotedUnit(head.cells[index] ?? '', notes),
      rows.map(({ cells }) => withoutMark(cells[index] ?? '')),
      { index, withDays },
    ),
  );
  if (columns.includes('mixed')) return null;
  const kept = columns
    .filter((column) => column !== 'mixed' && column !== 'days')
    .filter((column, index) => index > 0 || width < 3 || !isOrdinal(column));
  const header: GridRow = {
    line: head.line,
    cells: kept.map(({ heading }) => (heading === '' ? null : heading)),
  };
  const body = rows.map(
    ({ line }, index): GridRow => ({ line, cells: kept.map(({ cells }) => cells[index] ?? null) }),
  );
  return { path, lines, rows: [header, ...body] };
}

/** "Ausfallzeit 2023*" with "* Stunden, Summe aller Sperrungen" below is "Ausfallzeit 2023 (in Stunden)". */
function withNotedUnit(name: string, notes: readonly PrintedLine[]): string {
  const mark = MARK.exec(name)?.[0].trim();
  const note = notes.find(({ text }) => mark !== undefined && text.trim().startsWith(mark))?.text;
  const unit = note?.trim().slice(mark?.length).trim().match(NOTED_UNIT)?.[1];
  return unit === undefined || STATES_UNIT.test(name) ? name : `${withoutMark(name)} (in ${unit})`;
}

interface ReadColumn {
  readonly heading: string;
  readonly cells: readonly GridCell[];
}

function readColumn(
  name: string,
  texts: readonly string[],
  { index, withDays }: { readonly index: number; readonly withDays: boolean },
): ReadColumn | 'mixed' | 'days' {
  const asText = () => ({ heading, cells: texts.map((text) => text || null) });
  const heading = withoutMark(name);
  if (index === 0) return { heading, cells: withWholeYears(texts) };
  const filled = texts.filter((text) => text !== '' && !isAbsent(text));
  if (filled.length > 0 && filled.every((text) => readPeriod(text) !== undefined))
    return withDays ? asText() : 'days';
  const values = filled.map(splitValue);
  const read = values.filter((value) => value !== undefined);
  const isOfYears = filled.filter(isYear).length >= read.length;
  if (isOfYears && read.length > 0) return withDays ? asText() : 'days';
  if (read.length < filled.length) return read.length >= filled.length * HALF ? 'mixed' : asText();
  const units = new Set(read.map(({ unit }) => unit));
  if (units.size > 1) return 'mixed';
  const [unit = ''] = units;
  const named = unit === '' || STATES_UNIT.test(heading) ? heading : `${heading} (in ${unit})`;
  const numberOf = (text: string) => (text === '' ? null : (splitValue(text)?.number ?? text));
  return { heading: named, cells: texts.map(numberOf) };
}

/** "Lfd. Nr.": 1, 2, 3 */
function isOrdinal({ heading, cells }: ReadColumn): boolean {
  return (
    /^(?:lfd\.?\s?)?Nr\.?$/iu.test(heading) &&
    cells.every(
      (cell, index) => cell === null || String(cell).replace(/\.$/u, '') === `${index + 1}`,
    )
  );
}

function withoutMark(text: string): string {
  return text.replace(MARK, '');
}

/** "20251" below "2024" is the year with the mark of a note. */
function withWholeYears(texts: readonly string[]): readonly GridCell[] {
  const years = texts.filter(isYear);
  const isOfYears = years.length >= texts.length - 1 && years.length >= 2;
  return texts.map((text) => {
    const marked = isOfYears ? /^((?:19|20)\d\d)\d$/u.exec(text)?.[1] : undefined;
    return marked ?? (text === '' ? null : text);
  });
}

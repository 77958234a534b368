import type { GridRow, TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { isBareSum } from '#src/text/sum-label.ts';
import { areNumberedQuarters, partStyleOf } from '#src/text/year-part.ts';
import { subjectOf } from '../tables/draft/wide-metrics.ts';
import { findAmong } from './among-rows.ts';
import { applyLayout } from './apply-layout.ts';
import { blockOfSum } from './block-sums.ts';
import { figureIn, hasFigures, styleOf, textAt } from './cells.ts';
import { findCrossed } from './crossed.ts';
import { namesBlocks } from './fill-down.ts';
import { findEntries } from './find-entries.ts';
import { findLevels } from './find-levels.ts';
import { findOfWhole, takeOfWhole } from './of-whole.ts';
import { findEntryOfMetrics, findOneEntry } from './one-entry.ts';
import { marksOf, stripMarks } from './strip-marks.ts';

/** The columns of a table that name its rows, and those that hold their figures. */
export interface Columns {
  readonly lead: readonly number[];
  readonly figures: readonly number[];
}

/**
 * Finds how a table is laid out that is made for the eye; undefined where each row stands by itself
 * already. What cannot be proven by the figures is not taken.
 */
export function findLayout(sheet: TableSheet, title: string): TableLayout | undefined {
  const layout: Writable<TableLayout> = {};
  if (hasMarks(sheet)) layout.marks = true;
  const whole = findEntryOfMetrics(sheetWith(layout, sheet), title);
  if (whole !== undefined) return { ...layout, entry: whole };
  const columns = columnsOf(sheetWith(layout, sheet));
  if (columns === null) {
    const entry = findOneEntry(sheetWith(layout, sheet), title);
    if (entry !== undefined) layout.entry = entry;
    const [, ...figures] = sheet.headings.filter((heading) => heading !== '');
    const crossed = entry === undefined ? undefined : findCrossed(sheet.headings, figures);
    if (crossed !== undefined) layout.crossed = crossed;
    return given(layout);
  }
  const sums = findBlockSums(sheetWith(layout, sheet), columns);
  if (sums !== undefined) layout.sums = sums;
  const fill = findFill(sheetWith(layout, sheet), columns);
  if (fill.length > 0) layout.fill = [...fill];
  const among = fill.length > 0 ? undefined : findAmong(sheetWith(layout, sheet), columns, title);
  if (among !== undefined) return { ...layout, among };
  const filled = sheetWith(layout, sheet);
  const ofWhole = fill.length > 0 ? undefined : findOfWhole(filled, columns, title);
  const counted = ofWhole === undefined ? filled : takeOfWhole(ofWhole, filled).rest;
  const levels = fill.length > 0 ? undefined : findLevels(counted, columns, ofWhole !== undefined);
  if (ofWhole !== undefined && levels !== undefined) layout.ofWhole = ofWhole;
  if (levels !== undefined) layout.levels = levels;
  else {
    const entries = findTimes(filled, columns, title) ?? findEntries(filled, columns, title);
    if (entries !== undefined) layout.entries = entries;
  }
  const figures = columns.figures.map((at) => sheet.headings[at] ?? '');
  const crossed = layout.entries === undefined ? findCrossed(sheet.headings, figures) : undefined;
  if (crossed !== undefined) layout.crossed = crossed;
  return given(layout);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function given(layout: TableLayout): TableLayout | undefined {
  return Object.keys(layout).length === 0 ? undefined : layout;
}

function sheetWith(layout: TableLayout, sheet: TableSheet): TableSheet {
  const laid = applyLayout(layout, sheet);
  return 'sheet' in laid ? laid.sheet : sheet;
}

function hasMarks({ rows, notes }: TableSheet): boolean {
  if (marksOf(notes).size === 0) return false;
  const stripped = stripMarks(rows, notes);
  return stripped.some(({ cells }, row) => cells.some((cell, at) => cell !== rows[row]?.cells[at]));
}

/** The figures begin behind the first column of words, or behind the years where these are in words. */
function columnsOf({ headings, rows }: TableSheet): Columns | null {
  const places = headings.flatMap((heading, at) => (heading === '' ? [] : [at]));
  const style = styleOf(rows, places);
  const isFigure = (at: number) =>
    rows.some(({ cells }) => typeof figureIn(cells[at], style) === 'number') &&
    rows.every(({ cells }) => figureIn(cells[at], style) !== undefined);
  const words = places.find((at) => rows.some((row) => /\p{L}{3}/u.test(textAt(row, at))));
  if (words === undefined) return null;
  const first = places.find((at) => at > words && isFigure(at));
  if (first === undefined) return null;
  const figures = places.filter((at) => at >= first && isFigure(at));
  return { lead: places.filter((at) => at < first), figures };
}

/** "2022 insgesamt", "Kiel zusammen" in the column of the blocks, beside an empty cell. */
function findBlockSums(
  { headings, rows }: TableSheet,
  { lead, figures }: Columns,
): TableLayout['sums'] {
  const [blocks, within, ...more] = lead;
  if (blocks === undefined || within === undefined || more.length > 0) return undefined;
  const filled = rows.filter((row) => hasFigures(row, figures));
  const sums = filled.filter((row) => textAt(row, blocks) !== '' && textAt(row, within) === '');
  const names = new Set(filled.map((row) => textAt(row, blocks)));
  const isSum = (row: GridRow) => {
    const label = textAt(row, blocks);
    const block = blockOfSum(label);
    return isBareSum(label) || (block !== null && (names.has(block) || block === 'Land'));
  };
  if (sums.length < 2 || !sums.every(isSum)) return undefined;
  const inner = rows.map((row) => textAt(row, within)).find((text) => isBareSum(text));
  return {
    blocks: headings[blocks] ?? '',
    within: headings[within] ?? '',
    name: inner ?? 'insgesamt',
  };
}

/** The columns before the last one that names the rows. */
function findFill({ headings, rows }: TableSheet, { lead, figures }: Columns): readonly string[] {
  const isRow = (row: GridRow) => hasFigures(row, figures);
  // Headings without figures are levels, and no first rows of a block.
  if (!rows.every(isRow)) return [];
  const inner = lead.at(-1);
  if (inner === undefined || rows.some((row) => textAt(row, inner) === '')) return [];
  const filled = lead.slice(0, -1).filter((column) => namesBlocks(rows, column, isRow));
  return filled.map((column) => headings[column] ?? '');
}

/** Columns of one quarter alone are no series. */
const FEWEST_TIMES = 2;

/**
 * "I/2023", "II/2023" … "IV/2024": columns that each name a part of a year with its year become rows,
 * so that year and part can be asked for by themselves. All columns of figures must be such.
 */
function findTimes(
  { headings }: TableSheet,
  { figures }: Columns,
  title: string,
): TableLayout['entries'] {
  const columns = figures.map((at) => headings[at] ?? '');
  if (columns.length < FEWEST_TIMES || new Set(columns).size < columns.length) return undefined;
  const isOfParts = partStyleOf(columns)?.hasYear === true || areNumberedQuarters(columns);
  if (!isOfParts) return undefined;
  return { columns, name: 'Zeitraum', value: subjectOf(title) ?? 'Wert' };
}

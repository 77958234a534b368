import { AppError } from '#src/domain/app-error.ts';
import type { Check } from '#src/domain/check.ts';
import type { Sidecar, TableGrid } from '#src/domain/table-file.ts';
import { draftKind } from '#src/structure/tables/draft/draft-groups.ts';
import { unitAbove } from '#src/structure/tables/draft/draft-metric.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { checkFileTable } from '../checks/check-file-table.ts';
import { WHOLE } from '../layout/one-entry.ts';
import { type FileTable, loadFileTable } from '../tables/load-file-table.ts';
import type { Caption } from './caption-of-table.ts';
import { describePrinted, type PrintedNames, withNames } from './describe-printed.ts';
import { hasYearsInRows, withEntry, withYearOfTitle } from './with-years.ts';

/** A table of a paper, with what its own sums say of it. */
export interface LoadedPrinted {
  readonly file: FileTable;
  readonly checks: readonly Check[];
}

/**
 * Loads a printed table as if it were a file with a drafted description; null where it would not load
 * without a problem, or where its printed sum is not that of its rows: it stays what is quoted.
 *
 * @param headLine - The line that names the columns.
 */
export function loadPrintedTable(
  grid: TableGrid,
  caption: Caption,
  names: PrintedNames,
  headLine: number,
): LoadedPrinted | null {
  const { title } = caption;
  const dated = hasYearsInRows(grid)
    ? withEntry(grid, names.land ?? WHOLE)
    : withYearOfTitle(grid, title);
  const titled = withTitle(dated, caption);
  try {
    const drafted = describePrinted(
      draftSidecar(titled, { withLists: false }).sidecar,
      caption,
      names,
    );
    if (drafted === null) return null;
    const summed = loadFileTable(drafted, titled);
    const checks = checkFileTable(summed);
    if (!areSums(checks)) return null;
    const whole = withTotal(
      withShortNames(drafted, summed),
      summed,
      titled,
      landOfRows(titled, names.land),
    );
    return { file: withHeadLine(loadFileTable(whole.sidecar, whole.grid), headLine), checks };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/**
 * Loads a printed list: one entry a row, with its place, its day, who runs it, as a file of such entries.
 *
 * @param grid - With its columns of days.
 * @returns Null where the table is no list, or would not load without a problem.
 */
export function loadPrintedList(
  grid: TableGrid,
  caption: Caption,
  names: PrintedNames,
  headLine: number,
): LoadedPrinted | null {
  if (!areHeadings(grid)) return null;
  const titled = withTitle(grid, caption);
  try {
    const { sidecar } = draftSidecar(titled);
    if (sidecar.entity.attributes === undefined) return null;
    const file = loadFileTable(withNames(sidecar, caption, names), titled);
    const checks = checkFileTable(file);
    return areSums(checks) ? { file: withHeadLine(file, headLine), checks } : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** Every column has a name, and a short one: the head of a letter is no table. */
function areHeadings({ rows: [header] }: TableGrid): boolean {
  return (header?.cells ?? []).every(
    (cell) =>
      cell !== null && /^\p{L}/u.test(String(cell)) && String(cell).length <= LONGEST_HEADING,
  );
}

const LONGEST_HEADING = 40;

/** The title and the unit stand above the names of the columns, as they do in a file. */
function withTitle(grid: TableGrid, { title, remarks, lines }: Caption): TableGrid {
  const line = lines[0] ?? 0;
  const unit = remarks
    .flatMap((remark) => remark.split(/[,;]\s/u))
    .map((remark) => remark.replace(/^(?:.*\s)?in\s/u, ''))
    .find((remark) => unitAbove([`in ${remark}`]) !== null);
  const above = [title, ...(unit === undefined ? [] : [`(in ${unit})`])];
  return { ...grid, rows: [...above.map((text) => ({ line, cells: [text] })), ...grid.rows] };
}

/** What names a figure of its own in each row: such rows are added up by nobody. */
const METRIC_IN_ROW =
  /\((?:in\s)?(?:Euro|€|%|Prozent|km|ha|t|Tsd\.?|Tausend|Mio\.?|Mrd\.?|Anzahl)[^()]*\)|\s(?:in|je|pro)\s(?:%|Prozent|Euro|€|Mio\.|Tsd\.)|\sje\s|^(?:Anteil|Durchschnitt|Quote|Anzahl|Zahl)(?:\s|$)|(?:quote|anteil)$/iu;

/** Half of the figures of a printed sum must be that of the rows: else it sums up something else. */
function areSums(checks: readonly Check[]): boolean {
  return checks
    .filter(({ kind }) => kind === 'sum-of-parts')
    .every(({ checked, residuals }) => {
      const wrong = residuals.filter(({ judgement }) => judgement !== 'rounding');
      return wrong.length === 0 || wrong.length * 2 < checked;
    });
}

/**
 * "insgesamt" is the whole of the table, not one of its entries and not left out. It is called by the
 * land whose paper it is: "zusammen" is a word of many questions.
 */
function withTotal(
  sidecar: Sidecar,
  { records }: FileTable,
  grid: TableGrid,
  land: string | null,
): { readonly sidecar: Sidecar; readonly grid: TableGrid } {
  const totals = new Set(records.flatMap(({ isTotal, key }) => (isTotal ? [key] : [])));
  const [root, ...more] = totals;
  const { entity, file } = sidecar;
  const isKnown = land === null || records.some(({ label }) => label === land);
  const name = isKnown ? WHOLE : land;
  if (root === undefined || more.length > 0 || entity.kinds.length !== 1) return { sidecar, grid };
  const whole = { ...draftKind(WHOLE), aggregate: true };
  return {
    sidecar: {
      ...sidecar,
      entity: { ...entity, kinds: [...entity.kinds, whole] },
      file: { columns: {}, ignore: [], ...file, totals: [], kinds: { [name]: WHOLE } },
    },
    grid: {
      ...grid,
      rows: grid.rows.map((row) =>
        row.cells[0] === root ? { ...row, cells: [name, ...row.cells.slice(1)] } : row,
      ),
    },
  };
}

/** "Land (Festbetrag)" is called "Land". */
function withShortNames(sidecar: Sidecar, { records }: FileTable): Sidecar {
  const { entity } = sidecar;
  const labels = new Set(records.map(({ label }) => label));
  const names: Record<string, string[]> = {};
  for (const { key, label } of records) {
    const short = /^(\p{L}.*?)\s*\([^()]*\)$/u.exec(label)?.[1];
    if (short !== undefined && !labels.has(short)) names[key] = [short];
  }
  const shorts = Object.values(names).flat();
  if (new Set(shorts).size < shorts.length) return sidecar;
  return { ...sidecar, entity: { ...entity, otherNames: { ...entity.otherNames, ...names } } };
}

/** A table of all Länder is of Germany. */
function landOfRows({ rows }: TableGrid, land: string | null): string | null {
  const labels = rows.map(({ cells }) => String(cells[0] ?? ''));
  const count = labels.filter((label) => GERMAN_STATES.includes(label)).length;
  return count >= FEWEST_LANDS ? 'Deutschland' : land;
}

const FEWEST_LANDS = 5;
const HEAD_LINE = 'label_line';

/** Answers cite the line that names the columns with the row. */
function withHeadLine(file: FileTable, line: number): FileTable {
  const { stored, table } = file;
  const column = { name: HEAD_LINE, type: 'integer' as const, internal: true };
  return {
    ...file,
    table: { ...table, entity: { ...table.entity, labelLine: HEAD_LINE } },
    stored: {
      ...stored,
      columns: [...stored.columns, column],
      rows: stored.rows.map((row) => [...row, line]),
    },
  };
}

/** Whether the rows of a table are figures of several kinds: "Medienbestand", "Ausgaben je Einwohner". */
export function hasMetricsInRows(labels: readonly string[]): boolean {
  return labels.some((label) => METRIC_IN_ROW.test(label));
}

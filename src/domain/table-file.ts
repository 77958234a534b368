import * as z from 'zod';
import { metricSchema, tableSchema } from './catalogue.ts';

/** What makes one row for each entry of a table that is laid out for the eye. */
export const tableLayoutSchema = z.strictObject({
  /** Marks that lead to a note below the table ("1)") are taken off the cells. */
  marks: z.boolean().optional(),
  /** Columns whose empty cells mean what stands above: a district stands in its first row only. */
  fill: z.array(z.string()).optional(),
  /**
   * Sums of a block that stand in the column of the blocks, "2022 insgesamt", beside an empty cell:
   * they belong to the block, and that cell gets their name.
   */
  sums: z.strictObject({ blocks: z.string(), within: z.string(), name: z.string() }).optional(),
  /** Rows that belong to one another: chapters to a part of the budget, offices to a ministry. */
  levels: z
    .strictObject({
      /** Columns of codes, the outermost first. With none, rows without figures head those below. */
      codes: z.array(z.string()),
      label: z.string(),
      /** What the rows of each level are called, the outermost first. */
      names: z.array(z.string()).min(2),
    })
    .optional(),
  /** Rows behind the sum of all that hold another metric of it: "Einwohner", "Aufkommen je Einwohner in kg". */
  ofWhole: z
    .strictObject({
      /** Their labels. */
      rows: z.array(z.string()).min(1),
      /** What the figures of all other rows are. */
      value: z.string(),
    })
    .optional(),
  /** Rows that say of the row above them how many of it are of a kind: "darunter weiblich". */
  among: z
    .strictObject({
      /** Their labels, which stand below each row. */
      rows: z.array(z.string()).min(1),
      /** What the figures of all other rows are. */
      value: z.string(),
    })
    .optional(),
  /** What all rows are of, in a table whose rows are years and whose other columns hold figures. */
  entry: z.string().optional(),
  /** Columns that each hold one figure of one part: "Getötete männlich", "Getötete weiblich", "Verletzte männlich". */
  crossed: z
    .strictObject({
      /** What the parts are: the heading of the column that is made. */
      name: z.string(),
      /** The ends of the headings, "männlich" and "weiblich". */
      parts: z.array(z.string()).min(2),
      /** Their beginnings: the headings of the columns of figures that are made. */
      values: z.array(z.string()).min(2),
      /** The part that is the sum of the others; columns of figures of their own are about it. */
      whole: z.string().optional(),
    })
    .optional(),
  /** Columns that each stand for an entry, in a table whose rows are times. */
  entries: z
    .strictObject({
      /** Headings of these columns. */
      columns: z.array(z.string()).min(2),
      /** What the entries are called: the heading of the column that is made. */
      name: z.string(),
      /** What their figures are: the heading of the other one. */
      value: z.string(),
      /** The one that is the sum of the others; columns of figures of their own are about it. */
      whole: z.string().optional(),
    })
    .optional(),
});

export type TableLayout = z.infer<typeof tableLayoutSchema>;

/** Stands for the column of the key where none tells the rows apart: each is called by its line. */
export const ROW_KEY = 'zeile';

/** How a table file is written, as far as it cannot be seen from the file itself. */
export const tableFileOptionsSchema = z.strictObject({
  /** Any name that iconv knows; found from the bytes where absent. */
  encoding: z.string().optional(),
  /** Of a CSV file; found from the file where absent. */
  delimiter: z.string().length(1).optional(),
  /** `de`: 1.234,5; `en`: 1,234.5; found from all cells together where absent. */
  numbers: z.enum(['de', 'en']).optional(),
  /** Name of the sheet of a workbook with several. */
  sheet: z.string().optional(),
  /** Line (CSV) or row (XLSX) of the column headings, where titles stand above them. */
  headerRow: z.number().int().positive().optional(),
  /** How many rows the headings take: "Schulen" above "2022" and "2023". One where absent. */
  headerRows: z.number().int().min(1).max(4).optional(),
  /** Column of the description → its heading in the file, where the two differ. */
  columns: z.record(z.string(), z.string()).default({}),
  /**
   * One column per year: metric → heading with `{year}` in it, such as "Ist {year}" or "{year}"; two
   * names of one thing with "|" between them: "Soll {year}|Ansatz {year}".
   */
  wide: z.record(z.string(), z.string().includes('{year}')).optional(),
  /**
   * Rows that each hold one metric, told by a column: "Notfalleinsätze", "Krankentransporte". The
   * numbers stand in the column (or by `wide` and `parts` in the columns) `value`.
   */
  rows: z
    .strictObject({
      column: z.string(),
      value: z.string(),
      /** Metric → what the column says in its rows. */
      metrics: z.record(z.string(), z.string()),
    })
    .optional(),
  /**
   * One column per part of the table: metric → heading → value of `entity.scope`, such as
   * "1. Quartal"; where the headings say the year, too, with `{year}` in them: "I/{year}".
   */
  parts: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  /**
   * Kinds that no column tells: key → value of `entity.kinds`. All other entries are of the first
   * kind. The column `entity.kind` is then none of the file.
   */
  kinds: z.record(z.string(), z.string()).optional(),
  /** What the column of parents says → key of the entry that is meant by it. */
  parents: z.record(z.string(), z.string()).optional(),
  /** A metric that no column holds: 1 in every row, so that the rows of a list without numbers are counted. */
  counted: z.string().optional(),
  /** Headings of columns that are left out. */
  ignore: z.array(z.string()).default([]),
  /** How the rows are made into one for each entry, before any column is read. */
  layout: tableLayoutSchema.optional(),
  /** Labels of rows that hold totals: checked against the other rows, then left out. */
  totals: z.array(z.string()).default([]),
});

/**
 * `NAME.table.json`: a table description whose name and document follow from the file's own name,
 * and whose decimals may be left to the cells.
 */
export const sidecarSchema = tableSchema.extend({
  name: tableSchema.shape.name.optional(),
  document: z.string().optional(),
  metrics: z
    .array(metricSchema.extend({ decimals: z.number().int().min(0).max(6).optional() }))
    .min(1),
  file: tableFileOptionsSchema.optional(),
});

export type TableFileOptions = Partial<z.infer<typeof tableFileOptionsSchema>>;
export type Sidecar = z.infer<typeof sidecarSchema>;

/** A cell as read: text is trimmed, numbers come only from workbooks, `null` is empty. */
export type GridCell = string | number | boolean | null;

/** Stands for a formula of a workbook whose result was never calculated: not an empty cell. */
export const NOT_CALCULATED = '#FORMEL!';

export interface GridRow {
  /** 1-based line of a CSV file, row of a sheet. */
  readonly line: number;
  readonly cells: readonly GridCell[];
  /** Columns (0-based) that only repeat the merged cell they belong to. */
  readonly merged?: readonly number[];
  /** The line that says what the row is of, where another one does. */
  readonly labelLine?: number;
}

/** The rows below the headings of a table. */
export interface TableSheet {
  /** One for each column; empty where a column has none. */
  readonly headings: readonly string[];
  readonly rows: readonly GridRow[];
  /** What stands below the rows. */
  readonly notes: readonly string[];
}

/** A table file before anything is known about its meaning. */
export interface TableGrid {
  /** Path below `corpus/`. */
  readonly path: string;
  /** What citations quote: the lines of a CSV file; the rows of a sheet, rendered. */
  readonly lines: readonly string[];
  /** Without rows that are empty. */
  readonly rows: readonly GridRow[];
  /** The sheet that was read, and others with tables, where no sheet was named. */
  readonly sheet?: string;
  readonly otherSheets?: readonly string[];
}

/** A table file of the corpus with its description, neither of them looked at yet. */
export interface TableFile {
  /** Path below `corpus/`. */
  readonly path: string;
  /** The text of `NAME.table.json`; null where there is none. */
  readonly sidecar: string | null;
  /** @throws {AppError} `table-invalid`, `document-too-large`. */
  readGrid(options: TableFileOptions): Promise<TableGrid>;
}

import type { Catalogue } from '#src/domain/catalogue.ts';
import type { CellValue, StoredColumn } from '#src/domain/stored-table.ts';

export type { CellValue } from '#src/domain/stored-table.ts';

export interface QueryRow {
  readonly [column: string]: CellValue;
}

/**
 * The structured tables. Every table of the catalogue is an SQL table of the same name with one row
 * per entity and period, the columns its description names, and `line INTEGER` (and `document
 * VARCHAR`) for each row. Absent cells are NULL; a printed dash is NULL with `<metric>_printed` = '-'.
 */
export interface TableStore {
  readonly catalogue: Catalogue;
  /**
   * Runs one read-only SELECT with positional parameters (`$1` …).
   *
   * @returns Rows in the order of the statement; DECIMAL and BIGINT as exact JavaScript numbers.
   * @throws {AppError} `query-failed`.
   */
  query(sql: string, parameters?: readonly CellValue[]): Promise<readonly QueryRow[]>;
  close(): void;
}

/** A table as it stands in the store, those that the catalogue does not describe included. */
export interface TableSummary {
  readonly name: string;
  readonly title: string;
  readonly rowCount: number;
  readonly columns: readonly StoredColumn[];
}

export interface SelectLimits {
  readonly maxRows: number;
  readonly timeoutMs: number;
}

export interface Selection {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** There were more rows than `maxRows`. */
  readonly isCut: boolean;
}

/** What a person may do with the tables beyond asking: look into them, export them, write SQL. */
export interface TableBrowser extends TableStore {
  /** Sorted by name. */
  summaries(): Promise<readonly TableSummary[]>;
  /**
   * Runs one SELECT written by a person: no other statement, no file, no network, no setting.
   *
   * @throws {AppError} `query-refused` for anything but one SELECT, `query-failed` for an error in
   *   it or when it takes longer than `timeoutMs`.
   */
  select(sql: string, limits: SelectLimits): Promise<Selection>;
  /** Writes what a SELECT of this program gives as Apache Parquet to a file that is replaced. */
  writeParquet(sql: string, file: string): Promise<void>;
}

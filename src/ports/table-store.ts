import type { Catalogue } from '#src/domain/catalogue.ts';

export type CellValue = string | number | boolean | null;

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

/** One cell of a table as programs see it; `null` is absent. */
export type CellValue = string | number | boolean | null;

/** `{ decimals: 2 }` is an exact decimal with two digits after the point. */
export type ColumnType = 'text' | 'integer' | 'boolean' | { readonly decimals: number };

export interface StoredColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Only for Beleg itself (where a row was read, how an absent cell was printed): not exported. */
  readonly internal?: boolean;
}

/** Rows as they go into the table store: every row has one cell per column, in their order. */
export interface StoredTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly StoredColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

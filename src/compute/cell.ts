import type { PlacedEntity } from '#src/domain/query-plan.ts';

/** One cell of a table as a figure is computed from it. */
export interface Cell {
  readonly entity: PlacedEntity;
  /** Null in a table without years. */
  readonly year: number | null;
  /** Null where the source prints no value. */
  readonly value: number | null;
  readonly document: string;
  /** Null where the source has no row for it. */
  readonly line: number | null;
  /** Where the name of the entity stands, if that is another line. */
  readonly labelLine: number | null;
}

/** One value of one thing, or of several added up, at one time. */
export interface Measured {
  /** More than one where they are added up. */
  readonly entities: readonly PlacedEntity[];
  readonly year: number | null;
  readonly value: number | null;
  readonly cells: readonly Cell[];
}

import type { GridRow } from '#src/domain/table-file.ts';

/** A row with its place among the others. */
export interface NestedRow {
  readonly row: GridRow;
  readonly key: string;
  readonly label: string;
  /** Key of the row it belongs to. */
  readonly parent: string | null;
  /** Name of its level. */
  readonly level: string;
  /** Other names under which the table prints it. */
  readonly names: readonly string[];
}

/** How many rows stand above each, by its key. */
export function depthsOf(nested: readonly NestedRow[]): ReadonlyMap<string, number> {
  const parents = new Map(nested.map(({ key, parent }) => [key, parent]));
  const depthOf = (key: string): number => {
    const parent = parents.get(key) ?? null;
    return parent === null ? 0 : 1 + depthOf(parent);
  };
  return new Map(nested.map(({ key }) => [key, depthOf(key)]));
}

/** Columns of codes and names, and those of figures, by their places. */
export interface NestedColumns {
  readonly codes: readonly number[];
  readonly label: number;
  readonly figures: readonly number[];
}

/** What holds all rows. */
export const WHOLE = 'Gesamtheit';
/** A row that the table shows beside the others: no sum holds it. */
export const BESIDE = 'nachrichtlich';

/** "nachrichtlich: Landesfeuerwehrakademie" */
export const BESIDE_LABEL = /^nachrichtlich\s*:?\s+(?=\S)/iu;
/** "darunter: Schwere Körperverletzung", "dar. weiblich": a part of the row above. */
export const AMONG_LABEL = /^(?:darunter|davon|dar\.)\s*:?\s+(?=\S)/iu;
/** "Summe Einzelplan 02", "Ausgaben insgesamt" */
export const SUM_LABEL =
  /^(?:summe|gesamt|gesamtsumme|zwischensumme|insgesamt|zusammen)(?![\p{L}])|[\s,](?:insgesamt|zusammen|gesamt)$|^(?:\p{Lu}\p{L}+summe|gesamt\p{L}+)(?:\s|$)/iu;

import { keyOf, type Label } from './block.ts';

/** Key of a row (an Einzelplan, a section) → keys of the rows it is the sum of. */
export type Hierarchy = ReadonlyMap<string, readonly string[]>;

/** Count of a row in a year: null where absent, undefined where not known. */
export type CountOf = (key: string, year: number) => number | null | undefined;

/** The counts that are known so far. */
export interface KnownCounts {
  readonly count: CountOf;
  /** Whether the row has a count in any year: a running head that only looks like a row has none. */
  readonly isPrinted: (key: string) => boolean;
}

/** A printed sum beside the sum of its printed parts. */
export interface Sum {
  readonly total: number;
  readonly ofParts: number;
  /** How many parts have a value. */
  readonly parts: number;
}

/** Kapitel belong to the Einzelplan their code begins with, Einzelpläne to their section's total. */
export function hierarchyOf(labels: readonly Pick<Label, 'section' | 'code'>[]): Hierarchy {
  const parts = new Map<string, Set<string>>();
  for (const label of labels) {
    const parent = parentKey(label);
    if (parent === undefined) continue;
    parts.set(parent, (parts.get(parent) ?? new Set()).add(keyOf(label)));
  }
  return new Map([...parts].map(([parent, keys]) => [parent, [...keys]]));
}

/** Key of the row that contains this one; undefined for the total of a section. */
export function parentKey({ section, code }: Pick<Label, 'section' | 'code'>): string | undefined {
  if (code === null) return undefined;
  return keyOf({ section, code: code.length > 2 ? code.slice(0, 2) : null });
}

/**
 * Whether a whole has a value exactly where one of its parts has; true where that is not known.
 * A sum is printed with its parts, and no part is printed without the sum.
 */
export function standsWithParts(
  whole: string,
  year: number,
  hierarchy: Hierarchy,
  countOf: CountOf,
): boolean {
  const total = countOf(whole, year);
  const parts = (hierarchy.get(whole) ?? []).map((key) => countOf(key, year));
  if (total === undefined || parts.includes(undefined) || parts.length === 0) return true;
  return (total !== null) === parts.some((count) => count !== null);
}

/** @returns undefined where the whole or all parts are absent, or one of them is not known. */
export function sumOf(
  whole: string,
  year: number,
  hierarchy: Hierarchy,
  countOf: CountOf,
): Sum | undefined {
  const total = countOf(whole, year);
  const parts = (hierarchy.get(whole) ?? []).map((key) => countOf(key, year));
  const counts = parts.filter((count) => typeof count === 'number');
  if (typeof total !== 'number' || counts.length === 0 || parts.includes(undefined)) {
    return undefined;
  }
  return { total, ofParts: counts.reduce((a, b) => a + b, 0), parts: counts.length };
}

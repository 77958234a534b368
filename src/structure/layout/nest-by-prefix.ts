import type { GridRow } from '#src/domain/table-file.ts';
import { namesBesides, stateIn } from '#src/text/german-states.ts';
import { hasFigures, textAt } from './cells.ts';
import {
  AMONG_LABEL,
  depthsOf,
  type NestedColumns,
  type NestedRow,
  SUM_LABEL,
  WHOLE,
} from './nested.ts';

/**
 * Reads rows whose codes tell what belongs to what: "222000" and "230000" to "200000", "326*00" to
 * "3***00". A row without a code of its own is the sum of all.
 *
 * @param names - What rows with others below them are called, and those without.
 * @returns Null where a row does not fit.
 */
export function nestByPrefix(
  rows: readonly GridRow[],
  { codes, label, figures }: NestedColumns,
  names: readonly string[],
): readonly NestedRow[] | null {
  const [group = '', entry = ''] = names;
  const [column = 0] = codes;
  const wholes = rows.filter((row) => !/[\p{L}\d]/u.test(textAt(row, column)));
  const [whole] = wholes;
  if (wholes.length > 1) return null;
  if (whole !== undefined && !SUM_LABEL.test(textAt(whole, label))) return null;
  const root = whole === undefined ? null : textAt(whole, label);
  const coded = rows.filter((row) => row !== whole);
  const stems = new Map(coded.map((row) => [textAt(row, column), stemOf(textAt(row, column))]));
  if (coded.some((row) => !hasFigures(row, figures)) || stems.size < coded.length) return null;
  const nested = coded.map((row): NestedRow => {
    const code = textAt(row, column);
    const above = parentOf(code, stems);
    const text = textAt(row, label).replace(AMONG_LABEL, '');
    const isGroup =
      above === null && coded.some((other) => isWithin(textAt(other, column), code, stems));
    const parent = above ?? root;
    return { row, key: code, label: text, parent, level: isGroup ? group : entry, names: [] };
  });
  if (names.length > 2) return byDepth(nested, names);
  if (whole === undefined || root === null) return nested;
  return [...nested, { row: whole, key: root, label: root, parent: null, level: WHOLE, names: [] }];
}

/** Rows of several levels: each is called by how many stand above it, those without others below by the last. */
function byDepth(nested: readonly NestedRow[], names: readonly string[]): readonly NestedRow[] {
  const depths = depthsOf(nested);
  const deepest = Math.max(...depths.values());
  const above = names.slice(-1 - deepest);
  return nested.map((row) => {
    const level = above[depths.get(row.key) ?? 0] ?? '';
    return { ...row, level, names: level === 'Land' ? placeNames(row.label) : row.names };
  });
}

/** "Freistaat Sachsen" is "Sachsen". */
function placeNames(label: string): readonly string[] {
  const state = stateIn(label);
  return state === null ? [] : [state, ...namesBesides(state)].filter((name) => name !== label);
}

/** What a code has in common with those below it: "200000" → "2", "0*****" → "0". */
function stemOf(code: string): string {
  return code.replace(/(?<=.)[0*]+$/u, '');
}

/** The nearest code above: the one with the longest stem that this code begins with. */
function parentOf(code: string, stems: ReadonlyMap<string, string>): string | null {
  const above = [...stems].filter(
    ([other, stem]) =>
      other !== code && code.startsWith(stem) && stem.length < (stems.get(code)?.length ?? 0),
  );
  const [nearest] = above.sort(([, a], [, b]) => b.length - a.length);
  return nearest?.[0] ?? null;
}

function isWithin(code: string, above: string, stems: ReadonlyMap<string, string>): boolean {
  return code !== above && parentOf(code, stems) === above;
}

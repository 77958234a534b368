import type { GridRow } from '#src/domain/table-file.ts';
import { hasFigures, textAt } from './cells.ts';
import { shortNames } from './level-names.ts';
import { type NestedColumns, type NestedRow, SUM_LABEL, WHOLE } from './nested.ts';

/** What the rows of a chapter have above or below them. */
interface Group {
  readonly path: readonly string[];
  /** Names it, without figures. */
  heading: GridRow | null;
  /** Has its figures. */
  sum: GridRow | null;
}

/**
 * Reads rows whose codes stand in several columns, as budgets print them: "02" is a part, "02 01" a
 * chapter in it, "422 01" a title in that. Rows without figures name the chapters, sums have the code of
 * what they sum up; a chapter without a sum keeps no figures, it is the sum of its titles.
 *
 * @param names - What each level is called, the outermost first.
 * @returns Null where a row does not fit.
 */
export function nestByCodes(
  rows: readonly GridRow[],
  { codes, label, figures }: NestedColumns,
  names: readonly string[],
): readonly NestedRow[] | null {
  const groups = new Map<string, Group>();
  const nested: NestedRow[] = [];
  for (const row of rows) {
    const path = pathOf(row, codes);
    if (path === null) return null;
    const text = textAt(row, label);
    const isFilled = hasFigures(row, figures);
    const level = names[path.length - 1] ?? '';
    if (path.length === codes.length) {
      if (!isFilled || text === '') return null;
      const called = shortNames(level).map((name) => `${name} ${path.at(-1)}`);
      const place = { key: keyOf(path), parent: keyOf(path.slice(0, -1)) };
      nested.push({ row, ...place, label: text, level, names: called });
    } else if (path.length === 0) {
      if (!isFilled || !SUM_LABEL.test(text)) return null;
      nested.push({ row, key: text, label: text, parent: null, level: WHOLE, names: [] });
    } else if (!addTo(groupAt(groups, path), row, isFilled)) return null;
  }
  const [whole, ...others] = nested.filter(({ level }) => level === WHOLE);
  if (others.length > 0) return null;
  const heads = [...groups.values()].flatMap((group) =>
    headOf(group, label, names, whole?.key ?? null),
  );
  return [...heads, ...nested];
}

/** The codes of a row, the outermost first; null where an outer one is missing. */
function pathOf(row: GridRow, codes: readonly number[]): readonly string[] | null {
  const all = codes.map((column) => textAt(row, column));
  const path = all.slice(0, all.findLastIndex((code) => code !== '') + 1);
  return path.includes('') ? null : path;
}

/** "02 01" tells already that it is in "02". */
function keyOf(path: readonly string[]): string {
  const plain = (code: string | undefined) => code?.replace(/\s/gu, '') ?? '';
  return path
    .filter(
      (code, at) => path[at + 1] === undefined || !plain(path[at + 1]).startsWith(plain(code)),
    )
    .join(' ');
}

function groupAt(groups: Map<string, Group>, path: readonly string[]): Group {
  const key = keyOf(path);
  const known = groups.get(key) ?? { path, heading: null, sum: null };
  groups.set(key, known);
  return known;
}

function addTo(group: Group, row: GridRow, isFilled: boolean): boolean {
  const place = isFilled ? 'sum' : 'heading';
  if (group[place] !== null) return false;
  group[place] = row;
  return true;
}

function headOf(
  { path, heading, sum }: Group,
  label: number,
  names: readonly string[],
  whole: string | null,
): NestedRow[] {
  const row = sum ?? heading;
  if (row === null) return [];
  const texts = [heading, sum].map((one) => (one === null ? '' : textAt(one, label)));
  const title = texts.find((text) => text !== '' && !SUM_LABEL.test(text));
  const level = names[path.length - 1] ?? '';
  const code = path.at(-1) ?? '';
  const called = shortNames(level).map((name) => `${name} ${code}`);
  return [
    {
      row: heading === null || sum === null ? row : { ...sum, labelLine: heading.line },
      key: keyOf(path),
      label: title ?? `${level} ${code}`,
      parent: path.length > 1 ? keyOf(path.slice(0, -1)) : whole,
      level,
      names: [...called, code],
    },
  ];
}

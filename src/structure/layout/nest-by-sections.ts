import type { GridRow } from '#src/domain/table-file.ts';
import { isBareSum, withoutSum } from '#src/text/sum-label.ts';
import { figureIn, hasFigures, styleOf, textAt, withCell } from './cells.ts';
import {
  AMONG_LABEL,
  BESIDE,
  BESIDE_LABEL,
  type NestedColumns,
  type NestedRow,
  SUM_LABEL,
  WHOLE,
} from './nested.ts';

/** Rows of a section up to its sum. */
interface Section {
  readonly heading: GridRow | null;
  readonly rows: GridRow[];
  sum: GridRow | null;
}

/**
 * Reads rows under headings without figures: the ministry, its offices, "Geschäftsbereich MI zusammen".
 * A sum closes what stands above it; one that closes nothing is the sum of all.
 *
 * @param names - What the groups and their rows are called.
 * @returns Null where a row does not fit.
 */
export function nestBySections(
  rows: readonly GridRow[],
  columns: NestedColumns,
  [group = '', entry = '']: readonly string[],
): readonly NestedRow[] | null {
  const { codes, label, figures } = columns;
  const [code] = codes;
  const sections: Section[] = [];
  const beside: GridRow[] = [];
  let open: Section | null = null;
  let whole: GridRow | null = null;
  const counts = countOf(rows, label, figures);
  if (counts.sections === 0)
    return counts.sums > 1
      ? nestBySumsAbove(rows, columns, { group, entry })
      : nestFlat(rows, label, entry);
  for (const row of rows) {
    const text = textAt(row, label);
    if (text === '') return null;
    // Where entries have codes, what has none and stands below the sums comes of them: "Zuschussbedarf".
    const isResult =
      code !== undefined &&
      textAt(row, code) === '' &&
      !SUM_LABEL.test(text) &&
      sections.length > 0 &&
      open === null;
    if ((BESIDE_LABEL.test(text) || isResult) && hasFigures(row, figures)) beside.push(row);
    else if (code !== undefined && hasFigures(row, figures) && isWithoutCode(row, columns))
      return null;
    else if (whole !== null) return null;
    else if (!hasFigures(row, figures)) {
      if (open !== null && open.rows.length === 0) return null;
      open = { heading: row, rows: [], sum: null };
      sections.push(open);
    } else if (!SUM_LABEL.test(text)) {
      if (open === null) {
        open = { heading: null, rows: [], sum: null };
        sections.push(open);
      }
      open.rows.push(row);
    } else if (open === null || isOfAll(counts) || isOfMore(row, open, sections, columns, rows)) {
      whole = row;
      open = null;
    } else {
      open.sum = row;
      open = null;
    }
  }
  if (sections.some(({ rows: own }) => own.length === 0)) return null;
  // Without headings every row belongs to no section; where some have one, all must, or be of the whole.
  const isAlone = ({ heading, sum }: Section) => heading === null && sum === null;
  if (sections.some(isAlone) && (whole === null || sections.every(isAlone))) return null;
  const root = whole === null ? null : textAt(whole, label);
  const named = sections.flatMap((section) => rowsOf(section, columns, { group, entry }, root));
  return [
    ...named,
    ...(whole === null || root === null
      ? []
      : [{ row: whole, key: root, label: root, parent: null, level: WHOLE, names: [] }]),
    ...beside.map((row): NestedRow => {
      const name = textAt(row, label).replace(BESIDE_LABEL, '');
      return { row, key: name, label: name, parent: null, level: BESIDE, names: [] };
    }),
  ];
}

/** The last sum holds more than the rows without a heading above it: "Sonstiges", "Abfälle insgesamt". */
function isOfMore(
  row: GridRow,
  open: Section,
  sections: readonly Section[],
  { label, figures }: NestedColumns,
  all: readonly GridRow[],
): boolean {
  const isLast = all.findLast((other) => SUM_LABEL.test(textAt(other, label))) === row;
  if (!isLast || open.heading !== null || sections.length < 2) return false;
  const style = styleOf(all, figures);
  return figures.some((at) => {
    const parts = open.rows.map((part) => figureIn(part.cells[at], style) ?? 0);
    const sum = figureIn(row.cells[at], style);
    return typeof sum === 'number' && sum > parts.reduce((total, part) => total + part, 0) + 1;
  });
}

/** Neither an entry with its code nor a sum. */
function isWithoutCode(row: GridRow, { codes, label }: NestedColumns): boolean {
  const isCoded = codes.every((code) => textAt(row, code) !== '');
  return !isCoded && !SUM_LABEL.test(textAt(row, label));
}

interface Counts {
  readonly sections: number;
  readonly sums: number;
}

function countOf(rows: readonly GridRow[], label: number, figures: readonly number[]): Counts {
  const filled = rows.filter((row) => hasFigures(row, figures));
  return {
    sections: rows.length - filled.length,
    sums: filled.filter((row) => SUM_LABEL.test(textAt(row, label))).length,
  };
}

/** The only sum of several sections is that of all. */
function isOfAll({ sections, sums }: Counts): boolean {
  return sums === 1 && sections > 1;
}

function rowsOf(
  { heading, rows, sum }: Section,
  { codes: [code], label }: NestedColumns,
  names: { readonly group: string; readonly entry: string },
  root: string | null,
): readonly NestedRow[] {
  const title = heading === null ? '' : textAt(heading, label);
  const printed = sum === null ? '' : textAt(sum, label);
  const own = isBareSum(printed) ? '' : withoutSum(printed).replace(/^Summe\s+/u, '');
  const called = own === '' ? title : own;
  const row = sum ?? heading;
  if (row === null) return entriesOf(rows, label, names.entry, root);
  const key = keyOf(
    called,
    rows.map((one) => textAt(one, label)),
    names.group,
  );
  const head: NestedRow = {
    row: sum !== null && heading !== null ? { ...sum, labelLine: heading.line } : row,
    key,
    label: key,
    parent: root,
    level: names.group,
    names: [...new Set([title, printed])].filter(
      (name) => name !== '' && name !== key && !isBareSum(name),
    ),
  };
  const entries = entriesOf(rows, label, names.entry, key);
  const coded = entries.map((one) => ({
    ...one,
    key: code === undefined ? one.key : textAt(one.row, code),
  }));
  return [head, ...coded];
}

/** Rows of one level, of which some are a part of the one above: "darunter: Elektro". */
function entriesOf(
  rows: readonly GridRow[],
  label: number,
  level: string,
  parent: string | null,
): readonly NestedRow[] {
  let above = '';
  return rows.map((row): NestedRow => {
    const text = textAt(row, label);
    const isAmong = AMONG_LABEL.test(text) && above !== '';
    if (!isAmong) above = text;
    const own = isAmong ? text.replace(AMONG_LABEL, '') : text;
    // "mit Verletzten" below "Angriffe" are "Angriffe mit Verletzten".
    const isRest = isAmong && /^(?:mit|ohne|durch|von|aus|in|im|auf|bei|unter|über)\s/u.test(own);
    const name = isRest ? `${above} ${own}` : own;
    const place = isAmong ? { parent: above, level: `Teil: ${level}` } : { parent, level };
    return { row, key: name, label: name, ...place, names: isRest ? [own] : [] };
  });
}

/** Rows without headings: the sum of all stands before or behind them. */
function nestFlat(
  rows: readonly GridRow[],
  label: number,
  entry: string,
): readonly NestedRow[] | null {
  const texts = rows.map((row) => textAt(row, label));
  const isBeside = (text: string) => BESIDE_LABEL.test(text);
  const whole = rows.find((_, at) => SUM_LABEL.test(texts[at] ?? '') && !isBeside(texts[at] ?? ''));
  const root = whole === undefined ? null : textAt(whole, label);
  const others = rows.filter((row) => row !== whole && !isBeside(textAt(row, label)));
  return [
    ...entriesOf(others, label, entry, root),
    ...(whole === undefined || root === null
      ? []
      : [{ row: whole, key: root, label: root, parent: null, level: WHOLE, names: [] }]),
    ...rows.flatMap((row): NestedRow[] => {
      const text = textAt(row, label);
      if (!isBeside(text)) return [];
      const name = text.replace(BESIDE_LABEL, '');
      return [{ row, key: name, label: name, parent: null, level: BESIDE, names: [] }];
    }),
  ];
}

/** "Rinder insgesamt", "davon Kälber", "davon Kühe", "Schweine insgesamt": each sum heads its parts. */
function nestBySumsAbove(
  rows: readonly GridRow[],
  columns: NestedColumns,
  names: { readonly group: string; readonly entry: string },
): readonly NestedRow[] | null {
  const { codes, label } = columns;
  const sections: Section[] = [];
  for (const row of rows) {
    const text = textAt(row, label);
    const isAmong = AMONG_LABEL.test(text);
    if (isAmong) sections.at(-1)?.rows.push(withCell(row, label, text.replace(AMONG_LABEL, '')));
    else if (SUM_LABEL.test(text)) sections.push({ heading: null, rows: [], sum: row });
    if (sections.length === 0 || !(isAmong || SUM_LABEL.test(text))) return null;
  }
  const isHeaded = codes.length === 0 && sections.every(({ rows: own }) => own.length > 0);
  return isHeaded ? sections.flatMap((section) => rowsOf(section, columns, names, null)) : null;
}

/** A section that is called as one of its rows gets the name of its level, too. */
function keyOf(name: string, rows: readonly string[], group: string): string {
  return rows.includes(name) ? `${group} ${name}` : name;
}

import type { TableLayout, TableSheet } from '#src/domain/table-file.ts';
import { stateIn } from '#src/text/german-states.ts';
import { areAllSums, areSums, hasProof } from './are-sums.ts';
import { hasFigures, textAt } from './cells.ts';
import type { Columns } from './find-layout.ts';
import { levelName } from './level-names.ts';
import { areSections, columnsOfLevels, nestRows } from './nest-rows.ts';
import { AMONG_LABEL, BESIDE_LABEL, depthsOf, SUM_LABEL, WHOLE } from './nested.ts';

type Levels = NonNullable<TableLayout['levels']>;

/** What sections of rows are called where nothing tells it. */
const SECTION = 'Gruppe';

/**
 * Finds rows that belong to one another: under codes of several columns, under headings without
 * figures, under codes that begin alike. The printed sums must be those of their rows.
 *
 * @param isWholeNamed - Whether the sum of all is an entry by itself, since the table says more of it.
 */
export function findLevels(
  sheet: TableSheet,
  columns: Columns,
  isWholeNamed = false,
): Levels | undefined {
  const candidates = [
    byCodes(sheet, columns),
    bySections(sheet, columns, isWholeNamed),
    byDepth(sheet, columns),
    byPrefix(sheet, columns),
  ];
  const proven = candidates.find((levels) => levels !== undefined && isProven(levels, sheet));
  // Nothing else reads headings among the rows; what the sums then say decides on loading.
  return proven ?? candidates.slice(0, 2).find((levels) => levels !== undefined);
}

function isProven(levels: Levels, sheet: TableSheet): boolean {
  const nested = nestRows(levels, sheet);
  const columns = columnsOfLevels(levels, sheet);
  if (nested === null || columns === null) return false;
  if (levels.codes.length !== 1 || areSections(sheet, columns))
    return areSums(nested, sheet, columns.figures);
  // Codes that begin alike may do so by chance: there must be a sum.
  return levels.names.length > 2
    ? areAllSums(nested, sheet, columns.figures)
    : hasProof(nested, sheet, columns.figures);
}

function byCodes({ headings, rows }: TableSheet, { lead, figures }: Columns): Levels | undefined {
  const label = lead.at(-1);
  const codes = lead.slice(0, -1);
  if (label === undefined || codes.length < 2) return undefined;
  const areCodes = codes.every((at) =>
    rows.every((row) => /^(?:[\d\s./-]*|\p{L}{0,2}\d[\d\s./-]*)$/u.test(textAt(row, at))),
  );
  const [outer = 0] = codes;
  const inner = codes.at(-1) ?? 0;
  const isNested = rows.some((row) => textAt(row, outer) !== '' && textAt(row, inner) === '');
  if (!areCodes || !isNested || !rows.some((row) => hasFigures(row, figures))) return undefined;
  const names = codes.map((at) => headings[at] ?? '');
  return { codes: names, label: headings[label] ?? '', names: names.map(levelName) };
}

function bySections(
  { headings, rows }: TableSheet,
  { lead, figures }: Columns,
  isWholeNamed: boolean,
): Levels | undefined {
  // "Behörde;Sitz": what stands in every row names it, what only some have says more of them.
  const label = lead.findLast((at) => rows.every((row) => textAt(row, at) !== '')) ?? lead.at(-1);
  const codes = lead.filter((at) => at < (label ?? 0));
  if (label === undefined || codes.length > 1) return undefined;
  if (!codes.every((at) => areCodesOfEntries(rows, at, figures))) return undefined;
  const open = rows.filter((row) => !hasFigures(row, figures));
  const isAmong = rows.some((row) => AMONG_LABEL.test(textAt(row, label)));
  const isBeside = rows.some((row) => BESIDE_LABEL.test(textAt(row, label)));
  const isFlat = open.length === 0 && (isAmong || isBeside || isWholeNamed);
  if (open.length < 2 && !isFlat) return undefined;
  const columns = { codes: codes.map((at) => headings[at] ?? ''), label: headings[label] ?? '' };
  const [code = columns.label] = columns.codes;
  const entry = OF_A_NUMBER.test(code) ? columns.label : levelName(code);
  return {
    ...columns,
    names: [groupName(open, label) ?? groupName(rows, label) ?? SECTION, entry],
  };
}

/** What the column of codes is called where that says nothing of the entries: "Nr.", "Schlüssel". */
const OF_A_NUMBER = /(?:^|\P{L})nr\b|nummer|schlüssel|code|kennung|kennziffer/iu;

/** Each row with a code is an entry with figures; headings have none, nor have sums. */
function areCodesOfEntries(rows: TableSheet['rows'], at: number, figures: readonly number[]) {
  const own = rows.filter((row) => textAt(row, at) !== '');
  const texts = own.map((row) => textAt(row, at));
  return (
    texts.every((text) => /\d/u.test(text)) &&
    new Set(texts).size === texts.length &&
    own.every((row) => hasFigures(row, figures)) &&
    rows.some((row) => textAt(row, at) === '' && !hasFigures(row, figures))
  );
}

/** "Geschäftsbereich MI zusammen", "Geschäftsbereich MF zusammen": the word that all begin with. */
function groupName(rows: TableSheet['rows'], label: number): string | undefined {
  const texts = rows.map((row) => textAt(row, label)).filter((text) => !BESIDE_LABEL.test(text));
  const areHeads = texts.every((text) => !SUM_LABEL.test(text));
  const sums = areHeads ? texts : texts.filter((text) => SUM_LABEL.test(text));
  const words = sums.map((text) => /^(\p{Lu}[\p{L}-]{3,})\s/u.exec(text)?.[1]);
  const [first] = words;
  const count = words.filter((word) => word === first).length;
  if (first === undefined || SUM_LABEL.test(first) || count < 2) return undefined;
  return count >= sums.length - (areHeads ? 0 : 1) && !NO_GROUP.test(first) ? first : undefined;
}

/** "Ministerium für Inneres", "Ministerium für Umwelt" head what belongs to them, which is none. */
const NO_GROUP = /^(?:ministerium|senatsverwaltung)$/iu;

/** Codes of several levels that all are sums: "14" of "145" and "146", "145" of "14511" and "14521". */
function byDepth(sheet: TableSheet, columns: Columns): Levels | undefined {
  const plain = byPrefix(sheet, columns);
  const [code, label] = columns.lead;
  if (plain === undefined || code === undefined || label === undefined) return undefined;
  const nested = nestRows(plain, sheet) ?? [];
  const depths = depthsOf(nested);
  const leaves = nested.filter(({ key }) => !nested.some(({ parent }) => parent === key));
  const [deepest = 0] = leaves.map(({ key }) => depths.get(key) ?? 0);
  const isEven = leaves.every(({ key }) => depths.get(key) === deepest);
  if (!isEven || deepest < 1) return undefined;
  const names = Array.from({ length: deepest }, (_, depth) => {
    const labels = nested.filter(({ key }) => depths.get(key) === depth).map((row) => row.label);
    return nameOfDepth(labels);
  });
  const entry = plain.names.at(-1) ?? '';
  if (new Set([...names, entry]).size < names.length + 1) return undefined;
  // Two names are those of groups and entries: the third tells that all are sums.
  return { ...plain, names: [...(names.length === 1 ? [WHOLE] : []), ...names, entry] };
}

/** "Direktionsbezirk Chemnitz", "Direktionsbezirk Dresden"; "Freistaat Sachsen" alone. */
function nameOfDepth(labels: readonly string[]): string {
  const [first = '', ...others] = labels;
  if (others.length === 0) return stateIn(first) === null ? WHOLE : 'Land';
  const [word = SECTION] = first.split(' ');
  return labels.every((label) => label.startsWith(`${word} `)) ? word : SECTION;
}

function byPrefix({ headings, rows }: TableSheet, { lead, figures }: Columns): Levels | undefined {
  const [code, label, ...more] = lead;
  if (code === undefined || label === undefined || more.length > 0) return undefined;
  const areCodes = rows.every((row) => /^[\d*-]{2,}$/u.test(textAt(row, code)));
  if (!areCodes || !rows.every((row) => hasFigures(row, figures))) return undefined;
  const [entry = '', group = SECTION] = (headings[label] ?? '').split(/\s*\/\s*/u);
  const names = [group === entry ? SECTION : group, entry];
  return { codes: [headings[code] ?? ''], label: headings[label] ?? '', names };
}

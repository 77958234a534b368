import type { Entry, EntryField } from '#src/domain/entry.ts';
import { entryNounOf, fieldKindOf } from '#src/text/entry-words.ts';
import type { PrintedBlock } from '../printed/find-printed-blocks.ts';
import type { TextLine } from './printed-fields.ts';

/** A table whose rows are entries: what its column calls them. */
export interface EntryRows {
  readonly noun: string;
  readonly entries: readonly Entry[];
}

/** Fewer are the head of a letter or a single description. */
export const FEWEST_ENTRIES = 3;

/** A table as its rows are read, whether bars or blanks part its cells. */
interface Rows {
  readonly names: readonly string[];
  readonly titles: number;
  readonly numbers: number;
  /** What stands above its head. */
  readonly above: readonly string[];
}

const NUMBER_NAME = /^(?:lfd\. ?)?(?:nr\.?|nummer|no\.?|#|id|kennung|kürzel|code|ziffer)$/iu;
const TITLE_NAME = /^(?:titel|bezeichnung|name|kurztitel|gegenstand)$/iu;
const RULE = /^\s*\|?\s*:?-{2,}/u;

/**
 * Reads tables of Markdown that describe measures: a column of titles and at least two of fields
 * that tell who, when, how far or how dear.
 */
export function entryRowsIn(lines: readonly TextLine[]): EntryRows[] {
  const found: EntryRows[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (!RULE.test(text) || !text.includes('|')) continue;
    const rows = rowsBelow(lines, index);
    if (rows !== null) found.push(rows);
  }
  return found;
}

function rowsBelow(lines: readonly TextLine[], rule: number): EntryRows | null {
  const names = cellsOf(lines[rule - 1]?.text ?? '');
  const titles = names.findIndex((name) => entryNounOf(name) !== null || TITLE_NAME.test(name));
  const numbers = names.findIndex((name) => NUMBER_NAME.test(name));
  const known = names.filter((name) => fieldKindOf(name) !== null);
  const above = lines.slice(Math.max(0, rule - 1 - ABOVE), rule - 1).map(({ text }) => text);
  if (titles < 0 || known.length < 2) return null;
  const entries: Entry[] = [];
  for (const { text, line } of lines.slice(rule + 1)) {
    const cells = cellsOf(text);
    if (cells.length !== names.length) break;
    entries.push(entryOf(cells, line, { names, titles, numbers, above }));
  }
  return { noun: names[titles] ?? '', entries };
}

/**
 * Reads a table set in columns that describes measures, one a row: when each begins and ends, who sees to
 * it, what it costs. The sum below is none of them.
 *
 * @returns Null where its columns are figures.
 */
export function entryRowsOf(
  { head, rows }: PrintedBlock,
  lines: readonly string[],
): EntryRows | null {
  const { cells: names } = head;
  const titles = NUMBER_NAME.test(names[0] ?? '') ? 1 : 0;
  if (!areTold(names.slice(titles + 1))) return null;
  const above = lines.slice(Math.max(0, head.firstLine - 1 - ABOVE), head.firstLine - 1);
  const own = rows.filter(({ cells: [label = ''] }) => !SUM_LABEL.test(label));
  const entries = own.map(({ line, cells }): Entry => {
    const number = /^\s*(\d{1,3})\.?\s/u.exec(lines[line - 1] ?? '')?.[1] ?? null;
    return { ...entryOf(cells, line, { names, titles, numbers: titles - 1, above }), number };
  });
  return { noun: names[titles] ?? '', entries };
}

/** Whether a printed table is one of measures: the figures of its fields are none to be added up by its columns. */
export function isOfEntries({ head: { cells: names }, rows, isAligned }: PrintedBlock): boolean {
  if (rows.length < FEWEST_ENTRIES) return false;
  const isTitled = names.some((name) => entryNounOf(name) !== null || TITLE_NAME.test(name));
  return areTold(isAligned ? names.slice(1) : names) && (isAligned || isTitled);
}

/** Names of fields of several kinds, and not only of amounts and who gets them. */
function areTold(names: readonly string[]): boolean {
  const kinds = new Set(names.flatMap((name) => fieldKindOf(name) ?? []));
  return kinds.size > 1 && [...kinds].some((kind) => kind !== 'cost' && kind !== 'carrier');
}

const SUM_LABEL = /^(?:summe|insgesamt|gesamt|zusammen|total)(?!\p{L})/iu;

function entryOf(
  cells: readonly string[],
  line: number,
  { names, titles, numbers, above }: Rows,
): Entry {
  const fields = cells.flatMap((value, at): EntryField[] => {
    const label = names[at] ?? '';
    const isField = at !== titles && at !== numbers && value !== '' && label !== '';
    if (!isField) return [];
    const kind = fieldKindOf(label);
    const unit = BARE_NUMBER.test(value) ? unitOf(label, kind === 'cost' ? above : []) : null;
    const name = unit === null ? label : label.replace(UNIT_BEHIND, '');
    return [{ label: name, kind, value, ...(unit === null ? {} : { unit }), line, lastLine: line }];
  });
  return {
    number: numbers < 0 ? null : (cells[numbers] ?? '').replace(/\.$/u, '') || null,
    title: cells[titles] ?? '',
    fields,
    firstLine: line,
    lastLine: line,
  };
}

/** So many lines above the head may say in what unit the amounts are. */
const ABOVE = 4;
const BARE_NUMBER = /^\d[\d. \u202f]*(?:,\d+)?$/u;
const UNIT = String.raw`((?:(?:Tsd|Mio|Mrd)\.?\s)?(?:Euro|EUR|€)|T(?:Euro|EUR|€)|%|Prozent)`;
const UNIT_BEHIND = new RegExp(String.raw`\s(?:[(\[](?:in\s)?${UNIT}[)\]]|in\s${UNIT})$`, 'u');
const IN_HEADING = new RegExp(String.raw`(?:\(|\[|\sin\s)(?:in\s)?${UNIT}(?:\)|\]|$)`, 'u');
const SAID_ABOVE = new RegExp(
  String.raw`(?<!\p{L})(?:Angaben|Beträge|Kosten|Mittel|Ausgaben)\sin\s${UNIT}(?!\p{L})`,
  'u',
);

/** "Kosten (Mio. Euro)", or "Kosten in Euro" above the table. */
function unitOf(label: string, above: readonly string[]): string | null {
  return IN_HEADING.exec(label)?.[1] ?? SAID_ABOVE.exec(above.join(' '))?.[1] ?? null;
}

function cellsOf(text: string): string[] {
  const row = text.trim();
  if (!row.includes('|')) return [];
  return row
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.replace(/\*\*|__|`/gu, '').trim());
}

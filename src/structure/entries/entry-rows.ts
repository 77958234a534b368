import type { Entry, EntryField } from '#src/domain/entry.ts';
import { entryNounOf, fieldKindOf } from '#src/text/entry-words.ts';
import type { TextLine } from './printed-fields.ts';

/** A table whose rows are entries: what its column calls them. */
export interface EntryRows {
  readonly noun: string;
  readonly entries: readonly Entry[];
}

const NUMBER_NAME = /^(?:lfd\. ?)?(?:nr\.?|nummer|no\.?|#|id|kennung|ziffer)$/iu;
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
    const fields = cells.flatMap((value, at): EntryField[] => {
      const label = names[at] ?? '';
      const isField = at !== titles && at !== numbers && value !== '' && label !== '';
      if (!isField) return [];
      const kind = fieldKindOf(label);
      const unit = kind === 'cost' && BARE_NUMBER.test(value) ? unitOf(label, above) : null;
      return [{ label, kind, value, ...(unit === null ? {} : { unit }), line, lastLine: line }];
    });
    entries.push({
      number: numbers < 0 ? null : (cells[numbers] ?? '').replace(/\.$/u, '') || null,
      title: cells[titles] ?? '',
      fields,
      firstLine: line,
      lastLine: line,
    });
  }
  return { noun: names[titles] ?? '', entries };
}

/** So many lines above the head may say in what unit the amounts are. */
const ABOVE = 4;
const BARE_NUMBER = /^\d[\d. \u202f]*(?:,\d+)?$/u;
const UNIT = String.raw`((?:(?:Tsd|Mio|Mrd)\.?\s)?(?:Euro|EUR|€)|T(?:Euro|EUR|€))`;
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

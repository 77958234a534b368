import type { Entry, EntryField } from '#src/domain/entry.ts';
import { calledHead } from './entry-heads.ts';
import type { TextLine } from './printed-fields.ts';

/** Fewer headings of one noun group nothing. */
const FEWEST_GROUPS = 2;

interface Group {
  readonly noun: string;
  readonly field: EntryField;
}

/**
 * Gives each entry the heading it stands below together with others, as a field: "Handlungsfeld: B Flexible
 * Angebote". The headings are called alike and stand between the entries; what stands above the first of them
 * belongs to none.
 */
export function withGroups(
  entries: readonly Entry[],
  lines: readonly TextLine[],
): readonly Entry[] {
  const [first, last] = [entries[0]?.firstLine ?? 0, entries.at(-1)?.firstLine ?? 0];
  const heads = new Set(entries.map(({ firstLine }) => firstLine));
  const groups = lines.flatMap(({ text, line }, index): Group[] => {
    if (line > last || heads.has(line) || !isSetApart(lines, index)) return [];
    const head = calledHead(text);
    if (head === null) return [];
    const { noun, number, title } = head;
    const value = `${number} ${title}`;
    return [{ noun, field: { label: noun, kind: 'group', value, line, lastLine: line } }];
  });
  const between = groups.filter(({ field }) => field.line > first);
  const noun = between[0]?.noun;
  const own = groups.filter((group) => group.noun === noun);
  const values = new Set(own.map(({ field }) => field.value));
  if (noun === undefined || values.size < FEWEST_GROUPS || values.size < own.length) return entries;
  return entries.map((entry) => {
    const group = own.findLast(({ field }) => field.line < entry.firstLine);
    return group === undefined ? entry : { ...entry, fields: [...entry.fields, group.field] };
  });
}

function isSetApart(lines: readonly TextLine[], index: number): boolean {
  return [index - 1, index + 1].every((at) => (lines[at]?.text ?? '').trim() === '');
}

import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Entry, EntryField, EntryList, FieldKind } from '#src/domain/entry.ts';
import { type AskedField, askedBy, fieldsOf } from '#src/question/entries/field-words.ts';
import { longNameOf } from '#src/question/entries/office-words.ts';
import type { EntrySelection } from '#src/question/entries/read-entry-question.ts';
import type { EntryFilter } from '#src/question/entries/take-filters.ts';
import { countText, createMarks, itemLine, itemOf, type Marks, ofPaper } from './entry-wording.ts';

/** Entries that meet conditions, or their number with them; each cites the line that says so. */
export function composeList(
  selections: readonly EntrySelection[],
  isCount: boolean,
  shows: readonly AskedField[],
  language: Language,
): AnswerDraft {
  const marks = createMarks();
  const parts = selections.map((selection) => {
    const { list, entries, filters } = selection;
    const items = entries.map((entry) => itemOf(list, entry, toldOf(entry, filters, shows), marks));
    const paper = selections.length > 1 ? `${ofPaper(list)}: ` : '';
    const head = `${paper}**${countText(entries.length, list, language)}**${conditionText(selection, marks, language)}`;
    const lines = items.map((item) => itemLine(list, item));
    const text = [lines.length === 0 ? `${head}.` : `${head}:`, lines.join('\n')];
    return {
      list,
      items,
      text: [...text, unknownText(selection, marks, language)].filter((t) => t !== '').join('\n\n'),
    };
  });
  const figures = parts.map(({ list, items }) => ({
    value: items.length,
    unit: list.nouns,
    label: list.heading === '' ? list.title : list.heading,
    computed: true,
    citations: [...new Set(items.flatMap(({ citations }) => citations))],
  }));
  return {
    kind: isCount ? 'figure' : 'list',
    text: parts.map(({ text }) => text).join('\n\n'),
    figures: isCount ? figures : [],
    items: parts.flatMap(({ items }) => items),
    sources: marks.sources,
  };
}

/** The fields that decide, and those that were asked for besides. */
function toldOf(
  entry: Entry,
  filters: readonly EntryFilter[],
  shows: readonly AskedField[],
): EntryField[] {
  const asked = [...filters.map(askedBy), ...shows];
  return [...new Set(asked.flatMap((one) => fieldsOf(entry.fields, one)))];
}

/** ", Status „verzögert“": the condition as it was read, in the words of the paper. */
export function conditionText(
  { list, filters }: EntrySelection,
  marks: Marks,
  language: Language,
): string {
  if (filters.length === 0) return '';
  const not = language === 'en' ? 'not ' : 'nicht ';
  const said = filters.map(({ kind, label, printed, limit, said, isNegated }) => {
    const values =
      limit === undefined
        ? printed.map((value) => named(list, kind, value, marks)).join(', ')
        : said;
    return `${label ?? labelOf(list, kind)}: ${isNegated ? not : ''}${values}`;
  });
  return ` (${said.join('; ')})`;
}

function named(list: EntryList, kind: FieldKind | null, value: string, marks: Marks): string {
  const isShort = kind === 'lead' || kind === 'carrier' || kind === null;
  const long = isShort ? longNameOf(value, list.abbreviations) : null;
  return long === null
    ? `„${value}“`
    : `„${value}“ = ${long.long} [${marks.line(list, long.line)}]`;
}

/** What the paper calls a field of that kind. */
function labelOf({ entries }: EntryList, kind: FieldKind | null): string {
  const fields = entries.flatMap((entry) => entry.fields);
  const found =
    fields.find((field) => field.kind === kind) ??
    (kind === 'deadline' || kind === 'start'
      ? fields.find((field) => field.kind === 'period')
      : undefined);
  return found?.label ?? kind ?? '';
}

/** Entries whose field says neither: "noch nicht beziffert". */
function unknownText(
  { list, filters, unknown }: EntrySelection,
  marks: Marks,
  language: Language,
): string {
  if (unknown.length === 0) return '';
  const head = language === 'en' ? 'Not to be told' : 'Nicht zu sagen ist es bei';
  const lines = unknown.map((entry) =>
    itemLine(list, itemOf(list, entry, toldOf(entry, filters, []), marks)),
  );
  return `${head}:\n\n${lines.join('\n')}`;
}

import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Entry, EntryField, EntryList, FieldKind } from '#src/domain/entry.ts';
import { amountOf } from '#src/question/entries/amounts.ts';
import { endIn } from '#src/question/entries/dates.ts';
import { type AskedField, fieldsOf } from '#src/question/entries/field-words.ts';
import type { EntryQuestion, EntrySelection } from '#src/question/entries/read-entry-question.ts';
import { shareOf } from '#src/question/entries/status-words.ts';
import { englishNounOf } from '#src/text/entry-words.ts';
import { countText, createMarks, fieldText, itemOf, nameOf } from './entry-wording.ts';

interface Valued {
  readonly entry: Entry;
  readonly field: EntryField;
  readonly value: number;
  readonly isYearly: boolean;
}

export function valuedEntries(
  { entries }: Pick<EntrySelection, 'entries'>,
  by: 'cost' | 'deadline' | 'status',
): Valued[] {
  return entries.flatMap((entry): Valued[] => {
    const [field] = fieldsOf(entry.fields, { kind: by, label: null });
    if (field === undefined) return [];
    const amount = by === 'cost' ? amountOf(field) : null;
    const value =
      by === 'cost' ? amount?.euros : by === 'status' ? shareOf(field.value) : endIn(field.value);
    return value == null ? [] : [{ entry, field, value, isYearly: amount?.isYearly === true }];
  });
}

/**
 * The dearest entries or those that are due first; all of them where several are. Amounts a year and amounts
 * in all are no more comparable than a note can say.
 *
 * @returns Null where fewer than two can be compared.
 */
export function composeExtreme(
  { selection, by, isMost, limit }: Extract<EntryQuestion, { kind: 'extreme' }>,
  language: Language,
): AnswerDraft | null {
  const { list } = selection;
  const valued = valuedEntries(selection, by);
  if (valued.length < 2) return null;
  const ordered = [...valued].sort((a, b) => (isMost ? b.value - a.value : a.value - b.value));
  const last = ordered[Math.min(limit, ordered.length) - 1]?.value;
  // Those that are as much as the last are meant, too.
  const found = ordered.filter(({ value }, at) => at < limit || value === last);
  const marks = createMarks();
  const texts = found.map(
    ({ entry, field }) =>
      `**${nameOf(list, entry)}** [${marks.heading(list, entry)}]: ${fieldText(list, field, marks)}.`,
  );
  const items = found.map(({ entry, field }) => itemOf(list, entry, [field], marks));
  const yearly = valued.filter(({ isYearly }) => isYearly).length;
  const isMixed = yearly > 0 && yearly < valued.length;
  const missing = selection.entries.length - valued.length;
  const notes = [
    ...(isMixed
      ? [
          language === 'en'
            ? 'Amounts a year and total amounts are compared as printed.'
            : 'Jährliche Beträge und Gesamtbeträge sind so verglichen, wie sie gedruckt sind.',
        ]
      : []),
    ...(missing > 0
      ? [
          language === 'en'
            ? `${missing} of ${selection.entries.length} name no value.`
            : `${missing} von ${selection.entries.length} nennen keinen Wert.`,
        ]
      : []),
  ];
  return { kind: 'list', text: texts.join('\n\n'), items, sources: marks.sources, notes };
}

/** How many entries have each value of a field. */
export function composeDistribution(
  list: EntryList,
  by: AskedField,
  language: Language,
): AnswerDraft | null {
  const groups = new Map<string, Entry[]>();
  for (const entry of list.entries)
    for (const { value } of fieldsOf(entry.fields, by))
      groups.set(value, [...(groups.get(value) ?? []), entry]);
  if (groups.size === 0) return null;
  const marks = createMarks();
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const items = sorted.map(([value, entries]) => ({
    label: value,
    value: entries.length,
    unit: list.nouns,
    citations: [
      ...new Set(
        entries.flatMap(({ fields }) =>
          fieldsOf(fields, by).map((field) => marks.field(list, field)),
        ),
      ),
    ],
  }));
  const lines = items.map(
    ({ label, value, citations }) =>
      `- ${label}: ${value} ${citations.map((n) => `[${n}]`).join(' ')}`,
  );
  const head =
    language === 'en'
      ? `${countText(list.entries.length, list, language)}:`
      : `${countText(list.entries.length, list, language)}:`;
  return { kind: 'list', text: `${head}\n\n${lines.join('\n')}`, items, sources: marks.sources };
}

/** What there is instead of a number or a value that no entry has. */
export function composeNone(
  list: EntryList,
  said: { readonly number: string } | { readonly kind: FieldKind | null; readonly said: string },
  language: Language,
): AnswerDraft {
  const marks = createMarks();
  if ('number' in said) {
    const numbers = list.entries.flatMap(({ number }) => number ?? []);
    const [first, last] = [list.entries[0], list.entries.at(-1)];
    const range = `${numbers[0]} ${language === 'en' ? 'to' : 'bis'} ${numbers.at(-1)}`;
    const ends = [first, last].flatMap((entry) => (entry ? `[${marks.heading(list, entry)}]` : []));
    const text =
      language === 'en'
        ? `There is no ${englishNounOf(list.noun).one} ${said.number}: the paper has ${list.entries.length} (${range}) ${ends.join(' ')}.`
        : `${list.noun} ${said.number} gibt es nicht: Das Dokument führt ${list.entries.length} ${list.nouns} auf (${range}) ${ends.join(' ')}.`;
    return { kind: 'abstain', text, sources: marks.sources };
  }
  const fields = list.entries.flatMap((entry) =>
    entry.fields.filter(({ kind }) => kind === said.kind),
  );
  const values = [...new Map(fields.map((field) => [field.value, field]))].map(
    ([value, field]) => `„${value}“ [${marks.field(list, field)}]`,
  );
  const label = fields[0]?.label ?? '';
  const text =
    language === 'en'
      ? `No entry has “${said.said}”. The field “${label}” says: ${values.join(', ')}.`
      : `„${said.said}“ steht bei keinem Eintrag. Im Feld „${label}“ steht: ${values.join(', ')}.`;
  return { kind: 'abstain', text, sources: marks.sources };
}

import type { AnswerDraft, Figure, Language } from '#src/domain/answer.ts';
import type { EntryField } from '#src/domain/entry.ts';
import { amountOf } from '#src/question/entries/amounts.ts';
import { type AskedField, fieldsOf } from '#src/question/entries/field-words.ts';
import type { NamedEntry } from '#src/question/entries/match-entry.ts';
import { createMarks, fieldText, type Marks, nameOf } from './entry-wording.ts';

/**
 * What fields of entries say, each cited; null where one of them lacks a field that was asked for: the text
 * below may tell it.
 */
export function composeFields(
  named: readonly NamedEntry[],
  asked: readonly AskedField[],
  language: Language,
): AnswerDraft | null {
  const marks = createMarks();
  const figures: Figure[] = [];
  const texts: string[] = [];
  for (const { list, entry } of named) {
    const found = asked.map((one) => fieldsOf(entry.fields, one));
    if (found.some((fields) => fields.length === 0)) return null;
    const fields = [...new Set(found.flat())];
    const name = `**${nameOf(list, entry)}** [${marks.heading(list, entry)}]`;
    texts.push(`${name}: ${fields.map((field) => fieldText(list, field, marks)).join('; ')}.`);
    figures.push(...fields.flatMap((field) => figureOf(field, nameOf(list, entry), list, marks)));
  }
  const note =
    language === 'en' ? ['The documents are in German; fields are quoted as printed.'] : [];
  return {
    kind: 'measure',
    text: texts.join('\n\n'),
    figures,
    sources: marks.sources,
    notes: note,
  };
}

function figureOf(
  field: EntryField,
  label: string,
  list: NamedEntry['list'],
  marks: Marks,
): Figure | [] {
  const amount = field.kind === 'cost' ? amountOf(field) : null;
  if (amount === null) return [];
  return {
    value: amount.value,
    unit: amount.isYearly ? `${amount.unit} jährlich` : amount.unit,
    label: `${field.label}, ${label}`,
    computed: false,
    citations: [marks.field(list, field)],
  };
}

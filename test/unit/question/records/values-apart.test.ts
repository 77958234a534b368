import { expect, test } from 'vitest';
import type { RecordList } from '#src/question/records/record-list.ts';
import { recordTokens } from '#src/question/records/record-words.ts';
import { withValuesApart } from '#src/question/records/values-apart.ts';

const LIST = {
  words: ['forderung', 'fahrzeugart'],
  columns: [
    column(['vorhaben'], ['Dorftreff'], { isName: true }),
    column(['programm'], ['Dorfentwicklung']),
    column(['ressort'], ['Finanzen', 'Soziales', 'Staatskanzlei', 'Umwelt']),
  ],
} as unknown as RecordList;

function column(names: readonly string[], values: readonly string[], { isName = false } = {}) {
  const flags = { isName, isTime: false, isFlag: false };
  return { ...flags, names, values: values.map((text) => ({ text })) };
}

function wordsOf(question: string): string[] {
  return withValuesApart(recordTokens(question), LIST).map(({ text }) => text);
}

test('a value before what entries are called is a word of its own', () => {
  expect(wordsOf('Welche Dorfentwicklungsprojekte gibt es?')).toEqual([
    ...['Welche', 'Dorfentwicklung', 'Projekte', 'gibt', 'es'],
  ]);
});

test('so is one before what only this list calls its entries', () => {
  expect(wordsOf('Wie viele Dorfentwicklungsfahrzeuge gibt es?')).toEqual([
    ...['Wie', 'viele', 'Dorfentwicklung', 'Fahrzeuge', 'gibt', 'es'],
  ]);
});

test('so is one before what its column is called, though its ending is lost', () => {
  expect(wordsOf('Was gab das Umweltressort aus, was das Finanzressort?')).toEqual([
    ...['Was', 'gab', 'das', 'Umwelt', 'Ressort', 'aus', 'was', 'das', 'Finanz', 'Ressort'],
  ]);
  expect(wordsOf('Was gab das Verkehrsressort aus?')).toContain('Verkehrsressort');
});

test('other compounds stay whole', () => {
  expect(wordsOf('Dorfentwicklungsplanung und Dorftreffprojekte')).toEqual([
    ...['Dorfentwicklungsplanung', 'und', 'Dorftreffprojekte'],
  ]);
});

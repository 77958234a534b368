import { expect, test } from 'vitest';
import type { RecordList } from '#src/question/records/record-list.ts';
import { recordTokens } from '#src/question/records/record-words.ts';
import { withValuesApart } from '#src/question/records/values-apart.ts';

const LIST = {
  words: ['forderung', 'fahrzeugart'],
  columns: [
    { isName: true, isTime: false, isFlag: false, values: [{ text: 'Dorftreff' }] },
    { isName: false, isTime: false, isFlag: false, values: [{ text: 'Dorfentwicklung' }] },
  ],
} as unknown as RecordList;

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

test('other compounds stay whole', () => {
  expect(wordsOf('Dorfentwicklungsplanung und Dorftreffprojekte')).toEqual([
    ...['Dorfentwicklungsplanung', 'und', 'Dorftreffprojekte'],
  ]);
});

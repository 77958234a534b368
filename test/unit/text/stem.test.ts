import { expect, test } from 'vitest';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';

const stem = (word: string) => stemGerman(foldGerman(word));

test.each([
  ['Beschäftigte', 'Beschäftigten'],
  ['Ministerium', 'Ministerien'],
  ['Haus', 'Häuser'],
  ['Gemeinde', 'Gemeinden'],
  ['kommunal', 'kommunalen'],
  ['Prinzip', 'Prinzips'],
  ['Büro', 'Büros'],
  ['Workshop', 'Workshops'],
  ['Preis', 'Preise'],
  ['anbieten', 'anzubieten'],
  ['umsetzen', 'umzusetzen'],
  ['zulassen', 'zuzulassen'],
])('%s and %s have one stem', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test('leaves words with digits alone', () => {
  expect(stem('2019er')).toBe('2019er');
});

test.each([
  ['Umzugskosten', 'Umgskosten'],
  ['anzünden', 'anden'],
  ['hinzufügen', 'hinfügen'],
  ['Auszubildenden', 'Ausbildenden'],
  ['Einzugsgebieten', 'Eingsgebieten'],
])('no "zu" is taken from %s', (word, other) => {
  expect(stem(word)).not.toBe(stem(other));
});

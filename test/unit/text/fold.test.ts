import { expect, test } from 'vitest';
import { foldGerman } from '#src/text/fold.ts';

test.each([
  ['Größe', 'grosse'],
  ['Groesse', 'grosse'],
  ['grösse', 'grosse'],
  ['GRÖẞE', 'grosse'],
  ['Thueringen', 'thuringen'],
  ['neue', 'neue'],
  ['Steuer', 'steuer'],
  ['Mauer', 'mauer'],
  ['Quelle', 'quelle'],
  ['Café', 'cafe'],
  ['Ver\u00ADwaltung', 'verwaltung'],
  ['2015–2023', '2015-2023'],
  ['ﬁnanz', 'finanz'],
])('folds %s to %s', (text, folded) => {
  expect(foldGerman(text)).toBe(folded);
});

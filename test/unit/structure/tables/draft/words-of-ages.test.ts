import { expect, test } from 'vitest';
import { wordsOfAges } from '#src/structure/tables/draft/words-of-ages.ts';

test.each([
  ['Kinder unter 3 Jahren', 'unter dreijährige'],
  ['Jugendliche (14 bis unter 18)', '14- bis 17-Jährige'],
  ['15 bis unter 18 Jahre', '15 bis 17'],
  ['HPV 15- bis 17-Jährige Mädchen', '15- bis 17-Jährige'],
  ['Influenza ab 60 Jahre', 'ab 60-Jährige'],
  ['65 Jahre und älter', 'ab 65'],
])('%s is asked for as %s', (text, word) => {
  expect(wordsOfAges(text)).toContain(word);
});

test.each(['Laufzeit bis 2024', 'Anlagen bis 10 kW', 'Soll 2023', 'Laufbahngruppe 2'])(
  '%s tells no age',
  (text) => {
    expect(wordsOfAges(text)).toEqual([]);
  },
);

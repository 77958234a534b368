import { expect, test } from 'vitest';
import { deedOfNoun } from '#src/structure/tables/draft/deed-of-noun.ts';

test.each([
  ['Güterumschlag', ['umgeschlagen', 'Güter umgeschlagen', 'umgeschlagene Güter']],
  ['Holzabsatz', ['abgesetzt', 'Holz abgesetzt', 'abgesetzte Holz']],
  ['Einnahmen', ['eingenommen']],
  ['Wärmeabgabe', ['abgegeben', 'Wärme abgegeben', 'abgegebene Wärme']],
  ['Umsatz', ['umgesetzt']],
  ['Satz', []],
  ['Vertrag', []],
  ['Beschäftigte', []],
])('%s', (noun, expected) => {
  expect(deedOfNoun(noun)).toEqual(expected);
});

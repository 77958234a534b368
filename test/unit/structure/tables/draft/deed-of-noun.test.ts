import { expect, test } from 'vitest';
import { deedOfNoun, deedsIn } from '#src/structure/tables/draft/deed-of-noun.ts';

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

test.each([
  ['Eichungen nach Geräteart', ['geeicht', 'geeichte', 'geeichten']],
  ['Untersuchungen', ['untersucht', 'untersuchte', 'untersuchten']],
  ['Auszahlungen', ['ausgezahlt', 'ausgezahlte', 'ausgezahlten']],
  ['Rettungen', ['gerettet', 'gerettete', 'geretteten']],
  ['Zulassungen', ['zugelassen', 'zugelassene', 'zugelassenen']],
  ['Wohnungen', []],
  ['Entleihungen', []],
  ['Fahrerlaubnisprüfungen', []],
])('what was done, by %s', (title, expected) => {
  expect(deedsIn(title)).toEqual(expected);
});

import { describe, expect, it } from 'vitest';
import { dativePlural } from '#src/text/dative-plural.ts';

describe('a unit behind a preposition', () => {
  it.each([
    ['kreisfreie Städte', 'kreisfreien Städten'],
    ['Landkreise und kreisfreie Städte', 'Landkreisen und kreisfreien Städten'],
    ['Kinder und Jugendliche in Fremdpflege', 'Kindern und Jugendlichen in Fremdpflege'],
    ['Einzelpläne', 'Einzelplänen'],
    ['Kapitel', 'Kapiteln'],
    ['Gemeinden', 'Gemeinden'],
    ['Beschäftigte', 'Beschäftigten'],
    ['Beschäftigte je 10.000 Einwohner', 'Beschäftigten je 10.000 Einwohner'],
    ['Schüler', 'Schülern'],
    ['Stellen', 'Stellen'],
    ['Kilometer', 'Kilometern'],
    ['Euro', 'Euro'],
    ['Mio. Euro', 'Mio. Euro'],
    ['%', '%'],
    ['km', 'km'],
  ])('%s', (unit, dative) => {
    expect(dativePlural(unit)).toBe(dative);
  });
});

import { expect, test } from 'vitest';
import { isBelow, readHeadingStart } from '#src/structure/plans/heading-number.ts';

test.each([
  ['A.12. Einführung eines Systems', 'A.12', 'Einführung eines Systems'],
  ['B.1.: Digitales Magazin', 'B.1', 'Digitales Magazin'],
  ['A.3.1. Aufbau', 'A.3.1', 'Aufbau'],
  ['3.1.3   Modernisierung Intranet', '3.1.3', 'Modernisierung Intranet'],
  ['3.2.3.1Umstellung der Bestandteile', '3.2.3.1', 'Umstellung der Bestandteile'],
  ['3.2. eCohesion (MF 1.3.2.)', '3.2', 'eCohesion (MF 1.3.2.)'],
  ['A.13. i-Kfz', 'A.13', 'i-Kfz'],
  ['12 E-Landtag39', '12', 'E-Landtag39'],
  ['6. abgeschlossene Maßnahmen', '6', 'abgeschlossene Maßnahmen'],
  ['NEU: Registermodernisierung', null, 'Registermodernisierung'],
  ['3.2.1.2 Neu: Erarbeitung', '3.2.1.2', 'Erarbeitung'],
])('%s starts a heading', (text, number, rest) => {
  expect(readHeadingStart(text)).toMatchObject({ number, rest });
});

test.each([
  '2.0) sowie funktionale Anpassungen',
  '2020“ des Bundes und der Länder',
  '4 des Thüringer Ministeriums für Inneres',
  'Landesverwaltung25',
  '115 für alle',
])('%s does not', (text) => {
  expect(readHeadingStart(text)).toBeUndefined();
});

test('lies below only what its number goes on from', () => {
  expect(isBelow('3.1.3', '3.1')).toBe(true);
  expect(isBelow('A.3.1', 'A.3')).toBe(true);
  expect(isBelow('3.10', '3.1')).toBe(false);
  expect(isBelow('3.1', '3.1')).toBe(false);
});

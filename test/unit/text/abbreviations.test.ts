import { describe, expect, test } from 'vitest';
import { findAbbreviations } from '#src/text/abbreviations.ts';

describe('findAbbreviations', () => {
  test.each([
    [
      'Die Thüringer Datenaustauschplattform (ThDAP) wird ausgebaut.',
      'ThDAP',
      'Thüringer Datenaustauschplattform',
    ],
    [
      'Das Thüringer Landesamt für Statistik (TLS) rundet.',
      'TLS',
      'Thüringer Landesamt für Statistik',
    ],
    ['gemäß dem Onlinezugangsgesetz (OZG) des Bundes', 'OZG', 'Onlinezugangsgesetz'],
    [
      'Fortführung der Entwicklung des ZPVI (zentrales Planungs- und Verwaltungsinstrument)',
      'ZPVI',
      'zentrales Planungs- und Verwaltungsinstrument',
    ],
    ['die OSiP (Online-Sicherheitsprüfung) läuft', 'OSiP', 'Online-Sicherheitsprüfung'],
  ])('%s', (text, short, long) => {
    expect(findAbbreviations(text)).toContainEqual({ short, long });
  });

  test.each([
    'Die Landesverwaltung (Stand 2019) wächst.',
    'Das Ministerium (siehe Anlage) antwortet.',
    'Es waren viele (AB) da.',
    'Der TLRZ (teilweise im Rechenzentrum) hilft.',
    'Das OZG (oder das Gesetz) gilt.',
  ])('finds none in: %s', (text) => {
    expect(findAbbreviations(text)).toEqual([]);
  });
});

test('finds a name in quotation marks', () => {
  const text =
    'Im Rahmen des Projekts „Einkauf Corporate Network und Dienste“ (EiCoNeD) wird das Netz erneuert.';
  expect(findAbbreviations(text)).toEqual([
    { short: 'EiCoNeD', long: 'Einkauf Corporate Network und Dienste' },
  ]);
});

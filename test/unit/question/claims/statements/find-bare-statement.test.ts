import { describe, expect, it } from 'vitest';
import {
  findBareStatement,
  yearOfFieldAlone,
} from '#src/question/claims/statements/find-bare-statement.ts';

describe('findBareStatement', () => {
  it.each([
    'Gera 2023 über 900 Leute',
    '494 Beschäftigte je 10.000 Einwohner im Jahr 2023',
    '17 measures in 2021 in Verzug',
    'Universitätsklinikum Jena zwei Drittel des Personals der Sonderrechnungen',
    'Zentralredaktion Verwaltungsportal im Aktionsplan 2023 in Verzug',
    'Wohngeld federführend TMIL',
    'E-Kabinett geplanter Abschluss 2025 laut Aktionsplan 2024',
    'GreenIT-Richtlinie Abschluss 2028',
    'Schulcloud 2024 Status in Verzug',
    'Stelle OZG-Landeskoordinator Anfang 2020 eingerichtet',
    'ZIRT am 6. Dezember 2016 freigeschaltet',
  ])('may be a statement: %s', (words) => {
    expect(findBareStatement(words)).toBe(words);
  });

  it.each([
    'Karriereportal Abschluss Verschiebung Plan 2022 Plan 2023',
    'Maßnahmen 2022 in Verzug',
    'Regelschulen Rückgang 2015 bis 2022 absolut',
    'Einzelplan 08 Veränderung Vorjahr 2023 %',
    'Wie viele Leute hat Gera, über 900?',
    '5.785 Beschäftigte 2023',
    'top 3 Kapitel im Einzelplan 06 2021',
    'Gera ohne 1.320 Beschäftigte',
    'Onlinewache Status im Plan 2021',
    'Stelle OZG-Landeskoordinator eingerichtet',
    'Stelle die Zahlen von 2020 zusammen',
  ])('is no statement: %s', (words) => {
    expect(findBareStatement(words)).toBeNull();
  });
});

describe('yearOfFieldAlone', () => {
  it.each([
    // A plan of that year may be meant: whether there is one the register tells.
    ['Konvergente Netze geplanter Abschluss 2024', 2024],
    ['E-Landtag Aufnahme 2019', 2019],
    ['E-Kabinett geplanter Abschluss 2025 laut Aktionsplan 2024', null],
    ['Schulcloud Abschluss 2024 2025', null],
    ['Schulcloud 2024', null],
  ])('%s: %s', (words, year) => {
    expect(yearOfFieldAlone(words)).toBe(year);
  });
});

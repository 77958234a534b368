import { describe, expect, it } from 'vitest';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';

describe('findStatement', () => {
  it.each([
    ['Stimmt es, dass Gera 1.320 Beschäftigte hat?', 'Gera 1.320 Beschäftigte hat'],
    ['Gera hat 1.320 Beschäftigte, stimmt das?', 'Gera hat 1.320 Beschäftigte'],
    ['Prüfe bitte: „Gera hat 1.320 Beschäftigte.“', 'Gera hat 1.320 Beschäftigte.'],
    ['Is it true that Gera has 1,320 employees?', 'Gera has 1,320 employees'],
  ])('takes what is asked about out of %s', (message, statement) => {
    expect(findStatement(message)).toBe(statement);
  });

  it.each([
    'Jena beschäftigt mehr Leute als Gera.',
    'Der Rat kritisierte den Plan scharf.',
    'wlan: etwa 85 prozent der standorte waren in betrieb',
    'gera beschaftigt weniger leute als jena',
    'die datenaustauschplattform thdap basiert auf nextcloud',
    'up to 20 people can be registered per course in the training',
    'das intranet soll laut plan 2024 erst 2027 fertig werden',
    'onlinewache stand im aktionsplan 2020 auf verzug droht',
    'der kernhaushalt ist 2017 ggü. 2016 geschrumpft',
    'bei der polizei arbeiten mehr leute als an den gymnasien',
    'wegen der knappen haushaltslage wurde das wlan 2022 ausgesetzt',
    'Die Maßnahmen, die 2021 in Verzug waren, sind 2024 abgeschlossen',
  ])('knows a statement: %s', (message) => {
    expect(findStatement(message)).toBe(message);
  });

  it.each([
    'Wie viele Beschäftigte hat Gera?',
    'und 2015',
    'Personal Grundschulen 2023',
    'landkreise mit mehr als 1000 beschäftigten',
    'Nenne alle Gemeinden mit 50 Beschäftigten.',
    'ist die schulcloud im plan',
    'welche stadt hat mehr leute als jena',
    'kapitel die weniger leute haben als 2015',
    'schulcloud soll wann fertig sein',
    'onlinewache stand 2020',
    'in welcem kreis liegt masserberg',
    'unter wessen leitung wurde das cert aufgebaut',
    'maßnahmen die 2024 in verzug sind im tfm',
    'Maßnahmen, die 2023 dem TMIL gehören und in Verzug sind',
    'Kapitel, die 2023 mehr als 1.000 Beschäftigte hatten',
    'justizvollzugsanstalten pro 10 000 einwohner in 2023',
    'Anteil Landkreis Sonneberg an kommunalen Beschäftigten Thüringen Prozent',
    'Ich möchte wissen, wie viele Beschäftigte Gera hat.',
    '116 notrufe wie ist der status 2023',
    'maßnahme 4.2 worum gehts da',
    'Abschluss Portal gegen Abschluss Register laut Plan 2022, was früher',
    'danke',
  ])('leaves questions and key words alone: %s', (message) => {
    expect(findStatement(message)).toBeNull();
  });
});

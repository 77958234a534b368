import { expect, test } from 'vitest';
import { cleanTitle, countWords } from '#src/structure/plans/clean-title.ts';

const counts = countWords([
  'Verwaltungsangelegenheiten durch Bürger und Unternehmen des Freistaats',
  'des Thüringer Landesrechenzentrums als IT-Dienstleister der Infrastrukturkomponenten',
  'Umstellung auf IPv6 und nochmals IPv6, Informationssicherheitsmanagements',
  'des des des des des des des des des des des des des Verfahrens der Verfahrenslandschaft',
  'Aufbau einer Schulcloud, die Schulcloud und Schulcloud7, systems und systems',
]);

test.each([
  ['blank inside a word', 'Bürger und Unterne hmen', 'Bürger und Unternehmen'],
  ['blank before one letter', 'Umgestaltung de s Thüringer', 'Umgestaltung des Thüringer'],
  ['a half that is a word', 'der Verfahrens landschaft', 'der Verfahrenslandschaft'],
  ['two words stay two', 'Schulcloud des Freistaats', 'Schulcloud des Freistaats'],
  ['reference to the strategy', 'i-Kfz (M 1.1.10)', 'i-Kfz'],
  ['reference with a note before', 'systems  17 (M6.3.1.)', 'systems'],
  ['coalition treaty', 'Grobkonzept (M1.1.1.) (Umsetzung Koalitionsvertrag3)', 'Grobkonzept'],
  ['reference behind a dash', 'Aufbau Konvergente Netze – M 6.1.10', 'Aufbau Konvergente Netze'],
  ['note glued to the last word', 'Aufbau einer Schulcloud7', 'Aufbau einer Schulcloud'],
  ['digits that belong to the word', 'Umstellung auf IPv6', 'Umstellung auf IPv6'],
  ['year at the end', 'Programm Polizei 2020', 'Programm Polizei 2020'],
  ['label', 'NEU: Maßnahme: Etablierung', 'Etablierung'],
  [
    'hyphen of another edition',
    'Aufbau des Informationssicherheits-managements',
    'Aufbau des Informationssicherheitsmanagements',
  ],
  ['hyphen of a compound', 'E-Akte-Landesstrategie', 'E-Akte-Landesstrategie'],
])('%s', (_, printed, clean) => {
  expect(cleanTitle(printed, counts)).toBe(clean);
});

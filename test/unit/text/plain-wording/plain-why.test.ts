import { expect, test } from 'vitest';
import { withPlainWhy } from '#src/text/plain-wording/plain-why.ts';

test.each([
  ['Aus welchem Grund wurde das Amt geschlossen?', 'Warum wurde das Amt geschlossen?'],
  ['aus welchen gruenden ging das schief', 'warum ging das schief'],
  ['For what reason was it closed?', 'Why was it closed?'],
  ['Was ist der Grund dafür?', 'Was ist der Grund dafür?'],
  [
    'Woran liegt der Anstieg beim Landesverwaltungsamt 2023?',
    'Warum ist das Personal beim Landesverwaltungsamt 2023 gestiegen?',
  ],
  [
    'Was sind die Gründe für den Personalabbau bei der Polizei?',
    'Warum ist das Personal bei der Polizei gesunken?',
  ],
  [
    'Welche Gründe nennt der Plan 2022 für den Verzug beim Intranet?',
    'Warum ist Intranet im Plan 2022 in Verzug?',
  ],
  ['Was ist der Grund für den Rückstand bei den Netzen?', 'Warum ist Netzen in Verzug?'],
  [
    'Welche Gründe nennt der Plan für das Projekt?',
    'Welche Gründe nennt der Plan für das Projekt?',
  ],
  ['Woran liegt der Anstieg?', 'Woran liegt der Anstieg?'],
  ['Aus welcher Gemeinde kommt er?', 'Aus welcher Gemeinde kommt er?'],
])('%s', (question, plain) => {
  expect(withPlainWhy(question)).toBe(plain);
});

test.each([
  ['Warum verzögert sich das Transparenzportal?', 'Warum ist das Transparenzportal in Verzug?'],
  ['und weshalb hat sich die E-Akte verzögert?', 'und warum ist die E-Akte in Verzug?'],
  ['Warum verzögern die Länder den Ausbau?', 'Warum verzögern die Länder den Ausbau?'],
])('puts a delay as it stands in the plans: %s', (asked, plain) => {
  expect(withPlainWhy(asked)).toBe(plain);
});

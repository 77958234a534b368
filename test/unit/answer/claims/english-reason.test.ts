import { expect, test } from 'vitest';
import { englishReason } from '#src/answer/claims/english-reason.ts';

test.each([
  [
    'Im Satz steht „more than 46,000“; richtig sind 45.645 Beschäftigte.',
    'The sentence says “more than 46,000”; right is 45,645 employees.',
  ],
  [
    'Der Projektstatus ist ein anderer (2024: „im Plan“).',
    'The project status is another one (2024: “im Plan”).',
  ],
  ['Es sind 34,5 gegen 1.200.', 'It is 34.5 against 1,200.'],
  [
    'Das Jahr stimmt nicht: 750 ist der Wert von 2023 und 2022.',
    'The year is wrong: 750 is the figure of 2023 and 2022.',
  ],
  [
    'Die Einheit stimmt nicht: Es sind 475 Beschäftigte weniger, nicht Prozent.',
    'The unit is wrong: it is 475 employees fewer, not percent.',
  ],
  [
    'Die Richtung ist falsch: der Wert ist gesunken (−40 Beschäftigte).',
    'The direction is wrong: the figure fell (−40 employees).',
  ],
  ['Dieses Merkmal führen die Tabellen nicht.', 'The tables hold nothing of the kind.'],
  ['Zum ersten Mal war das 2019 so (1.035).', 'The first time was in 2019 (1,035).'],
  [
    'Das Jahr stimmt nicht: 3,655 ist der Wert von 2021.',
    'The year is wrong: 3,655 is the figure of 2021.',
  ],
  ['2023 sind es 15, 2022 17.', 'In 2023 it is 15, in 2022 17.'],
  [
    'In den Dokumenten steht ein anderer Zeitpunkt: Ende 2024.',
    'The documents give another time: the end of 2024.',
  ],
  ['2020 waren es 45.315.', 'In 2020 it was 45,315.'],
  ['', ''],
])('%s', (german, english) => {
  expect(englishReason(german)).toBe(english);
});

import { expect, it } from 'vitest';
import { withPlainYears } from '#src/text/plain-wording/plain-years.ts';

it.each([
  ['wie steht es im 2023er plan?', 'wie steht es im 2023 plan?'],
  ['das 2023erste', 'das 2023erste'],
  ['12023er', '12023er'],
  ['AP 23 status schulcloud', 'Aktionsplan 2023 status schulcloud'],
  ['Schulcloud Stand AP24', 'Schulcloud Stand Aktionsplan 2024'],
  ['Maßnahmen laut AP 2022?', 'Maßnahmen laut Aktionsplan 2022?'],
  ["onlinewache plan '22", 'onlinewache plan 2022'],
  ['Im 24er Plan: Abschluss DIMAG?', 'Im 2024 Plan: Abschluss DIMAG?'],
  ['2023 waren laut Plan 24 Maßnahmen in Verzug', '2023 waren laut Plan 24 Maßnahmen in Verzug'],
  ['im plan 24 maßnahmen', 'im plan 24 maßnahmen'],
  ['Kapitel 16 im Plan 16.5', 'Kapitel 16 im Plan 16.5'],
])('%s', (typed, plain) => expect(withPlainYears(typed)).toBe(plain));

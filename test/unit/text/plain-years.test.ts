import { expect, it } from 'vitest';
import { withPlainYears } from '#src/text/plain-years.ts';

it.each([
  ['wie steht es im 2023er plan?', 'wie steht es im 2023 plan?'],
  ['das 2023erste', 'das 2023erste'],
  ['12023er', '12023er'],
])('%s', (typed, plain) => expect(withPlainYears(typed)).toBe(plain));

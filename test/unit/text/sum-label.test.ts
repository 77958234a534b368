import { expect, test } from 'vitest';
import { isSumLabel, withoutSum } from '#src/text/sum-label.ts';

test.each([
  ['Unfälle insgesamt', true, 'Unfälle'],
  ['Bremen, gesamt', true, 'Bremen'],
  ['Straftaten gegen das Leben zusammen', true, 'Straftaten gegen das Leben'],
  ['Insgesamt', false, 'Insgesamt'],
  ['Gesamtschulen', false, 'Gesamtschulen'],
])('%s', (label, isSum, name) => {
  expect(isSumLabel(label)).toBe(isSum);
  expect(withoutSum(label)).toBe(name);
});

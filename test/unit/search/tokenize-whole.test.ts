import { expect, test } from 'vitest';
import { createHeadOf, tokenizeWhole } from '#src/search/tokenize-whole.ts';

const WORDS = new Set(['karriere', 'bewerbung', 'portal', 'verkehr', 'amt', 'samt']);
const headOf = createHeadOf((part) => (WORDS.has(part) ? 100 : 0));
const folded = (text: string) => tokenizeWhole(text, headOf).map((token) => token.folded);

test('completes a shortened compound by the last part of the full one', () => {
  expect(folded('Karriere- und Bewerbungsportals')).toEqual([
    'karriereportals',
    'und',
    'bewerbungsportals',
  ]);
});

test('is still found by the word as it is written', () => {
  expect(tokenizeWhole('Karriere- und Bewerbungsportal', headOf)[0]?.parts).toEqual([
    'karriere',
    'portal',
  ]);
});

test('leaves a word alone whose other half is no compound', () => {
  expect(folded('Karriere- und Xyzabc')).toEqual(['karriere', 'und', 'xyzabc']);
});

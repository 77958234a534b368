import { expect, test } from 'vitest';
import { isStopWord } from '#src/text/stop-words.ts';

test('words of grammar are told by language', () => {
  expect(isStopWord('die')).toBe(true);
  expect(isStopWord('die', 'en')).toBe(false);
  expect(isStopWord('the', 'de')).toBe(false);
  expect(isStopWord('fur', 'de')).toBe(true);
  expect(isStopWord('haushalt')).toBe(false);
});

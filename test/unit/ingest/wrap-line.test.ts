import { expect, test } from 'vitest';
import { wrapLine } from '#src/ingest/wrap-line.ts';

const SENTENCE = 'Die Sternwarte wurde am 28. Dezember 1925 eröffnet.';

test('a line that a page holds stays as it is', () => {
  for (const line of ['', SENTENCE, 'x'.repeat(4000)]) expect(wrapLine(line)).toEqual([line]);
});

test('a book on one line is cut behind sentences, and nothing is lost', () => {
  const book = Array.from({ length: 100_000 }, () => SENTENCE).join(' ');
  const lines = wrapLine(book);
  expect(lines.join(' ')).toBe(book);
  expect(lines.every((line) => line.length <= 4000 && line.endsWith('.'))).toBe(true);
});

test('without sentences it is cut at blanks, without blanks anywhere', () => {
  const words = Array.from({ length: 5000 }, (_, n) => `wort${n}`).join(' ');
  expect(wrapLine(words).join(' ')).toBe(words);
  const letters = 'x'.repeat(10_001);
  expect(wrapLine(letters).join('')).toBe(letters);
  expect(wrapLine(letters).length).toBe(3);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordRows } from '#src/adapters/word-rows.ts';

const rowsOf = (words: readonly string[]) => new WordRows(Buffer.from(words.join('\n')));

it('finds each word at its line and nothing else', () => {
  const rows = rowsOf(['haus', 'straße', '“', 'häuser', 'hau']);
  expect(['haus', 'straße', '“', 'häuser', 'hau'].map((word) => rows.rowOf(word))).toEqual([
    0, 1, 2, 3, 4,
  ]);
  expect(['ha', 'hause', '', 'hauß'].map((word) => rows.rowOf(word))).toEqual([-1, -1, -1, -1]);
});

it('counts as a list of lines does', () => {
  const word = fc.stringMatching(/^[a-zäöüß€„]{1,6}$/u);
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.array(word), (words, others) => {
      const rows = rowsOf(words);
      expect(rows.size).toBe(words.length);
      for (const other of [...words, ...others])
        expect(rows.rowOf(other)).toBe(words.indexOf(other));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldGerman } from '#src/text/fold.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { tokenize } from '#src/text/tokenize.ts';

const piece = fc.constantFrom(
  ...['Größe', 'z. B.', '§ 15 Abs. 3', '46.675', '2,26', '14. November 2019', 'E-Akte', 'A.12'],
  ...['. ', '\n', '\n\n', ' ', '• ', '„', '“', '!', '?', '…', 'Der', 'und/oder', '3.1.5', '\u00AD'],
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(piece).map((pieces) => pieces.join('')),
);

test('tokens slice back to their text and never overlap', () => {
  fc.assert(
    fc.property(text, (sample) => {
      let last = 0;
      for (const token of tokenize(sample)) {
        expect(sample.slice(token.start, token.end)).toBe(token.text);
        expect(token.start).toBeGreaterThanOrEqual(last);
        last = token.end;
      }
    }),
  );
});

test('sentences hold everything that is not white space, in order', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const spans = splitSentences(sample);
      const joined = spans.map(({ start, end }) => sample.slice(start, end)).join('');
      expect(joined.replace(/\s+/g, '')).toBe(sample.replace(/\s+/g, ''));
    }),
  );
});

test('folding has no effect on case', () => {
  fc.assert(
    fc.property(fc.constantFrom('Straße', 'Öl', 'Bäume', 'ABC', 'Übung'), (word) => {
      expect(foldGerman(word.toLowerCase())).toBe(foldGerman(word));
    }),
  );
});

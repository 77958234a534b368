import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isQuoteOf } from '#src/answer/cite.ts';
import { readingText } from '#src/text/reading-text.ts';
import { splitWordsOf } from '#src/text/repair-words.ts';

const lines = readFileSync('corpus/kleine-anfrage-8-710.txt', 'utf8').split('\n');
const splitWords = splitWordsOf(lines);

it('every stretch of the reading text is a verbatim quote of the lines it names', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: lines.length - 60 }),
      fc.integer({ min: 1, max: 60 }),
      fc.nat({ max: 3000 }),
      fc.integer({ min: 1, max: 400 }),
      (from, count, start, length) => {
        const reading = readingText(lines.slice(from, from + count), from + 1, { splitWords });
        fc.pre(start < reading.text.length);
        const end = Math.min(reading.text.length, start + length);
        fc.pre(/\p{L}|\d/u.test(reading.text.slice(start, end)));
        const { firstLine, lastLine, quote } = reading.originOf({ start, end });
        expect(firstLine).toBeGreaterThan(from);
        expect(lastLine).toBeLessThanOrEqual(from + count);
        expect(isQuoteOf(quote, lines.slice(firstLine - 1, lastLine)), quote).toBe(true);
      },
    ),
    { seed: 8710, numRuns: 300 },
  );
});

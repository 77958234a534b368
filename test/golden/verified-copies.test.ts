import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createSentenceVerifier } from '#src/answer/verify/verify-sentence.ts';
import { readingText } from '#src/text/reading-text.ts';
import { splitSentences } from '#src/text/sentences.ts';

const LINES = readFileSync('corpus/kleine-anfrage-8-710.txt', 'utf8').split('\n');

/** Stretches of prose: questions 5 and 8 of the answer, and measures of two plans. */
const STRETCHES = [
  [89, 160],
  [19_154, 19_270],
  [11_282, 11_340],
] as const;

describe('what the document itself says', () => {
  test.each(STRETCHES)('lines %i to %i hold, word for word', async (first, last) => {
    const { text } = readingText(LINES.slice(first - 1, last), first);
    const verifier = createSentenceVerifier([{ text, path: [] }], async (_, others) =>
      others.map(() => 1),
    );
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    const whole = sentences.flatMap((sentence, place) =>
      sentence.length < 400 && /\p{Ll}\.$/u.test(sentence) ? { sentence, place } : [],
    );
    const verdicts = await Promise.all(
      whole.map(({ sentence, place }) =>
        verifier.verify(sentence.replace(/\.$/u, ' [1].'), [
          { passage: 0, sentence: place - 1, text: '' },
        ]),
      ),
    );
    const refused = whole.filter((_, index) => verdicts[index]?.ok !== true);
    expect(whole.length).toBeGreaterThan(5);
    expect(refused.length / whole.length).toBeLessThan(0.1);
  });
});

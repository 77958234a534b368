import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeData } from '#src/answer/model/render-prompt.ts';
import { sentencesOf } from '#src/answer/model/sentence-stream.ts';
import { createSentenceVerifier } from '#src/answer/verify/verify-sentence.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { PASSAGES, TRUTHS } from '../support/lies.ts';

const WORDS = [...new Set(PASSAGES.flatMap(({ text }) => text.split(/\s+/u)))];
const verifier = createSentenceVerifier(PASSAGES, async (_, others) => others.map(() => 1));
const numbersIn = (text: string) =>
  tokenize(text.replace(/\[\d\]/gu, ''))
    .filter(({ kind }) => kind !== 'word')
    .map(({ folded }) => folded);

describe('verification', () => {
  test('whatever words of the passages a sentence is made of, its numbers stand in one sentence of its source', async () => {
    const sentence = fc
      .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 }), fc.nat(2))
      .map(([words, passage]) => `${words.join(' ').replace(/[.:]/gu, '')} [${passage + 1}].`);
    await fc.assert(
      fc.asyncProperty(sentence, async (said) => {
        const verdict = await verifier.verify(said, []);
        if (!verdict.ok) return;
        const printed = verdict.rests.map(({ text }) => numbersIn(text));
        for (const number of numbersIn(said)) {
          expect(printed.every((numbers) => numbers.includes(number))).toBe(true);
        }
      }),
      { numRuns: 2000, seed: 9 },
    );
  });

  test('a true sentence with one more word of the passages, or one word less, keeps its numbers and names', async () => {
    const changed = fc.tuple(
      fc.constantFrom(...TRUTHS),
      fc.nat(20),
      fc.option(fc.constantFrom(...WORDS), { nil: '' }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ([truth, place, word]) => {
        const words = truth.split(' ');
        const at = place % (words.length - 1);
        const said = words.toSpliced(at, 1, ...(word === '' ? [] : [word])).join(' ');
        const verdict = await verifier.verify(said, []);
        if (!verdict.ok || said === truth) return;
        // What is still let through may have lost an adjective, never a number or a negation.
        const rest = verdict.rests[0]?.text ?? '';
        expect(numbersIn(rest)).toEqual(expect.arrayContaining(numbersIn(said)));
        expect(/\b(?:nicht|keine)\b/u.test(said)).toBe(/\b(?:nicht|keine)\b/u.test(rest));
      }),
      { numRuns: 2000, seed: 9 },
    );
  });
});

describe('sentencesOf', () => {
  test('cuts a reply alike however it arrives', async () => {
    const reply =
      'Das TLRZ betreibt es [1]. Im Plan. [2][3]\n\nEs kostet 2,5 Mio. Euro am 3. Mai [1].';
    const expected = [
      'Das TLRZ betreibt es [1].',
      'Im Plan [2][3].',
      'Es kostet 2,5 Mio. Euro am 3. Mai [1].',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
        async (sizes) => {
          const pieces = cut(reply, sizes);
          const sentences: string[] = [];
          for await (const sentence of sentencesOf(pieces)) sentences.push(sentence.trim());
          expect(sentences).toEqual(expected);
        },
      ),
      { seed: 9 },
    );
  });
});

test('no data can hold a delimiter of ours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(escapeData(text)).not.toMatch(/[<>]|\{\{|\[\d/u);
    }),
    { seed: 9 },
  );
});

async function* cut(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  for (let start = 0, i = 0; start < text.length; i += 1) {
    const size = sizes[i % sizes.length] ?? 1;
    yield text.slice(start, start + size);
    start += size;
  }
}

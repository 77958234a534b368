import { describe, expect, test } from 'vitest';
import { createSentenceVerifier } from '#src/answer/verify/verify-sentence.ts';
import { lies, PASSAGES, TRUTHS } from '../../../support/lies.ts';

const verifier = createSentenceVerifier(PASSAGES, async (_, others) => others.map(() => 1));

test.each(TRUTHS)('lets through: %s', async (sentence) => {
  expect(await verifier.verify(sentence, [])).toMatchObject({ ok: true });
});

describe('lies', () => {
  const all = lies();

  test('are many', () => {
    expect(all.length).toBeGreaterThan(400);
  });

  test.each(all)('$kind: $sentence', async ({ sentence }) => {
    expect(await verifier.verify(sentence, [])).toMatchObject({ ok: false });
  });
});

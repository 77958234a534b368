import { expect, it } from 'vitest';
import { stemGerman } from '#src/text/stem.ts';
import { createStemSet } from '#src/text/stem-set.ts';

it('holds the stems of its words and no others', () => {
  const words = ['Gründe', 'Häuser', 'ab', 'Ministerien'];
  const stems = createStemSet(words);
  for (const word of ['grund', 'hausern', 'ab', 'ministerium'])
    expect(stems.has(stemGerman(word))).toBe(true);
  for (const word of ['gru', 'hausmeister', 'a', ''])
    expect(stems.has(stemGerman(word))).toBe(false);
});

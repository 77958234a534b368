import { expect, it } from 'vitest';
import { cutNote, readPartOf } from '#src/answer/read-part.ts';

it('reads a message as it is typed, without the blanks around it', () => {
  expect(readPartOf('  und 2019? \n')).toBe('und 2019?');
  expect(cutNote('  und 2019? \n', 'de')).toEqual([]);
});

it('cuts a long message between words and says so', () => {
  const message = 'Weimar, '.repeat(600);
  expect(readPartOf(message)).toMatch(/^(?:Weimar, )+Weimar,$/u);
  expect(readPartOf(message).length).toBeLessThanOrEqual(4000);
  expect(cutNote(message, 'de')).toEqual([
    'Gelesen wurden nur die ersten 4.000 Zeichen der Frage.',
  ]);
});

it('cuts a word that is longer than a message', () => {
  expect(readPartOf('a'.repeat(10_000))).toHaveLength(4000);
});

it('joins letters with their dots', () => {
  expect(readPartOf('Gößnitz'.normalize('NFD'))).toBe('Gößnitz');
});

import { expect, test } from 'vitest';
import { withPlainSuperlative } from '#src/text/plain-wording/plain-superlative.ts';

test.each([
  ['Welches Kapitel ist mit Abstand das größte?', 'Welches Kapitel ist das größte?'],
  ['Wer hat bei weitem die meisten Leute?', 'Wer hat die meisten Leute?'],
  ['Which district has by far the most employees?', 'Which district has the most employees?'],
  ['Welche Stadt ist die größte mit Abstand?', 'Welche Stadt ist die größte?'],
])('by whatever margin: %s', (question, plain) => {
  expect(withPlainSuperlative(question)).toBe(plain);
});

test('a margin that is asked for stays', () => {
  const question = 'Mit welchem Abstand liegt Erfurt vor Jena?';
  expect(withPlainSuperlative(question)).toBe(question);
});

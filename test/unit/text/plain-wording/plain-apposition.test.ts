import { expect, test } from 'vitest';
import { withPlainApposition } from '#src/text/plain-wording/plain-apposition.ts';

test.each([
  [
    'Wie viele Beschäftigte hat Gotha, nur die Stadt?',
    'Wie viele Beschäftigte hat die Stadt Gotha?',
  ],
  ['und Meiningen, nur die Stadt selber', 'und die Stadt Meiningen selber'],
  ['und in Bad Salzungen, also die Stadt?', 'und in die Stadt Bad Salzungen?'],
  ['und Greiz, aber der Landkreis?', 'und der Landkreis Greiz?'],
  [
    'Schau mal, wie viele Leute Gotha, also die Stadt, hat?',
    'Schau mal, wie viele Leute die Stadt Gotha, hat?',
  ],
])('what stands behind a name says which is meant: %s', (question, plain) => {
  expect(withPlainApposition(question)).toBe(plain);
});

test.each([
  'nicht der Landkreis, die Stadt',
  'Wie viele Beschäftigte haben Gotha, die Stadt Jena und Suhl?',
  'Jena, die größte Stadt?',
])('other commas stay: %s', (question) => {
  expect(withPlainApposition(question)).toBe(question);
});

import { expect, it } from 'vitest';
import { askedCount } from '#src/question/passages/asked-count.ts';

it.each([
  ['Welche vier Standortvarianten wurden geprüft?', 4],
  ['Nenne die drei wichtigsten Ziele der Strategie.', 3],
  ['Which three goals does it have?', 3],
  ['Welche 5 Ziele hat die Strategie?', 5],
  ['Welche Ziele hat die Strategie?', undefined],
  ['Welche Ziele gab es 2018?', undefined],
  ['Was kostet die 115 im Jahr?', undefined],
])('%s', (question, count) => {
  expect(askedCount(question)).toBe(count);
});

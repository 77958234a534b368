import { expect, test } from 'vitest';
import { withPlainItself } from '#src/text/plain-wording/plain-itself.ts';

test.each([
  ['Ohne nachgeordnete Behörden?', 'nur das Ministerium selbst?'],
  [
    'Wie viele Leute hatte das Innenministerium ohne nachgeordnete Behörden 2023?',
    'Wie viele Leute hatte das Innenministerium selbst 2023?',
  ],
  [
    'Wie viele Leute hatte die Polizei ohne nachgeordnete Behörden?',
    'Wie viele Leute hatte die Polizei ohne nachgeordnete Behörden?',
  ],
  ['Ohne die Gymnasien?', 'Ohne die Gymnasien?'],
])('%s', (question, plain) => {
  expect(withPlainItself(question)).toBe(plain);
});

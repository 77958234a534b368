import { expect, test } from 'vitest';
import { withNounAgain } from '#src/text/plain-wording/noun-again.ts';

test.each([
  [
    'Das Landratsamt des Saale-Orla-Kreises hat weniger Personal als das des Saale-Holzland-Kreises.',
    'Das Landratsamt des Saale-Orla-Kreises hat weniger Personal als das Landratsamt des Saale-Holzland-Kreises.',
  ],
  [
    'Hat das Landratsamt Gotha mehr Leute als das des Kyffhäuserkreises?',
    'Hat das Landratsamt Gotha mehr Leute als das Landratsamt des Kyffhäuserkreises?',
  ],
  [
    'Hat die Verwaltung der Stadt Gera mehr Leute als die der Stadt Jena?',
    'Hat die Verwaltung der Stadt Gera mehr Leute als die Verwaltung der Stadt Jena?',
  ],
  [
    'Gera hat mehr Personal als der Saale-Orla-Kreis.',
    'Gera hat mehr Personal als der Saale-Orla-Kreis.',
  ],
  [
    'Das Amt des Landes ist größer als die Stadt Jena.',
    'Das Amt des Landes ist größer als die Stadt Jena.',
  ],
  ['Wie viele arbeiten mit denen der Stadt?', 'Wie viele arbeiten mit denen der Stadt?'],
])('%s', (text, said) => {
  expect(withNounAgain(text)).toBe(said);
});

import { expect, it } from 'vitest';
import { splitText } from '#src/surfaces/slack/render/split-text.ts';

it('parts between paragraphs before it parts between lines, sentences and words', () => {
  const text = `${'a'.repeat(40)}\n\n${'b'.repeat(20)}\n${'c'.repeat(30)}`;
  expect(splitText(text, 80)).toEqual(['a'.repeat(40), `${'b'.repeat(20)}\n${'c'.repeat(30)}`]);
  expect(splitText('Ein Satz. Noch einer. Und ein dritter.', 24)).toEqual([
    'Ein Satz. Noch einer.',
    'Und ein dritter.',
  ]);
});

it('cuts inside a word only where there is no other way, and never inside a character', () => {
  expect(splitText('😀'.repeat(5), 5)).toEqual(['😀😀', '😀😀', '😀']);
});

it('keeps an empty text as one empty piece', () => {
  expect(splitText('', 10)).toEqual(['']);
});

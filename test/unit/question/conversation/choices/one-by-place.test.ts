import { expect, test } from 'vitest';
import { readOneByPlace } from '#src/question/conversation/choices/one-by-place.ts';

test.each([
  ['der dritte davon?', 2, true],
  ['was ist mit der zweiten?', 1, false],
  ['die letzte der Liste', -1, false],
  ['the third one?', 2, true],
  ['die 4. davon', 3, true],
])('%s names a place', (message, place, isBare) => {
  const one = readOneByPlace(message);
  expect(one?.place).toBe(place);
  expect(one?.isBare).toBe(isBare);
});

test.each([
  'was passiert im zweiten Quartal?',
  'was war die erste Stufe?',
  'wann wurde der erste Aktionsplan beschlossen?',
  'die dritten Programme',
])('%s names no place in a list', (message) => {
  expect(readOneByPlace(message)).toBeNull();
});

test('a name is put in its place, and behind a question that follows it', () => {
  expect(readOneByPlace('wer ist für die zweite zuständig?')?.naming('X')).toBe(
    'Wer ist für X zuständig?',
  );
  expect(readOneByPlace('die zweite davon: wer ist da zuständig?')?.naming('X')).toBe(
    'Wer ist da zuständig (X)?',
  );
});

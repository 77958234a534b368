import { expect, it } from 'vitest';
import { definiteNouns } from '#src/question/passages/definite-nouns.ts';

it.each([
  [
    'Auf welcher quelloffenen Software beruht die Thüringer Datenaustauschplattform?',
    ['Datenaustauschplattform'],
  ],
  ['Wer betreibt das neue Portal im Landesrechenzentrum?', ['Portal', 'Landesrechenzentrum']],
  ['Welche Schulen nutzen Tablets?', []],
])('%s', (question, nouns) => {
  expect(definiteNouns(question)).toEqual(nouns);
});

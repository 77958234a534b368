import { expect, test } from 'vitest';
import { placesMissing } from '#src/question/passages/places-elsewhere.ts';

test.each([
  ['Was macht Hessen?', 'Hessen nutzt es nach.', []],
  ['Was macht Hessen?', 'Thüringen nutzt es nach.', ['Hessen']],
  ['Wie arbeiten Hamburg und Hessen zusammen?', 'die Kooperation der Länder BB-BW-HE-HH', []],
  [
    'Wie arbeiten Bayern und Hessen zusammen?',
    'die Kooperation der Länder BB-BW-HE-HH',
    ['Bayern'],
  ],
  ['Was macht Hessen?', 'Das Feld HE bleibt leer.', ['Hessen']],
])('%s – %s', (question, text, missing) => {
  expect(placesMissing(question, text)).toEqual(missing);
});

import { expect, test } from 'vitest';
import { placedLikeNames } from '#src/question/passages/named-places.ts';

test.each([
  ['Wie viele Plätze hat das Fahrradparkhaus in Göttingen?', ['Göttingen']],
  ['Wann wird der Bahnhof Tübingen West ausgebaut?', ['Tübingen']],
  ['Was fordert Frau Petersen?', ['Petersen']],
  ['wie viele stellen gibts in teltow', ['teltow']],
  ['Wie viele Aufzüge gibt es in der Stadt?', []],
  ['in wie vielen projekten wird geprüft', []],
])('%s', (question, names) => {
  expect(placedLikeNames(question)).toEqual(names);
});

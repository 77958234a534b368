import { expect, it } from 'vitest';
import { isOfNamesake } from '#src/question/passages/namesakes.ts';

const QUESTION = 'Wie viele Passagiere hatte der Flughafen Mannheim 2024?';

it.each([
  ['Der Flughafen Friedrichshafen habe 2024 rund 287 000 Fluggäste gezählt.', true],
  ['Der Flughafen Mannheim habe mehr Fluggäste als der Flughafen Friedrichshafen.', false],
  ['In Mannheim waren es 60 000 Fluggäste.', false],
  ['Der Flughafen zählte 60 000 Fluggäste.', false],
])('%s: is of another airport: %s', (sentence, isOther) => {
  expect(isOfNamesake(sentence, QUESTION)).toBe(isOther);
});

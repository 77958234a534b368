import { expect, test } from 'vitest';
import { findPremise } from '#src/question/claims/statements/find-premise.ts';

test.each([
  ['Warum ist die Polizei gewachsen?', 'die Polizei gewachsen ist'],
  ['wieso hat jena weniger leute als suhl', 'jena weniger leute als suhl hat'],
  ['Weswegen sank der Wert 2016?', 'der Wert 2016 sank'],
  ['Weshalb denn stieg die Zahl?', 'die Zahl stieg'],
  ['Wie kommt es, dass Gera schrumpft?', 'Gera schrumpft'],
  ['Was ist der Grund dafür, dass Gera schrumpft?', 'Gera schrumpft'],
  ['Warum lehnte das Land den Antrag ab?', 'das Land den Antrag ablehnte'],
  ['Why did the police grow by 20?', 'the police grow by 20'],
])('%s takes for granted: %s', (question, premise) => {
  expect(findPremise(question)).toBe(premise);
});

test.each(['Wann ist die Polizei gewachsen?', 'Warum?', 'Ist die Polizei gewachsen?'])(
  '%s takes nothing for granted',
  (question) => {
    expect(findPremise(question)).toBeNull();
  },
);

import { expect, it } from 'vitest';
import { asksWhatWasAsked, isReportedQuestion } from '#src/question/passages/reported-question.ts';

it.each([
  ['Er fragt, wann die Linie wieder verkehre und ob das Land einen Rettungsschirm plane.', true],
  ['Matthias Muster (CDU) erkundigt sich, weshalb die Strafen nicht höher seien.', true],
  ['Eva Muster (FDP) möchte wissen, ob autonome Züge eine Lösung seien.', true],
  ['Der Minister antwortet, einen Rettungsschirm werde es nicht geben.', false],
  ['Nach der Nachfrage, die 2024 stieg, ob mit oder ohne Förderung, bleibt es dabei.', false],
])('%s: only reports what was asked: %s', (sentence, isOne) => {
  expect(isReportedQuestion(sentence)).toBe(isOne);
});

it('tells questions about what was asked', () => {
  expect(asksWhatWasAsked('Was wollte die FDP wissen?')).toBe(true);
  expect(asksWhatWasAsked('Plant das Land einen Rettungsschirm?')).toBe(false);
});

import { describe, expect, it, test } from 'vitest';
import { givesTurn, turnsOf } from '#src/question/passages/turns.ts';

test.each([
  ['Warum ist die Schulcloud noch nicht fertig?', ['lack']],
  ['Unter welchen Umständen muss ein Stipendium zurückgezahlt werden?', ['condition']],
  ['Welche beiden Plattformen werden geprüft?', ['pair']],
  ['Wovon hängt der Ausbau ab?', ['condition']],
  ['Seit wann gibt es das Portal?', []],
])('%s', (question, turns) => {
  expect(turnsOf(question)).toEqual(turns);
});

describe('givesTurn', () => {
  it('finds what is missing, where a reason is asked', () => {
    expect(givesTurn('lack', 'Es fehlen die personellen Ressourcen.')).toBe(true);
    expect(givesTurn('lack', 'Das Portal ist seit 2022 online.')).toBe(false);
  });

  it('finds conditions', () => {
    expect(givesTurn('condition', 'Dies ist abhängig vom Grad der Zentralisierung.')).toBe(true);
    expect(givesTurn('condition', 'Die Anbindung erfolgte 2020.')).toBe(false);
  });

  it('finds two names side by side', () => {
    expect(givesTurn('pair', 'Angedacht ist die Lösung „CKAN“ oder „piveau“.')).toBe(true);
    expect(givesTurn('pair', 'Beide befinden sich in der Prüfung.')).toBe(false);
  });
});

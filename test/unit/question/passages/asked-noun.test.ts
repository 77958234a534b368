import { describe, expect, it } from 'vitest';
import { findAskedNoun } from '#src/question/passages/asked-noun.ts';

describe('findAskedNoun', () => {
  it.each([
    ['Wie viele kleine Schulen nehmen teil?', ['schulen']],
    ['Wie hoch ist der Stromverbrauch des Rathauses?', ['stromverbrauch']],
    ['wieviele server stehen dort', ['server']],
    ['wie viele leute nutzen DAISY', ['leute']],
    ['wieviele neue server stehen dort', ['neue', 'server']],
    ['How many schools take part?', ['schools']],
    ['How many German federal states belong to it?', ['states']],
  ])('%s', (question, folded) => {
    expect(findAskedNoun(question)?.folded).toEqual(folded);
  });

  it('lets any word for persons stand for people', () => {
    const noun = findAskedNoun('Wie viele Leute nutzen das System?');
    expect(noun?.standsFor?.test('Etwa 220 Mitarbeiter nutzen das System.')).toBe(true);
    expect(noun?.standsFor?.test('Es gibt 12 Server.')).toBe(false);
  });

  it('knows an office whose holder is asked', () => {
    expect(findAskedNoun('Wie heißt der Leiter des Amtes?')?.isName).toBe(true);
    expect(findAskedNoun('Wie heißt die Software?')?.isName).toBeUndefined();
  });

  it('knows that the name of a person is asked, by office or as one of many', () => {
    for (const question of [
      'wie heißt die neue mitarbeiterin im projekt',
      'Name des Leiters des Amtes',
      'Who is the managing director of the company?',
      'Wie heißt die Finanzministerin?',
    ])
      expect(findAskedNoun(question)?.isPerson).toBe(true);
    for (const question of [
      'Wie heißt das System der Mitarbeiter?',
      'Wie heißt das Ministerium?',
      'Wie viele Mitarbeiter hat es?',
    ])
      expect(findAskedNoun(question)?.isPerson).toBeUndefined();
  });

  it('takes no number but an age for one', () => {
    const noun = findAskedNoun('Wie alt ist der Turm?');
    expect(noun?.standsFor?.test('Der Turm ist 300 Jahre alt.')).toBe(true);
    expect(noun?.standsFor?.test('Der Turm hat 300 Stufen.')).toBe(false);
  });

  it('finds none in other questions', () => {
    expect(findAskedNoun('Wann begann das Projekt?')).toBeUndefined();
  });
});

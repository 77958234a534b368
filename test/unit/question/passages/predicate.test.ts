import { describe, expect, test } from 'vitest';
import { findPredicate } from '#src/question/passages/predicate.ts';

describe('findPredicate', () => {
  test.each([
    ['Wann wurde das Amt gegründet?', 'gegründet'],
    ['wer hat die brücke entworfen', 'entworfen'],
    ['Warum ist das Personal so stark gestiegen?', 'gestiegen'],
    ['Welche Partei lehnt das Gesetz ab?', 'ablehnt'],
    ['Welches Bundesland klagte gegen die Verteilung?', 'klagte'],
    ['wo wohnt der abgeordnete', 'wohnt'],
    ['Which party opposed the law?', 'opposed'],
    ['Who was the office founded by?', 'founded'],
  ])('%s asks for an event', (question, word) => {
    expect(findPredicate(question)?.word).toBe(word);
  });

  test.each([
    'Wann wurde die Software eingeführt?',
    'Welches Land hat den Dienst entwickelt?',
    'Was ist ein Findbuch?',
    'Schulcloud Kosten',
  ])('%s can be answered in many words', (question) => {
    expect(findPredicate(question)).toBeUndefined();
  });

  test('knows other words for the event', () => {
    const isSaid = findPredicate('Warum wurde der Antrag abgelehnt?')?.isSaid;
    expect(isSaid?.('Die Ablehnung erfolgte aus Kostengründen.')).toBe(true);
    expect(isSaid?.('Der Antrag wurde bewilligt.')).toBe(false);
  });
});

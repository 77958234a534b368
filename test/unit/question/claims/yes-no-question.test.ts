import { describe, expect, it } from 'vitest';
import { findYesNoQuestion } from '#src/question/claims/statements/find-statement.ts';

describe('a question for yes or no', () => {
  it.each([
    ['Hat Jena mehr Personal als Gera?', 'Hat Jena mehr Personal als Gera'],
    ['und hat gera über 500 leute', 'hat gera über 500 leute'],
    ['Weißt du, ob Gotha mehr Leute hat als Eisenach?', 'Gotha mehr Leute hat als Eisenach'],
    ['Did the state police shrink?', 'Did the state police shrink'],
    ['Haben Land oder Kommunen mehr oder weniger?', null],
    ['Hat Gera oder Jena mehr Personal?', null],
    ['Wie viele Beschäftigte hat Jena?', null],
    ['Jena hat mehr Personal als Gera.', null],
    ['lka 2021?', null],
  ])('%s', (message, asked) => {
    expect(findYesNoQuestion(message)).toBe(asked);
  });
});

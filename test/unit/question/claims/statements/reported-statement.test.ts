import { describe, expect, it } from 'vitest';
import { reportedStatement } from '#src/question/claims/statements/reported-statement.ts';

describe('reportedStatement', () => {
  it.each([
    ['Ich habe gelesen, dass Gera 1.320 Beschäftigte hat.', 'Gera 1.320 Beschäftigte hat.'],
    ['Fakt ist, dass Gera 1.320 Beschäftigte hat.', 'Gera 1.320 Beschäftigte hat.'],
    ['I have heard that Gera has 1,320 employees.', 'Gera has 1,320 employees.'],
  ])('%s', (sentence, said) => {
    expect(reportedStatement(sentence)).toBe(said);
  });

  it.each([
    'Der Rechnungshof kritisiert, dass Gera 1.320 Beschäftigte hat.',
    'Es stimmt nicht, dass Gera 1.320 Beschäftigte hat.',
    'Gera hat 1.320 Beschäftigte.',
  ])('states something itself: %s', (sentence) => {
    expect(reportedStatement(sentence)).toBeNull();
  });
});

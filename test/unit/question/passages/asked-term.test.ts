import { describe, expect, it } from 'vitest';
import { askedTerm } from '#src/question/passages/asked-term.ts';

describe('askedTerm', () => {
  it.each([
    ['Wofür steht die Abkürzung ThDAP?', 'ThDAP'],
    ['IDS/IPS wofür stehen die kürzel?', 'IDS/IPS'],
    ['ThürKIS - was heißt das?', 'ThürKIS'],
    ['was heißt FINK im zusammenhang mit servicekonten?', 'FINK'],
    ['What does EiCoNeD stand for?', 'EiCoNeD'],
    ['Was bedeutet das Kürzel „TLRZ“?', 'TLRZ'],
  ])('%s', (question, term) => {
    expect(askedTerm(question)).toEqual({ term, isSpelledOut: true });
  });

  it('tells a term from who explains it', () => {
    expect(askedTerm('Was versteht die Gemeindestatistik unter „Kernhaushalt“?')).toEqual({
      term: 'Kernhaushalt',
      isSpelledOut: false,
    });
  });

  it.each([
    'Was bedeutet das für die Kommunen?',
    'Was heißt das?',
    'Was heißt die Maßnahme 2.1 im Plan 2020?',
    'Was bedeutet OZG und seit wann gilt es?',
    'Wofür stehen 3 Millionen Euro bereit?',
    'Wie heißt das Portal?',
  ])('%s', (question) => {
    expect(askedTerm(question)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { askedShorts, askedTerm } from '#src/question/passages/asked-term.ts';

describe('askedTerm', () => {
  it.each([
    ['Wofür steht die Abkürzung ThDAP?', 'ThDAP'],
    ['IDS/IPS wofür stehen die kürzel?', 'IDS/IPS'],
    ['ThürKIS - was heißt das?', 'ThürKIS'],
    ['was heißt FINK im zusammenhang mit servicekonten?', 'FINK'],
    ['What does EiCoNeD stand for?', 'EiCoNeD'],
    ['Was bedeutet das Kürzel „TLRZ“?', 'TLRZ'],
    ['ZPVI Langform', 'ZPVI'],
    ['TLVwA ausgeschrieben', 'TLVwA'],
    ['Langform von TLRZ', 'TLRZ'],
    ['Wie lautet die Abkürzung ThDAP in Langform?', 'ThDAP'],
    ['full name of TLVwA', 'TLVwA'],
    ['FINK Abkürzung Bedeutung', 'FINK'],
    ['PEK-IT Bedeutung der Abkürzung', 'PEK-IT'],
  ])('%s', (question, term) => {
    expect(askedTerm(question)).toEqual({ term, isSpelledOut: true });
  });

  it('tells a term from who explains it', () => {
    expect(askedTerm('Was versteht die Gemeindestatistik unter „Kernhaushalt“?')).toEqual({
      term: 'Kernhaushalt',
      isSpelledOut: false,
    });
    expect(askedTerm('was heißt once only bei der registermodernisierung?')).toEqual({
      term: 'once only',
      isSpelledOut: false,
    });
  });

  it.each([
    'Was bedeutet das für die Kommunen?',
    'Was heißt das?',
    'Was bedeutet das für die Kommunen in Thüringen?',
    'Was heißt die Maßnahme 2.1 im Plan 2020?',
    'Was bedeutet OZG und seit wann gilt es?',
    'Wofür stehen 3 Millionen Euro bereit?',
    'Wie heißt das Portal?',
  ])('%s', (question) => {
    expect(askedTerm(question)).toBeUndefined();
  });
});

describe('askedShorts', () => {
  it.each([
    ['Was bedeuten TFM, TSK und TMIK?', ['TFM', 'TSK', 'TMIK']],
    ['IDEV CORE Statistik Bedeutung der Abkürzungen', ['IDEV', 'CORE']],
    ['Wofür stehen OZG und EfA?', ['OZG', 'EfA']],
    ['Wofür steht die Abkürzung ThDAP?', ['ThDAP']],
  ])('%s', (question, shorts) => {
    expect(askedShorts(question)).toEqual(shorts);
  });

  it.each([
    'Welche Bedeutung hat das OZG für die KIV?',
    'Wie arbeiten TFM und TLRZ zusammen?',
    'Was versteht man unter „Kernhaushalt“?',
  ])('asks for no long form: %s', (question) => {
    expect(askedShorts(question)).toEqual([]);
  });
});

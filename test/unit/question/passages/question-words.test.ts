import { describe, expect, it } from 'vitest';
import { wordsOfLetterHead } from '#src/question/passages/letter-questions.ts';
import { placesMissing } from '#src/question/passages/places-elsewhere.ts';
import { findSeparableVerb } from '#src/question/passages/separable-verb.ts';

describe('placesMissing', () => {
  it('names a place that the text does not', () => {
    expect(placesMissing('Wann hat Bayern das eingeführt?', 'Thüringen begann 2019.')).toEqual([
      'Bayern',
    ]);
  });

  it('does not take one state for another', () => {
    expect(placesMissing('Was plant Sachsen?', 'gemeinsam mit Sachsen-Anhalt')).toEqual([
      'Sachsen',
    ]);
    expect(placesMissing('Was plant Sachsen-Anhalt?', 'gemeinsam mit Sachsen-Anhalt')).toEqual([]);
    expect(placesMissing('Was plant Niedersachsen?', 'mit Niedersachsen')).toEqual([]);
  });
});

describe('findSeparableVerb', () => {
  it.each([
    ['Wann trat das Land dem Verbund bei?', 'beitrat'],
    ['wer stellt die Bescheinigung aus?', 'ausstellt'],
    ['Wann trat es bei und wer hat zugestimmt?', 'beitrat'],
  ])('%s', (question, whole) => {
    expect(findSeparableVerb(question)?.whole).toBe(whole);
  });

  it('leaves other questions alone', () => {
    expect(findSeparableVerb('Wann begann das Projekt?')).toBeUndefined();
  });
});

describe('wordsOfLetterHead', () => {
  it.each([
    ['Wer hat die Kleine Anfrage gestellt?', /Abgeordneten/u],
    ['Wann wurde die Anfrage beantwortet?', /Schreiben/u],
    ['Wer hat die Antwort der Landesregierung unterzeichnet?', /Ministerin/u],
  ])('%s', (question, words) => {
    expect(wordsOfLetterHead(question)).toMatch(words);
  });

  it('leaves other questions alone', () => {
    expect(wordsOfLetterHead('Wer hat den Antrag gestellt?')).toBeUndefined();
  });
});

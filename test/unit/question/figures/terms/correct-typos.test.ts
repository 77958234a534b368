import { describe, expect, it } from 'vitest';
import { correctTypos } from '#src/question/figures/terms/correct-typos.ts';
import { readTerms } from '#src/question/figures/terms/question-terms.ts';
import { questionVocabulary } from '#src/question/figures/words/question-vocabulary.ts';
import { stemGerman } from '#src/text/stem.ts';

const TARGETS = () => ({
  named: ['beschaftigte', 'mitarbeiter', 'personal', 'schulamter', 'wundersleben', 'erfurt'],
  asking: questionVocabulary().targets,
  meaningOf: stemGerman,
  isOfName: (word: string) => /^(?:wundersleben|erfurt)$/u.test(word),
});

function meant(question: string): string[] {
  return correctTypos(
    readTerms(question),
    () => false,
    TARGETS,
    (word) => word === 'schularten',
  ).corrections.map((correction) => correction.meant);
}

describe('typos in words of asking', () => {
  it.each([
    ['wievile beschäfigte', ['wieviel', 'beschaftigte']],
    ['in prozzent', ['prozent']],
    ['der durchschnit', ['durchschnitt']],
    ['die Veränderug', ['veranderung']],
    ['insgesammt', ['insgesamt']],
    ['wiefiele', ['wieviele']],
    ['bei den Schulen Zusamen', ['zusammen']],
  ])('%s', (question, words) => {
    expect(meant(question)).toEqual(words);
  });

  it('leaves a German word that is two letters off', () => {
    expect(meant('die Schularten')).toEqual([]);
    expect(meant('die Schulähmder')).toEqual(['schulamter']);
  });

  it.each([
    ['Wandersleben', []],
    ['Wunderslebn', ['wundersleben']],
    ['Erfirt', ['erfurt']],
    ['Ervurt', ['erfurt']],
  ])('%s: another place, or a slip of a finger or an ear', (place, words) => {
    expect(meant(`in ${place}`)).toEqual(words);
  });

  it.each(
    'verkauf angenommen aufgenommen redaktion erholung verankert geboren annahme ausstellung leiten antrag fehlten katholische verheiratete streikten pendeln ehemalige geheiratet kündigten stunden verletzte vereidigt'.split(
      ' ',
    ),
  )('%s is a word of its own', (word) => {
    expect(meant(`die ${word}`)).toEqual([]);
  });
});

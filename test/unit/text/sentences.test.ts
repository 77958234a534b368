import { describe, expect, test } from 'vitest';
import { splitSentences } from '#src/text/sentences.ts';

const sentences = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    'Dr. A. Müller kam z. B. am 3. Mai 2019 nach Erfurt.',
    'Das gilt i.d.R. im 19. Jahrhundert (vgl. Abs. 3 Nr. 2).',
    'Die 3. Stufe gem. § 5 Abs. 1 beginnt ca. 5 Tage später.',
    'Am 14. November 2019 wurde der 2. Entwurf usw. beschlossen.',
  ])('keeps together: %s', (sentence) => {
    expect(sentences(`${sentence} Danach folgt ein Satz.`)).toEqual([
      sentence,
      'Danach folgt ein Satz.',
    ]);
  });

  test('a year ends a sentence, an ordinal does not', () => {
    expect(sentences('Das war im Jahr 2019. Der 2. Teil kam später.')).toHaveLength(2);
  });

  test('line ends of reading text end sentences', () => {
    expect(sentences('Überschrift\n\nZiele:\n• eins\n• zwei und mehr')).toEqual([
      'Überschrift',
      'Ziele:',
      '• eins',
      '• zwei und mehr',
    ]);
  });

  test('marks inside quotes belong to the quote', () => {
    expect(sentences('„Ja!“ Sagte sie.')).toEqual(['„Ja!“', 'Sagte sie.']);
  });
});

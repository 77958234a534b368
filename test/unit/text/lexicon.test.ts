import { describe, expect, test } from 'vitest';
import { compileLexicon, openLexicon } from '#src/text/lexicon.ts';

const group = (
  official: string[],
  everyday: string[],
  abbreviation: string[],
  english: string[],
) => ({
  official,
  everyday,
  abbreviation,
  english,
});
const lexicon = openLexicon(
  compileLexicon([
    group(['Bezügeabrechnung'], ['Gehaltsabrechnung'], [], ['payroll']),
    group(['Künstliche Intelligenz'], [], ['KI'], ['artificial intelligence']),
    group(['Kunst'], [], [], ['art']),
    group(['Art'], [], [], ['kind', 'type']),
  ]),
);
const find = (words: string, language: 'de' | 'en') =>
  lexicon
    .findMatches(words.split(' '), language)
    .map(({ from, to, text }) => `${from} ${to} ${text}`);

describe('lexicon', () => {
  test('everyday words lead to official ones, inflected too', () => {
    expect(find('gehaltsabrechnungen', 'de')).toContain('everyday official Bezügeabrechnung');
  });

  test('abbreviations work both ways', () => {
    expect(find('ki', 'de')).toContain('abbreviation official Künstliche Intelligenz');
    expect(find('kunstlichen intelligenz', 'de')).toContain('official abbreviation KI');
  });

  test('an expression is read as a whole', () => {
    const matches = lexicon.findMatches(['artificial', 'intelligence'], 'en');
    expect(matches.every(({ start, length }) => start === 0 && length === 2)).toBe(true);
    expect(matches.map(({ text }) => text)).toContain('KI');
  });

  test('the language of the question decides between words that look alike', () => {
    expect(find('art', 'de')).toContain('official english kind');
    expect(find('art', 'de')).not.toContain('english official Kunst');
    expect(find('art', 'en')).toContain('english official Kunst');
  });

  test('English words are found by English stems', () => {
    expect(find('kinds', 'en')).toContain('english official Art');
  });
});

import { describe, expect, it } from 'vitest';
import { readTerms, stemsOf } from '#src/question/figures/terms/question-terms.ts';
import { buildSynonyms, filePhrases } from '#src/question/figures/vocabulary/synonyms.ts';

const group = (
  official: string[],
  everyday: string[] = [],
  english: string[] = [],
): Parameters<typeof buildSynonyms>[0][number] => ({
  official,
  everyday,
  abbreviation: [],
  english,
});

const groups = [
  group(
    ['Sperrmüll', 'Wertstoffhof', 'Elektroschrott'],
    ['alte Möbel'],
    ['bulky waste', 'e-waste'],
  ),
  group(['Abfallbehälter', 'Restabfall', 'Bioabfall'], ['Mülltonne', 'Restmüll', 'Biomüll']),
  group(['Gewerbesteuer', 'Gewerbesteuerhebesatz'], ['Steuer für Betriebe']),
  group(['Radweg', 'Radschnellweg'], ['Fahrradweg', 'Fahrradstraße']),
  group(['Gymnasium', 'Gymnasien'], ['Penne', 'Gymmi'], ['grammar school']),
];
const synonyms = buildSynonyms(groups, filePhrases(groups));

const called = (phrase: string): string[] =>
  synonyms.of(readTerms(phrase)).map((name) => name.join(' '));

describe('buildSynonyms', () => {
  it.each([
    'Elektroschrott',
    'Restmüll',
    'Biomüll',
    'Bioabfall',
    'Gewerbesteuerhebesatz',
    'Radschnellweg',
    'Fahrradstraße',
  ])('has no other name for %s, which its group only keeps company', (word) => {
    expect(called(word)).toEqual([]);
  });

  it.each([
    ['Fahrradweg', 'Radweg'],
    ['Mülltonne', 'Abfallbehälter'],
    ['bulky waste', 'Sperrmüll'],
    ['grammar school', 'Gymnasium'],
    ['Gymmi', 'Gymnasium'],
  ])('knows %s as %s', (word, name) => {
    expect(called(word)).toContain(stemsOf(name).join(' '));
  });
});

import { describe, expect, test } from 'vitest';
import { splitCompound } from '#src/text/split-compound.ts';

const WORDS: Readonly<Record<string, number>> = {
  gehalt: 500,
  abrechnung: 300,
  schule: 900,
  cloud: 200,
  daten: 900,
  austausch: 400,
  plattform: 300,
  segment: 100,
  beton: 100,
  verwaltung: 900,
  amt: 800,
  ende: 900,
};
const split = (word: string) => splitCompound(word, (part) => WORDS[part] ?? 0);

describe('splitCompound', () => {
  test.each([
    ['gehaltsabrechnung', ['gehalt', 'abrechnung']],
    ['schulcloud', ['schule', 'cloud']],
    ['datenaustauschplattform', ['daten', 'austausch', 'plattform']],
    ['betonsegmenten', ['beton', 'segment']],
    ['verwaltungsamt', ['verwaltung', 'amt']],
  ])('splits %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  test.each(['verwaltung', 'abrechnungende', 'schulxyzabc', 'cloud', 'daten2019plattform'])(
    'leaves %s whole',
    (word) => {
      expect(split(word)).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import { yearsOfSeries } from '#src/question/claims/numbers/year-series.ts';

const seriesIn = (sentence: string) => {
  const values = readStatedValues(sentence);
  const years = yearsOfSeries(sentence, values);
  return values.map(({ value, noun, start }) => [value, noun, years.get(start) ?? null]);
};

describe('yearsOfSeries', () => {
  it('reads years behind their values', () => {
    expect(seriesIn('Es waren 371 Fälle im Jahr 2021, 402 Fälle im Jahr 2022.')).toEqual([
      [371, 'Fälle', '2021'],
      [402, 'Fälle', '2022'],
    ]);
    expect(
      seriesIn('Die Zahl ist von 108 000 im Jahr 2021 auf 97 500 im Jahr 2023 gesunken.'),
    ).toEqual([
      [108000, null, '2021'],
      [97500, null, '2023'],
    ]);
  });

  it('reads years before their values, which share the noun of the last', () => {
    expect(seriesIn('Es wurden 2021 114, 2022 131 und 2023 147 Straftaten erfasst.')).toEqual([
      [114, 'Straftaten', '2021'],
      [131, 'Straftaten', '2022'],
      [147, 'Straftaten', '2023'],
    ]);
  });

  it('leaves a whole beside its years alone', () => {
    expect(
      seriesIn(
        'Insgesamt 250 Stellen, davon 118 Stellen im Jahr 2019 und 132 Stellen im Jahr 2020.',
      ),
    ).toEqual([
      [250, 'Stellen', null],
      [118, 'Stellen', '2019'],
      [132, 'Stellen', '2020'],
    ]);
  });

  it('takes one year for no series', () => {
    expect(seriesIn('Im Jahr 2023 gab es 54 Anträge und 29 Einigungen.')).toEqual([
      [54, 'Anträge', null],
      [29, 'Einigungen', null],
    ]);
  });
});

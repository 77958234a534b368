import { describe, expect, it } from 'vitest';
import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';

const valuesIn = (sentence: string) => readStatedValues(sentence).map(({ value }) => value);

describe('readStatedValues', () => {
  it('reads numbers as German writes them', () => {
    expect(valuesIn('Es sind 46.675 Beschäftigte, 2,26 Prozent mehr.')).toEqual([46_675, 2.26]);
    expect(valuesIn('Es kostet 12,4 Millionen Euro.')).toEqual([12_400_000]);
    expect(valuesIn('Bis 2023 sollen es 17 Tausend Arbeitsplätze sein.')).toEqual([17_000]);
  });

  it('leaves years, dates, codes and rates alone', () => {
    expect(
      valuesIn('Am 30. Juni 2023 stand Kapitel 0313 im Aktionsplan 2024 unter 3.1.5.'),
    ).toEqual([]);
    expect(valuesIn('Je 10.000 Einwohner im Jahr 2023')).toEqual([]);
    expect(valuesIn('Der 115-Verbund und F13 im Einzelplan 04')).toEqual([]);
    expect(valuesIn('ende märz 24 und Oktober 22')).toEqual([]);
  });

  it('tells a year from the number behind it', () => {
    expect(valuesIn('2015 arbeiteten dort 6.170 Menschen, 2023 2.357.')).toEqual([6170, 2357]);
  });

  it('reads words for numbers, parts and multiples', () => {
    expect(valuesIn('Die fünf Städte')).toEqual([5]);
    expect(valuesIn('Knapp die Hälfte')).toEqual([50]);
    expect(valuesIn('Jeder zehnte Beschäftigte')).toEqual([10]);
    expect(valuesIn('Sechs von zehn, 3 von 100')).toEqual([60, 3]);
    expect(valuesIn('Zehn von zehn Maßnahmen')).toEqual([10, 10]);
    expect(valuesIn('ein Drittel und drei Viertel')).toEqual([100 / 3, 75]);
    expect(valuesIn('hat sich verdreifacht')).toEqual([3]);
    expect(valuesIn('doppelt so viele Leute')).toEqual([2]);
  });

  it('reads how long something is from its own word', () => {
    expect(readStatedValues('Es folgt ein 4-wöchiger Probebetrieb.')).toMatchObject([
      { value: 4, noun: 'Wochen' },
    ]);
    expect(readStatedValues('Der dreijährige Vertrag')).toMatchObject([
      { value: 3, noun: 'Jahre' },
    ]);
    expect(valuesIn('Der volljährige Bewerber')).toEqual([]);
  });

  it('reads what stands before and behind the number', () => {
    const [value] = readStatedValues('Sie wuchs um rund 17.000 geplante Stellen.');
    expect(value).toMatchObject({
      hedge: 'about',
      preposition: 'um',
      noun: 'geplante Stellen',
      text: 'rund 17.000',
    });
  });

  it('does not take "verfügt über" for a limit', () => {
    expect(readStatedValues('Das Amt verfügt über 510 Beschäftigte.')[0]?.hedge).toBe('none');
    expect(readStatedValues('Dort arbeiten über 510 Beschäftigte.')[0]?.hedge).toBe('over');
  });
});

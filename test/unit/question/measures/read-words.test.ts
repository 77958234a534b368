import { describe, expect, test } from 'vitest';
import { readNumbers } from '#src/question/measures/conditions/read-numbers.ts';
import { readStatuses } from '#src/question/measures/conditions/read-statuses.ts';
import { readYears } from '#src/question/measures/conditions/read-years.ts';
import { readWords } from '#src/question/measures/cues/question-words.ts';

describe('years', () => {
  const yearsOf = (question: string) => {
    const { mentions, range, shift } = readYears(readWords(question, 'de'));
    return { years: mentions.map(({ year, role }) => `${year} ${role}`), range, shift };
  };

  test.each([
    ['Status der Schulcloud 2023', ['2023 plan']],
    ['status schulcloud plan 21', ['2021 plan']],
    ['soll die schulcloud 2027 oder 2028 fertig sein', ['2027 completion', '2028 completion']],
    ["status schulcloud '24", ['2024 plan']],
    ['im aktionsplan 2022/2023', ['2022 plan', '2023 plan']],
    ['neue Maßnahmen 2022 aufgenommen', ['2022 included']],
    ['Maßnahmen mit Abschluss 2025 im Aktionsplan 2024', ['2025 completion', '2024 plan']],
    [
      'Wie viele Maßnahmen sollen von 2025 bis 2027 abgeschlossen werden?',
      ['2025 completion', '2026 completion', '2027 completion'],
    ],
    [
      'Welche Maßnahmen enden laut Plan 2022 zwischen 2023 und 2024?',
      ['2023 completion', '2024 completion', '2022 plan'],
    ],
    ['Welche Maßnahmen laufen von 2020 bis 2022?', ['2020 plan', '2022 plan']],
    ['Welche Maßnahmen sollen nach 2024 und vor 2026 fertig sein?', ['2025 completion']],
    ['welche sollen bis Ende 2025 abgeschlossen werden', ['2025 completion']],
    ['im Plan 24 von 60 Maßnahmen', ['2024 plan']],
    ['Behördennummer 115', []],
    ['status karriereportal 23', ['2023 plan']],
    ['im 23er plan', ['2023 plan']],
    ['im 2021er aktionsplan', ['2021 plan']],
    ['die 20er jahre', []],
    ['Status Maßnahme 13', []],
    ['2020 21 22 jeweils', ['2020 plan', '2021 plan', '2022 plan']],
    ['enden laut Plan 2022 ab 2025', ['2022 plan', '2025 completion']],
    ['seit 2016 dabei', ['2016 included']],
    ['2021 erstmals aufgenommen', ['2021 included']],
  ])('%s', (question, years) => {
    expect(yearsOf(question).years).toEqual(years);
  });

  test.each([
    ['zwischen 2018 und 2024', { from: 2018, to: 2024 }],
    ['von 2020 bis 2022', { from: 2020, to: 2022 }],
    ['Status seit 2020', { from: 2020, to: 9999 }],
    ['Plan 2021 und Plan 2022', null],
    ['vor 2022 in Verzug', { from: 0, to: 2021 }],
    ['nach 2022 in Verzug', { from: 2023, to: 9999 }],
    ['2024 gegenüber 2023', null],
  ])('%s is a range', (question, range) => {
    expect(yearsOf(question).range).toEqual(range);
  });

  test.each([
    ['und im Jahr davor?', -1],
    ['2022 und ein Jahr später', 1],
    ['2018 und zwei Jahre danach', 2],
    ['im Folgejahr', 1],
    ['um wie viele Jahre später', null],
    ['ein Jahr später als geplant', null],
  ])('%s is so many years away', (question, shift) => {
    expect(yearsOf(question).shift).toBe(shift);
  });
});

describe('statuses', () => {
  const statusesOf = (question: string) => readStatuses(readWords(question, 'de')).values;

  test.each([
    ['Welche sind in Verzug?', ['in Verzug']],
    ['bei wie vielen droht Verzug', ['Verzug droht']],
    ['droht bei der Schulcloud Verzug?', ['Verzug droht']],
    ['im Plan oder in Verzug?', ['im Plan', 'in Verzug']],
    ['von in Verzug auf im Plan', ['in Verzug', 'im Plan']],
    ['Ist die Schulcloud 2023 im Plan?', ['im Plan']],
    ['Was steht im Plan 2022?', []],
    ['Was steht im Plan von 2022?', []],
    ['welche sind verzögert', ['in Verzug']],
    ['welche liegen hinter dem Zeitplan', ['in Verzug']],
    ['in Revision', ['in Revision']],
  ])('%s', (question, statuses) => {
    expect(statusesOf(question)).toEqual(statuses);
  });
});

describe('numbers', () => {
  const known = new Set(['A.12', '3.1.4', '13', '2.6']);
  const numbersOf = (question: string) =>
    readNumbers(readWords(question, 'de'), known).map(({ number }) => number);

  test.each([
    ['Status A.12', ['A.12']],
    ['status a12', ['A.12']],
    ['Maßnahme 3.1.4 im Aktionsplan 2022', ['3.1.4']],
    ['Maßnahme 13', ['13']],
    ['die 13 Maßnahmen', []],
    ['Umstellung auf Web 2.0', []],
    ['Maßnahme 9.9', ['9.9']],
    ['Nr. 2.6', ['2.6']],
  ])('%s', (question, numbers) => {
    expect(numbersOf(question)).toEqual(numbers);
  });
});

describe('negated statuses', () => {
  test.each([
    ['Welche Maßnahmen waren 2022 nicht im Plan?', true],
    ['weder im Plan noch in Verzug', true],
    ['einen anderen Status als im Plan', true],
    ['2024 nicht mehr in Verzug', false],
    ['in Verzug und nicht beim TFM', false],
    ['Ist die Schulcloud in Verzug?', false],
  ])('%s: %s', (question, isNegated) => {
    expect(readStatuses(readWords(question, 'de')).isNegated).toBe(isNegated);
  });
});

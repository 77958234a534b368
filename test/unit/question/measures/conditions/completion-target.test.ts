import { expect, test } from 'vitest';
import { targetYear, targetYears } from '#src/question/measures/conditions/completion-target.ts';

const completion = (text: string) => ({
  text,
  line: 1,
  years: Array.from(text.matchAll(/20\d\d/g), ([year]) => Number(year)),
});

test.each([
  ['2025', [2025]],
  ['ursprünglich 2017; aktuell Q1/2021', [2021]],
  ['ursprünglich2017; aktuell 2023', [2023]],
  ['ursprünglich 2020; aktuell 2022 (Zuschlag in 2020 + 24 Monate Rollout)', [2022]],
  ['ursprünglich 2022; aktuell 2020 (Portalverbund), 2021 (Interoperabilität))', [2020, 2021]],
  ['2025 Projektphase I; 2035 Projektphase II', [2025, 2035]],
  ['aktuell 2024', [2024]],
  ['kein Endtermin', []],
])('%s', (text, years) => {
  expect(targetYears(completion(text))).toEqual(years);
});

test('the end is the last year', () => {
  expect(targetYear(completion('2025/2028'))).toBe(2028);
  expect(targetYear(completion('offen'))).toBeNull();
  expect(targetYear(null)).toBeNull();
});

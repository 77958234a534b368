import { expect, test } from 'vitest';
import { findSummaryRequest, readYears } from '#src/answer/summaries/summary-request.ts';

test.each<[string, string, number[]]>([
  ['Fasse die Schulcloud zusammen', 'Schulcloud', []],
  ['Fasse bitte den Abschnitt „Frage 5“ zusammen.', 'Frage 5', []],
  ['fass mir mal 3.1.5 aus dem Plan 2021 zusammen', '3.1.5', [2021]],
  ['Fasse Schulcloud 2023 und 2024 zusammen', 'Schulcloud', [2023, 2024]],
  ['Fasse die E-Akte von 2019 bis 2021 kurz zusammen!', 'E-Akte', [2019, 2020, 2021]],
  ['Gib mir eine kurze Zusammenfassung der E-Akte', 'E-Akte', []],
  ['Zusammenfassung des Aktionsplans 2023', 'Aktionsplans 2023', [2023]],
  ['Summarize the school cloud in 2023', 'school cloud', [2023]],
])('%s', (question, subject, years) => {
  expect(findSummaryRequest(question)).toEqual({ subject, years });
});

test.each([
  'Wie hängt das zusammen?',
  'Ist die Schulcloud im Plan?',
  'zusammen',
  'Was fasst der Speicher?',
])('no summary is wanted: %s', (question) => {
  expect(findSummaryRequest(question)).toBeNull();
});

test('readYears', () => {
  expect(readYears('2019-2021, 2023')).toEqual([2019, 2020, 2021, 2023]);
  expect(readYears('bald')).toEqual([]);
});

import { expect, test } from 'vitest';
import { findEllipses } from '#src/text/complete-ellipsis.ts';

const completionsOf = (text: string) => findEllipses(text).map(({ completions }) => completions);

test.each([
  ['Etablierung eines Karriere- und Bewerbungsportals', 'karriereportals'],
  ['die Landes- und Kommunalverwaltung', 'landesverwaltung'],
  ['Aus- oder Fortbildung', 'ausbildung'],
  ['Vorgangs-/Dokumentenmanagement', 'vorgangsmanagement'],
])('%s holds %s', (text, whole) => {
  expect(completionsOf(text)).toHaveLength(1);
  expect(completionsOf(text)[0]).toContain(whole);
});

test('completes every word of a row', () => {
  const [bau, umwelt] = completionsOf('das Bau-, Umwelt- und Verkehrsamt');
  expect(bau).toContain('bauamt');
  expect(umwelt).toContain('umweltamt');
});

test('points to the shortened word', () => {
  const text = 'Ein- und Ausgang';
  const [{ start, end } = { start: -1, end: -1 }] = findEllipses(text);
  expect(text.slice(start, end)).toBe('Ein');
});

test.each(['IT-Planung und Haushalt', 'das Jahr 2022 - und danach', 'E-Akte'])(
  'leaves %s alone',
  (text) => {
    expect(findEllipses(text)).toEqual([]);
  },
);

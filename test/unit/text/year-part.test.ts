import { expect, test } from 'vitest';
import { nameOfPart, partStyleOf, readYearPart } from '#src/text/year-part.ts';

test.each([
  ['3. Quartal 2022', '3. Quartal', 2022],
  ['Q3/2022', '3. Quartal', 2022],
  ['2022 Q3', '3. Quartal', 2022],
  ['2022-Q3', '3. Quartal', 2022],
  ['III/2022', '3. Quartal', 2022],
  ['IV. Quartal', '4. Quartal', null],
  ['1. Vj. 2023', '1. Quartal', 2023],
  ['2. Halbjahr 2022', '2. Halbjahr', 2022],
  ['H1 2022', '1. Halbjahr', 2022],
  ['März 2022', 'März', 2022],
  ['Sept. 2022', 'September', 2022],
  ['Mai', 'Mai', null],
])('%s', (text, name, year) => {
  const part = readYearPart(text);
  expect(part && nameOfPart(part)).toBe(name);
  expect(part?.year).toBe(year);
});

test.each([
  '2022',
  '2022/23',
  'II',
  '3',
  '5. Quartal 2022',
  '3. Halbjahr',
  'Q',
  'Marktplatz 2022',
  '',
  '31.03.2022',
])('no part of a year: %s', (text) => {
  expect(readYearPart(text)).toBeUndefined();
});

test('cells agree in the kind of part and in whether they name the year', () => {
  expect(partStyleOf(['1. Quartal 2022', 'II/2022'])).toEqual({ kind: 'Quartal', hasYear: true });
  expect(partStyleOf(['Januar', 'Februar'])).toEqual({ kind: 'Monat', hasYear: false });
  expect(partStyleOf(['1. Quartal 2022', '2. Quartal'])).toBeNull();
  expect(partStyleOf(['1. Quartal', 'März'])).toBeNull();
  expect(partStyleOf([])).toBeNull();
});

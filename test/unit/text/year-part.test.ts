import { expect, test } from 'vitest';
import {
  areNumberedQuarters,
  nameOfPart,
  partStyleOf,
  readYearPart,
  writtenQuarter,
} from '#src/text/year-part.ts';

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

test('"1/2023" is a quarter where four of them make a year', () => {
  const year = ['1/2023', '2/2023', '3/2023', '4/2023'];
  expect(areNumberedQuarters(year)).toBe(true);
  expect(areNumberedQuarters([...year, '1/2024'])).toBe(true);
  expect(areNumberedQuarters(year.slice(0, 3))).toBe(false);
  expect(areNumberedQuarters([...year, '5/2023'])).toBe(false);
  expect(areNumberedQuarters(['03/2023', '06/2023', '09/2023', '12/2023'])).toBe(false);
  expect(writtenQuarter('2/2023')).toBe('2. Quartal 2023');
  expect(writtenQuarter('II/2023')).toBe('II/2023');
});

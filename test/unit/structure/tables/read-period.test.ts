import { expect, test } from 'vitest';
import { periodStyleOf, readPeriod } from '#src/structure/tables/read-period.ts';

test.each([
  ['2023', 2023, { kind: 'year' }],
  ['2022/23', 2022, { kind: 'double-year' }],
  ['1999/00', 1999, { kind: 'double-year' }],
  ['2022/2023', 2022, { kind: 'double-year' }],
  ['01.03.2021', 2021, { kind: 'date', day: '03-01' }],
  ['2021-03-01', 2021, { kind: 'date', day: '03-01' }],
])('%s', (text, year, style) => {
  expect(readPeriod(text)).toEqual({ year, style });
});

test.each(['2022/24', '22', '31.13.2021', 'März 2021', '', '3000'])('no year: %s', (text) => {
  expect(readPeriod(text)).toBeUndefined();
});

test('cells agree in how they write years, dates in their day too', () => {
  expect(periodStyleOf(['01.03.2021', '01.03.2022'])).toEqual({ kind: 'date', day: '03-01' });
  expect(periodStyleOf(['01.03.2021', '01.04.2022'])).toBeNull();
  expect(periodStyleOf(['2021', '2021/22'])).toBeNull();
  expect(periodStyleOf([])).toBeNull();
});

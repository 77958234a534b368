import { expect, it } from 'vitest';
import { parseValues } from '#src/structure/staffing/parse-values.ts';

it('parts words from the values behind them', () => {
  const { text, groups } = parseValues(
    '0769/0771 Hochschulen gemeinsam 7.640 35,20 7.540 34,94 -1,31%',
  );
  expect(text).toBe('0769/0771 Hochschulen gemeinsam');
  expect(groups).toEqual([
    { count: 7640, rate: { printed: '35,20', hundredths: 3520 }, change: null },
    {
      count: 7540,
      rate: { printed: '34,94', hundredths: 3494 },
      change: { printed: '-1,31', hundredths: -131 },
    },
  ]);
});

it('reads counts without rates where the line is nothing but numbers', () => {
  expect(parseValues('5 10 10').groups.map(({ count }) => count)).toEqual([5, 10, 10]);
});

it.for(['Anstalt Nr. 5', '0502', '2019 je', '10.000 Einwohner', '0,12 25'])(
  'takes no value from "%s"',
  (printed) => {
    expect(parseValues(printed)).toEqual({ text: printed, groups: [] });
  },
);

it('reads a per cent sign that stands apart', () => {
  expect(parseValues('5 0,02 -50,00 %').groups[0]?.change?.hundredths).toBe(-5000);
});

import { expect, it } from 'vitest';
import { findPrintedValue } from '#src/surfaces/slack/render/find-printed-value.ts';

it.each([
  ['0313 Landeskriminalamt 640 635 −0,78', 635, '635'],
  ['16051000 Erfurt, Stadt 3 450', 3450, '3 450'],
  ['0314 Landespolizei 6.170 28,42', 6170, '6.170'],
  ['625 2,91 -2,34%', -2.34, '-2,34'],
  ['Auf 10.000 Einwohner: 220,70', 220.7, '220,70'],
])('finds in %j the value %d as %j', (line, value, printed) => {
  const found = findPrintedValue(line, value);
  expect(line.slice(found?.start, found?.end)).toBe(printed);
});

it.each([
  ['640 640', 640],
  ['6.350 und 1635', 635],
  ['2,345', 2.34],
])('finds nothing certain in %j for %d', (line, value) => {
  expect(findPrintedValue(line, value)).toBeUndefined();
});

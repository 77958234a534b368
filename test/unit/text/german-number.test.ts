import { describe, expect, it } from 'vitest';
import { formatNumber, parseGermanNumber, roundHalfUp } from '#src/text/german-number.ts';

describe('parseGermanNumber', () => {
  it.each([
    ['46.675', 46675, 0],
    ['2,26', 2.26, 2],
    ['-11,52', -11.52, 2],
    ['−11,50', -11.5, 2],
    ['1 695', 1695, 0],
    ['2.118.830', 2118830, 0],
    ['0', 0, 0],
    ['34030', 34030, 0],
  ])('reads %s', (text, value, decimals) => {
    expect(parseGermanNumber(text)).toEqual({ value, decimals });
  });

  it.each(['1.23', '0.125', '012.345', '1,234.5', '', '-', '1.2345', '12 34', 'k. A.', '1,'])(
    'refuses "%s"',
    (text) => {
      expect(() => parseGermanNumber(text)).toThrowError(
        expect.objectContaining({ code: 'input-invalid' }),
      );
    },
  );
});

describe('formatNumber', () => {
  it.each([
    [46675, {}, '46.675'],
    [46675, { language: 'en' as const }, '46,675'],
    [2.26, {}, '2,26'],
    [1030, { signed: true }, '+1.030'],
    [-1030, { signed: true }, '−1.030'],
    [0, { signed: true }, '0'],
    [-0.001, { decimals: 2, signed: true }, '0,00'],
    [5890.5555555, { decimals: 2 }, '5.890,56'],
    [1.005, { decimals: 2 }, '1,01'],
    [14, { decimals: 0 }, '14'],
    [100, {}, '100'],
  ])('writes %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe('roundHalfUp', () => {
  it('rounds the decimal digits, not the binary value', () => {
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(-2.5, 0)).toBe(-3);
    expect(roundHalfUp(1e-7, 2)).toBe(0);
  });
});

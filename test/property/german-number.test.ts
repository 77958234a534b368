import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, parseGermanNumber } from '#src/text/german-number.ts';

describe('German numbers', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 4 }), (n, d) => {
        const value = Number(`${n}e-${d}`);
        const printed = formatNumber(value, { decimals: d });
        expect(parseGermanNumber(printed)).toEqual({ value, decimals: d });
      }),
    );
  });
});

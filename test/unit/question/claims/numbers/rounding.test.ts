import { describe, expect, it } from 'vitest';
import { agrees, type Hedge, type StatedNumber } from '#src/question/claims/numbers/rounding.ts';

function stated(
  value: number,
  hedge: Hedge = 'none',
  more: Partial<StatedNumber> = {},
): StatedNumber {
  return { value, decimals: 0, hedge, ...more };
}

describe('agrees', () => {
  it('takes a whole number of people at its word', () => {
    expect(agrees(stated(1100), 1100)).toBe('exact');
    expect(agrees(stated(1100), 1105)).toBe('no');
  });

  it('lets the digits given decide for percentages', () => {
    expect(agrees(stated(39, 'none'), 39.24)).toBe('rounded');
    expect(agrees(stated(39.2, 'none', { decimals: 1 }), 39.24)).toBe('rounded');
    expect(agrees(stated(39.3, 'none', { decimals: 1 }), 39.24)).toBe('no');
    expect(agrees(stated(39.24, 'none', { decimals: 2 }), 39.24)).toBe('exact');
  });

  it('compares sizes: the direction is said by the verb', () => {
    expect(agrees(stated(1.33, 'none', { decimals: 2 }), -1.33)).toBe('exact');
  });

  it('gives "rund" half of the last place, and never much', () => {
    expect(agrees(stated(900, 'about'), 892)).toBe('rounded');
    expect(agrees(stated(900, 'about'), 849)).toBe('no');
    expect(agrees(stated(50_000, 'about'), 46_675)).toBe('rounded');
    expect(agrees(stated(50_000, 'about'), 44_000)).toBe('no');
  });

  it('keeps "knapp" below and "gut" above', () => {
    expect(agrees(stated(5800, 'just-under'), 5785)).toBe('rounded');
    expect(agrees(stated(5800, 'just-under'), 5805)).toBe('no');
    expect(agrees(stated(7000, 'just-over'), 7075)).toBe('rounded');
    expect(agrees(stated(7000, 'just-over'), 6990)).toBe('no');
  });

  it('keeps limits, however far the number is beyond them', () => {
    expect(agrees(stated(2500, 'over'), 2540)).toBe('rounded');
    expect(agrees(stated(2540, 'over'), 2540)).toBe('no');
    expect(agrees(stated(2540, 'at-least'), 2540)).toBe('exact');
    expect(agrees(stated(100, 'over'), 2540)).toBe('rounded');
    expect(agrees(stated(800, 'under'), 750)).toBe('rounded');
    expect(agrees(stated(750, 'at-most'), 755)).toBe('no');
  });

  it('reads parts and multiples loosely', () => {
    const half = { isLoose: true };
    expect(agrees(stated(50, 'none', half), 49.49)).toBe('rounded');
    expect(agrees(stated(50, 'none', half), 46)).toBe('no');
    expect(agrees(stated(50, 'about', half), 47)).toBe('rounded');
    expect(agrees(stated(2, 'none', half), 1.79)).toBe('no');
  });

  it('takes half a unit of a number in thousands or millions', () => {
    expect(agrees(stated(17_000, 'none', { scale: 1000 }), 16_600)).toBe('rounded');
    expect(agrees(stated(17_000, 'none', { scale: 1000 }), 16_400)).toBe('no');
  });
});

import { describe, expect, it } from 'vitest';
import { pageOf } from '#src/text/page-of.ts';
import { firstDocument } from '../../support/source-document.ts';

const TEXT = Array.from({ length: 10 }, (_, line) => `Zeile ${line} des Textes auf dieser Seite`);
const page = (above: readonly string[], below: readonly string[]) => [...above, ...TEXT, ...below];
const pagesIn = (lines: readonly string[]) =>
  lines.flatMap((text, index) => (text === TEXT[5] ? [pageOf(lines, index + 1)] : []));

describe('pageOf', () => {
  it('counts form feeds', () => {
    const lines = ['a', '\fb', 'c', '\fd'];
    expect([1, 2, 3, 4].map((line) => pageOf(lines, line))).toEqual([1, 2, 2, 3]);
  });

  it('reads numbers below their pages', () => {
    const lines = ['1', '2', '3'].flatMap((n) => page([], ['', n, '']));
    expect(pagesIn(lines)).toEqual([1, 2, 3]);
    expect(pageOf(lines, lines.lastIndexOf('2') + 1)).toBe(2);
  });

  it('reads numbers above their pages', () => {
    const lines = ['', ...['1', '2', '3'].flatMap((n) => page(['', n, ''], []))];
    expect(pagesIn(lines)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a number is missing', ['1', '2', '4']],
    ['they start in the middle', ['7', '8', '9']],
    ['there are too few', ['1', '2']],
  ])('names no page where %s', (_, numbers) => {
    expect(pagesIn(numbers.flatMap((n) => page([], ['', n, ''])))).toEqual(
      numbers.map(() => undefined),
    );
  });

  it('names none where the numbers are those of a list, or could be above or below', () => {
    expect(pageOf(['', '1', '', 'a', '', '2', '', 'b', '', '3', ''], 4)).toBeUndefined();
    const between = [...TEXT, ...['1', '2', '3'].flatMap((n) => page(['', n, ''], []))];
    expect(pageOf(between, 3)).toBeUndefined();
  });

  it('names none in a bundle of annexes that print a number here and there', () => {
    const lines = firstDocument().lines;
    const printed = ['63', '64'].map((n) => lines.findLastIndex((text) => text.trim() === n) + 1);
    expect(printed.map((line) => pageOf(lines, line - 3))).toEqual([undefined, undefined]);
  });
});

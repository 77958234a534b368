import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureDocument } from '#src/structure/structure-document.ts';
import { classifyLines, startsPage } from '#src/text/classify-lines.ts';
import { pageOf } from '#src/text/page-of.ts';
import { readingText } from '#src/text/reading-text.ts';
import { firstDocument } from '../support/source-document.ts';

/** What a page break leaves in a text: a number on a line of its own, a leading blank, a form feed. */

const SEED = { seed: 8710, numRuns: 200 };
const someLines = fc.array(
  fc.constantFrom('', ' ', 'Text der Seite', ' Neue Seite', '\fNeue Seite', '1', '2', '3', '- 4 -'),
  { maxLength: 120 },
);
/** Lengths of the pages, in lines. */
const somePages = fc.array(fc.integer({ min: 8, max: 30 }), { minLength: 3, maxLength: 9 });

const pageWith = (length: number, above: readonly string[], below: readonly string[]) => [
  ...above,
  ...Array.from({ length }, (_, line) => `Zeile ${line} des Textes`),
  ...below,
];

function pagesOfText(lines: readonly string[]): (number | undefined)[] {
  return lines.flatMap((text, index) =>
    text.includes('des Textes') ? [pageOf(lines, index + 1)] : [],
  );
}

describe('pages of any text', () => {
  it('never go back', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const pages = lines.flatMap((_, index) => pageOf(lines, index + 1) ?? []);
        expect(pages).toEqual(pages.toSorted((a, b) => a - b));
      }),
      SEED,
    );
  });

  it.each([
    ['form feeds', (place: number) => [place === 0 ? [] : ['\f'], []]],
    ['numbers below', (place: number) => [[], ['', String(place + 1), '']]],
    ['numbers above', (place: number) => [['', String(place + 1), ''], []]],
  ])('are those that %s tell, one for each line', (_, marksOf) => {
    fc.assert(
      fc.property(somePages, (lengths) => {
        const lines = lengths.flatMap((length, place) => {
          const [above = [], below = []] = marksOf(place);
          return pageWith(length, above, below);
        });
        const told = lengths.flatMap((length, place) => new Array(length).fill(place + 1));
        expect(pagesOfText(lines)).toEqual(told);
      }),
      SEED,
    );
  });
});

describe('page breaks of the first document', () => {
  const { lines } = firstDocument();
  const classes = classifyLines(lines);
  const numbers = classes.flatMap((kind, index) => (kind === 'page-number' ? [index + 1] : []));

  it('are found', () => {
    expect(numbers.length).toBeGreaterThan(20);
    expect(lines.filter(startsPage).length).toBeGreaterThan(500);
  });

  it('are no part of what is read: neither the number nor the blank', () => {
    const { sections } = structureDocument(firstDocument());
    const read = new Set<number>();
    for (const { firstLine, lastLine } of sections) {
      const { text, lineAt } = readingText(lines.slice(firstLine - 1, lastLine), firstLine);
      for (let at = 0; at < text.length; at += 1) read.add(lineAt(at));
      expect(text).not.toMatch(/^ | $|\n |\f/u);
    }
    expect(numbers.filter((line) => read.has(line))).toEqual([]);
  });

  it('give no page, since the numbers and the blanks do not agree', () => {
    expect(lines.some((_, index) => pageOf(lines, index + 1) !== undefined)).toBe(false);
  });
});

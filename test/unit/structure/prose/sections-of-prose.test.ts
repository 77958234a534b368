import { describe, expect, it } from 'vitest';
import { sectionsOfProse } from '#src/structure/prose/sections-of-prose.ts';

const sectionsOf = (lines: string[]) =>
  sectionsOfProse({ document: 'a.txt', path: ['Antwort'], lines, firstLine: 10 }).map(
    ({ path, kind, firstLine, lastLine, bodyLine }) => [
      path.slice(1).join(' › '),
      kind,
      firstLine,
      lastLine,
      bodyLine,
    ],
  );

describe('sectionsOfProse', () => {
  it('makes one section of text without headings', () => {
    expect(sectionsOf(['Ein Satz.', 'Noch einer.'])).toEqual([['', 'prose', 10, 11, 10]]);
  });

  it('nests Markdown headings', () => {
    expect(sectionsOf(['# A', 'x', '## B', 'y', '# C', 'z'])).toEqual([
      ['A', 'prose', 10, 11, 11],
      ['A › B', 'prose', 12, 13, 13],
      ['C', 'prose', 14, 15, 15],
    ]);
  });

  it('takes a numbered question for one only where its answer follows', () => {
    expect(
      sectionsOf([
        '1. Wie viele gibt es',
        'im Land?',
        '',
        'Antwort:',
        'Zwei.',
        '2. Kein Eintrag',
        'Ende.',
      ]),
    ).toEqual([['Frage 1', 'question', 10, 16, 14]]);
  });

  it('takes a short line that stands apart for a heading', () => {
    expect(
      sectionsOf(['Zur Lage der Brücken', '', 'Die Brücken im Land sind alt und werden geprüft.']),
    ).toEqual([['Zur Lage der Brücken', 'prose', 10, 12, 11]]);
  });

  it('covers an empty stretch with nothing', () => {
    expect(sectionsOf([])).toEqual([]);
  });
});

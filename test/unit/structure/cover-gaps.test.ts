import { expect, it } from 'vitest';
import type { Section } from '#src/domain/section.ts';
import { coverGaps } from '#src/structure/cover-gaps.ts';

it('covers every line once, whatever was recognised', () => {
  const lines = Array.from({ length: 10 }, (_, i) => `Zeile ${i + 1}.`);
  const document = { path: 'a.txt', title: 'A', manifest: undefined, hash: '', lines };
  const table = (firstLine: number, lastLine: number): Section => ({
    document: 'a.txt',
    path: ['Tabelle'],
    kind: 'table',
    firstLine,
    lastLine,
    bodyLine: firstLine,
  });
  const covered = coverGaps(document, [table(6, 7), table(2, 3)]);
  expect(covered.map(({ kind, firstLine, lastLine }) => [kind, firstLine, lastLine])).toEqual([
    ['prose', 1, 1],
    ['table', 2, 3],
    ['prose', 4, 5],
    ['table', 6, 7],
    ['prose', 8, 10],
  ]);
});

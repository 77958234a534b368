import { describe, expect, it } from 'vitest';
import { blockOfSum, moveBlockSums } from '#src/structure/layout/block-sums.ts';

describe('blockOfSum', () => {
  it.for([
    ['2022 insgesamt', '2022'],
    ['Summe 2022', '2022'],
    ['Landkreis Plön zusammen', 'Landkreis Plön'],
    ['Kiel', null],
    ['Gesamtschule', null],
  ] as const)('"%s" is the sum of %s', ([label, block]) => {
    expect(blockOfSum(label)).toBe(block);
  });
});

describe('moveBlockSums', () => {
  it('makes the sum a row of its block, and that of all a block', () => {
    const rows = [
      ['Kiel', 'Frauen', '3'],
      [null, 'Männer', '4'],
      ['Kiel zusammen', null, '7'],
      ['Insgesamt', null, '7'],
    ].map((cells, line) => ({ line, cells }));
    const moved = moveBlockSums(rows, { blocks: 0, within: 1, name: 'zusammen' });
    expect(moved.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['Kiel', 'Frauen'],
      [null, 'Männer'],
      ['Kiel', 'zusammen'],
      ['Insgesamt', 'zusammen'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { GridCell, GridRow } from '#src/domain/table-file.ts';
import { fillDown, namesBlocks } from '#src/structure/layout/fill-down.ts';

const rowsOf = (...cells: GridCell[][]): GridRow[] =>
  cells.map((own, index) => ({ line: index + 2, cells: own }));

describe('fillDown', () => {
  it('repeats the name of a block and keeps the line that says it', () => {
    const rows = rowsOf(['Kiel', 'Frauen', '3'], [null, 'Männer', '4'], ['Lübeck', 'Frauen', '5']);
    expect(fillDown(rows, [0])).toEqual([
      rows[0],
      { line: 3, cells: ['Kiel', 'Männer', '4'], labelLine: 2 },
      rows[2],
    ]);
  });

  it('takes over nothing from the block before', () => {
    const rows = rowsOf(['Kiel', 'Ost', 'a', '1'], ['Lübeck', null, 'b', '2']);
    expect(fillDown(rows, [0, 1])[1]?.cells).toEqual(['Lübeck', null, 'b', '2']);
  });
});

describe('namesBlocks', () => {
  const all = () => true;
  it('is so where each block is named once, in its first row', () => {
    expect(namesBlocks(rowsOf(['A'], [null], [null], ['B'], [null]), 0, all)).toBe(true);
  });

  it.for([
    ['the first row names none', [[null], ['A'], [null], ['B'], [null]]],
    ['a name comes again', [['A'], [null], ['B'], [null], ['A'], [null]]],
    ['most rows are named', [['A'], ['B'], [null], ['C']]],
  ] as const)('is not so where %s', ([, cells]) => {
    expect(namesBlocks(rowsOf(...cells.map((row) => [...row])), 0, all)).toBe(false);
  });
});

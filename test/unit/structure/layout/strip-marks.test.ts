import { describe, expect, it } from 'vitest';
import { stripMarks } from '#src/structure/layout/strip-marks.ts';

const NOTES = ['1) vorläufige Werte', '2) nur März bis Dezember', '* geschätzt'];

describe('stripMarks', () => {
  it.for([
    ['Dezember 1)', 'Dezember'],
    ['1.098 2)', '1.098'],
    ['Kiel 1) 2)', 'Kiel'],
    ['412*', '412*'],
    ['41,2*', '41,2'],
    ['Kiel*', 'Kiel'],
    // No note begins with it.
    ['Dezember 3)', 'Dezember 3)'],
    ['1.0982)', '1.0982)'],
    ['3***00', '3***00'],
    ['0*****', '0*****'],
    ['§ 323c (1)', '§ 323c (1)'],
  ])('"%s" is "%s"', ([cell, expected]) => {
    const [row] = stripMarks([{ line: 1, cells: [cell ?? null] }], NOTES);
    expect(row?.cells).toEqual([expected]);
  });

  it('leaves everything where no note explains a mark', () => {
    const rows = [{ line: 1, cells: ['Dezember 1)'] }];
    expect(stripMarks(rows, ['Quelle: Landesamt'])).toBe(rows);
  });
});

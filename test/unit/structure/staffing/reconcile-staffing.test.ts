import { expect, it } from 'vitest';
import type { StaffingReading, StaffingRow } from '#src/domain/staffing.ts';
import { caveatsOfStaffing } from '#src/structure/staffing/caveats-of-staffing.ts';
import { reconcileStaffing } from '#src/structure/staffing/reconcile-staffing.ts';

const FIRST_YEAR = 2021;

/** Rows of one code over three years; only the counts matter here. */
function rowsOf(code: string, counts: readonly (number | null)[]): StaffingRow[] {
  return counts.map((employees, at) => ({
    section: 'Kernhaushalt',
    code,
    label: `Kapitel ${code}`,
    level: code.length === 2 ? 'einzelplan' : 'kapitel',
    parentCode: code.length === 2 ? null : code.slice(0, 2),
    year: FIRST_YEAR + at,
    employees,
    per10k: null,
    changePct: null,
    line: Number(code) * 10 + at,
    labelLine: Number(code),
  }));
}

function sumsOf(...rows: StaffingRow[][]) {
  const reading: StaffingReading = {
    rows: rows.flat(),
    residuals: [],
    tables: [],
    tokens: { printed: 0, used: 0 },
  };
  const checks = reconcileStaffing(reading);
  const sums = checks.find(({ kind }) => kind === 'sum-of-chapters')?.residuals ?? [];
  return { sums, caveats: caveatsOfStaffing(reading.rows, checks) };
}

it('calls what rounding explains rounding, and makes no caveat of it', () => {
  const { sums, caveats } = sumsOf(
    rowsOf('10', [105, 100, 100]),
    rowsOf('1001', [60, 60, 60]),
    rowsOf('1002', [40, 40, 40]),
  );
  expect(sums).toMatchObject([{ key: '10', year: 2021, judgement: 'rounding', expected: 100 }]);
  expect(caveats).toEqual([]);
});

it('blames the chapter that prints 0 between years that fit the sum', () => {
  const { sums, caveats } = sumsOf(
    rowsOf('10', [915, 910, 880]),
    rowsOf('1001', [60, 70, 60]),
    rowsOf('1008', [855, 0, 820]),
  );
  expect(sums).toMatchObject([
    { key: '1008', year: 2022, judgement: 'contradiction', expected: 840, found: 0 },
  ]);
  expect(caveats).toMatchObject([{ key: '1008', year: 2022, kind: 'contradiction' }]);
  expect(caveats[0]?.textEnglish).toContain('requires about 840');
});

it('calls it a gap where the chapter prints nothing', () => {
  const { sums, caveats } = sumsOf(
    rowsOf('10', [915, 910, 880]),
    rowsOf('1001', [60, 70, 60]),
    rowsOf('1008', [855, null, 820]),
  );
  expect(sums).toMatchObject([{ key: '1008', judgement: 'gap', expected: 840, found: null }]);
  expect(caveats).toMatchObject([{ key: '1008', year: 2022, kind: 'gap' }]);
});

it('blames the sum itself where no chapter can be blamed', () => {
  const { sums } = sumsOf(rowsOf('17', [300, 220, 220]), rowsOf('1716', [220, 220, 220]));
  expect(sums).toMatchObject([{ key: '17', year: 2021, judgement: 'contradiction' }]);
});

it('sees staff that moves from a chapter that ends to one that grows', () => {
  const { caveats } = sumsOf(
    rowsOf('09', [450, 660, 660]),
    rowsOf('0931', [400, 610, 610]),
    rowsOf('0933', [50, 0, null]),
    rowsOf('0935', [100, 100, 100]),
  );
  const moved = caveats.filter(({ kind }) => kind === 'reorganisation');
  expect(moved.map(({ key, year }) => `${key} ${year}`)).toEqual(['0931 2022', '0933 2022']);
});

it('sees no reorganisation where a chapter begins and none shrinks', () => {
  const { caveats } = sumsOf(
    rowsOf('08', [770, 785, 945]),
    rowsOf('0801', [770, 785, 795]),
    rowsOf('0814', [null, null, 150]),
  );
  expect(caveats).toEqual([]);
});

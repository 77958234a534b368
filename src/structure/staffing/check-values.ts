import type { Check, CheckKind } from '#src/domain/check.ts';
import type { StaffingRow } from '#src/domain/staffing.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { keyOf, type ValueGroup } from './block.ts';
import {
  commonPopulation,
  exactChange,
  fitsChange,
  fitsPopulation,
  isRounded,
  type Population,
  populationOf,
} from './constraints.ts';
import { type BareResidual, describeResidual } from './describe-residual.ts';
import type { StaffingLookup } from './staffing-lookup.ts';

/** Proves that every count is a multiple of 5. */
export function checkRounding({ rows }: StaffingLookup): Check {
  const counted = rows.filter(({ employees }) => employees !== null);
  const odd = counted.filter(({ employees }) => !isRounded(employees ?? 0));
  return {
    kind: 'rounding-to-5',
    checked: counted.length,
    residuals: odd.map((row) => ({
      ...about(row, 'rounding-to-5'),
      expected: null,
      found: row.employees,
      judgement: 'contradiction',
      text: `${row.label}: ${row.employees} (${row.year}) ist kein Vielfaches von 5.`,
    })),
  };
}

/** Proves every change against the count of the year before, across pages too. */
export function checkChanges(table: StaffingLookup): Check {
  const pairs = table.rows.flatMap((row) => {
    const before = table.find(keyOf(row), row.year - 1);
    return row.employees === null || before === undefined ? [] : [{ row, before }];
  });
  const residuals = pairs.flatMap(({ row, before }): BareResidual[] => {
    const base = before.employees;
    const isMissing = row.changePct === null && base !== null && base > 0;
    if (!isMissing && fitsChange(groupOf(row), base)) return [];
    return [
      {
        ...about(row, 'change-against-previous-year', before.line),
        expected: base ? roundHalfUp(exactChange(row.employees ?? 0, base), 0) / 100 : null,
        found: row.changePct === null ? null : row.changePct.hundredths / 100,
        judgement: isMissing ? 'gap' : 'contradiction',
      },
    ];
  });
  return inWords('change-against-previous-year', pairs.length, residuals);
}

/** Proves every rate against the one population that the rates of its year have in common. */
export function checkRates(table: StaffingLookup): Check {
  const counted = table.rows.filter(({ employees }) => employees !== null);
  const populations = new Map(table.years.map((year) => [year, populationIn(year, counted)]));
  const residuals = counted.flatMap((row): BareResidual[] => {
    const population = populations.get(row.year);
    const isMissing = row.per10k === null;
    if (!isMissing && fitsPopulation(groupOf(row), population)) return [];
    return [
      {
        ...about(row, 'per-10k-population'),
        expected: population === undefined ? null : rateOf(row, population),
        found: row.per10k === null ? null : row.per10k.hundredths / 100,
        judgement: isMissing ? 'gap' : 'contradiction',
      },
    ];
  });
  return inWords('per-10k-population', counted.length, residuals);
}

function populationIn(year: number, rows: readonly StaffingRow[]): Population | undefined {
  return commonPopulation(
    rows
      .filter((row) => row.year === year && row.per10k !== null)
      .map((row) => populationOf(row.employees ?? 0, row.per10k?.hundredths ?? 0))
      .filter((interval) => interval !== undefined),
  );
}

function rateOf({ employees }: StaffingRow, { least, most }: Population): number {
  return roundHalfUp(((employees ?? 0) * 20_000) / (least + most), 2);
}

function groupOf(row: StaffingRow): ValueGroup {
  return { count: row.employees ?? 0, rate: row.per10k, change: row.changePct };
}

function inWords(kind: CheckKind, checked: number, residuals: readonly BareResidual[]): Check {
  return {
    kind,
    checked,
    residuals: residuals.map((bare) => ({ ...bare, text: describeResidual(bare, 'de') })),
  };
}

function about(row: StaffingRow, kind: CheckKind, otherLine = row.line) {
  const lines = [...new Set([otherLine, row.line])].sort((a, b) => a - b);
  return { kind, key: row.code ?? '', scope: row.section, year: row.year, lines };
}

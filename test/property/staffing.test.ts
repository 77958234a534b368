import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffingRow } from '#src/domain/staffing.ts';
import { readStaffing } from '#src/structure/staffing/read-staffing.ts';
import { reconcileStaffing } from '#src/structure/staffing/reconcile-staffing.ts';
import { formatNumber } from '#src/text/german-number.ts';
import {
  printStaffing,
  staffingTable,
  type TrueRow,
  trueChange,
  trueRate,
  YEARS,
} from '../support/print-staffing.ts';
import { firstDocument, sourceDocument } from '../support/source-document.ts';

/** Any seed will do; a fixed one makes a failure come back. */
const SEEDED = { seed: 710 };

describe('a table that was printed', () => {
  it('is read right or left out, never read wrong', () => {
    fc.assert(
      fc.property(staffingTable, (truth) => {
        const reading = readStaffing(sourceDocument(printStaffing(truth)));
        expect(reading.rows.map(cellsRead)).toEqual(
          reading.rows.map((row) => cellsTrue(truth, row)),
        );
      }),
      SEEDED,
    );
  });

  it('is read completely and reconciles where no block is left out', () => {
    fc.assert(
      fc.property(staffingTable, (truth) => {
        const reading = readStaffing(sourceDocument(printStaffing(truth)));
        fc.pre(reading.tables.length === 2 && reading.residuals.length === 0);
        const cells = truth.flatMap(({ counts }) => counts.filter((count) => count !== null));
        const read = reading.rows.filter(({ employees }) => employees !== null);
        expect(read).toHaveLength(cells.length);
        expect(reading.tokens.used).toBe(reading.tokens.printed);
        expect(reconcileStaffing(reading).flatMap(({ residuals }) => residuals)).toEqual([]);
      }),
      { ...SEEDED, numRuns: 40 },
    );
  });
});

describe('the real annex', () => {
  const document = firstDocument();
  const { rows, tables } = readStaffing(document);
  const lines = document.lines.slice(0, tables.at(-1)?.lastLine);
  const valueLines = [
    ...new Set(rows.filter(({ employees }) => employees !== null).map(({ line }) => line)),
  ];

  it('gives every line of values back, number by number', () => {
    for (const line of valueLines) {
      const cells = rows.filter((row) => row.line === line && row.employees !== null);
      expect(lines[line - 1]?.trim()).toMatch(new RegExp(`(?:^| )${cells.map(print).join(' ')}$`));
    }
  });

  it('leaves no line with a decimal number unused', () => {
    const first = tables[0]?.firstLine ?? 1;
    const printed = lines.flatMap((text, index) =>
      index + 1 >= first && /\d,\d{2}/u.test(text) ? [index + 1] : [],
    );
    expect(printed.filter((line) => !valueLines.includes(line))).toEqual([]);
  });

  it('never moves values to another row when a line of values gets lost', () => {
    const truth = new Map(rows.map((row) => [placeOf(row), row]));
    fc.assert(
      fc.property(fc.constantFrom(...valueLines), (lost) => {
        const damaged = lines.map((text, index) => (index + 1 === lost ? '' : text)).join('\n');
        const read = readStaffing(sourceDocument(damaged)).rows;
        const kept = read.filter((row) => truth.get(placeOf(row))?.line !== lost);
        expect(kept).toEqual(kept.map((row) => truth.get(placeOf(row))));
      }),
      { ...SEEDED, numRuns: 40 },
    );
  });
});

function placeOf({ section, code, year }: StaffingRow): string {
  return `${section} ${code} ${year}`;
}

function cellsRead(row: StaffingRow) {
  const { code, year, employees, per10k, changePct } = row;
  return { code, year, employees, rate: per10k?.hundredths, change: changePct?.hundredths };
}

function cellsTrue(truth: readonly TrueRow[], { code, year }: StaffingRow) {
  const counts = truth.find((row) => row.code === code)?.counts ?? [];
  const at = YEARS.indexOf(year);
  const count = counts[at] ?? null;
  const rate = count === null ? undefined : trueRate(count, at);
  return { code, year, employees: count, rate, change: trueChange(counts, at) ?? undefined };
}

function print({ employees, per10k, changePct }: StaffingRow): string {
  return [
    formatNumber(employees ?? 0),
    ...(per10k === null ? [] : [per10k.printed]),
    ...(changePct === null ? [] : [`${changePct.printed}%`]),
  ]
    .join(' ')
    .replaceAll('.', '[.]');
}

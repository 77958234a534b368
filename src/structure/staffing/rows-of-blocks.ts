import type { Residual } from '#src/domain/check.ts';
import type { StaffingLevel, StaffingRow } from '#src/domain/staffing.ts';
import type { AlignedBlock } from './align-blocks.ts';
import { type Block, keyOf, type Label } from './block.ts';

/**
 * Turns aligned blocks into one row per label and year.
 *
 * @param failed - Blocks that could not be aligned: their rows are neither present nor absent.
 * @returns Rows by section, code as first printed, year; and cells that the pages contradict, which
 *   are left out.
 */
export function rowsOfBlocks(
  aligned: readonly AlignedBlock[],
  failed: readonly Block[],
): { readonly rows: readonly StaffingRow[]; readonly conflicts: readonly Residual[] } {
  const printed = aligned.flatMap(rowsOf);
  const merged = mergeRows(printed);
  const conflicts = findConflicts(printed, merged);
  const agreed = merged.filter((row) => !isConflict(row, conflicts));
  return { rows: inPrintedOrder(withoutDoubt(agreed, failed)), conflicts };
}

function rowsOf({ block, options }: AlignedBlock): StaffingRow[] {
  return block.labels.flatMap((label, index) => {
    const option = options[index];
    const valueLine = block.values[option?.value ?? -1]?.line;
    return block.years.map((year, at) => {
      const cell = option?.cells[at] ?? null;
      return {
        section: label.section,
        code: label.code,
        label: label.text,
        level: levelOf(label),
        parentCode: label.code !== null && label.code.length > 2 ? label.code.slice(0, 2) : null,
        year,
        employees: cell?.count ?? null,
        per10k: cell?.rate ?? null,
        changePct: cell?.change ?? null,
        line: cell === null || valueLine === undefined ? label.line : valueLine,
        labelLine: label.line,
      };
    });
  });
}

function levelOf({ code }: Label): StaffingLevel {
  if (code === null) return 'total';
  return code.length > 2 ? 'kapitel' : 'einzelplan';
}

/** The appearance of a row that has values: a running head is printed like the label of the total. */
function mergeRows(rows: readonly StaffingRow[]): StaffingRow[] {
  const merged = new Map<string, StaffingRow>();
  for (const row of rows) {
    const known = merged.get(placeOf(row));
    if (known === undefined || (known.employees === null && row.employees !== null)) {
      merged.set(placeOf(row), row);
    }
  }
  return [...merged.values()];
}

/** Cells that stand twice with different values; a page that merely stands twice is harmless. */
function findConflicts(rows: readonly StaffingRow[], merged: readonly StaffingRow[]): Residual[] {
  const kept = new Map(merged.map((row) => [placeOf(row), row]));
  return rows.flatMap((row) => {
    const other = kept.get(placeOf(row));
    const isSame = row.employees === null || row.employees === other?.employees;
    return other === undefined || isSame ? [] : [conflictOf(other, row)];
  });
}

function conflictOf(one: StaffingRow, other: StaffingRow): Residual {
  return {
    kind: 'unique-key',
    key: one.code ?? '',
    scope: one.section,
    year: one.year,
    expected: one.employees,
    found: other.employees,
    lines: [one.line, other.line],
    judgement: 'unexplained',
    text: `${one.label} (${one.code ?? one.section}) hat für ${one.year} zwei Werte: ${one.employees} in Zeile ${one.line} und ${other.employees} in Zeile ${other.line}; keiner ist übernommen.`,
  };
}

function isConflict({ code, section, year }: StaffingRow, conflicts: readonly Residual[]): boolean {
  return conflicts.some(
    ({ key, scope, year: other }) => key === (code ?? '') && scope === section && other === year,
  );
}

function placeOf(row: StaffingRow): string {
  return `${keyOf(row)} ${row.year}`;
}

/**
 * A row is absent only where no block that could not be aligned may hold its values; a total that
 * never has values was but the running head of the pages.
 */
function withoutDoubt(rows: readonly StaffingRow[], failed: readonly Block[]): StaffingRow[] {
  const doubtful = new Set(
    failed.flatMap(({ labels, years }) =>
      labels.flatMap((label) => years.map((year) => `${keyOf(label)} ${year}`)),
    ),
  );
  const printed = new Set(rows.filter(({ employees }) => employees !== null).map(keyOf));
  return rows.filter(
    (row) =>
      row.employees !== null ||
      (!doubtful.has(`${keyOf(row)} ${row.year}`) &&
        (row.code !== null || printed.has(keyOf(row)))),
  );
}

/** Section, then code as first printed, then year. */
function inPrintedOrder(rows: readonly StaffingRow[]): StaffingRow[] {
  const order = new Map<string, number>();
  for (const { labelLine, ...row } of rows) {
    order.set(keyOf(row), Math.min(order.get(keyOf(row)) ?? labelLine, labelLine));
  }
  return rows.toSorted(
    (a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0) || a.year - b.year,
  );
}

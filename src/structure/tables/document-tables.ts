import type { FinishedMeasure, Measure } from '#src/domain/measure.ts';
import type { MunicipalRow } from '#src/domain/municipality.ts';
import type { PrintedDecimal, StaffingRow } from '#src/domain/staffing.ts';
import type { CellValue, StoredColumn, StoredTable } from '#src/domain/stored-table.ts';

const DOCUMENT: StoredColumn = { name: 'document', type: 'text', internal: true };
const LABEL_LINE: StoredColumn = { name: 'label_line', type: 'integer', internal: true };
const LINE: StoredColumn = { name: 'line', type: 'integer' };

/**
 * Annex 1 as a table: one row per section, code and year. The total of a section has the empty code,
 * which is also the parent of its Einzelpläne.
 */
export function staffingTable(document: string, rows: readonly StaffingRow[]): StoredTable {
  return {
    name: 'staffing',
    title: 'Beschäftigte des Landes nach Kapiteln',
    columns: [
      text('section'),
      text('code'),
      text('label'),
      text('level'),
      internal('parent'),
      { name: 'year', type: 'integer' },
      { name: 'employees', type: 'integer' },
      { name: 'per_10k', type: { decimals: 2 } },
      { name: 'change_pct', type: { decimals: 2 } },
      internal('employees_printed'),
      internal('per_10k_printed'),
      internal('change_pct_printed'),
      LABEL_LINE,
      LINE,
      DOCUMENT,
    ],
    rows: rows.map((row) => [
      row.section,
      row.code ?? '',
      row.label,
      row.level,
      row.level === 'total' ? null : (row.parentCode ?? ''),
      row.year,
      row.employees,
      numberOf(row.per10k),
      numberOf(row.changePct),
      null,
      row.per10k?.printed ?? null,
      row.changePct?.printed ?? null,
      row.labelLine,
      row.line,
      document,
    ]),
  };
}

/** Annex 2 as a table: one row per AGS. */
export function municipalTable(document: string, rows: readonly MunicipalRow[]): StoredTable {
  return {
    name: 'municipalities',
    title: 'Beschäftigte der Kommunen',
    columns: [
      ...['ags', 'name', 'kind', 'parent_ags', 'district_ags'].map(text),
      { name: 'employees', type: 'integer' },
      internal('employees_printed'),
      LINE,
      DOCUMENT,
    ],
    rows: rows.map((row) => [
      row.ags,
      row.name,
      row.kind,
      row.parentAgs,
      row.districtAgs,
      row.employees,
      row.printed,
      row.line,
      document,
    ]),
  };
}

/** The measure register: one row per measure and plan year. */
export function measuresTable(measures: readonly Measure[]): StoredTable {
  return {
    name: 'measures',
    title: 'Maßnahmen der E-Government-Aktionspläne',
    columns: [
      { name: 'plan_year', type: 'integer' },
      text('number'),
      text('title'),
      { name: 'included_year', type: 'integer' },
      { name: 'is_new', type: 'boolean' },
      ...['lead', 'completion', 'status', 'former_number', 'measure_id'].map(text),
      { name: 'first_line', type: 'integer' },
      { name: 'last_line', type: 'integer' },
      DOCUMENT,
    ],
    rows: measures.map(measureCells),
  };
}

/** The lists of finished measures at the ends of the plans. */
export function finishedMeasuresTable(finished: readonly FinishedMeasure[]): StoredTable {
  return {
    name: 'finished_measures',
    title: 'Abgeschlossene Maßnahmen der E-Government-Aktionspläne',
    columns: [
      { name: 'plan_year', type: 'integer' },
      text('title'),
      text('former_number'),
      LINE,
      internal('measure_id'),
      DOCUMENT,
    ],
    rows: finished.map((entry) => [
      entry.planYear,
      entry.title,
      entry.formerNumber,
      entry.line,
      entry.measureId,
      entry.document,
    ]),
  };
}

function measureCells(measure: Measure): readonly CellValue[] {
  return [
    measure.planYear,
    measure.number,
    measure.title,
    measure.included?.year ?? null,
    measure.included?.isNew ?? false,
    measure.lead?.text ?? null,
    measure.completion?.text ?? null,
    measure.status?.value ?? null,
    measure.formerNumber?.text ?? null,
    measure.measureId,
    measure.firstLine,
    measure.lastLine,
    measure.document,
  ];
}

function text(name: string): StoredColumn {
  return { name, type: 'text' };
}

function internal(name: string): StoredColumn {
  return { name, type: 'text', internal: true };
}

// Through the decimal text, so that 226 hundredths are 2.26 and not 2.2600000000000002.
function numberOf(decimal: PrintedDecimal | null): number | null {
  return decimal === null ? null : Number(`${decimal.hundredths}e-2`);
}

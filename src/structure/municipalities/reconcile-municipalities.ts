import type { Check, Residual } from '#src/domain/check.ts';
import type { MunicipalReading, MunicipalRow } from '#src/domain/municipality.ts';
import { formatNumber } from '#src/text/german-number.ts';

/** Every number, a sum as well as its parts, is rounded to a multiple of 5: by 2 at most. */
const ROUNDING_STEP = 5;
const LARGEST_ROUNDING = 2;

/**
 * Proves a municipal reading: every row read once, keys unique, counts multiples of 5, and every
 * container (VG, EG, Landkreis, Land) the sum of its parts as far as rounding allows. A dash counts
 * as 0 and may hide up to 2 people.
 */
export function reconcileMunicipalities(reading: MunicipalReading): Check[] {
  const { rows, residuals, tokens } = reading;
  return [
    {
      kind: 'token-used-once',
      checked: tokens.printed,
      residuals: residuals.filter(({ kind }) => kind === 'token-used-once'),
    },
    {
      kind: 'alignment',
      checked: rows.length,
      residuals: residuals.filter(({ kind }) => kind === 'alignment'),
    },
    { kind: 'unique-key', checked: rows.length, residuals: rows.filter(isRepeated).map(repeated) },
    checkRounding(rows),
    checkSums(rows),
  ];
}

function isRepeated(row: MunicipalRow, index: number, rows: readonly MunicipalRow[]): boolean {
  return rows.findIndex(({ ags }) => ags === row.ags) !== index;
}

function repeated(row: MunicipalRow): Residual {
  return {
    ...about(row),
    kind: 'unique-key',
    expected: null,
    judgement: 'contradiction',
    text: `Der Schlüssel ${row.ags} (${row.name}) steht mehrmals in der Tabelle.`,
  };
}

function checkRounding(rows: readonly MunicipalRow[]): Check {
  const counted = rows.filter(({ employees }) => employees !== null);
  return {
    kind: 'rounding-to-5',
    checked: counted.length,
    residuals: counted
      .filter(({ employees }) => (employees ?? 0) % ROUNDING_STEP !== 0)
      .map((row) => ({
        ...about(row),
        kind: 'rounding-to-5',
        expected: null,
        judgement: 'contradiction',
        text: `${row.name} (${row.ags}): ${row.printed} ist kein Vielfaches von 5.`,
      })),
  };
}

function checkSums(rows: readonly MunicipalRow[]): Check {
  const wholes = rows
    .map((whole) => ({ whole, parts: rows.filter(({ parentAgs }) => parentAgs === whole.ags) }))
    .filter(({ parts }) => parts.length > 0);
  return {
    kind: 'sum-of-parts',
    checked: wholes.length,
    residuals: wholes.flatMap(({ whole, parts }) => residualOfSum(whole, parts)),
  };
}

function residualOfSum(whole: MunicipalRow, parts: readonly MunicipalRow[]): Residual[] {
  const sum = parts.reduce((total, { employees }) => total + (employees ?? 0), 0);
  const difference = Math.abs((whole.employees ?? 0) - sum);
  if (difference === 0) return [];
  const isRounding = difference <= LARGEST_ROUNDING * (parts.length + 1);
  const reason = isRounding
    ? 'Der Unterschied liegt im Rahmen der Rundung auf Vielfache von 5.'
    : 'Das ist mehr, als die Rundung erklärt.';
  return [
    {
      ...about(whole),
      kind: 'sum-of-parts',
      expected: sum,
      lines: [whole.line, ...parts.map(({ line }) => line)],
      judgement: isRounding ? 'rounding' : 'contradiction',
      text: `${whole.name} (${whole.ags}): gedruckt ist ${printedOf(whole)}, die ${parts.length} Teile ergeben ${formatNumber(sum)}. ${reason}`,
    },
  ];
}

function printedOf({ employees }: MunicipalRow): string {
  return employees === null ? 'ein Strich' : formatNumber(employees);
}

function about(row: MunicipalRow) {
  return { key: row.ags, year: null, found: row.employees, lines: [row.line] };
}

import type { Cell, CellValue, Row, Workbook, Worksheet } from 'exceljs';
import {
  type GridCell,
  type GridRow,
  NOT_CALCULATED,
  type TableFileOptions,
  type TableGrid,
} from '#src/domain/table-file.ts';
import { tableInvalid } from '#src/domain/table-problem.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { chooseSheet, type ReadSheet } from './choose-sheet.ts';
import { tooManyRows } from './parse-csv.ts';

/** As many as a metric can have. */
const MOST_DECIMALS = 6;

/**
 * Reads a sheet of an Excel workbook, or those of its years as one. For citations each row becomes a line of text: its cells,
 * parted by "; ", numbers with a decimal comma.
 *
 * @throws {AppError} `table-invalid`: no workbook, no such sheet, too many rows.
 */
export async function parseXlsx(
  path: string,
  bytes: Uint8Array,
  options: TableFileOptions,
  maxRows: number,
): Promise<TableGrid> {
  const { worksheets } = await loadWorkbook(path, bytes);
  const meant = worksheets.filter(({ name }) => (options.sheet ?? name) === name);
  const sheets = (meant.length > 0 ? meant : worksheets).map((sheet) =>
    readSheet(path, sheet, maxRows),
  );
  const { rows, lines, name, others } = chooseSheet(path, sheets, options.sheet);
  return { path, lines, rows, ...(others.length > 0 ? { sheet: name, otherSheets: others } : {}) };
}

function readSheet(path: string, sheet: Worksheet, maxRows: number): ReadSheet {
  const rowCount = sheet.rowCount - 1;
  if (rowCount > maxRows) throw tableInvalid(path, [tooManyRows(rowCount, maxRows)]);
  const rows: GridRow[] = [];
  const lines: string[] = Array.from({ length: sheet.rowCount }, () => '');
  sheet.eachRow((row) => {
    const read = readRow(row, sheet.columnCount);
    lines[row.number - 1] = read.cells
      .map(renderCell)
      .join('; ')
      .replace(/(?:; )+$/u, '');
    if (read.cells.some((cell) => cell !== null)) rows.push(read);
  });
  return { name: sheet.name, rows, lines };
}

async function loadWorkbook(path: string, bytes: Uint8Array): Promise<Workbook> {
  // Some hundred modules, needed only where there is a workbook.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    // exceljs reads exactly the bytes of an ArrayBuffer, not a view into a larger one.
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    throw tableInvalid(path, [{ text: 'Die Datei ist keine lesbare Excel-Arbeitsmappe (.xlsx)' }]);
  }
  return workbook;
}

// All rows are as wide as the sheet, which stores nothing behind the last filled cell of a row.
function readRow(row: Row, width: number): GridRow {
  const cells: GridCell[] = [];
  const merged: number[] = [];
  for (let column = 1; column <= width; column += 1) {
    const cell = row.getCell(column);
    if (cell.isMerged && cell.master !== cell) merged.push(column - 1);
    cells.push(readCell(cell));
  }
  return merged.length === 0 ? { line: row.number, cells } : { line: row.number, cells, merged };
}

function readCell(cell: Cell): GridCell {
  const value = plainValue(cell.value);
  return typeof value === 'number' ? formattedNumber(value, cell.numFmt ?? '') : value;
}

/** What a cell shows: the text of rich text and links, the stored result of a formula. */
function plainValue(value: CellValue): GridCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value) return plainValue(value.richText.map(({ text }) => text).join(''));
  if ('error' in value) return value.error;
  if ('text' in value) return plainValue(value.text);
  if ('formula' in value || 'sharedFormula' in value)
    return plainValue(value.result ?? NOT_CALCULATED);
  return '#UNBEKANNT!';
}

/**
 * A number as the sheet shows it: 0.125 formatted as per cent is "12,5 %", 80 formatted as money is
 * "80 €", 301 formatted "0000" is "0301"; long fractions (0.333…) are rounded to the digits shown,
 * shorter ones are kept exactly.
 */
function formattedNumber(value: number, format: string): GridCell {
  if (format.includes('%')) return `${decimalComma(shown(value * 100, format))} %`;
  if (isInEuro(format)) return `${decimalComma(shown(value, format))} €`;
  if (/^0{2,}$/u.test(format) && Number.isInteger(value)) {
    return String(value).padStart(format.length, '0');
  }
  return shown(value, format);
}

/** Formats like `#,##0.00 "€"`; "T€" and a comma behind the digits show thousands of it. */
function isInEuro(format: string): boolean {
  const plain = format.replace(/\[\$€[^\]]*\]/gu, '€').replace(/\[[^\]]*\]/gu, '');
  return plain.includes('€') && !/\p{L}/u.test(plain) && !/[0#?],(?![0#?])/u.test(plain);
}

function shown(value: number, format: string): number {
  const exact = withoutNoise(value);
  const decimals = /\.(0+)/u.exec(format)?.[1]?.length;
  const isLong = exact !== roundHalfUp(exact, MOST_DECIMALS);
  return isLong && decimals !== undefined ? roundHalfUp(exact, decimals) : exact;
}

function renderCell(cell: GridCell): string {
  if (typeof cell === 'number') return decimalComma(cell);
  return cell === null ? '' : String(cell).replace(/\s+/gu, ' ');
}

function decimalComma(value: number): string {
  return String(value).replace('.', ',');
}

// Excel keeps 15 digits; what lies behind them is the noise of binary fractions.
function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}

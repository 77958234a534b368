import { stringify } from 'csv-stringify/sync';
import type { Answer } from '#src/domain/answer.ts';
import { buildItemTable, type Cell } from './item-table.ts';

/**
 * The table of an answer as German spreadsheets open it: UTF-8 with BOM, semicolons, decimal comma.
 * Undefined where the answer has no table.
 */
export function writeItemCsv(answer: Answer): string | undefined {
  const table = buildItemTable(answer);
  if (table === undefined) return undefined;
  const rows = [table.headings, ...table.rows.map((row) => row.map(writeCell))];
  return stringify(rows, { bom: true, delimiter: ';' });
}

function writeCell({ text, value }: Cell): string {
  if (value !== undefined) return String(value).replace('.', ',');
  // A spreadsheet must not run text of a document as a formula.
  return /^[=+@\t\r-]/u.test(text) && text !== '–' ? `'${text}` : text;
}

import type { Residual } from '#src/domain/check.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { MunicipalReading, MunicipalRow } from '#src/domain/municipality.ts';
import { classifyMunicipalRows } from './classify-municipal-rows.ts';
import { findMunicipalTables, type MunicipalTable } from './find-municipal-tables.ts';
import { beginsWithKey } from './parse-municipal-line.ts';

/**
 * Reads the tables of municipal staff of a document: one row per printed key, with what contains it.
 *
 * @returns Empty lists for a document without such a table. `residuals` names every line that
 *   begins like a row but cannot be read, and every row that stands outside what must contain it.
 */
export function readMunicipalities(document: SourceDocument): MunicipalReading {
  const tables = findMunicipalTables(document.lines);
  const rows = tables.flatMap((table) => classifyMunicipalRows(table.lines));
  const unread = tables.flatMap((table) => unreadLines(table, document.lines));
  return {
    rows,
    residuals: [...unread.map(unreadResidual), ...rows.filter(isHomeless).map(homelessResidual)],
    tables: tables.map(({ lines: _, ...span }) => span),
    tokens: { printed: rows.length + unread.length, used: rows.length },
  };
}

function unreadLines(table: MunicipalTable, lines: readonly string[]): number[] {
  const read = new Set(table.lines.map(({ line }) => line));
  const span = lines.slice(table.firstLine - 1, table.lastLine);
  return span.flatMap((text, index) => {
    const line = table.firstLine + index;
    return beginsWithKey(text) && !read.has(line) ? [line] : [];
  });
}

function unreadResidual(line: number): Residual {
  return {
    kind: 'token-used-once',
    key: '',
    year: null,
    expected: null,
    found: null,
    lines: [line],
    judgement: 'unexplained',
    text: `Zeile ${line} beginnt mit einem Schlüssel, lässt sich aber nicht als Tabellenzeile lesen.`,
  };
}

/** What lies in a district must stand below it, and a member below its VG or EG. */
function isHomeless({ kind, parentAgs }: MunicipalRow): boolean {
  const canStandAlone = kind === 'land' || kind === 'landkreis' || kind === 'kreisfreie_stadt';
  return !canStandAlone && parentAgs === null;
}

function homelessResidual(row: MunicipalRow): Residual {
  return {
    kind: 'alignment',
    key: row.ags,
    year: null,
    expected: null,
    found: row.employees,
    lines: [row.line],
    judgement: 'unexplained',
    text: `${row.name} (${row.ags}) steht nicht unter dem Kreis oder der Gemeinschaft, zu der der Schlüssel gehört.`,
  };
}

import { parseGermanNumber } from '#src/text/german-number.ts';

/** A printed line of the table: key, name, value. */
export interface MunicipalLine {
  readonly ags: string;
  readonly name: string;
  /** Members of a VG or EG are set in from the key by more than one blank. */
  readonly isIndented: boolean;
  readonly employees: number | null;
  readonly printed: string;
  readonly line: number;
}

const ROW = /^\s*(?<ags>\d{7,9})(?<gap>\s+)(?<name>\S.*?)\s+(?<value>[-–]|\d{1,3}(?: \d{3})*)\s*$/u;
const KEY = /^\s*\d{7,9}\b/u;

/**
 * Reads `16061074 Niederorschel  60` or `160615001 VG Lindenberg/Eichsfeld -`.
 *
 * @param line - Its 1-based number in the document.
 * @returns undefined where the text is no row of the table.
 */
export function parseMunicipalLine(text: string, line: number): MunicipalLine | undefined {
  const groups = ROW.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { ags = '', gap = '', name = '', value = '' } = groups;
  return {
    ags,
    name: name.replace(/\s+/gu, ' '),
    isIndented: gap.length > 1,
    employees: /\d/u.test(value) ? parseGermanNumber(value).value : null,
    printed: value,
    line,
  };
}

/** Whether a line begins as a row does: if it cannot be read as one, something was missed. */
export function beginsWithKey(text: string): boolean {
  return KEY.test(text);
}

import type { GridCell, GridRow } from '#src/domain/table-file.ts';

/** "1) vorläufige Werte", "* geschätzt": the mark that a note below a table begins with. */
const MARK =
  /^(\d{1,2}\s?\)|\(\d{1,2}\)|\*{1,3}\)?|[¹²³⁴⁵⁶⁷⁸⁹]|[a-z]\))(?=\s*(?:\p{L}|(?:19|20)\d\d\s\p{L}))/u;

/** The marks that the notes of a table explain. */
export function marksOf(notes: readonly string[]): ReadonlySet<string> {
  return new Set(notes.flatMap((note) => MARK.exec(note)?.[1]?.replace(/\s/gu, '') ?? []));
}

/** "1.098 2)" is 1.098, and "Dezember 1)" is Dezember, where notes below begin with these marks. */
export function stripMarks(rows: readonly GridRow[], notes: readonly string[]): readonly GridRow[] {
  const marks = marksOf(notes);
  if (marks.size === 0) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => withoutMark(cell, marks)) }));
}

const AT_END =
  /^(.*\S)\s*(?:(?<=\s)(\d{1,2}\s?\)|\(\d{1,2}\)|[a-z]\))|(\*{1,3}\)?|[¹²³⁴⁵⁶⁷⁸⁹]))$/su;

/** A digit right behind a number is part of it: "1.0982)" stays what it is. */
function withoutMark(cell: GridCell, marks: ReadonlySet<string>): GridCell {
  if (typeof cell !== 'string') return cell;
  const [, text = '', spaced, joined] = AT_END.exec(cell) ?? [];
  const mark = (spaced ?? joined ?? '').replace(/\s/gu, '');
  // "3***00" and "0*****" are codes.
  const isCode = joined?.startsWith('*') === true && /[\d*]$/u.test(text) && !/[,.]/u.test(text);
  return mark !== '' && marks.has(mark) && !isCode ? withoutMark(text.trim(), marks) : cell;
}

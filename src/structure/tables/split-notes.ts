import type { GridRow } from '#src/domain/table-file.ts';

/** "1) vorläufig", "* geschätzt", "Quelle: Landesamt": what administrations print below a table. */
const NOTE =
  /^(?:\d{1,2}\s?\)|\(\d{1,2}\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹]|(?:quellen?|anmerkung(?:en)?|hinweise?|erläuterung(?:en)?|fußnoten?|stand|datenstand|source|notes?)\s?:)\s*\p{L}?/iu;

/** "k. A. = keine Angabe", "- = keine Zuständigkeit": what a sign in the cells means. */
const LEGEND = /^(?:[-–—.…·x/]|\(\)|\p{L}{1,2}\.?\s?\p{L}{0,2}\.?|\*+)\s*[=:]\s*\p{L}/u;

/** The rows of a table and the notes that stand below them. */
export interface RowsAndNotes {
  readonly rows: readonly GridRow[];
  readonly notes: readonly string[];
}

/**
 * Parts the notes below a table from its rows: they begin as notes do and hold no number of their own;
 * what separates the cells may stand in them. The same between rows is none; there it is a faulty row.
 */
export function splitNotes(rows: readonly GridRow[]): RowsAndNotes {
  const last = rows.findLastIndex((row) => noteOf(row) === null);
  return {
    rows: rows.slice(0, last + 1),
    notes: rows.slice(last + 1).flatMap((row) => noteOf(row) ?? []),
  };
}

function noteOf({ cells, merged = [] }: GridRow): string | null {
  const own = cells.filter((cell, index) => cell !== null && !merged.includes(index));
  const [text] = own;
  const isNote = typeof text === 'string' && (NOTE.test(text) || LEGEND.test(text));
  const isProse = own.every((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell));
  return isNote && isProse ? own.join('; ') : null;
}

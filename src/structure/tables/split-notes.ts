import type { GridRow } from '#src/domain/table-file.ts';
import { isLegend } from '#src/text/legend.ts';
import { ownCells } from './join-headings.ts';

/** "1) vorläufig", "* geschätzt", "Quelle: Landesamt", "© Landesamt": what administrations print below a table. */
const NOTE =
  /^(?:\d{1,2}\s?\)|\(\d{1,2}\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹©]|\(c\)\s|(?:(?:daten)?quellen?|lizenz|herausgeber|anmerkung(?:en)?|hinweise?|erläuterung(?:en)?|fußnoten?|stand|datenstand|zeichenerklärung|source|notes?)\s?:)\s*\p{L}?/iu;

/** "Angaben in 1.000 Personen", with nothing beside it. */
const ABOUT_ALL =
  /^(?:alle\s)?(?:angaben|werte|zahlen|beträge|daten)\s(?:in|nach|ohne|mit|sind|jeweils|zum|vom|am|einschließlich)\s/iu;

/** "Stichtag 01.03.2023", "Stand: jeweils 31.12." */
const OF_DAY = /^(?:daten)?(?:stand|stichtag)\s?:?\s+(?:jeweils\s)?(?:(?:am|zum|vom)\s)?\d/iu;

/** The rows of a table and the notes that stand below them. */
export interface RowsAndNotes {
  readonly rows: readonly GridRow[];
  readonly notes: readonly string[];
}

/**
 * Parts the notes below a table from its rows: they begin as notes do, and nothing below their first line
 * holds a number of its own; what separates the cells may stand in them. The same between rows is none;
 * there it is a faulty row.
 */
export function splitNotes(rows: readonly GridRow[]): RowsAndNotes {
  const last = rows.findLastIndex((row) => !isProse(row));
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const first = rows.findIndex((row, index) => index > last && isNote(row, width));
  const end = first < 0 ? rows.length : first;
  const notes = rows.slice(end).map((row) => ownCells(row).join('; '));
  return { rows: rows.slice(0, end), notes: notes.filter((note) => !RULE.test(note)) };
}

/** "__________" closes a table of the statistical offices. */
const RULE = /^_{5,}$/u;

function isNote(row: GridRow, width: number): boolean {
  const own = ownCells(row);
  const [text] = own;
  if (typeof text !== 'string') return false;
  // "Ohne Filialen; einschließlich Zweigstellen.": the sign between cells stands in a sentence.
  const isAlone = own.length === 1 || row.cells.length < width;
  return (
    [NOTE, RULE, OF_DAY].some((form) => form.test(text)) ||
    isLegend(text) ||
    (isAlone && (isSentence(own.join(' ')) || ABOUT_ALL.test(text)))
  );
}

/** A name of a row ends with no full stop: "Beurlaubte sind nicht enthalten." */
function isSentence(text: string): boolean {
  return /\p{Ll}{3}\.$/u.test(text) && text.split(' ').length >= 4;
}

function isProse(row: GridRow): boolean {
  const own = ownCells(row);
  return own.every(
    (cell) => typeof cell === 'string' && (/\p{L}{2}/u.test(cell) || RULE.test(cell)),
  );
}

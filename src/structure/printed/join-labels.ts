import type { PrintedLine } from './printed-line.ts';

/** A row whose label may go on above or below it. */
export interface OpenRow {
  readonly source: PrintedLine;
  label: string;
  /** Its label begins on a line above. */
  isWrapped: boolean;
}

/** "zusammen", "1,0 bis 1,4": what goes on in small letters goes on from the line above. */
const GOES_ON = /^\p{Ll}/u;
const UNFINISHED = /(?:-|\/|,|\s(?:und|oder|sowie|bzw\.|der|des|für|von))$/u;
const SUM = /^(?:insgesamt|gesamt|zusammen|summe|total)/iu;
/** Whether every fragment between two rows was given to the label it is a part of. */
export function joinFragments(
  pending: readonly PrintedLine[],
  above: OpenRow | undefined,
  below: OpenRow,
): boolean {
  const text = pending.map(({ text }) => text.trim()).join(' ');
  if (text === '') return true;
  if (isPart(text)) return false;
  const isBelow = (GOES_ON.test(below.label) && !SUM.test(below.label)) || UNFINISHED.test(text);
  if (isBelow) {
    below.label = joined(text, below.label);
    below.isWrapped = true;
    return true;
  }
  const start = pending[0]?.cells[0]?.start ?? 0;
  const isIndented = above !== undefined && start > (above.source.cells[0]?.start ?? 0);
  if (above === undefined || !(GOES_ON.test(text) || isIndented)) return false;
  above.label = joined(above.label, text);
  return true;
}

function joined(first: string, second: string): string {
  const isParted = /\p{Ll}-$/u.test(first) && GOES_ON.test(second.trim());
  return isParted ? `${first.slice(0, -1)}${second.trim()}` : `${first} ${second.trim()}`;
}

/** What stands right below the last row is the rest of its label where it goes on in small letters. */
export function joinRest(row: OpenRow, text: string): void {
  if (GOES_ON.test(text.trim())) row.label = joined(row.label, text);
}

/** Rows of rows: "darunter" counts a second time what is counted above. */
const PART = /^(?:darunter|davon|dar\.|hiervon|nachrichtlich)(?!\p{L})/iu;

/** Labels that are set in further than others are parts of them. */
export function isNested(rows: readonly OpenRow[]): boolean {
  const starts = rows.flatMap(({ source, label, isWrapped }) =>
    isWrapped || !/\p{L}/u.test(label) ? [] : [source.cells[0]?.start ?? 0],
  );
  const depth = starts.length === 0 ? 0 : Math.max(...starts) - Math.min(...starts);
  return depth >= SET_IN || rows.some(({ label }) => isPart(label));
}

const SET_IN = 2;

export function isPart(label: string): boolean {
  return PART.test(label);
}

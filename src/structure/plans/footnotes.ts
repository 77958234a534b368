import type { PrintedLine } from './printed-lines.ts';

/** A footnote that gives the number a measure had in an earlier plan. */
export interface FormerNumberNote {
  readonly note: number;
  /** "A.29. – A.31", "A.7./A.8./A.22": as printed, without a closing point. */
  readonly number: string;
  readonly line: number;
}

const FORMER = /^(\d{1,3})\s*vormals\s+Maßnahmen?\s+(.+)$/iu;

/** The notes "vormals Maßnahme …" among the printed lines, in order. */
export function formerNumberNotes(printed: readonly PrintedLine[]): FormerNumberNote[] {
  return printed.flatMap(({ text, line }) => {
    const match = text.match(FORMER);
    if (!match) return [];
    return [{ note: Number(match[1]), number: (match[2] ?? '').trim().replace(/\.$/, ''), line }];
  });
}

/**
 * Finds the note that the digits glued to the end of a title mean. "zu 1153" may end in note 3, 53
 * or 153: the note must stand below the title, and the nearest one is meant.
 *
 * @param title - The title as printed, joined.
 * @param line - Line of the title: notes above it belong to others.
 */
export function noteOfTitle(
  title: string,
  line: number,
  notes: readonly FormerNumberNote[],
): FormerNumberNote | undefined {
  const digits = title.match(/(\d{1,3})\s*[.,;]?\s*$/)?.[1];
  if (digits === undefined) return undefined;
  const fitting = notes.filter((note) => note.line > line && digits.endsWith(String(note.note)));
  return fitting.toSorted((a, b) => a.line - b.line)[0];
}

/** The title without the digits of its note and the punctuation of a list. */
export function withoutNote(title: string, note: number | undefined): string {
  if (note === undefined) return title;
  return title.replace(new RegExp(`\\s*${note}\\s*[.,;]?\\s*$`), '').trim();
}

/**
 * The number of a note that the extraction lost, printed apart from its title ("Schulsystem 44"):
 * notes count up, so the title before ends in the number below it or the next one in that above.
 *
 * @param before - The title before as printed, joined; after: the next one.
 */
export function noteBetween(
  title: string,
  before: string | undefined,
  after: string | undefined,
): number | undefined {
  const note = Number(title.match(/\s(\d{1,3})$/)?.[1]);
  const isNext = trailingDigits(before ?? '') === String(note - 1);
  return isNext || trailingDigits(after ?? '') === String(note + 1) ? note : undefined;
}

/**
 * The numbers of the notes of a list, whose footnotes the extraction may have lost: they are glued
 * to the entries and count up ("… IPv658", "… GovData59"); entries without a note count none.
 *
 * @returns One number or undefined an entry.
 */
export function countedNotes(entries: readonly string[]): (number | undefined)[] {
  const digits = trailingDigits(entries.find((entry) => trailingDigits(entry) !== '') ?? '');
  const starts = Array.from(digits, (_, index) => Number(digits.slice(index)));
  const chains = starts.map((start) => chainFrom(start, entries));
  const lengthOf = (chain: readonly unknown[]) => chain.filter((note) => note !== undefined).length;
  const none = entries.map(() => undefined);
  return chains.reduce<(number | undefined)[]>(
    (best, chain) => (lengthOf(chain) > lengthOf(best) ? chain : best),
    none,
  );
}

function chainFrom(start: number, entries: readonly string[]): (number | undefined)[] {
  let next = start;
  return entries.map((entry) => {
    if (!trailingDigits(entry).endsWith(String(next))) return undefined;
    next += 1;
    return next - 1;
  });
}

function trailingDigits(text: string): string {
  return text.match(/(\d+)\s*[.,;]?\s*$/)?.[1] ?? '';
}

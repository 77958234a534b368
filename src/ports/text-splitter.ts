/** Cuts a text into pieces; each is verbatim text of it, in order, perhaps overlapping. */
export interface TextSplitter {
  splitText(text: string): Promise<string[]>;
}

/** Offsets into a text, the end exclusive. */
interface Unit {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a splitter that never cuts inside a unit (a sentence, a table row).
 *
 * @param unitsOf - The units of a text, in order.
 * @param size - Characters that a piece should not exceed; a longer unit is a piece of its own.
 * @param overlap - Characters of whole units that the next piece may repeat.
 */
export type SplitterFactory = (
  unitsOf: (text: string) => readonly Unit[],
  size: number,
  overlap: number,
) => TextSplitter;

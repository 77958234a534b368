/** A heading of running text. */
export interface Heading {
  /** Index of its line, 0-based. */
  readonly index: number;
  /** Index of its last line: long headings wrap. */
  readonly lastIndex: number;
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  /** `contents`: what stands below it answers nothing, but belongs to the headings that follow. */
  readonly kind: 'prose' | 'question' | 'contents';
}

/** Tells whether a heading begins at a line. */
export type HeadingRule = (lines: readonly string[], index: number) => Heading | null;

/**
 * How deep each style of headings lies where the text does not say: "A.", "I.", "1.", the questions
 * of a letter, with their answers below them.
 */
export const LEVELS = {
  agenda: 2,
  plain: 2,
  paragraph: 3,
  letter: 3,
  roman: 4,
  speaker: 4,
  arabic: 5,
  comment: 5,
  question: 6,
  answer: 7,
  field: 7,
} as const;

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

export function standsApart(lines: readonly string[], index: number, lastIndex = index): boolean {
  return isBlank(lines[index - 1]) && isBlank(lines[lastIndex + 1]);
}

/** Index of the next line with text; the number of lines where there is none. */
export function nextText(lines: readonly string[], index: number): number {
  let next = index;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  return next;
}

/** A line that prints something, with its number in the document. */
export interface PrintedLine {
  /** 1-based. */
  readonly line: number;
  /** Trimmed. */
  readonly text: string;
  /** A page starts here: extraction leaves one leading blank of the page break. */
  readonly startsPage: boolean;
  /** Blank lines between this and the printed line above. */
  readonly blanksAbove: number;
}

/** The printed lines of a document without blank lines and bare page numbers, in order. */
export function printedLines(lines: readonly string[]): PrintedLine[] {
  const printed: PrintedLine[] = [];
  let blanksAbove = 0;
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim();
    if (text === '' || isPageNumber(lines, index)) {
      blanksAbove += 1;
      continue;
    }
    printed.push({ line: index + 1, text, startsPage: /^[ \f]/.test(raw), blanksAbove });
    blanksAbove = 0;
  }
  return printed;
}

/** A number that stands apart from the text above and below; "2020" inside a wrapped title is none. */
function isPageNumber(lines: readonly string[], index: number): boolean {
  if (!/^\s*\d{1,3}\s*$/.test(lines[index] ?? '')) return false;
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  return isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
}

/** Index of the first printed line at or after a line number; the length where there is none. */
export function indexFrom(printed: readonly PrintedLine[], line: number): number {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((printed[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

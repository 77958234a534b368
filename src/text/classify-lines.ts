/** What a printed line is, before anything is known of its document. */
export type LineClass = 'blank' | 'page-number' | 'footnote' | 'text';

/** A rule above footnotes is printed as a long line of blanks. */
const FOOTNOTE_RULE = /^\s{30,}$/u;
const FOOTNOTE_START = /^\s?\d{1,3}\s+\S/u;
const PAGE_NUMBER = /^\s*(?:-\s*)?\d{1,4}(?:\s*-)?\s*$/u;
const PAGE_BREAK = /^[ \f]\S/u;

/** "- 2 -", "Seite 2 von 8", or a number at the right margin: no text looks like it. */
const PAGE_MARK =
  /^\s*-\s*\d{1,4}\s*-\s*$|^\s{40,}\d{1,4}\s*$|^\s*Seite \d{1,4}(?: von \d{1,4})?\s*$/u;
const SUPERSCRIPT_NOTE = /^\s{0,3}[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?\s+\S/u;
const NO_HEADS: ReadonlySet<string> = new Set();

/** Whether a line holds nothing but the number of its page, whatever stands beside it. */
export function isPageMark(line: string): boolean {
  return PAGE_MARK.test(line);
}

/** Whether the page changes with this line: it starts with one blank or a form feed. */
export function startsPage(line: string): boolean {
  return PAGE_BREAK.test(line) || line.startsWith('\f');
}

/** What is the same of a running head on each page: the words, without its numbers. */
export function headForm(line: string): string {
  return line.trim().replace(/\s+/gu, ' ').replace(/\d+/gu, '#');
}

/**
 * @param lines - Consecutive lines of one document.
 * @param heads - What is printed on top of its pages, see `runningHeads`.
 * @returns One class a line. Footnotes reach from their rule, or from the first with a raised number,
 *   to the next page.
 */
export function classifyLines(
  lines: readonly string[],
  heads: ReadonlySet<string> = NO_HEADS,
): LineClass[] {
  const classes: LineClass[] = [];
  let inFootnotes = false;
  for (const [index, line] of lines.entries()) {
    const isMark = isPageMark(line) || (heads.size > 0 && heads.has(headForm(line)));
    if (
      (FOOTNOTE_RULE.test(line) && FOOTNOTE_START.test(nextText(lines, index))) ||
      (SUPERSCRIPT_NOTE.test(line) && (lines[index - 1] ?? '').trim() === '')
    ) {
      inFootnotes = true;
    } else if (isMark || (startsPage(line) && line.trim() !== '')) {
      inFootnotes = false;
    }
    classes.push(isMark ? 'page-number' : classOf(line, lines, index, inFootnotes));
  }
  return classes;
}

function classOf(
  line: string,
  lines: readonly string[],
  index: number,
  inFootnotes: boolean,
): LineClass {
  if (line.trim() === '') return 'blank';
  if (isPageNumber(lines, index)) return 'page-number';
  return inFootnotes ? 'footnote' : 'text';
}

/**
 * Whether a line holds nothing but a number, set apart: a number in the middle of a paragraph is part
 * of its sentence.
 *
 * @param index - 0-based.
 */
export function isPageNumber(lines: readonly string[], index: number): boolean {
  const before = (lines[index - 1] ?? '').trim();
  const after = (lines[index + 1] ?? '').trim();
  return before === '' && after === '' && PAGE_NUMBER.test(lines[index] ?? '');
}

function nextText(lines: readonly string[], index: number): string {
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() !== '') return line;
  }
  return '';
}

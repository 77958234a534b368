/** What a printed line is, before anything is known of its document. */
export type LineClass = 'blank' | 'page-number' | 'footnote' | 'text';

/** A rule above footnotes is printed as a long line of blanks. */
const FOOTNOTE_RULE = /^\s{30,}$/u;
const FOOTNOTE_START = /^\s?\d{1,3}\s+\S/u;
const PAGE_NUMBER = /^\s*(?:-\s*)?\d{1,4}(?:\s*-)?\s*$/u;
const PAGE_BREAK = /^[ \f]\S/u;

const markedPages = new WeakMap<readonly string[], boolean>();

/** Whether the page changes with this line: it starts with one blank or a form feed. */
export function startsPage(line: string): boolean {
  return PAGE_BREAK.test(line) || line.startsWith('\f');
}

/**
 * The page a line stands on, where the text marks its pages without doubt, by form feeds. Other
 * marks (a leading blank, a bare number) part paragraphs but are too uncertain to count pages by.
 *
 * @param lines - All lines of a document.
 * @param line - 1-based.
 * @returns 1-based; undefined where no page is marked.
 */
export function pageOf(lines: readonly string[], line: number): number | undefined {
  if (!marksPages(lines)) return undefined;
  return lines.slice(0, line).reduce((page, text) => page + text.split('\f').length - 1, 1);
}

/** Whether a text has form feeds; each text is looked through once. */
function marksPages(lines: readonly string[]): boolean {
  const known = markedPages.get(lines) ?? lines.some((text) => text.includes('\f'));
  markedPages.set(lines, known);
  return known;
}

/**
 * @param lines - Consecutive lines of one document.
 * @returns One class a line. Footnotes reach from their rule to the next page.
 */
export function classifyLines(lines: readonly string[]): LineClass[] {
  const classes: LineClass[] = [];
  let inFootnotes = false;
  for (const [index, line] of lines.entries()) {
    if (FOOTNOTE_RULE.test(line) && FOOTNOTE_START.test(nextText(lines, index))) {
      inFootnotes = true;
    } else if (startsPage(line) && line.trim() !== '') {
      inFootnotes = false;
    }
    classes.push(classOf(line, lines, index, inFootnotes));
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
  if (PAGE_NUMBER.test(line) && isAlone(lines, index)) return 'page-number';
  return inFootnotes ? 'footnote' : 'text';
}

/** A page number stands apart: a number in the middle of a paragraph is part of its sentence. */
function isAlone(lines: readonly string[], index: number): boolean {
  const before = (lines[index - 1] ?? '').trim();
  const after = (lines[index + 1] ?? '').trim();
  return before === '' && after === '';
}

function nextText(lines: readonly string[], index: number): string {
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() !== '') return line;
  }
  return '';
}

/** A heading of running text. */
export interface Heading {
  /** Index of its line, 0-based. */
  readonly index: number;
  /** Index of its last line: long headings wrap. */
  readonly lastIndex: number;
  readonly title: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly kind: 'prose' | 'question';
}

const MARKDOWN = /^(#{1,6})\s+(.+?)\s*#*\s*$/u;
const NUMBERED_QUESTION = /^\s?(\d{1,2})\.\s+\S/u;
const ANSWER = /^\s?Antwort(?: zu Frage \d+)?:\s*$/u;
const QUESTION_MAX_LINES = 14;
const PLAIN_MAX_LENGTH = 80;

/**
 * Headings that can be told without knowing the document: Markdown's, the numbered questions of a
 * parliamentary answer (a question is one only if "Antwort:" follows), short lines that stand
 * apart and do not end as a sentence does.
 *
 * @param lines - Lines of a document, or of a stretch of it.
 */
export function findHeadings(lines: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  let skipTo = 0;
  for (let index = 0; index < lines.length; index += 1) {
    if (index < skipTo) continue;
    const heading =
      markdownHeading(lines, index) ?? questionHeading(lines, index) ?? plainHeading(lines, index);
    if (heading === null) continue;
    headings.push(heading);
    skipTo = heading.lastIndex + 1;
  }
  return headings;
}

function markdownHeading(lines: readonly string[], index: number): Heading | null {
  const match = MARKDOWN.exec(lines[index] ?? '');
  if (match === null) return null;
  const [, marks = '', title = ''] = match;
  return { index, lastIndex: index, title, level: marks.length, kind: 'prose' };
}

function questionHeading(lines: readonly string[], index: number): Heading | null {
  const number = NUMBERED_QUESTION.exec(lines[index] ?? '')?.[1];
  if (number === undefined) return null;
  for (let end = index; end < Math.min(lines.length, index + QUESTION_MAX_LINES); end += 1) {
    const line = lines[end] ?? '';
    if (end > index && NUMBERED_QUESTION.test(line)) return null;
    if (!ANSWER.test(line)) continue;
    return { index, lastIndex: end, title: `Frage ${number}`, level: 1, kind: 'question' };
  }
  return null;
}

function plainHeading(lines: readonly string[], index: number): Heading | null {
  const title = (lines[index] ?? '').trim();
  if (title.length < 3 || title.length > PLAIN_MAX_LENGTH) return null;
  if (!/^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(title) || /[.,;:!?-]$/u.test(title)) return null;
  const standsApart = isBlank(lines[index - 1]) && isBlank(lines[index + 1]);
  const startsText = (lines[index + 2] ?? '').trim().length > title.length;
  if (!standsApart || !startsText) return null;
  return { index, lastIndex: index, title, level: 2, kind: 'prose' };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

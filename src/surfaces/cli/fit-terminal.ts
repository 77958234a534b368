import { styleText } from 'node:util';

/** A terminal that a person watches. */
export interface Terminal {
  readonly columns: number;
  readonly colors: boolean;
}

const BOLD = /\*\*([^*\n]+)\*\*/gu;
const NOTE = /^_(.+)_$/u;
const NARROWEST = 40;
/** Whether colours are wanted was asked of the terminal already. */
const ANY = { validateStream: false };

/**
 * Lays out the Markdown of an answer for a terminal: bold where it can be shown, notes dimmed, lines
 * broken between words below what they belong to. Rows of tables stay as they are: broken ones are
 * unreadable.
 */
export function fitTerminal(markdown: string, { columns, colors }: Terminal): string {
  const width = Math.max(columns, NARROWEST);
  return markdown
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? [line] : breakLine(line, width)))
    .map((line) => styled(line, colors))
    .join('\n');
}

function styled(line: string, colors: boolean): string {
  const bold = line.replace(BOLD, (_, text: string) =>
    colors ? styleText('bold', text, ANY) : text,
  );
  return bold.replace(NOTE, (_, text: string) => (colors ? styleText('dim', text, ANY) : text));
}

/** Marks of emphasis take no place on the screen. */
function widthOf(text: string): number {
  return [...text.replace(BOLD, '$1')].length;
}

function breakLine(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line];
  const note = NOTE.exec(line)?.[1];
  if (note !== undefined) return breakLine(note, width).map((part) => `_${part}_`);
  const hang = ' '.repeat(/^\s*(?:[-•] |\d+\. |\[\d+\] )?/u.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = '';
  for (const word of wordsOf(line)) {
    const joined = current === '' ? word : `${current} ${word}`;
    if (widthOf(joined) <= width || current.trim() === '') current = joined;
    else {
      lines.push(current);
      current = hang + word;
    }
  }
  return [...lines, current];
}

/** Words; the leading blanks belong to the first, and bold text is one word. */
function wordsOf(line: string): string[] {
  const [, lead = '', rest = ''] = /^(\s*)(.*)$/su.exec(line) ?? [];
  const [first = '', ...more] = rest.match(/(?:\*\*[^*]+\*\*|\S)+/gu) ?? [];
  return [lead + first, ...more];
}

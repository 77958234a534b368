import type { Answer, Citation } from '#src/domain/answer.ts';
import { fitTerminal, type Terminal } from './fit-terminal.ts';

const QUOTE_WIDTH = 220;

const WORDS = {
  de: {
    sources: 'Belege',
    read: 'Verstanden als',
    note: 'Hinweis',
    lines: 'Z.',
    options: 'Gemeint ist',
  },
  en: {
    sources: 'Sources',
    read: 'Understood as',
    note: 'Note',
    lines: 'l.',
    options: 'Do you mean',
  },
} as const;

/**
 * An answer as a person reads it: text, options, notes, then what proves it.
 *
 * @param terminal - Laid out for it; null gives the Markdown as it is.
 */
export function renderAnswer(answer: Answer, terminal: Terminal | null): string {
  const text = describeAnswer(answer);
  return terminal === null ? text : fitTerminal(text, terminal);
}

function describeAnswer(answer: Answer): string {
  const words = WORDS[answer.language];
  const parts = [answer.text];
  if (answer.options !== undefined && answer.options.length > 0) {
    const options = answer.options.map(
      ({ label, question }, i) => `  ${i + 1}. ${label} → ${question}`,
    );
    parts.push([`${words.options}:`, ...options].join('\n'));
  }
  if (answer.interpretedAs !== undefined) parts.push(`${words.read}: ${answer.interpretedAs}`);
  const unsaid = answer.notes.filter((note) => !answer.text.includes(note));
  if (unsaid.length > 0) parts.push(unsaid.map((note) => `${words.note}: ${note}`).join('\n'));
  if (answer.citations.length > 0) {
    parts.push(
      [`${words.sources}:`, ...answer.citations.map((c) => renderCitation(c, words.lines))].join(
        '\n',
      ),
    );
  }
  return parts.join('\n\n');
}

/** `[1] Antwort …, Aktionsplan 2024 › 2.8, Z. 19149: „…“` */
function renderCitation(citation: Citation, linesWord: string): string {
  const { n, title, section, page, firstLine, lastLine, quote } = citation;
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`;
  const [outer = '', ...inner] = section.split(' › ');
  // The headings between the outermost and the innermost only lengthen the line.
  const place = [outer, ...inner.slice(-1)].filter((heading) => heading !== title);
  const where = [title, ...place, ...(page === undefined ? [] : [`S. ${page}`])].join(', ');
  const shown =
    quote.length > QUOTE_WIDTH ? `${quote.slice(0, quote.lastIndexOf(' ', QUOTE_WIDTH))} …` : quote;
  return `  [${n}] ${where}, ${linesWord} ${lines}: „${shown}“`;
}

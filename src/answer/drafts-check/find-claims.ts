import { statesSomething } from '#src/question/claims/statements/clauses.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import { splitSentences } from '#src/text/sentences.ts';

/** A sentence of a draft. */
export interface DraftSentence {
  readonly text: string;
  /** 1-based line on which it begins. */
  readonly line: number;
  /** The line on which its paragraph begins: what stands in one paragraph goes on from one another. */
  readonly paragraph: number;
  /** States a number or a status; another sentence may be checked as well, but little is expected. */
  readonly isChecked: boolean;
}

const SHORTEST = 15;

/** The sentences of a draft, in order. Headings and entries of a list count where they state something. */
export function sentencesOf(draft: string): DraftSentence[] {
  const text = draft.replace(/\r\n?/gu, '\n');
  return paragraphsOf(text).flatMap((paragraph) =>
    splitSentences(paragraph.text).flatMap(({ start, end }) => {
      const sentence = clean(paragraph.text.slice(start, end));
      if (sentence.length < SHORTEST) return [];
      const line = paragraph.lines.findLast((begun) => begun.at <= start)?.line ?? 1;
      const isChecked = isCheckable(sentence);
      return [{ text: sentence, line, paragraph: paragraph.lines[0]?.line ?? line, isChecked }];
    }),
  );
}

function isCheckable(sentence: string): boolean {
  const isQuestion = /\?["“”)]*$/u.test(sentence);
  return statesSomething(sentence) && (!isQuestion || findStatement(sentence) !== null);
}

interface Paragraph {
  text: string;
  /** Its lines, and where each begins in the text. */
  readonly lines: { readonly at: number; readonly line: number }[];
}

/** Paragraphs with their lines joined; a line that begins an entry or a heading begins a new one. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isOpen = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') {
      isOpen = false;
      continue;
    }
    const begins = /^(?:[-–•*▪]|\d{1,2}[.)]|#{1,6})\s/u.test(line);
    const open = paragraphs.at(-1);
    if (isOpen && !begins && open !== undefined) {
      open.text = joined(open.text, line);
      open.lines.push({ at: open.text.length - line.length, line: index + 1 });
    } else paragraphs.push({ text: line, lines: [{ at: 0, line: index + 1 }] });
    isOpen = !/^#{1,6}\s/u.test(line);
  }
  return paragraphs;
}

function joined(before: string, line: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)
    ? before.slice(0, -1) + line
    : `${before} ${line}`;
}

function clean(sentence: string): string {
  return sentence
    .replace(/^(?:[-–•*▪]|\d{1,2}[.)]|#{1,6})\s+/u, '')
    .replace(/(\*\*|__|`)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

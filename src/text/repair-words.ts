/**
 * Repairs what printing and text extraction do to words. Each repair only removes characters, so
 * that every remaining one keeps its place in the source.
 */

/** Offsets (of a trimmed line) that reading skips. */
export type Dropped = ReadonlySet<number>;

const LETTER_SPACED = /(?<!\S)(?:\p{L} ){3,}\p{L}(?!\S)/gu;
const GLUED_NOTE = /(?<=\p{Ll}{3})\d{1,2}(?![\p{L}\d.,/%-]*[\p{L}\d])/gu;
const SPACED_DATE = /(?<!\d)\d{1,2}\. ?\d{1,2}\. ?(?=(?:19|20)\d{2}(?!\d))/gu;
const SPLIT_WORD = /(\p{L}{2,}) (\p{Ll}{2,})/gu;

/** Words of a document that a blank cuts in two somewhere, with the blank: "Unterne hmen". */
export type SplitWords = ReadonlySet<string>;

/** @returns What the lines print with a blank inside and, more often, without. */
export function splitWordsOf(lines: readonly string[]): Set<string> {
  const counts = countWords(lines);
  const split = new Set<string>();
  for (const line of lines) {
    for (const { head, tail } of neighboursIn(line)) {
      if (isSplitWord(head, tail, counts)) split.add(`${head} ${tail}`);
    }
  }
  return split;
}

/** How often each word (letters only, case kept) occurs in the lines. */
function countWords(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}{2,}/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Finds the characters that are no part of the text: blanks inside letter-spaced words
 * ("K l e i n e"), blanks inside words that the document elsewhere prints whole ("Unterne hmen"),
 * digits of footnotes glued to a word ("Schulcloud7"), blanks inside dates ("1.07. 2023").
 */
export function droppedCharacters(line: string, splitWords: SplitWords): Dropped {
  const dropped = new Set<number>();
  for (const match of line.matchAll(LETTER_SPACED)) {
    for (let i = 1; i < match[0].length; i += 2) dropped.add(match.index + i);
  }
  for (const match of line.matchAll(GLUED_NOTE)) {
    for (let i = 0; i < match[0].length; i += 1) dropped.add(match.index + i);
  }
  for (const { index, 0: date } of line.matchAll(SPACED_DATE)) {
    for (let i = 0; i < date.length; i += 1) if (date[i] === ' ') dropped.add(index + i);
  }
  for (const { head, tail, blank } of neighboursIn(line)) {
    if (splitWords.has(`${head} ${tail}`)) dropped.add(blank);
  }
  return dropped;
}

interface Neighbours {
  readonly head: string;
  readonly tail: string;
  /** Offset of the blank between them. */
  readonly blank: number;
}

function* neighboursIn(line: string): Generator<Neighbours> {
  SPLIT_WORD.lastIndex = 0;
  let match = SPLIT_WORD.exec(line);
  while (match !== null) {
    const [, head = '', tail = ''] = match;
    yield { head, tail, blank: match.index + head.length };
    // The tail of one pair may be the head of the next.
    SPLIT_WORD.lastIndex = match.index + head.length + 1;
    match = SPLIT_WORD.exec(line);
  }
}

/** Both halves are rarer than the whole, and one of them is no word of its own. */
function isSplitWord(head: string, tail: string, counts: ReadonlyMap<string, number>): boolean {
  const whole = counts.get(head + tail) ?? 0;
  if (whole === 0) return false;
  const rarest = Math.min(counts.get(head) ?? 0, counts.get(tail) ?? 0);
  return rarest <= 2 && whole > rarest;
}

/**
 * Repairs what printing and text extraction do to words. Each repair only removes characters, so
 * that every remaining one keeps its place in the source.
 */

/** Offsets (of a trimmed line) that reading skips. */
export type Dropped = ReadonlySet<number>;

const LETTER_SPACED = /(?<!\S)(?:\p{L} ){3,}\p{L}(?!\S)/gu;
const GLUED_NOTE = /(?<=\p{Ll}{3})\d{1,2}(?![\p{L}\d.,/%-]*[\p{L}\d])/gu;
const SPLIT_WORD = /(\p{L}{2,}) (\p{Ll}{2,})/gu;

/** Counts of the words of a document, as they are printed. */
export type Vocabulary = ReadonlyMap<string, number>;

/** @returns How often each word (letters only, case kept) occurs in the lines. */
export function vocabularyOf(lines: readonly string[]): Map<string, number> {
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
 * digits of footnotes glued to a word ("Schulcloud7").
 */
export function droppedCharacters(line: string, vocabulary: Vocabulary): Dropped {
  const dropped = new Set<number>();
  for (const match of line.matchAll(LETTER_SPACED)) {
    for (let i = 1; i < match[0].length; i += 2) dropped.add(match.index + i);
  }
  for (const match of line.matchAll(GLUED_NOTE)) {
    for (let i = 0; i < match[0].length; i += 1) dropped.add(match.index + i);
  }
  for (const blank of splitWordBlanks(line, vocabulary)) dropped.add(blank);
  return dropped;
}

function* splitWordBlanks(line: string, vocabulary: Vocabulary): Generator<number> {
  SPLIT_WORD.lastIndex = 0;
  let match = SPLIT_WORD.exec(line);
  while (match !== null) {
    const [, head = '', tail = ''] = match;
    if (isSplitWord(head, tail, vocabulary)) yield match.index + head.length;
    // The tail of one pair may be the head of the next.
    SPLIT_WORD.lastIndex = match.index + head.length + 1;
    match = SPLIT_WORD.exec(line);
  }
}

/** Both halves are rarer than the whole, and one of them is no word of its own. */
function isSplitWord(head: string, tail: string, vocabulary: Vocabulary): boolean {
  const whole = vocabulary.get(head + tail) ?? 0;
  if (whole === 0) return false;
  const rarest = Math.min(vocabulary.get(head) ?? 0, vocabulary.get(tail) ?? 0);
  return rarest <= 2 && whole > rarest;
}

/** Counts of words as they are printed in the document, digits included. */
export type WordCounts = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** References to the strategy behind a measure: "(M 1.1.1.)", "(MF 3.2.)", "– M 6.1.10". */
const STRATEGY_REFERENCE =
  /(?:\s+\d{1,2})?\s*(?:\(\s*MF?\s?\d[^)]*\)|[–-]\s*M\s?\d[\d.]*$|\(Umsetzung Koalitionsvertrag\s*\d*\s*\))/gu;
const LEADING_LABEL = /^(?:NEU\s*:\s*|Maßnahme\s*:\s*)+/iu;

/**
 * Counts the words of a document, to tell words from fragments of words. "Schulcloud7" counts as
 * itself and as "Schulcloud".
 */
export function countWords(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const line of lines) {
    for (const [word] of line.matchAll(WORD)) {
      add(word);
      const bare = word.replace(/\d+$/, '');
      if (bare !== word) add(bare);
    }
  }
  return counts;
}

/**
 * The title as a person reads it: blanks inside words closed, references to the strategy, labels
 * and footnote digits removed, a bracket that is only closed opened before its word.
 *
 * @param printed - The lines of the title, joined.
 * @param hasNote - The digits of a note were found and removed already.
 */
export function cleanTitle(printed: string, counts: WordCounts, hasNote = false): string {
  const bare = closeSplitWords(printed, counts).replace(STRATEGY_REFERENCE, '');
  const text = bare
    .replace(LEADING_LABEL, '')
    .replace(/\(\s+/g, '(')
    .replace(/\s+(?=\))/g, '')
    .replace(/(?<=["“”])\s+(?=-\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([^(]*\s)([^\s(]+\))$/u, '$1($2');
  return closeHyphens(hasNote ? text : withoutGluedNote(text, counts), counts);
}

/** "Unterne hmen" is "Unternehmen" where one half is no word of its own and the whole is one. */
function closeSplitWords(text: string, counts: WordCounts): string {
  const words = text.replace(/\s+/g, ' ').split(' ');
  const closed: string[] = [];
  for (const word of words) {
    const before = closed.at(-1);
    if (before !== undefined && isSplit(before, word, counts)) closed[closed.length - 1] += word;
    else closed.push(word);
  }
  return closed.join(' ').replace(/ (?=\.\))/g, '');
}

function isSplit(before: string, after: string, counts: WordCounts): boolean {
  const head = before.match(/[\p{L}\p{N}-]+$/u)?.[0] ?? '';
  const tail = after.match(/^\p{Ll}[\p{Ll}\p{N}]*/u)?.[0] ?? '';
  if (head === '' || tail === '') return false;
  const whole = counts.get(head + tail) ?? 0;
  const rarest = Math.min(counts.get(head) ?? 0, counts.get(tail) ?? 0);
  // A single letter ("de s") may stand alone in formulas and addresses, but seldom.
  const isLetter = tail.length === 1 && whole > 10 * (counts.get(tail) ?? 0);
  return whole > 0 && whole >= rarest && (rarest <= 2 || isLetter);
}

/** A note's digits at the end ("systems5", "2017) 14"), but not what is spelled so elsewhere ("IPv6"). */
function withoutGluedNote(text: string, counts: WordCounts): string {
  const match = text.match(/([\p{L}\p{N}]*[\p{L})])\s?(\d{1,2})$/u);
  if (!match) return text;
  const [found, word = '', digits = ''] = match;
  const bare = text.slice(0, -found.length) + word;
  if (word.endsWith(')')) return bare.trim();
  const isSpelled = (counts.get(word + digits) ?? 0) * 2 > (counts.get(word) ?? 0);
  return isSpelled || /\s/.test(found) ? text : bare;
}

/** "Informationssicherheits-managements" was hyphenated on a line of an earlier edition. */
function closeHyphens(text: string, counts: WordCounts): string {
  return text.replace(/(\p{L}+\p{Ll})-(\p{Ll}\p{L}+)/gu, (printed, head: string, tail: string) =>
    (counts.get(head + tail) ?? 0) > 0 ? head + tail : printed,
  );
}

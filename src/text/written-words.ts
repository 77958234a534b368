/**
 * How words are written, as found in texts or lists: each in the form that has its capitals. In German
 * that tells what a word is.
 */
export interface WrittenWords {
  /** Always with a capital: "Landkreis", "ThAVEL". */
  readonly capital: readonly string[];
  /** With and without, as noun and as verb or adjective: "Kosten", "Beschäftigte". */
  readonly either: readonly string[];
  /** Never with a capital but at the beginning of a sentence; in small letters. */
  readonly small: readonly string[];
}

/** Words, those of "Ilm-Kreis" together. */
export const WORD = /\p{L}[\p{L}\p{M}\d]*(?:-\p{L}[\p{L}\p{M}\d]*)*/gu;
/** Behind these a sentence, an entry or a quotation begins: a capital tells nothing there. */
const BEGINS = new Set('.!?:;•–„“”"»(\n');
/** A capital and small letters: not the capitals of a heading. */
const PROPER = /\p{Ll}/u;
/** Longer words in capitals only are those of headings. */
const LONGEST_SHORT_FORM = 5;
/** So much more often one way than the other is always. */
const CLEARLY = 8;

interface Count {
  inside: number;
  all: number;
}

/** @param texts - Running text, with its capitals. */
export function findWrittenWords(texts: Iterable<string>): WrittenWords {
  const words = new Map<string, Map<string, Count>>();
  for (const text of texts)
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const count = countOf(words, word);
      count.all += 1;
      if (!beginsAnew(text, index)) count.inside += 1;
    }
  const found = { capital: [] as string[], either: [] as string[], small: [] as string[] };
  for (const [key, forms] of words) {
    const small = forms.get(key)?.all ?? 0;
    forms.delete(key);
    const counts = [...forms].filter(([form]) => !isOfHeading(form));
    const form = counts.toSorted(([, a], [, b]) => b.all - a.all)[0]?.[0];
    const inside = counts.reduce((sum, [, count]) => sum + count.inside, 0);
    if (form === undefined || (small > 0 && inside * CLEARLY < small)) found.small.push(key);
    else if (small * CLEARLY <= inside) found.capital.push(form);
    else found.either.push(form);
  }
  return found;
}

/** Of words that stand in lists, each by itself. */
export function sortWrittenWords(words: Iterable<string>): WrittenWords {
  const [capital, small] = [new Map<string, string>(), new Set<string>()];
  for (const word of words)
    if (word === word.toLowerCase()) small.add(word);
    else capital.set(word.toLowerCase(), word);
  const forms = [...capital];
  return {
    capital: forms.flatMap(([key, form]) => (small.has(key) ? [] : form)),
    either: forms.flatMap(([key, form]) => (small.has(key) ? form : [])),
    small: [...small].filter((key) => !capital.has(key)),
  };
}

/** Whether a sentence or an entry begins at a place of a text. */
export function beginsAnew(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const sign = text.charAt(i);
    if (sign !== ' ') return BEGINS.has(sign);
  }
  return true;
}

function countOf(words: Map<string, Map<string, Count>>, word: string): Count {
  const key = word.toLowerCase();
  const forms = words.get(key) ?? new Map<string, Count>();
  const count = forms.get(word) ?? { inside: 0, all: 0 };
  words.set(key, forms);
  forms.set(word, count);
  return count;
}

function isOfHeading(form: string): boolean {
  return form.length > LONGEST_SHORT_FORM && !PROPER.test(form);
}

import { distance } from 'fastest-levenshtein';
import { findGram, type TextIndex } from '#src/search/text-index.ts';
import { gramsOf } from '#src/text/grams.ts';

const SHORTEST = 4;
/** Grams that more words share say nothing about spelling and cost much. */
const MOST_WORDS = 2000;
/** One shared gram is chance. */
const LEAST_SHARED = 2;

/**
 * The word of the corpus that a misprint most likely meant: one letter off, two in long words;
 * of several the nearest, then the most frequent.
 */
export function findSimilarWord(folded: string, index: TextIndex): string | undefined {
  if (folded.length < SHORTEST) return undefined;
  const allowed = folded.length < 8 ? 1 : 2;
  let best: { text: string; away: number; count: number } | undefined;
  for (const word of countSharedGrams(folded, index).keys()) {
    const text = index.words.textOf(word);
    if (/\d/.test(text) || Math.abs(text.length - folded.length) > allowed) continue;
    const away = isSwapped(folded, text) ? 1 : distance(folded, text);
    const count = index.wordCount[word] ?? 0;
    if (away > allowed) continue;
    if (best === undefined || away < best.away || (away === best.away && count > best.count)) {
      best = { text, away, count };
    }
  }
  return best?.text;
}

/** Words of the corpus with the number of grams they share with a word. */
function countSharedGrams(folded: string, index: TextIndex): Map<number, number> {
  const { start, words } = index.grams;
  const counts = new Uint8Array(index.words.size);
  const found: number[] = [];
  for (const gram of gramsOf(folded)) {
    const place = findGram(index, gram);
    const from = start[place] ?? 0;
    const to = place < 0 ? 0 : (start[place + 1] ?? 0);
    if (to - from > MOST_WORDS) continue;
    for (let at = from; at < to; at += 1) {
      const word = words[at] ?? 0;
      if (counts[word] === LEAST_SHARED - 1) found.push(word);
      counts[word] = (counts[word] ?? 0) + 1;
    }
  }
  return new Map(found.map((word) => [word, counts[word] ?? 0]));
}

export interface SimilarWord {
  readonly stem: number;
  /** Dice coefficient of the grams: 1 for the same word. */
  readonly likeness: number;
}

const LEAST_LIKENESS = 0.45;

/** Stems of words of the corpus that share many letters in order with a word: forms, compounds, cognates. */
export function similarWords(folded: string, index: TextIndex): SimilarWord[] {
  if (folded.length < SHORTEST || /\d/.test(folded)) return [];
  const shared = countSharedGrams(folded, index);
  const size = gramsOf(folded).length;
  const similar: SimilarWord[] = [];
  for (const [word, count] of shared) {
    const likeness = (2 * count) / (size + gramCount(index.words.lengthOf(word)));
    const stem = index.stemOf[word] ?? 0;
    if (likeness >= LEAST_LIKENESS) similar.push({ stem, likeness });
  }
  return similar;
}

function gramCount(length: number): number {
  return length <= 2 ? 1 : 2 * length - 3;
}

/** Two neighbouring letters changed places: one slip, though two edits. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((letter, place) => letter !== other[place]);
  if (first < 0) return false;
  const swapped = `${one.slice(0, first)}${one[first + 1] ?? ''}${one[first] ?? ''}${one.slice(first + 2)}`;
  return swapped === other;
}

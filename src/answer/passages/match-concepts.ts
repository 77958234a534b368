import type { Concept } from '#src/search/query/query-concept.ts';
import { findEllipses } from '#src/text/complete-ellipsis.ts';
import { readingOnce, rememberingTexts } from '#src/text/remember.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** What a text is compared by: its stems, and its folded words for the insides of compounds. */
export interface TextTerms {
  readonly stems: ReadonlySet<string>;
  readonly words: readonly string[];
  /** Of each of the words, in their order. */
  readonly wordStems: readonly string[];
  /** Words of some length as they are written, in lower case. */
  readonly surfaces: readonly string[];
}

/** What is known of words beyond their letters. */
export interface WordKnowledge {
  /** The stem with this number in `Concept.alternatives`. */
  readonly stemOf: (id: number) => string;
  /** Nearness in meaning of a word to each of the asked ones, all in lower case, 0 … 1. */
  readonly nearnessTo: (asked: readonly string[]) => (word: string) => readonly number[];
  /** How much a lower-case word says by how seldom it is written: 0 … 1. */
  readonly weightOfWord: (word: string) => number;
}

/**
 * How far each concept of a question stands in a text: 1 for the user's own word, less for another
 * way to say it, 0 where nothing of it does.
 */
export type Matcher = (terms: TextTerms) => number[];

const WITHIN_COMPOUND = 0.6;
const SHORTEST_WITHIN = 5;
/** Words nearer in meaning than this stand for each other, if less than a synonym does. */
const NEAR_WORD = 0.55;
const NEAR_WORD_WEIGHT = 0.7;
const WORD = /^\p{L}{4,}$/u;

/** Sentences and titles that several ways of answering hold against the same question. */
const REMEMBERED = 2000;

export const termsOf = rememberingTexts(readTerms, REMEMBERED);

function readTerms(text: string): TextTerms {
  const stems = new Set<string>();
  const words: string[] = [];
  const wordStems: string[] = [];
  const surfaces: string[] = [];
  for (const { folded, parts, text: surface } of tokenize(text)) {
    words.push(folded);
    if (WORD.test(surface)) surfaces.push(surface.toLowerCase());
    const stem = stemGerman(folded);
    wordStems.push(stem);
    stems.add(stem);
    for (const part of parts) stems.add(stemGerman(part));
  }
  for (const { completions } of findEllipses(text)) {
    for (const word of completions) stems.add(stemGerman(word));
  }
  return { stems, words, wordStems, surfaces };
}

/** Prepares the comparison with a question; what is found out about a word is remembered. */
export function createMatcher(
  concepts: readonly Concept[],
  { stemOf, nearnessTo }: Pick<WordKnowledge, 'stemOf' | 'nearnessTo'>,
): Matcher {
  const ways = concepts.map((concept) => createFormMatcher(concept, stemOf));
  const nearnessOf = nearnessTo(
    concepts.map(({ surface }) => (WORD.test(surface) ? surface.toLowerCase() : '')),
  );
  const nearOf = readingOnce((word) => {
    const nearness = nearnessOf(word);
    return nearness.some((value) => value >= NEAR_WORD) ? nearness : null;
  });
  return (terms) => {
    const matches = ways.map((matchOf) => matchOf(terms));
    if (matches.every((match) => match >= WITHIN_COMPOUND)) return matches;
    const nearest = nearestWords(terms, matches.length, nearOf);
    return matches.map((match, i) =>
      match >= WITHIN_COMPOUND ? match : Math.max(match, nearest[i] ?? 0),
    );
  };
}

/** Matches a concept by stems and inside compounds. */
function createFormMatcher(
  { alternatives, folded }: Concept,
  stemOf: WordKnowledge['stemOf'],
): (terms: TextTerms) => number {
  const ways = alternatives.map(({ stems, weight }) => ({ stems: stems.map(stemOf), weight }));
  const stem = stemGerman(folded);
  return (terms) => {
    let best = 0;
    for (const { stems, weight } of ways) {
      if (weight > best && stems.every((way) => terms.stems.has(way))) best = weight;
    }
    return best < WITHIN_COMPOUND && standsWithin(stem, terms) ? WITHIN_COMPOUND : best;
  };
}

/**
 * What the word of a text that comes nearest to each concept counts for it.
 *
 * @param nearOf - Null for the many words that are near to none.
 */
function nearestWords(
  { surfaces }: TextTerms,
  concepts: number,
  nearOf: (word: string) => readonly number[] | null,
): number[] {
  const nearest = new Array<number>(concepts).fill(0);
  for (const word of surfaces) {
    const nearness = nearOf(word);
    if (nearness === null) continue;
    for (let i = 0; i < concepts; i += 1) {
      const value = nearness[i] ?? 0;
      if (value > (nearest[i] ?? 0)) nearest[i] = value;
    }
  }
  return nearest.map((value) => (value >= NEAR_WORD ? NEAR_WORD_WEIGHT * value : 0));
}

/** "Cloud" stands in "Schulcloud"; short words stand in too many to mean anything. */
function standsWithin(stem: string, { words }: TextTerms): boolean {
  return stem.length >= SHORTEST_WITHIN && words.some((word) => word.includes(stem));
}

/** For names, which are like no other word in meaning. */
export const NO_NEARNESS: WordKnowledge['nearnessTo'] = () => () => [];

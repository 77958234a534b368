import type { Concept } from '#src/search/query-concept.ts';
import { findEllipses } from '#src/text/complete-ellipsis.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** What a text is compared by: its stems, and its folded words for the insides of compounds. */
export interface TextTerms {
  readonly stems: ReadonlySet<string>;
  readonly words: readonly string[];
  /** Words of some length as they are written, in lower case. */
  readonly surfaces: readonly string[];
}

/** What is known of words beyond their letters. */
export interface WordKnowledge {
  /** The stem with this number in `Concept.alternatives`. */
  readonly stemOf: (id: number) => string;
  /** Nearness in meaning of two lower-case words, 0 … 1. */
  readonly nearnessOfWords: (a: string, b: string) => number;
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

export function termsOf(text: string): TextTerms {
  const stems = new Set<string>();
  const words: string[] = [];
  const surfaces: string[] = [];
  for (const { folded, parts, text: surface } of tokenize(text)) {
    words.push(folded);
    if (WORD.test(surface)) surfaces.push(surface.toLowerCase());
    for (const word of [folded, ...parts]) stems.add(stemGerman(word));
  }
  for (const { completions } of findEllipses(text)) {
    for (const word of completions) stems.add(stemGerman(word));
  }
  return { stems, words, surfaces };
}

/** Prepares the comparison with a question; what is found out about a word is remembered. */
export function createMatcher(concepts: readonly Concept[], knowledge: WordKnowledge): Matcher {
  const matches = concepts.map((concept) => createConceptMatcher(concept, knowledge));
  return (terms) => matches.map((matchOf) => matchOf(terms));
}

function createConceptMatcher(
  { alternatives, folded, surface }: Concept,
  { stemOf, nearnessOfWords }: WordKnowledge,
): (terms: TextTerms) => number {
  const ways = alternatives.map(({ stems, weight }) => ({ stems: stems.map(stemOf), weight }));
  const stem = stemGerman(folded);
  const asked = WORD.test(surface) ? surface.toLowerCase() : undefined;
  const known = new Map<string, number>();
  const nearnessTo = (word: string): number => {
    if (asked === undefined) return 0;
    const nearness = known.get(word) ?? nearnessOfWords(asked, word);
    known.set(word, nearness);
    return nearness;
  };
  return (terms) => {
    let best = 0;
    for (const { stems, weight } of ways) {
      if (weight > best && stems.every((way) => terms.stems.has(way))) best = weight;
    }
    if (best >= WITHIN_COMPOUND) return best;
    if (standsWithin(stem, terms)) return WITHIN_COMPOUND;
    return Math.max(best, nearestWord(terms, nearnessTo));
  };
}

function nearestWord({ surfaces }: TextTerms, nearnessTo: (word: string) => number): number {
  let nearest = 0;
  for (const word of surfaces) nearest = Math.max(nearest, nearnessTo(word));
  return nearest >= NEAR_WORD ? NEAR_WORD_WEIGHT * nearest : 0;
}

/** "Cloud" stands in "Schulcloud"; short words stand in too many to mean anything. */
function standsWithin(stem: string, { words }: TextTerms): boolean {
  return stem.length >= SHORTEST_WITHIN && words.some((word) => word.includes(stem));
}

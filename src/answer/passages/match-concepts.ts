import type { Concept } from '#src/search/query-concept.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** What a text is compared by: its stems, and its folded words for the insides of compounds. */
export interface TextTerms {
  readonly stems: ReadonlySet<string>;
  readonly words: readonly string[];
  /** Words of some length as they are written, in lower case. */
  readonly surfaces: readonly string[];
}

const WITHIN_COMPOUND = 0.6;
const SHORTEST_WITHIN = 5;
/** Words nearer in meaning than this stand for each other, if less than a synonym does. */
const NEAR_WORD = 0.55;
const NEAR_WORD_WEIGHT = 0.7;
const WORD = /^\p{L}{4,}$/u;

/** What is known of words beyond their letters. */
export interface WordKnowledge {
  /** The stem with this number in `Concept.alternatives`. */
  readonly stemOf: (id: number) => string;
  /** Nearness in meaning of two lower-case words, 0 … 1. */
  readonly nearnessOfWords: (a: string, b: string) => number;
}

export function termsOf(text: string): TextTerms {
  const stems = new Set<string>();
  const words: string[] = [];
  const surfaces: string[] = [];
  for (const { folded, parts, text: surface } of tokenize(text)) {
    words.push(folded);
    if (WORD.test(surface)) surfaces.push(surface.toLowerCase());
    for (const word of [folded, ...parts]) stems.add(stemGerman(word));
  }
  return { stems, words, surfaces };
}

/**
 * How far a concept of the question stands in a text: 1 for the user's own word, less for another
 * way to say it, 0 where nothing of it does.
 */
export function matchOf(
  concept: Concept,
  terms: TextTerms,
  { stemOf, nearnessOfWords }: WordKnowledge,
): number {
  let best = 0;
  for (const { stems, weight } of concept.alternatives) {
    if (weight > best && stems.every((id) => terms.stems.has(stemOf(id)))) best = weight;
  }
  if (best >= WITHIN_COMPOUND) return best;
  if (standsWithin(stemGerman(concept.folded), terms)) return WITHIN_COMPOUND;
  return Math.max(best, nearWord(concept, terms, nearnessOfWords));
}

function nearWord(
  { surface }: Concept,
  { surfaces }: TextTerms,
  nearness: WordKnowledge['nearnessOfWords'],
): number {
  if (!WORD.test(surface)) return 0;
  const asked = surface.toLowerCase();
  let nearest = 0;
  for (const word of surfaces) nearest = Math.max(nearest, nearness(asked, word));
  return nearest >= NEAR_WORD ? NEAR_WORD_WEIGHT * nearest : 0;
}

/** "Cloud" stands in "Schulcloud"; short words stand in too many to mean anything. */
function standsWithin(stem: string, { words }: TextTerms): boolean {
  return stem.length >= SHORTEST_WITHIN && words.some((word) => word.includes(stem));
}

import type { Concept } from '#src/search/query-concept.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** What a text is compared by: its stems, and its folded words for the insides of compounds. */
export interface TextTerms {
  readonly stems: ReadonlySet<string>;
  readonly words: readonly string[];
}

const WITHIN_COMPOUND = 0.6;
const SHORTEST_WITHIN = 5;

export function termsOf(text: string): TextTerms {
  const stems = new Set<string>();
  const words: string[] = [];
  for (const { folded, parts } of tokenize(text)) {
    words.push(folded);
    for (const word of [folded, ...parts]) stems.add(stemGerman(word));
  }
  return { stems, words };
}

/** Terms of several texts together. */
export function joinTerms(...all: readonly TextTerms[]): TextTerms {
  return {
    stems: new Set(all.flatMap(({ stems }) => [...stems])),
    words: all.flatMap(({ words }) => words),
  };
}

/**
 * How far a concept of the question stands in a text: 1 for the user's own word, less for another
 * way to say it, 0 where nothing of it does.
 */
export function matchOf(
  concept: Concept,
  terms: TextTerms,
  stemOf: (id: number) => string,
): number {
  let best = 0;
  for (const { stems, weight } of concept.alternatives) {
    if (weight > best && stems.every((id) => terms.stems.has(stemOf(id)))) best = weight;
  }
  if (best >= WITHIN_COMPOUND) return best;
  return standsWithin(stemGerman(concept.folded), terms) ? WITHIN_COMPOUND : best;
}

/** "Cloud" stands in "Schulcloud"; short words stand in too many to mean anything. */
function standsWithin(stem: string, { words }: TextTerms): boolean {
  return stem.length >= SHORTEST_WITHIN && words.some((word) => word.includes(stem));
}

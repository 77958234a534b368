import { type Aspect, holdsAspect, isRequired } from '#src/question/passages/aspect.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { coverage } from './candidate-sentences.ts';
import type { Passage } from './select-sentences.ts';

/** Why the documents are held not to answer a question. */
export type Missing =
  /** Nothing near the subject was found. */
  | { readonly kind: 'subject'; readonly words: readonly string[] }
  /** The subject is there, what was asked of it is not. */
  | { readonly kind: 'aspect'; readonly aspect: Aspect };

/** Calibrated on the samples: `npm run eval` shows both kinds of error. */
export const ABSTAIN_BELOW = 0.42;
/** A word that the whole corpus lacks and that nothing found replaces. */
const UNKNOWN_WORD_PENALTY = 0.12;
const NAME = /^\p{Lu}|\d/u;

/**
 * Decides whether the passages answer the question: by the share of its words that they cover, rare
 * words and unknown names counting most, and by whether they hold what was asked for.
 *
 * @param nearness - Nearness in meaning of the best passage to the question, 0 … 1.
 */
export function missingIn(
  passages: readonly Passage[],
  concepts: readonly Concept[],
  aspect: Aspect,
  nearness: number,
): Missing | null {
  const matches = concepts.map((_, i) =>
    Math.max(0, ...passages.map(({ candidate }) => candidate.matches[i] ?? 0)),
  );
  const uncovered = concepts.filter((_, i) => (matches[i] ?? 0) < 0.3);
  const unknown = uncovered.filter(({ isKnown, surface }) => !isKnown && NAME.test(surface));
  const evidence =
    coverage(matches, concepts) + 0.25 * nearness - UNKNOWN_WORD_PENALTY * unknown.length;
  if (passages.length === 0 || evidence < ABSTAIN_BELOW) {
    return { kind: 'subject', words: uncovered.map(({ surface }) => surface) };
  }
  if (isRequired(aspect) && !passages.some(({ text }) => holdsAspect(aspect, text))) {
    return { kind: 'aspect', aspect };
  }
  return null;
}

import { questionVocabulary } from './words/question-vocabulary.ts';

/** "höheren" has the stem of "hohe". */
const SHORTEST_STEM = 4;

/**
 * Whether a word changes nothing about what is asked: "Wie viele … sind dort eigentlich tätig?". A
 * word that is neither this nor understood makes a question one that is not fully understood, and a
 * question not fully understood is not answered with a figure.
 */
export function isNeutral(folded: string, stem: string): boolean {
  const { neutral, neutralStems } = questionVocabulary();
  return (
    neutral.has(folded) ||
    (folded.length > 3 && stem.length >= SHORTEST_STEM && neutralStems.has(stem))
  );
}

/** A word of asking that is what is asked for where it is counted: "Wie viele Sitzungen …?" */
export function isThing(stem: string): boolean {
  return questionVocabulary().thingStems.has(stem);
}

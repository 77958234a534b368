import { questionVocabulary } from './question-vocabulary.ts';

/** "weiße Rebsorten" are no word of knowing. */
const OF_COLOUR = /^weisse[nrsm]?$/u;
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
    isKindOfQuestion(folded) ||
    (folded.length > 3 &&
      stem.length >= SHORTEST_STEM &&
      neutralStems.has(stem) &&
      !OF_COLOUR.test(folded))
  );
}

/** A word of asking that is what is asked for where it is counted: "Wie viele Sitzungen …?" */
export function isThing(stem: string): boolean {
  return questionVocabulary().thingStems.has(stem) || isKindOfQuestion(stem);
}

/** "Quizfrage", "Schätzfrage", "Spickzettel": what holds or asks a question, whatever it is called. */
function isKindOfQuestion(word: string): boolean {
  return /^\w{3,}(?:frag|anfrag|zettel|notiz|steckbrief|baustein)(?:e|en)?$/u.test(word);
}

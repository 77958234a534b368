import { findFocus } from '#src/question/passages/asked-noun.ts';
import { definiteNouns } from '#src/question/passages/definite-nouns.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import type { Candidate } from './candidate-sentences.ts';
import { importanceOf } from './concept-coverage.ts';
import { MOST_JUDGED } from './is-answered.ts';
import { type Matcher, termsOf } from './match-concepts.ts';
import { addPassage, type Passage, passageOf } from './select-sentences.ts';

/** A word that says less stands in many texts. */
const TELLING = 3;
/** So well a text names the subject; and so little is no mention of it. */
const NAMED = 0.75;
const UNNAMED = 0.55;
/** Differences of scores are logarithms of odds. */
const NEARLY_AS_GOOD = 4;

/**
 * Puts a sentence about the subject first where the passages only speak of what is asked of it: the
 * open software of other things is not that of "the data exchange platform".
 */
export function putSubjectFirst(
  question: string,
  { concepts, match }: { readonly concepts: readonly Concept[]; readonly match: Matcher },
  candidates: readonly Candidate[],
  passages: Passage[],
): void {
  const [best] = passages;
  const subject = placeOfSubject(question, concepts);
  if (best === undefined || subject < 0) return;
  const namedBy = ({ read, matches }: Candidate, text: string) =>
    Math.max(
      matches[subject] ?? 0,
      match(read.headingTerms)[subject] ?? 0,
      match(termsOf(text))[subject] ?? 0,
    );
  const judged = passages.slice(0, MOST_JUDGED);
  if (judged.some(({ candidate, text }) => namedBy(candidate, text) >= UNNAMED)) return;
  const found = candidates.find(
    (one) => one.score >= best.candidate.score - NEARLY_AS_GOOD && namedBy(one, one.text) >= NAMED,
  );
  if (found === undefined) return;
  const others = passages.splice(0);
  passages.push(passageOf(found, candidates));
  for (const other of others.slice(0, 1)) addPassage(other, passages);
}

/** The weightiest known word among the nouns that the question takes as known; -1 for none. */
function placeOfSubject(question: string, concepts: readonly Concept[]): number {
  const nouns = definiteNouns(question);
  const asked = findFocus(question);
  const weights = concepts.map((one) =>
    nouns.includes(one.surface) &&
    one.isKnown &&
    !isFrameWord(one.folded) &&
    !asked.includes(one.folded)
      ? importanceOf(one)
      : 0,
  );
  const heaviest = Math.max(0, ...weights);
  return heaviest < TELLING ? -1 : weights.indexOf(heaviest);
}

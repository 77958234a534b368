import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { findPredicate } from '#src/question/passages/predicate.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { importanceOf } from './concept-coverage.ts';
import {
  createMatcher,
  type Matcher,
  NO_NEARNESS,
  type TextTerms,
  termsOf,
  type WordKnowledge,
} from './match-concepts.ts';
import type { Passage } from './select-sentences.ts';

const MATCHED = 0.3;
/** Who did it, or where: to them it did not happen. */
const AGENT =
  /(?<!\p{L})(?:durch|beim?|im|in|mit)\s+(?:(?:de[rmn]|das|die)\s+)?(?:\p{Ll}+e[nrms]?\s+)?\p{Lu}[\p{L}-]*/gu;

interface Asked {
  readonly question: string;
  readonly concepts: readonly Concept[];
  readonly match: Matcher;
  readonly words: WordKnowledge;
}

/**
 * Whether one passage says what the question takes to have happened, and says it of its subject:
 * that something else was founded does not tell when the subject was.
 *
 * @returns `said` as well where the question names no such event; else a passage that at least is
 *   about the subject, or `neither`.
 */
export function predicateStanding(
  { question, concepts, match, words }: Asked,
  passages: readonly Passage[],
): 'said' | 'neither' | Passage {
  const predicate = findPredicate(question);
  if (predicate === undefined) return 'said';
  const place = concepts.findIndex(({ surface }) => surface === predicate.word);
  const concept = concepts[place];
  if (concept === undefined || isFrameWord(concept.folded)) return 'said';
  const subject = heaviestBeside(concepts, place);
  const matchEvent = createMatcher([withoutGuesses(concept)], {
    ...words,
    nearnessTo: NO_NEARNESS,
  });
  let onSubject: Passage | undefined;
  for (const passage of passages) {
    const { text, candidate } = passage;
    const inHeading = match(candidate.read.headingTerms);
    const inText = match(termsOf(text));
    const at = (i: number) => Math.max(inText[i] ?? 0, inHeading[i] ?? 0);
    const isSaid = (one: string, terms: TextTerms) =>
      predicate.isSaid(one) || (matchEvent(terms)[0] ?? 0) >= MATCHED;
    const isInHeading = (matchEvent(candidate.read.headingTerms)[0] ?? 0) >= MATCHED;
    const isToldOfHeading = (inHeading[subject] ?? 0) >= MATCHED;
    const isSaidOfSubject = splitSentences(text).some(({ start, end }, i, all) => {
      const sentence = text.slice(start, end);
      if (!isInHeading && !isSaid(sentence, termsOf(sentence))) return false;
      const before = text.slice(all[Math.max(0, i - 1)]?.start ?? 0, end).replace(AGENT, ' ');
      return isToldOfHeading || (match(termsOf(before))[subject] ?? 0) >= MATCHED;
    });
    if (isSaidOfSubject || (subject < 0 && isSaid(text, termsOf(text)))) return 'said';
    if (at(subject) >= MATCHED) onSubject ??= passage;
  }
  return onSubject ?? 'neither';
}

/** A word that is only written or meant much like it does not say that it happened. */
function withoutGuesses(concept: Concept): Concept {
  const alternatives = concept.alternatives.filter(({ origin }) => origin !== 'typo');
  return { ...concept, alternatives };
}

function heaviestBeside(concepts: readonly Concept[], place: number): number {
  const weights = concepts.map((concept, i) => (i === place ? 0 : importanceOf(concept)));
  const heaviest = Math.max(0, ...weights);
  return heaviest === 0 ? -1 : weights.indexOf(heaviest);
}

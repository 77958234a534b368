import { isFrameWord } from '#src/question/passages/frame-words.ts';
import { findPredicate } from '#src/question/passages/predicate.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { importanceOf } from './concept-coverage.ts';
import { type Matcher, termsOf } from './match-concepts.ts';
import type { Passage } from './select-sentences.ts';

const MATCHED = 0.3;

interface Asked {
  readonly question: string;
  readonly concepts: readonly Concept[];
  readonly match: Matcher;
}

/**
 * Whether one passage says what the question takes to have happened, and says it of its subject:
 * that something else was founded does not tell when the subject was.
 *
 * @returns `said` as well where the question names no such event; else a passage that at least is
 *   about the subject, or `neither`.
 */
export function predicateStanding(
  { question, concepts, match }: Asked,
  passages: readonly Passage[],
): 'said' | 'neither' | Passage {
  const predicate = findPredicate(question);
  if (predicate === undefined) return 'said';
  const place = concepts.findIndex(({ surface }) => surface === predicate.word);
  const concept = concepts[place];
  if (concept === undefined || isFrameWord(concept.folded)) return 'said';
  const subject = heaviestBeside(concepts, place);
  let onSubject: Passage | undefined;
  for (const passage of passages) {
    const { text, candidate } = passage;
    const inHeading = match(candidate.read.headingTerms);
    const inText = match(termsOf(text));
    const at = (i: number) => Math.max(inText[i] ?? 0, inHeading[i] ?? 0);
    const isSaid = at(place) >= MATCHED || predicate.isSaid(text);
    const around = Math.max(at(subject), candidate.matches[subject] ?? 0);
    if (isSaid && (subject < 0 || around >= MATCHED)) return 'said';
    if (at(subject) >= MATCHED) onSubject ??= passage;
  }
  return onSubject ?? 'neither';
}

function heaviestBeside(concepts: readonly Concept[], place: number): number {
  const weights = concepts.map((concept, i) => (i === place ? 0 : importanceOf(concept)));
  const heaviest = Math.max(0, ...weights);
  return heaviest === 0 ? -1 : weights.indexOf(heaviest);
}

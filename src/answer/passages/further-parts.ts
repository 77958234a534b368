import { type Aspect, aspectStrength, isTelling } from '#src/question/passages/aspect.ts';
import type { QuestionPart } from '#src/question/passages/split-parts.ts';
import { turnsOf } from '#src/question/passages/turns.ts';
import { type Candidate, candidateSentences, type FoundSection } from './candidate-sentences.ts';
import { createExplainsTerm } from './explains-term.ts';
import type { PassageSearch } from './passage-responder.ts';
import { addPassage, isShown, type Passage, passageOf } from './select-sentences.ts';
import type { SentenceQuery } from './sentence-features.ts';

/** What the other parts of a question count beside the one that is being answered. */
const OTHER_PART = 0.35;
/** Differences of scores are logarithms of odds. */
const NEARLY_AS_GOOD = 2;
/** A part of a question with so few words of its own is about the subject of the first. */
const FEW = 1;
/** Sentences away from the one that answers the first part. */
const NEAR = 4;
const POINTS_BACK =
  /(?<!\p{L})(?:es|er|sie|ihn|ihm|ihr|ihnen|dies|das|diese[rsmn]?|davon|dafür|damit|daran|it|its|they|them|this|that)(?!\p{L})/iu;

/** Adds the best sentence for a further part of the question where no shown passage answers it. */
export async function answerPart(
  part: QuestionPart,
  sections: readonly FoundSection[],
  whole: SentenceQuery,
  passages: Passage[],
  search: Pick<PassageSearch, 'concepts' | 'weights'>,
): Promise<void> {
  const own = new Set(search.concepts(part.text).map(({ folded }) => folded));
  const concepts = whole.concepts.map((concept) =>
    own.has(concept.folded) || own.size === 0
      ? concept
      : { ...concept, importance: concept.importance * (part.isAlone === true ? 0 : OTHER_PART) },
  );
  const ownConcepts = concepts.filter(({ folded }) => own.has(folded));
  const explains =
    part.aspect === 'definition' ? createExplainsTerm(ownConcepts, part.text) : () => false;
  const query = { ...whole, concepts, aspect: part.aspect, turns: turnsOf(part.text), explains };
  const isPointing =
    part.isAlone !== true &&
    passages.length > 0 &&
    (own.size <= FEW || POINTS_BACK.test(part.text));
  const found = await candidateSentences(
    isPointing ? onSameSubject(sections, passages) : sections,
    query,
    search.weights.sentence,
  );
  const candidates = found.filter(({ read, place }) => read.sentences[place]?.isNote !== true);
  const near = isPointing ? candidates.filter((candidate) => isNear(candidate, passages)) : [];
  const best =
    near.find(({ text }) => isTelling(part.aspect) && aspectStrength(part.aspect, text) === 1) ??
    bestFor(part.aspect, candidates);
  if (best !== undefined && !isShown(best, passages)) {
    addPassage(passageOf(best, candidates), passages);
  }
}

/** "…, and where will it run?" is asked of what the first part is about. */
function onSameSubject(
  sections: readonly FoundSection[],
  passages: readonly Passage[],
): readonly FoundSection[] {
  const title = passages[0]?.candidate.read.section.path.at(-1);
  const same = sections.filter(({ read }) => read.section.path.at(-1) === title);
  return same.length === 0 ? sections : same;
}

function isNear({ read, place }: Candidate, passages: readonly Passage[]): boolean {
  const first = passages[0]?.candidate;
  return first?.read === read && Math.abs(first.place - place) <= NEAR && first.place !== place;
}

/** A sentence that holds the date, place or address asked for goes before a slightly better one without. */
function bestFor(aspect: Aspect, candidates: readonly Candidate[]): Candidate | undefined {
  const [best] = candidates;
  if (best === undefined || !isTelling(aspect)) return best;
  const least = best.score - NEARLY_AS_GOOD;
  const holding = candidates.find(({ text }) => aspectStrength(aspect, text) === 1);
  return holding !== undefined && holding.score >= least ? holding : best;
}

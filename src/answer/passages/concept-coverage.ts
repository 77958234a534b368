import { isFrameWord } from '#src/question/passages/frame-words.ts';
import type { Concept } from '#src/search/query-concept.ts';

const FRAME_WEIGHT = 0.25;
/** A word that stands everywhere still tells what the question is about. */
const LEAST = 0.5;

/** Share of what the question says that is matched, rare words counting more: 0 … 1. */
export function coverage(matches: readonly number[], concepts: readonly Concept[]): number {
  let matched = 0;
  let total = 0;
  for (const [index, concept] of concepts.entries()) {
    const importance = importanceOf(concept);
    matched += importance * (matches[index] ?? 0);
    total += importance;
  }
  return total === 0 ? 0 : matched / total;
}

/** How much a word of the question says; one that only frames it says little. */
export function importanceOf({ importance, folded }: Concept): number {
  const weight = Math.max(importance, LEAST);
  return isFrameWord(folded) ? weight * FRAME_WEIGHT : weight;
}

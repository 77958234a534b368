import { isFrameWord } from '#src/question/passages/frame-words.ts';
import type { Concept } from '#src/search/query/query-concept.ts';

const FRAME_WEIGHT = 0.25;
/** A word that stands everywhere still tells what the question is about. */
const LEAST = 0.5;

interface Importances {
  readonly of: readonly number[];
  readonly total: number;
}

/** A question is compared with hundreds of sentences. */
const known = new WeakMap<readonly Concept[], Importances>();

function importancesOf(concepts: readonly Concept[]): Importances {
  const before = known.get(concepts);
  if (before !== undefined) return before;
  const of = concepts.map(importanceOf);
  const importances = { of, total: of.reduce((sum, value) => sum + value, 0) };
  known.set(concepts, importances);
  return importances;
}

/** Share of what the question says that is matched, rare words counting more: 0 … 1. */
export function coverage(matches: readonly number[], concepts: readonly Concept[]): number {
  const { of, total } = importancesOf(concepts);
  let matched = 0;
  for (let i = 0; i < of.length; i += 1) matched += (of[i] ?? 0) * (matches[i] ?? 0);
  return total === 0 ? 0 : matched / total;
}

/** Share of what a first text does not say that another does; 0 where that is less than `least`. */
export function coverageBeyond(
  first: readonly number[],
  matches: readonly number[],
  concepts: readonly Concept[],
  least: number,
): number {
  const { of, total } = importancesOf(concepts);
  let said = 0;
  let rest = 0;
  for (let i = 0; i < of.length; i += 1) {
    const open = (of[i] ?? 0) * (1 - (first[i] ?? 0));
    said += open * (matches[i] ?? 0);
    rest += open;
  }
  return rest < least * total ? 0 : said / rest;
}

/** How much a word of the question says; one that only frames it says little. */
export function importanceOf({ importance, folded }: Concept): number {
  const weight = Math.max(importance, LEAST);
  return isFrameWord(folded) ? weight * FRAME_WEIGHT : weight;
}

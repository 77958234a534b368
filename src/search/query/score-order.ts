import type { TextIndex } from '#src/search/text-index.ts';
import type { Concept } from './query-concept.ts';

/** Words of the question that follow each other within so many words of the text keep their order. */
const REACH = 3;
/** Alternatives that are mere guesses do not say where a text speaks of a concept. */
const LEAST_WEIGHT = 0.3;

interface Place {
  readonly concept: number;
  readonly weight: number;
}

interface Occurrence extends Place {
  readonly at: number;
}

/** How many neighbours of the question follow each other in a chunk, 0 … 1. */
export function orderScorer(
  concepts: readonly Concept[],
  index: TextIndex,
): (chunk: number) => number {
  const places = placesByStem(concepts);
  const importance = concepts.map((concept) => concept.importance);
  return (chunk) => bestOrder(occurrences(chunk, places, index), importance);
}

function placesByStem(concepts: readonly Concept[]): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  for (const [concept, { alternatives }] of concepts.entries()) {
    for (const { stems, weight } of alternatives) {
      if (weight < LEAST_WEIGHT) continue;
      for (const stem of stems) {
        places.set(stem, [...(places.get(stem) ?? []), { concept, weight: weight / stems.length }]);
      }
    }
  }
  return places;
}

function occurrences(
  chunk: number,
  places: ReadonlyMap<number, readonly Place[]>,
  { sequence, fields, stemOf }: TextIndex,
): Occurrence[] {
  const found: Occurrence[] = [];
  const end = fields[chunk * 3 + 3] ?? 0;
  for (let at = fields[chunk * 3 + 1] ?? 0; at < end; at += 1) {
    const here = places.get(stemOf[sequence[at] ?? 0] ?? 0);
    if (here === undefined) continue;
    for (const { concept, weight } of here) found.push({ concept, weight, at });
  }
  return found;
}

function bestOrder(found: readonly Occurrence[], importance: readonly number[]): number {
  const pairs = importance.length - 1;
  if (pairs < 1) return 0;
  const kept = new Float32Array(pairs);
  for (let first = 0; first < found.length; first += 1) {
    const { at = 0, concept = 0, weight = 0 } = found[first] ?? {};
    for (let next = first + 1; next < found.length; next += 1) {
      const other = found[next];
      if (other === undefined || other.at - at > REACH) break;
      if (other.concept !== concept + 1 || other.at === at) continue;
      kept[concept] = Math.max(kept[concept] ?? 0, weight * other.weight);
    }
  }
  let sum = 0;
  let total = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    const value = Math.min(importance[pair] ?? 0, importance[pair + 1] ?? 0);
    sum += value * (kept[pair] ?? 0);
    total += value;
  }
  return total === 0 ? 0 : sum / total;
}

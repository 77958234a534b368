import type { Concept } from './query-concept.ts';
import type { TextIndex } from './text-index.ts';

/** About two sentences: what stands together in so many words is said together. */
const WINDOW = 30;
/** Words of the question that follow each other within so many words of the text keep their order. */
const REACH = 3;
/** Alternatives that are mere guesses do not say where a text speaks of a concept. */
const LEAST_WEIGHT = 0.3;

export interface Nearness {
  /** 0 … 1: how much of the question, by importance, the best window of the text holds. */
  readonly window: number;
  /** 0 … 1: how many neighbours of the question follow each other in the text. */
  readonly order: number;
}

interface Place {
  readonly concept: number;
  readonly weight: number;
}

interface Occurrence extends Place {
  readonly at: number;
}

/** Where in a chunk the concepts stand, and how near to each other. */
export function nearnessScorer(
  concepts: readonly Concept[],
  index: TextIndex,
): (chunk: number) => Nearness {
  const places = placesByStem(concepts);
  const importance = concepts.map((concept) => concept.importance);
  const total = importance.reduce((sum, value) => sum + value, 0);
  return (chunk) => {
    const found = occurrences(chunk, places, index);
    if (found.length === 0 || total === 0) return { window: 0, order: 0 };
    return { window: bestWindow(found, importance) / total, order: bestOrder(found, importance) };
  };
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
    if (here !== undefined) for (const place of here) found.push({ ...place, at });
  }
  return found;
}

function bestWindow(found: readonly Occurrence[], importance: readonly number[]): number {
  let best = 0;
  for (const [first, { at }] of found.entries()) {
    const weights = new Float32Array(importance.length);
    let sum = 0;
    for (let next = first; next < found.length; next += 1) {
      const occurrence = found[next];
      if (occurrence === undefined || occurrence.at - at >= WINDOW) break;
      const gain = occurrence.weight - (weights[occurrence.concept] ?? 0);
      if (gain <= 0) continue;
      weights[occurrence.concept] = occurrence.weight;
      sum += gain * (importance[occurrence.concept] ?? 0);
    }
    best = Math.max(best, sum);
  }
  return best;
}

function bestOrder(found: readonly Occurrence[], importance: readonly number[]): number {
  const pairs = importance.length - 1;
  if (pairs < 1) return 0;
  const kept = new Float32Array(pairs);
  for (const [first, { at, concept, weight }] of found.entries()) {
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

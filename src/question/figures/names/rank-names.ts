import type { Name, NamedEntity } from '../vocabulary/entity-index.ts';
import { type MatchedBy, QUALITY, type TermMatch } from './match-terms.ts';

/** An entity that all words of a stretch of the question fit. */
export interface Candidate {
  readonly entity: NamedEntity;
  /** All that distinguishes the name is said. */
  readonly isFull: boolean;
  /** 0 … 1: the worst of the matches. */
  readonly quality: number;
  /** Words of the label that were not said though they belong to it ("Thüringer"). */
  readonly unsaid: number;
  readonly by: MatchedBy;
  /** Only a piece of what it is also called, which names nothing: "fire brigades" of the "fire brigade school". */
  readonly isPiece?: true;
}

/** An entity as a candidate, or null where a word of the stretch is not in any one of its names. */
export function candidateOf(
  entity: NamedEntity,
  terms: readonly (readonly TermMatch[])[],
): Candidate | null {
  let best: Candidate | null = null;
  for (const name of entity.names) {
    const candidate = fitName(entity, name, terms);
    if (candidate !== null && (best === null || isBetter(candidate, best))) best = candidate;
  }
  return best;
}

function fitName(
  entity: NamedEntity,
  name: Name,
  terms: readonly (readonly TermMatch[])[],
): Candidate | null {
  const covered = new Map<string, number>();
  let worst: MatchedBy = 'exact';
  for (const matches of terms) {
    const fitting = matches.filter(({ covers }) => everyIn(covers, name.stems));
    const match = bestMatch(fitting);
    if (match === undefined) return null;
    if (QUALITY[match.by] < QUALITY[worst]) worst = match.by;
    for (const [stem, share] of match.covers) {
      covered.set(stem, Math.min(1, (covered.get(stem) ?? 0) + share));
    }
  }
  const isFull = name.core.every((stem) => (covered.get(stem) ?? 0) >= 0.9);
  const isPiece = !isFull && !name.isLabel && name.stems.length > 1;
  const unsaid = name.optional.filter((stem) => !covered.has(stem)).length;
  return {
    entity,
    isFull,
    quality: QUALITY[isFull && worst === 'part' ? 'compound' : worst],
    unsaid,
    by: worst,
    ...(isPiece ? { isPiece } : {}),
  };
}

function everyIn(covers: ReadonlyMap<string, number>, stems: readonly string[]): boolean {
  for (const stem of covers.keys()) if (!stems.includes(stem)) return false;
  return true;
}

function bestMatch(matches: readonly TermMatch[]): TermMatch | undefined {
  let best: TermMatch | undefined;
  for (const match of matches) {
    if (best === undefined || weightOf(match) > weightOf(best)) best = match;
  }
  return best;
}

function weightOf({ by, covers }: TermMatch): number {
  let share = 0;
  for (const value of covers.values()) share += value;
  return QUALITY[by] * 10 + share;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.isFull !== b.isFull) return a.isFull;
  if (a.isPiece !== b.isPiece) return b.isPiece === true;
  if (a.quality !== b.quality) return a.quality > b.quality;
  return a.unsaid < b.unsaid;
}

/**
 * Only the best: full names before parts of names, the very words before similar ones. A piece of what
 * a thing is also called is no better than a label in other words: "courts".
 */
export function keepBest(candidates: readonly Candidate[]): Candidate[] {
  const full = candidates.filter(({ isFull }) => isFull);
  const pool = full.length > 0 ? full : candidates;
  const quality = Math.max(
    0,
    ...pool.map((candidate) =>
      candidate.isPiece === true ? Math.min(candidate.quality, QUALITY.synonym) : candidate.quality,
    ),
  );
  return pool
    .filter((candidate) => candidate.quality >= quality - 0.01)
    .sort((a, b) => a.unsaid - b.unsaid);
}

import type { Hit, SearchQuery } from '#src/domain/chunk.ts';
import { createPassageSearch, type PassageSearchParts } from '#src/search/passage-search.ts';
import { EVIDENCE_WEIGHTS, type EvidenceWeights } from '#src/search/rank-candidates.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

type Search = (query: SearchQuery) => Promise<readonly Hit[]>;
export type Variant = (parts: PassageSearchParts) => Search;

/** The search as it is, and what it would be without one of its parts. */
export const SEARCH_VARIANTS: Readonly<Record<string, Variant>> = {
  full: (parts) => createPassageSearch(parts).search,
  'keywords only': (parts) =>
    createPassageSearch({
      ...parts,
      vectors: { ...parts.vectors, search: () => [], similarity: () => 0 },
    }).search,
  'vectors only': (parts) => vectorsOnly(parts),
  'without lexicon': (parts) =>
    createPassageSearch({ ...parts, lexicon: { findMatches: () => [] } }).search,
  'without dictionary': (parts) => createPassageSearch({ ...parts, translate: () => [] }).search,
  'without letters': (parts) =>
    createPassageSearch({ ...parts, weights: without('letters') }).search,
  'without likeness': (parts) =>
    createPassageSearch({ ...parts, weights: without('likeness') }).search,
  'without order': (parts) => createPassageSearch({ ...parts, weights: without('order') }).search,
  'without reranker': (parts) => fusedRanks(parts),
};

function without(...names: (keyof EvidenceWeights)[]): EvidenceWeights {
  return { ...EVIDENCE_WEIGHTS, ...Object.fromEntries(names.map((name) => [name, 0])) };
}

function vectorsOnly({ embedder, vectors, chunks }: PassageSearchParts): Search {
  return async ({ text, limit }) =>
    vectors.search(await embedder.embedQuery(text), limit).map(({ id, similarity }) => ({
      chunk: chunks.chunk(id),
      score: similarity,
      parts: { meaning: similarity },
    }));
}

/** FlexSearch and HNSW alone, joined by reciprocal rank. */
function fusedRanks({ embedder, vectors, keywords, chunks }: PassageSearchParts): Search {
  return async ({ text, limit }) => {
    const words = tokenize(text).map(({ folded }) => folded);
    const stems = words.filter((word) => !isStopWord(word)).map(stemGerman);
    const near = vectors.search(await embedder.embedQuery(text), 50).map(({ id }) => id);
    const scores = new Map<number, number>();
    for (const ids of [keywords.search(stems, 50), near]) {
      for (const [rank, id] of ids.entries()) {
        scores.set(id, (scores.get(id) ?? 0) + 1 / (60 + rank));
      }
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([id, score]) => ({ chunk: chunks.chunk(id), score, parts: {} }));
  };
}

import type { Hit } from '#src/domain/chunk.ts';
import { NO_THESAURUS } from '#src/ports/dictionary.ts';
import {
  createPassageSearch,
  type PassageSearch,
  type PassageSearchParts,
} from '#src/search/query/passage-search.ts';
import { EVIDENCE_WEIGHTS, type EvidenceWeights } from '#src/search/query/rank-candidates.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { stemsAlone, stemsAndGrams } from './baselines.ts';

export type Variant = (parts: PassageSearchParts) => PassageSearch;

/** The search as it is. */
export const FULL = 'full';

/** The search as it is, and what it would be without one of its parts. */
export const SEARCH_VARIANTS: Readonly<Record<string, Variant>> = {
  [FULL]: createPassageSearch,
  'keywords only': (parts) =>
    createPassageSearch({
      ...parts,
      vectors: { ...parts.vectors, search: () => [], similarity: () => 0 },
    }),
  'vectors only': vectorsOnly,
  'without lexicon': (parts) =>
    createPassageSearch({ ...parts, lexicon: { findMatches: () => [] } }),
  'without thesaurus': (parts) => createPassageSearch({ ...parts, thesaurus: NO_THESAURUS }),
  'without dictionary': (parts) => createPassageSearch({ ...parts, translate: () => [] }),
  'without letters': (parts) => createPassageSearch({ ...parts, weights: without('letters') }),
  'without likeness': (parts) => createPassageSearch({ ...parts, weights: without('likeness') }),
  'without order': (parts) => createPassageSearch({ ...parts, weights: without('order') }),
  'without reranker': fusedRanks,
  'BM25 over stems': stemsAlone,
  'BM25 over stems and letter grams': stemsAndGrams,
};

/** Those whose effect on whole answers is measured. */
export const ABLATED = [
  FULL,
  'keywords only',
  'vectors only',
  'without lexicon',
  'without thesaurus',
  'without reranker',
];

/** How many each source may put forward where nothing reranks them. */
const MOST_FUSED = 50;

function without(...names: (keyof EvidenceWeights)[]): EvidenceWeights {
  return { ...EVIDENCE_WEIGHTS, ...Object.fromEntries(names.map((name) => [name, 0])) };
}

function vectorsOnly(parts: PassageSearchParts): PassageSearch {
  const { embedder, vectors, chunks } = parts;
  return {
    ...createPassageSearch(parts),
    search: async (query) => {
      const isWanted = chunks.filter(query);
      return vectors
        .search(await embedder.embedQuery(query.text), chunks.size)
        .filter(({ id }) => isWanted(id))
        .slice(0, query.limit)
        .map(({ id, similarity }) => ({
          chunk: chunks.chunk(id),
          score: similarity,
          parts: { meaning: similarity },
        }));
    },
  };
}

/** FlexSearch and HNSW alone, joined by reciprocal rank. */
function fusedRanks(parts: PassageSearchParts): PassageSearch {
  const { embedder, vectors, keywords, chunks } = parts;
  return {
    ...createPassageSearch(parts),
    search: async (query) => {
      const isWanted = chunks.filter(query);
      const words = tokenize(query.text).map(({ folded }) => folded);
      const stems = words.filter((word) => !isStopWord(word)).map(stemGerman);
      const near = vectors.search(await embedder.embedQuery(query.text), chunks.size);
      const scores = new Map<number, number>();
      for (const ids of [keywords.search(stems, chunks.size), near.map(({ id }) => id)]) {
        for (const [rank, id] of ids.filter(isWanted).slice(0, MOST_FUSED).entries())
          scores.set(id, (scores.get(id) ?? 0) + 1 / (60 + rank));
      }
      return [...scores]
        .sort(([, a], [, b]) => b - a)
        .slice(0, query.limit)
        .map(([id, score]): Hit => ({ chunk: chunks.chunk(id), score, parts: {} }));
    },
  };
}

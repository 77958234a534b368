import {
  createPassageSearch,
  type PassageSearch,
  type PassageSearchParts,
} from '#src/search/query/passage-search.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

type Terms = (text: string) => string[];
type Scores = (question: string) => Float64Array;

/** What any search must beat: textbook BM25 over the stems of the passages. */
export function stemsAlone(parts: PassageSearchParts): PassageSearch {
  return ordered(parts, bm25(parts, stemsOf));
}

/** The same plus BM25 over letter grams, each as a share of its best score. */
export function stemsAndGrams(parts: PassageSearchParts): PassageSearch {
  const both = [bm25(parts, stemsOf), bm25(parts, gramsOf)];
  return ordered(parts, (question) => {
    const sum = new Float64Array(parts.chunks.size);
    for (const scores of both.map((scoresFor) => scoresFor(question))) {
      const best = Math.max(...scores, Number.MIN_VALUE);
      for (const [id, score] of scores.entries()) sum[id] = (sum[id] ?? 0) + score / best;
    }
    return sum;
  });
}

function ordered(parts: PassageSearchParts, scoresFor: Scores): PassageSearch {
  const { chunks } = parts;
  return {
    ...createPassageSearch(parts),
    search: async (query) => {
      const isWanted = chunks.filter(query);
      return [...scoresFor(query.text).entries()]
        .filter(([id, score]) => score > 0 && isWanted(id))
        .sort(([, a], [, b]) => b - a)
        .slice(0, query.limit)
        .map(([id, score]) => ({ chunk: chunks.chunk(id), score, parts: {} }));
    },
  };
}

function bm25({ chunks }: PassageSearchParts, termsOf: Terms): Scores {
  const postings = new Map<string, Map<number, number>>();
  const lengths = Array.from({ length: chunks.size }, (_, id) => {
    const { path, text } = chunks.chunk(id);
    const terms = termsOf(`${path.join(' ')} ${text}`);
    for (const term of terms) {
      const found = postings.get(term) ?? new Map<number, number>();
      postings.set(term, found.set(id, (found.get(id) ?? 0) + 1));
    }
    return terms.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  return (question) => {
    const scores = new Float64Array(chunks.size);
    for (const term of new Set(termsOf(question))) {
      const found = postings.get(term) ?? new Map<number, number>();
      const rarity = Math.log(1 + (chunks.size - found.size + 0.5) / (found.size + 0.5));
      for (const [id, frequency] of found) {
        const length = (lengths[id] ?? 0) / mean;
        const damping = SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length);
        scores[id] =
          (scores[id] ?? 0) + (rarity * frequency * (SATURATION + 1)) / (frequency + damping);
      }
    }
    return scores;
  };
}

function wordsOf(text: string): string[] {
  return tokenize(text)
    .map(({ folded }) => folded)
    .filter((word) => !isStopWord(word));
}

function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemGerman);
}

function gramsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const padded = `_${word}_`;
    return [4, 5].flatMap((size) =>
      Array.from({ length: Math.max(0, padded.length - size + 1) }, (_, at) =>
        padded.slice(at, at + size),
      ),
    );
  });
}

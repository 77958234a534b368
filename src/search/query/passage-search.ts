import type { Hit, SearchQuery } from '#src/domain/chunk.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { ChunkStore } from '#src/search/chunk-store.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { type Collapsed, collapseRepeats } from './collapse-repeats.ts';
import { type CandidateSources, findCandidates } from './find-candidates.ts';
import { type Concept, germanWords, type QueryContext } from './query-concept.ts';
import { EVIDENCE_WEIGHTS, type EvidenceWeights, rankCandidates } from './rank-candidates.ts';
import { readConcepts } from './read-query.ts';

export interface PassageSearch {
  /** Passages that answer a question, best first; none for a question that only has words of grammar. */
  search(query: SearchQuery): Promise<readonly Hit[]>;
  /** How a question is read, for `--explain`. */
  readConcepts(question: string): readonly Concept[];
}

export interface PassageSearchParts extends CandidateSources, QueryContext {
  readonly chunks: ChunkStore;
  readonly embedder: Embedder;
  readonly weights?: EvidenceWeights;
}

/** More translations of one word are likely other meanings of it. */
const TRANSLATIONS = 3;

/** Joins an opened index to the search over it. */
export function createPassageSearch(parts: PassageSearchParts): PassageSearch {
  const { chunks, embedder, weights = EVIDENCE_WEIGHTS } = parts;
  const context = { ...parts, weights, yearOf: chunks.yearOf };
  return {
    readConcepts: (question) => readConcepts(question, parts),
    async search(query) {
      const concepts = readConcepts(query.text, parts);
      if (concepts.length === 0) return [];
      const vector = await embedder.embedQuery(textToEmbed(query.text, concepts));
      const candidates = findCandidates(concepts, vector, parts, chunks.filter(query));
      const ranked = rankCandidates(candidates, concepts, vector, context);
      return collapseRepeats(ranked, query.limit, chunks.yearOf, parts.index).map((found) =>
        toHit(found, chunks),
      );
    },
  };
}

/** What the vectors are asked: without misprints, and in German, the language of the default ones. */
function textToEmbed(question: string, concepts: readonly Concept[]): string {
  return detectLanguage(question) === 'de'
    ? concepts.reduce(withoutMisprint, question)
    : germanWords(concepts, TRANSLATIONS);
}

function withoutMisprint(question: string, { surface, alternatives }: Concept): string {
  const correction = alternatives.find(({ origin }) => origin === 'typo');
  return correction === undefined ? question : question.replace(surface, correction.label);
}

function toHit({ chunk, evidence, strength, others }: Collapsed, chunks: ChunkStore): Hit {
  return {
    chunk: chunks.chunk(chunk),
    score: calibrate(strength),
    parts: { ...evidence },
    ...(others.length === 0 ? {} : { others: others.map(chunks.chunk) }),
  };
}

/** Strength at which a passage is as likely to answer as not, and how steeply that changes. */
const EVEN_STRENGTH = 0.61;
const STEEPNESS = 4;

/** Turns evidence into a probability: a logistic curve fitted to questions with known answers. */
function calibrate(strength: number): number {
  return 1 / (1 + Math.exp(-STEEPNESS * (strength - EVEN_STRENGTH)));
}

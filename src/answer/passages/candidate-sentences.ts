import type { Hit } from '#src/domain/chunk.ts';
import type { Section } from '#src/domain/section.ts';
import type { SentenceWeights } from './passage-weights.ts';
import type { ReadSection } from './read-section.ts';
import {
  type ComparedSentence,
  compareSentences,
  FEATURE_NAMES,
  type SentenceFeatures,
  type SentenceQuery,
} from './sentence-features.ts';

export interface Candidate extends ComparedSentence {
  readonly read: ReadSection;
  readonly text: string;
  /** What the search thought of the section: 0 … 1. */
  readonly hitScore: number;
  /** Weighted sum of the features: differences are logarithms of odds. */
  readonly score: number;
  /** That this sentence answers, if any of the candidates does; all together 1. */
  readonly probability: number;
}

/** A section with how well the search liked it. */
export interface FoundSection {
  readonly read: ReadSection;
  readonly hit: Hit;
}

/**
 * Every sentence of the sections that were found, with how likely it answers; best first.
 *
 * @param sections - Best first.
 */
export async function candidateSentences(
  sections: readonly FoundSection[],
  query: SentenceQuery,
  weights: SentenceWeights,
): Promise<Candidate[]> {
  const compared = await Promise.all(
    sections.map(async ({ read, hit }, rank) =>
      (await compareSentences(read, hit, rank, query)).map((sentence) => ({
        sentence,
        read,
        hitScore: hit.score,
        score: weigh(sentence.features, weights),
      })),
    ),
  );
  const sentences = compared.flat().sort((a, b) => b.score - a.score);
  const best = sentences[0]?.score ?? 0;
  const odds = sentences.map(({ score }) => Math.exp(score - best));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return sentences.map(({ sentence, read, hitScore, score }, i) => ({
    place: sentence.place,
    features: sentence.features,
    matches: sentence.matches,
    nearness: sentence.nearness,
    read,
    text: read.sentences[sentence.place]?.text ?? '',
    hitScore,
    score,
    probability: (odds[i] ?? 0) / total,
  }));
}

function weigh(features: SentenceFeatures, weights: SentenceWeights): number {
  let sum = 0;
  for (const name of FEATURE_NAMES) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}

/** "Aktionsplan 2024, 2.8 Aufbau einer Thüringer Schulcloud": outermost and innermost heading. */
export function shortPath({ path }: Pick<Section, 'path'>): string {
  const [first = '', ...rest] = path;
  const last = rest.at(-1);
  return last === undefined ? first : `${first}, ${last}`;
}

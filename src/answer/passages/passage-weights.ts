import type { AnswerFeatures } from './is-answered.ts';
import type { FeatureName } from './sentence-features.ts';

/** How much each kind of evidence counts that a sentence answers; what is left out counts nothing. */
export type SentenceWeights = Readonly<Partial<Record<FeatureName, number>>>;

/** How much each sign counts that a question is answered at all: a logistic curve. */
export type AnsweredWeights = AnswerFeatures & { readonly bias: number };

/** What was fitted on questions with known answers: `data/weights/passages.json`, see its README. */
export interface PassageWeights {
  readonly sentence: SentenceWeights;
  readonly answered: AnsweredWeights;
  /** Below this probability an answer is withheld: 0 … 1. */
  readonly answeredFrom: number;
}

import {
  ANSWER_FEATURES,
  type AnswerFeatures,
  answeredProbability,
} from '#src/answer/passages/is-answered.ts';
import type { AnsweredWeights } from '#src/answer/passages/passage-weights.ts';

/** What is known of one question and its passages, and whether they answer it. */
export interface AnswerCase {
  readonly features: AnswerFeatures;
  readonly answered: 0 | 1;
}

const STEPS = 4000;
const STEP = 2;
const NAMES = [...ANSWER_FEATURES, 'bias'] as const;

/**
 * Logistic regression by gradient descent.
 *
 * @param pull - How strongly the weights are held near 0, so that few questions do not overfit.
 */
export function fitAnswered(cases: readonly AnswerCase[], pull: number): AnsweredWeights {
  let fitted = mapWeights(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = { ...mapWeights((name) => pull * fitted[name]), bias: 0 };
    for (const { features, answered } of cases) {
      const error = (answeredProbability(features, fitted) - answered) / cases.length;
      for (const name of ANSWER_FEATURES) gradient[name] += error * features[name];
      gradient.bias += error;
    }
    const last = fitted;
    fitted = mapWeights((name) => last[name] - STEP * gradient[name]);
  }
  return fitted;
}

/** Weights by their names. */
export function mapWeights(weight: (name: (typeof NAMES)[number]) => number) {
  return Object.fromEntries(NAMES.map((name) => [name, weight(name)])) as {
    -readonly [name in keyof AnsweredWeights]: number;
  };
}

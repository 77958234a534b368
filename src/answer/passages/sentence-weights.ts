import type { FeatureName } from './sentence-features.ts';

export type SentenceWeights = Readonly<Partial<Record<FeatureName, number>>>;

/**
 * How much each kind of evidence counts; fitted as `test/eval/calibrate.ts` does, on more questions
 * than the repository holds.
 */
export const SENTENCE_WEIGHTS: SentenceWeights = {
  own: 1.78,
  heading: 1.54,
  around: 3.86,
  section: -3.69,
  heaviest: 1.05,
  pairs: 1.98,
  aligned: 2.51,
  nearness: 2.42,
  rest: 0.99,
  'rest aligned': 1.39,
  before: 1.83,
  focus: 0.5,
  'focus said': 0.92,
  named: 1.29,
  hit: 3.24,
  rank: 1.95,
  explained: 2.93,
  year: 1.79,
  'text of year': 0.63,
  'text of next year': 0.58,
  // Held up by hand: samples accept any year, but without one the newest is meant.
  newest: 0.4,
  letter: 1.2,
  note: -1.28,
  lead: -1.86,
  'list lead': -3.23,
  'number lead': 1.38,
  bullet: 0.19,
  short: -0.11,
  length: -0.47,
  depth: -0.1,
  telling: 2.75,
  'telling time': 1.57,
  'telling duration': 0.07,
  'telling person': -1.09,
  'telling quantity': 2.06,
  'telling money': 0.31,
  'telling delay': 1.5,
  'telling reason': -0.55,
  'telling address': 0.57,
  'telling place': 1.16,
  'telling definition': -1.32,
  'telling law': 0.67,
  'telling product': -0.4,
  'telling list': -1.48,
};

import type { AskedNoun } from '#src/question/passages/asked-noun.ts';
import { type Aspect, aspectStrength, isRequired } from '#src/question/passages/aspect.ts';
import { placesMissing } from '#src/question/passages/places-elsewhere.ts';
import { presupposedEnd } from '#src/question/passages/presupposed-end.ts';
import type { Concept } from '#src/search/query-concept.ts';
import { coverage, importanceOf } from './candidate-sentences.ts';
import { type Matcher, termsOf } from './match-concepts.ts';
import type { Passage } from './select-sentences.ts';

/** Why the documents are held not to answer a question. */
export type Missing =
  /** Nothing near the subject was found. */
  | { readonly kind: 'subject' }
  /** The subject is there, what was asked of it is not. */
  | { readonly kind: 'aspect'; readonly aspect: Aspect; readonly noun?: string }
  /** The question takes for granted what the documents do not say. */
  | { readonly kind: 'premise' };

/** What is known of a question and of the passages that were found for it. */
export interface Evidence {
  readonly question: string;
  readonly concepts: readonly Concept[];
  readonly aspect: Aspect;
  readonly askedNoun: AskedNoun | undefined;
  readonly match: Matcher;
  readonly passages: readonly Passage[];
}

/** Numbers that tell an answered question from one that is not; each about 0 … 1. */
export interface AnswerFeatures {
  /** Share of the question that passages, headings and neighbours speak of. */
  readonly covered: number;
  /** Share that the shown words themselves say. */
  readonly said: number;
  /** Nearness in meaning of the best sentence. */
  readonly nearness: number;
  /** What the search thought of the best section. */
  readonly hit: number;
  /** Unknown names in the question: 0, 0.5, 1 … */
  readonly unknown: number;
  /** How rare the rarest word is that nothing matches, 0 … 1. */
  readonly uncovered: number;
}

/** A logistic curve over the features, fitted by `test/eval/calibrate.ts`. */
export const ANSWER_WEIGHTS: AnswerFeatures & { readonly bias: number } = {
  covered: 5,
  said: 2,
  nearness: 2,
  hit: 0,
  unknown: -1,
  uncovered: -1,
  bias: -2.5,
};
/** Below this probability the answer is withheld. */
export const ANSWERED_FROM = 0.5;
const MATCHED = 0.3;
/** What is counted must be named, not only a part of its name. */
const NAMED = 0.45;
const RAREST = 7.5;
const NAME = /^\p{Lu}|\d/u;

export function featuresOf({ concepts, match, passages }: Evidence): AnswerFeatures {
  const best = (values: readonly number[][], i: number) =>
    Math.max(0, ...values.map((v) => v[i] ?? 0));
  const around = passages.map(({ candidate }) => [...candidate.matches]);
  const shown = passages.map(({ text }) => match(termsOf(text)));
  const covered = concepts.map((_, i) => Math.max(best(around, i), best(shown, i)));
  const missed = concepts.filter((_, i) => (covered[i] ?? 0) < MATCHED);
  const unknown = missed.filter(({ isKnown, surface }) => !isKnown && NAME.test(surface));
  return {
    covered: coverage(covered, concepts),
    said: coverage(
      concepts.map((_, i) => best(shown, i)),
      concepts,
    ),
    nearness: passages[0]?.candidate.nearness ?? 0,
    hit: passages[0]?.candidate.hitScore ?? 0,
    unknown: unknown.length / 2,
    uncovered: Math.max(0, ...missed.map(importanceOf)) / RAREST,
  };
}

/** Probability that passages with these features answer their question. */
export function answeredProbability(features: AnswerFeatures, weights = ANSWER_WEIGHTS): number {
  const names = Object.keys(features) as (keyof AnswerFeatures)[];
  const sum = names.reduce((total, name) => total + weights[name] * features[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Decides whether the passages answer the question: by what they must hold (the place, the counted
 * thing, the aspect, what the question takes for granted) and else by calibrated evidence.
 */
export function missingIn(evidence: Evidence): Missing | null {
  const { question, aspect, passages } = evidence;
  if (passages.length === 0) return { kind: 'subject' };
  const texts = passages.map(
    ({ text, candidate }) => `${candidate.read.section.path.join(' ')} ${text}`,
  );
  if (placesMissing(question, texts.join(' ')).length > 0) return { kind: 'subject' };
  if (answeredProbability(featuresOf(evidence)) < ANSWERED_FROM) return { kind: 'subject' };
  const isSaid = presupposedEnd(question);
  if (isSaid !== null && !texts.some(isSaid)) return { kind: 'premise' };
  return missingAspect(evidence, aspect);
}

function missingAspect(
  { askedNoun, concepts, match, passages }: Evidence,
  aspect: Aspect,
): Missing | null {
  if (!isRequired(aspect) && askedNoun === undefined) return null;
  const holding = passages.filter(({ text }) => aspectStrength(aspect, text) > 0);
  if (holding.length === 0) return { kind: 'aspect', aspect };
  if (askedNoun === undefined) return null;
  const index = concepts.findIndex(({ folded }) => folded === askedNoun.folded);
  const names = ({ text }: Passage) =>
    askedNoun.standsFor?.test(text) === true || (match(termsOf(text))[index] ?? 0) >= NAMED;
  if (index < 0 && askedNoun.standsFor === undefined) return null;
  return holding.some(names)
    ? null
    : { kind: 'aspect', aspect, noun: concepts[index]?.surface ?? '' };
}

import { type Candidate, candidateSentences } from '#src/answer/passages/candidate-sentences.ts';
import {
  findPassages,
  type Prepared,
  prepareQuestion,
} from '#src/answer/passages/find-passages.ts';
import { featuresOf, missingByRule } from '#src/answer/passages/is-answered.ts';
import type { PassageSearch } from '#src/answer/passages/passage-responder.ts';
import type { SentenceWeights } from '#src/answer/passages/passage-weights.ts';
import type { Passage } from '#src/answer/passages/select-sentences.ts';
import { FEATURE_NAMES } from '#src/answer/passages/sentence-features.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import type { AnswerCase } from './answer-fit.ts';
import type { RankedCase } from './rank-fit.ts';
import type { Sample } from './sample.ts';

/** A question that weights are fitted on, with what the search found for it. */
export interface Case {
  readonly sample: Sample;
  readonly prepared: Prepared;
  /** Its candidates; null where the question has several parts or none of the candidates answers. */
  readonly ranked: RankedCase | null;
}

/** Asked of other parts of the product: statuses and figures, greetings, orders. */
const OTHER_PARTS = new Set(['ambiguous', 'injection', 'empty', 'long-input', 'language']);

/** Candidates of a question that the fit looks at, besides those that answer. */
const MOST_COMPARED = 100;
/** By which these are chosen: not by fitted weights, so that a fit does not depend on the last one. */
const UNFITTED: SentenceWeights = { own: 1, heading: 1, around: 1, aligned: 1, nearness: 1 };

/** Whether weights of passages can learn from a question. */
export function isOfPassages({ category, expect, history }: Sample): boolean {
  const isOfPassage = expect.type === 'text' || expect.type === 'abstain';
  return isOfPassage && history === undefined && !OTHER_PARTS.has(category);
}

/** Searches for a question as the product does; what is found of a section is remembered. */
export async function prepareCase(sample: Sample, search: PassageSearch): Promise<Case> {
  const { question } = sample;
  const found = await prepareQuestion(question, detectLanguage(question), search);
  const known = new Map<unknown, Promise<readonly number[]>>();
  const nearness: Prepared['query']['nearness'] = (read) => {
    const nearness = known.get(read) ?? found.query.nearness(read);
    known.set(read, nearness);
    return nearness;
  };
  const prepared = { ...found, query: { ...found.query, nearness } };
  return { sample, prepared, ranked: await rank(sample, prepared) };
}

async function rank(
  sample: Sample,
  { sections, query, item }: Prepared,
): Promise<RankedCase | null> {
  if (sample.expect.type !== 'text' || sample.category === 'multi' || item !== undefined)
    return null;
  const candidates = await candidateSentences(sections, query, UNFITTED);
  const isAnswer = answersAmong(candidates, sample);
  if (!isAnswer.includes(true)) return null;
  const isKept = (_: unknown, i: number) => i < MOST_COMPARED || isAnswer[i] === true;
  const rows = candidates
    .filter(isKept)
    .map(({ features }) => Float64Array.from(FEATURE_NAMES, (name) => features[name] ?? 0));
  return { rows, answers: isAnswer.filter(isKept) };
}

/**
 * Sentences on lines of the evidence; where some of them hold what the answer must say, only these.
 * The same sentence of another year answers as well.
 */
function answersAmong(candidates: readonly Candidate[], { evidence, expect }: Sample): boolean[] {
  const isOnEvidence = candidates.map(({ read, place }) => {
    const span = read.sentences[place]?.span ?? { start: 0, end: 1 };
    const from = read.reading.lineAt(span.start);
    const to = read.reading.lineAt(span.end - 1);
    return evidence.some(([first, last]) => first <= to && last >= from);
  });
  const wanted = expect.type === 'text' ? expect.must.flat().map(squash) : [];
  const says = candidates.map(({ text }) => wanted.some((word) => squash(text).includes(word)));
  const isTold = isOnEvidence.some((is, i) => is && says[i]);
  const answers = isOnEvidence.map((is, i) => is && (says[i] === true || !isTold));
  const texts = new Set(candidates.filter((_, i) => answers[i]).map(({ text }) => squash(text)));
  return candidates.map(({ text }, i) => answers[i] === true || texts.has(squash(text)));
}

/**
 * What abstention can learn from a question: null where a rule withholds the answer anyway, or where
 * the passages of an answerable question do not hold the answer.
 */
export async function answerCase(
  { sample, prepared }: Case,
  search: PassageSearch,
): Promise<AnswerCase | null> {
  const evidence = await findPassages(prepared, search);
  if (missingByRule(evidence) !== null) return null;
  const isAnswerable = sample.expect.type === 'text';
  if (isAnswerable && !holdsAnswer(sample, evidence.passages)) return null;
  return { features: featuresOf(evidence), answered: isAnswerable ? 1 : 0 };
}

function holdsAnswer(sample: Sample, passages: readonly Passage[]): boolean {
  return holds(
    sample,
    passages.map((p) => `${p.candidate.read.section.path.join(' ')} ${p.text}`).join(' '),
  );
}

function holds({ expect }: Sample, text: string): boolean {
  const squashed = squash(text);
  return (
    expect.type === 'text' &&
    expect.must.every((any) => [any].flat().some((s) => squashed.includes(squash(s))))
  );
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[\s\u00ad-]/gu, '');
}

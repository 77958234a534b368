import { parseArgs } from 'node:util';
import { type Candidate, candidateSentences } from '#src/answer/passages/candidate-sentences.ts';
import {
  findPassages,
  type Prepared,
  prepareQuestion,
} from '#src/answer/passages/find-passages.ts';
import {
  ANSWER_WEIGHTS,
  type AnswerFeatures,
  answeredProbability,
  featuresOf,
  missingByRule,
} from '#src/answer/passages/is-answered.ts';
import { type Passage, SELECTION_LIMITS } from '#src/answer/passages/select-sentences.ts';
import { FEATURE_NAMES } from '#src/answer/passages/sentence-features.ts';
import { SENTENCE_WEIGHTS, type SentenceWeights } from '#src/answer/passages/sentence-weights.ts';
import { buildIndex } from '#src/app/build-index.ts';
import { openIndex } from '#src/app/open-index.ts';
import { readConfig } from '#src/config.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { fitRanking, placeOfAnswer, type RankedCase } from './rank-fit.ts';
import { readSamples, type Sample } from './sample.ts';

/**
 * Finds the weights of sentences and those of abstention on questions with known answers, so that
 * anyone can do it again on a corpus of their own. Prints what to write into `SENTENCE_WEIGHTS` and
 * `ANSWER_WEIGHTS`; changes nothing itself.
 *
 *   npx tsx test/eval/calibrate.ts [--file text]… [--unanswerable neg]… [--pull 0.001] [--folds 5]
 *
 * What it prints of quality is measured on questions that the weights were not fitted on: each
 * fifth of them with weights from the other four.
 */

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: ['text', 'text-own'] },
    unanswerable: { type: 'string', multiple: true, default: ['neg', 'neg-own'] },
    pull: { type: 'string', default: '0.001' },
    folds: { type: 'string', default: '5' },
    limits: { type: 'string' },
  },
});

/** Asked of other parts of the product: statuses and figures, greetings, orders. */
const OTHER_PARTS = new Set(['multi', 'ambiguous', 'injection', 'empty', 'long-input', 'language']);

/** How strongly the weights of the regression are held near 0. */
const PULL = 0.001;

/** Candidates of a question that the fit looks at, by the weights as they are. */
const MOST_COMPARED = 100;

interface Case {
  readonly sample: Sample;
  readonly prepared: Prepared;
}

interface Ranked extends RankedCase {
  readonly of: Case;
}

const config = readConfig();
const opened = await openIndex(await buildIndex(config, () => undefined), config);
const search = opened.passages;
const limits = { ...SELECTION_LIMITS, ...JSON.parse(options.limits ?? '{}') };
const answerable = await prepareAll(options.file);
const unanswerable = await prepareAll(options.unanswerable);
const ranked = await rankAll(answerable);
const pull = Number(options.pull);

await measureHeldOut(Number(options.folds));
const sentence = weightsFrom(fitRanking(ranked, pull));
console.log('SENTENCE_WEIGHTS', rounded(sentence));
const answer = await fitAnswer(sentence);
console.log('ANSWER_WEIGHTS', rounded(answer));
opened.tables.close();

async function prepareAll(files: readonly string[]): Promise<Case[]> {
  const samples = readSamples(files).filter(({ category }) => !OTHER_PARTS.has(category));
  const cases: Case[] = [];
  for (const sample of samples) {
    const { question } = sample;
    const prepared = await prepareQuestion(question, detectLanguage(question), search);
    const known = new Map<unknown, Promise<readonly number[]>>();
    const nearness: Prepared['query']['nearness'] = (read) => {
      const found = known.get(read) ?? prepared.query.nearness(read);
      known.set(read, found);
      return found;
    };
    cases.push({ sample, prepared: { ...prepared, query: { ...prepared.query, nearness } } });
  }
  return cases;
}

/** Questions with one part, whose candidates hold an answer. */
async function rankAll(cases: readonly Case[]): Promise<Ranked[]> {
  const all: Ranked[] = [];
  for (const of of cases) {
    const { sample, prepared } = of;
    if (sample.category === 'multi' || prepared.item !== undefined) continue;
    const candidates = await candidateSentences(prepared.sections, prepared.query);
    const isAnswer = answersAmong(candidates, sample);
    if (!isAnswer.includes(true)) continue;
    const kept = candidates.filter((_, i) => i < MOST_COMPARED || isAnswer[i] === true);
    const answers = isAnswer.filter((is, i) => i < MOST_COMPARED || is);
    const rows = kept.map(({ features }) =>
      Float64Array.from(FEATURE_NAMES, (name) => features[name] ?? 0),
    );
    all.push({ rows, answers, of });
  }
  return all;
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

/** Prints how good weights are on questions that they were not fitted on. */
async function measureHeldOut(folds: number): Promise<void> {
  const places: number[] = [];
  const outcomes: { right: boolean; cited: boolean; length: number }[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeld = (_: unknown, i: number) => (i * 7919) % folds === fold;
    const weights = fitRanking(
      ranked.filter((one, i) => !isHeld(one, i)),
      pull,
    );
    for (const one of ranked.filter(isHeld)) {
      places.push(placeOfAnswer(one, weights));
      const { prepared, sample } = one.of;
      const { passages } = await findPassages(prepared, search, weightsFrom(weights), limits);
      const length = passages.reduce((total, { text }) => total + text.length, 0);
      outcomes.push({ right: isRight(sample, passages), cited: cites(sample, passages), length });
    }
  }
  const share = (count: number) => ((100 * count) / places.length).toFixed(1);
  const within = (n: number) => share(places.filter((place) => place < n).length);
  const lengths = outcomes.map(({ length }) => length).sort((a, b) => a - b);
  const at = (part: number) => lengths[Math.floor(lengths.length * part)] ?? 0;
  console.log(
    `held out, ${places.length} questions: first ${within(1)} %, of 3 ${within(3)} %, of 5 ${within(5)} %; ` +
      `right ${share(outcomes.filter(({ right }) => right).length)} %, ` +
      `cited ${share(outcomes.filter(({ cited }) => cited).length)} %, ` +
      `characters median ${at(0.5)}, 95 % below ${at(0.95)}`,
  );
}

function weightsFrom(fitted: Float64Array): SentenceWeights {
  const entries = FEATURE_NAMES.map((name, i) => [name, fitted[i] ?? 0]);
  return { ...SENTENCE_WEIGHTS, ...Object.fromEntries(entries) };
}

function isRight({ expect }: Sample, passages: readonly Passage[]): boolean {
  if (expect.type !== 'text') return false;
  const text = squash(
    passages.map((p) => `${p.candidate.read.section.path.join(' ')} ${p.text}`).join(' '),
  );
  return expect.must.every((any) => [any].flat().some((s) => text.includes(squash(s))));
}

function cites({ evidence }: Sample, passages: readonly Passage[]): boolean {
  return passages.some(({ candidate, stretch }) => {
    const { firstLine, lastLine } = candidate.read.reading.originOf(stretch);
    return evidence.some(([first, last]) => firstLine <= last && lastLine >= first);
  });
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[\s\u00ad-]/gu, '');
}

/** Logistic regression by gradient descent; pulled towards 0 so that few samples do not overfit. */
async function fitAnswer(weights: SentenceWeights): Promise<typeof ANSWER_WEIGHTS> {
  const rows: { features: AnswerFeatures; answered: 0 | 1 }[] = [];
  for (const [cases, answered] of [
    [answerable, 1],
    [unanswerable, 0],
  ] as const) {
    for (const { sample, prepared } of cases) {
      const evidence = await findPassages(prepared, search, weights);
      if (missingByRule(evidence) !== null) continue;
      if (answered === 1 && !isRight(sample, evidence.passages)) continue;
      rows.push({ features: featuresOf(evidence), answered });
    }
  }
  const names = Object.keys(ANSWER_WEIGHTS) as (keyof typeof ANSWER_WEIGHTS)[];
  let fitted = ANSWER_WEIGHTS;
  for (let round = 0; round < 4000; round += 1) {
    const gradient = new Map(
      names.map((name) => [name, name === 'bias' ? 0 : PULL * fitted[name]]),
    );
    for (const { features, answered } of rows) {
      const error = (answeredProbability(features, fitted) - answered) / rows.length;
      for (const name of names) {
        const value = name === 'bias' ? 1 : features[name];
        gradient.set(name, (gradient.get(name) ?? 0) + error * value);
      }
    }
    const stepped = names.map((name) => [name, fitted[name] - 2 * (gradient.get(name) ?? 0)]);
    fitted = { ...fitted, ...Object.fromEntries(stepped) };
  }
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const kept = rows.filter((r) => answeredProbability(r.features, fitted) >= threshold);
    const wrongly = kept.filter(({ answered }) => answered === 0).length;
    const lost = rows.filter((r) => r.answered === 1).length - (kept.length - wrongly);
    console.log(
      `from ${threshold}: ${lost} answers lost, ${wrongly} unanswerable answered (of ${rows.length})`,
    );
  }
  return fitted;
}

function rounded(weights: object): string {
  return JSON.stringify(weights, (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  );
}

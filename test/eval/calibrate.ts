import { parseArgs } from 'node:util';
import {
  SENTENCE_WEIGHTS,
  type SentenceWeights,
} from '#src/answer/passages/candidate-sentences.ts';
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
import type { Passage } from '#src/answer/passages/select-sentences.ts';
import { buildIndex } from '#src/app/build-index.ts';
import { openIndex } from '#src/app/open-index.ts';
import { readConfig } from '#src/config.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { readSamples, type Sample } from './sample.ts';

/**
 * Finds the weights of sentences and the threshold of abstention on questions with known answers,
 * so that anyone can do it again on a corpus of their own. Prints what to write into
 * `SENTENCE_WEIGHTS` and `ANSWER_WEIGHTS`; changes nothing itself.
 *
 *   npx tsx test/eval/calibrate.ts [--file text]… [--unanswerable neg]… [--held-out text-own]…
 *     [--steps 150] [--seed 1]
 *
 * `--held-out` names files that are only measured, with the weights as they are and as they were
 * found: what helps there as well was not learnt by heart.
 */

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: ['text', 'text-own'] },
    unanswerable: { type: 'string', multiple: true, default: ['neg', 'neg-own'] },
    'held-out': { type: 'string', multiple: true, default: [] },
    steps: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
});

/** Asked of other parts of the product: statuses and figures, greetings, orders. */
const OTHER_PARTS = new Set(['multi', 'ambiguous', 'injection', 'empty', 'long-input', 'language']);

/** How strongly the weights of the regression are held near 0. */
const PULL = 0.001;

interface Case {
  readonly sample: Sample;
  readonly prepared: Prepared;
}

const config = readConfig();
const opened = await openIndex(await buildIndex(config, () => undefined), config);
const search = opened.passages;
const answerable = await prepareAll(options.file);
const heldOut = await prepareAll(options['held-out']);
const unanswerable = await prepareAll(options.unanswerable);

const random = seeded(Number(options.seed));
const sentence = await climb(SENTENCE_WEIGHTS, Number(options.steps));
console.log('SENTENCE_WEIGHTS', rounded(sentence));
if (heldOut.length > 0) {
  const before = await quality(SENTENCE_WEIGHTS, heldOut);
  const after = await quality(sentence, heldOut);
  console.log(`held out: quality ${before.toFixed(4)} before, ${after.toFixed(4)} after`);
}
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

/** Right answers count 1, a cited line of the evidence 0.3; short answers a little more. */
async function quality(
  weights: SentenceWeights,
  cases: readonly Case[] = answerable,
): Promise<number> {
  let sum = 0;
  for (const { sample, prepared } of cases) {
    const { passages } = await findPassages(prepared, search, weights);
    const length = passages.reduce((total, { text }) => total + text.length, 0);
    sum +=
      (isRight(sample, passages) ? 1 : 0) + (cites(sample, passages) ? 0.3 : 0) - length / 20_000;
  }
  return sum / cases.length;
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

/** Random steps that are kept where they help. */
async function climb(start: SentenceWeights, steps: number): Promise<SentenceWeights> {
  let best = start;
  let reached = await quality(best);
  console.log(`quality ${reached.toFixed(4)} at the start`);
  for (let step = 0; step < steps; step += 1) {
    const next = changed(best);
    const value = await quality(next);
    if (value <= reached + 1e-4) continue;
    best = next;
    reached = value;
    console.log(`quality ${value.toFixed(4)} after step ${step + 1}`);
  }
  return best;
}

function changed(weights: SentenceWeights): SentenceWeights {
  const entries = Object.entries(weights).map(([name, value]): [string, number] => {
    if (random() > 0.35) return [name, value];
    return [name, Math.min(1.5, Math.max(0, value * (0.5 + random()) + (random() - 0.5) * 0.1))];
  });
  return { ...weights, ...Object.fromEntries(entries) };
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

/** Numbers 0 … 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

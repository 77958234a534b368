import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { answerQuestion } from '#src/answer/answer-question.ts';
import { answeredProbability } from '#src/answer/passages/is-answered.ts';
import type { PassageWeights, SentenceWeights } from '#src/answer/passages/passage-weights.ts';
import { FEATURE_NAMES } from '#src/answer/passages/sentence-features.ts';
import { buildIndex } from '#src/app/build-index.ts';
import { openIndex } from '#src/app/open-index.ts';
import { PASSAGE_WEIGHTS } from '#src/app/read-passage-weights.ts';
import { readConfig } from '#src/config.ts';
import { type AnswerCase, fitAnswered, mapWeights } from './answer-fit.ts';
import { answerCase, type Case, isOfPassages, prepareCase } from './calibration-cases.ts';
import { NO_MODEL } from './evaluated-model.ts';
import { type Judgement, judge } from './judge.ts';
import { fitRanking, placeOfAnswer } from './rank-fit.ts';
import { readSamples, type Sample } from './sample.ts';

/**
 * Fits the weights by which sentences are chosen and answers withheld (`data/weights/`) on questions
 * with known answers, so that anyone can do it again on a corpus of their own.
 *
 *   npm run eval:calibrate -- [--corpus DIR --index DIR] [--file text | --file FILE.jsonl]…
 *     [--folds 5] [--shown 0.8] [--fast] [--write]
 *
 * Questions whose `expect` is a text teach which sentence answers and that there is an answer, those
 * that expect an abstention that there is none. What is printed of quality is measured by asking
 * the whole product each question with weights that were fitted without it and without the others
 * about the same place in the documents; `--fast` leaves this out. `--write` replaces the weights,
 * `--json` saves what was right in the form that `npm run eval -- --compare` reads.
 */

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    index: { type: 'string' },
    file: {
      type: 'string',
      multiple: true,
      default: ['text', 'text-own', 'text-exam', 'neg', 'neg-own', 'neg-exam'],
    },
    folds: { type: 'string', default: '5' },
    shown: { type: 'string', default: '0.8' },
    fast: { type: 'boolean', default: false },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

interface Outcome extends Judgement {
  readonly sample: Sample;
  readonly length: number;
}

/** Without a year in the question the newest text is meant, though samples accept any. */
const HELD_UP = new Map([[FEATURE_NAMES.indexOf('newest'), 0.4]]);
/** How strongly weights are held near 0; found by cross-validation. */
const PULL = { sentence: 0.001, answered: 0.0005 };
/** Evidence that begins within so many lines is the same place. */
const SAME_PLACE = 40;
const THRESHOLDS = Array.from({ length: 51 }, (_, i) => 0.25 + i / 100);

const folds = Array.from({ length: Number(options.folds) }, (_, fold) => fold);
const config = readConfig({
  ...(options.corpus === undefined ? {} : { corpus: options.corpus }),
  ...(options.index === undefined ? {} : { index: options.index }),
});
const generation = await buildIndex(config, () => undefined);
const opened = await openIndex(generation, config, { openModel: NO_MODEL });
const search = opened.passages;
const samples = readSamples(options.file);
const cases: Case[] = [];
for (const sample of samples.filter(isOfPassages)) cases.push(await prepareCase(sample, search));

const ranked = cases.filter(({ ranked }) => ranked !== null);
const sentence = fitSentence(ranked);
const sentenceOf = folds.map((fold) => fitSentence(withoutFold(ranked, fold)));
reportPlaces();
const answered = await answerCases();
reportAbstention();
const weights = withAnswered(
  sentence,
  answered.map(({ row }) => row),
);
console.log(JSON.stringify(weights));
if (options.write) {
  const file = join(config.dataDirectory, PASSAGE_WEIGHTS);
  await writeFile(`${file}.next`, `${JSON.stringify(weights, null, 2)}\n`);
  await rename(`${file}.next`, file);
  console.log(`written: ${file}`);
}
if (!options.fast) await reportHeldOut();
opened.tables.close();

function foldOf({ evidence, question }: Sample): number {
  const place = evidence[0] === undefined ? -1 : Math.floor(evidence[0][0] / SAME_PLACE);
  const key = place === -1 ? question : String(place);
  const hash = [...key].reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  return hash % folds.length;
}

function withoutFold<T extends { readonly sample: Sample }>(all: readonly T[], fold: number): T[] {
  return all.filter(({ sample }) => foldOf(sample) !== fold);
}

function fitSentence(from: readonly Case[]): SentenceWeights {
  const fitted = fitRanking(
    from.flatMap(({ ranked }) => ranked ?? []),
    PULL.sentence,
    HELD_UP,
  );
  const rounded = FEATURE_NAMES.map((name, i) => [name, round(fitted[i] ?? 0)] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0));
}

/** What abstention learns from, with sentences chosen by weights that do not know the question. */
async function answerCases(): Promise<{ sample: Sample; row: AnswerCase }[]> {
  const rows: { sample: Sample; row: AnswerCase }[] = [];
  for (const one of cases) {
    const held = sentenceOf[foldOf(one.sample)] ?? sentence;
    const row = await answerCase(one, {
      ...search,
      weights: { ...search.weights, sentence: held },
    });
    if (row !== null) rows.push({ sample: one.sample, row });
  }
  return rows;
}

/** With the threshold from which the fewest are judged wrongly; an answer where there is none
 * counts as `--shown` that are lost. */
function withAnswered(sentence: SentenceWeights, rows: readonly AnswerCase[]): PassageWeights {
  const fitted = fitAnswered(rows, PULL.answered);
  const answered = mapWeights((name) => round(fitted[name]));
  const judged = rows.map(({ features, answered: is }) => ({
    is,
    probability: answeredProbability(features, answered),
  }));
  const faults = (from: number) =>
    judged.reduce((sum, { is, probability }) => {
      if (is === 1) return sum + (probability < from ? 1 : 0);
      return sum + (probability >= from ? Number(options.shown) : 0);
    }, 0);
  const least = Math.min(...THRESHOLDS.map(faults));
  const best = THRESHOLDS.filter((from) => faults(from) === least);
  return { sentence, answered, answeredFrom: round(best[Math.floor(best.length / 2)] ?? 0.5) };
}

/** Where the first sentence that answers stands among all candidates. */
function reportPlaces(): void {
  const places = ranked.map(({ sample, ranked }) => {
    const held = sentenceOf[foldOf(sample)] ?? sentence;
    const row = Float64Array.from(FEATURE_NAMES, (name) => held[name] ?? 0);
    return ranked === null ? 0 : placeOfAnswer(ranked, row);
  });
  const within = (n: number) => percent(places.filter((place) => place < n).length, places.length);
  const texts = cases.filter(({ sample }) => sample.expect.type === 'text');
  console.log(
    `${texts.length} answerable questions, ${places.length} with an answer among the candidates; ` +
      `held out: first ${within(1)} %, of 3 ${within(3)} %, of 5 ${within(5)} %`,
  );
}

/** How often passages that answer are withheld, and others are not. */
function reportAbstention(): void {
  const faults = { lost: 0, answered: 0 };
  const count = { answerable: 0, unanswerable: 0 };
  for (const fold of folds) {
    const others = withoutFold(answered, fold).map(({ row }) => row);
    const held = withAnswered(sentence, others);
    for (const { sample, row } of answered) {
      if (foldOf(sample) !== fold) continue;
      const isShown = answeredProbability(row.features, held.answered) >= held.answeredFrom;
      count[row.answered === 1 ? 'answerable' : 'unanswerable'] += 1;
      if (row.answered === 1 && !isShown) faults.lost += 1;
      if (row.answered === 0 && isShown) faults.answered += 1;
    }
  }
  console.log(
    `held out: passages hold the answer of ${count.answerable} questions, ${faults.lost} of them withheld; ` +
      `of ${count.unanswerable} that nothing answers, ${faults.answered} shown`,
  );
}

/** Asks the whole product every question, with weights that were fitted without it. */
async function reportHeldOut(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const fold of folds) {
    const rows = withoutFold(answered, fold).map(({ row }) => row);
    const held = withAnswered(sentenceOf[fold] ?? sentence, rows);
    const product = await openIndex(generation, config, { openModel: NO_MODEL, weights: held });
    for (const sample of samples.filter((sample) => foldOf(sample) === fold)) {
      const answer = await answerQuestion(sample.question, product.answering, sample.history);
      outcomes.push({ sample, ...judge(sample, answer), length: answer.text.length });
    }
    product.tables.close();
  }
  const files = [...new Set(samples.map(({ file }) => file)), 'all'];
  const rows = files.map((file) =>
    rowOf(
      file,
      outcomes.filter(({ sample }) => file === 'all' || sample.file === file),
    ),
  );
  console.log(
    markdownTable([
      [
        'held out',
        'questions',
        'right',
        '%',
        'cited %',
        'wrongly abstained',
        'wrongly answered',
        'characters median',
        '95 % below',
      ],
      ...rows,
    ]),
  );
  if (options.json !== undefined) {
    const saved = outcomes.map(({ sample, right, why, cited }) => ({
      id: sample.id,
      right,
      why,
      cited,
    }));
    await writeFile(options.json, `${JSON.stringify(saved, null, 1)}\n`);
  }
}

function rowOf(name: string, group: readonly Outcome[]): string[] {
  const count = (is: (outcome: Outcome) => boolean) => group.filter(is).length;
  const lengths = group.map(({ length }) => length).sort((a, b) => a - b);
  const at = (part: number) => String(lengths[Math.floor(lengths.length * part)] ?? 0);
  const right = count((outcome) => outcome.right);
  return [
    name,
    String(group.length),
    String(right),
    percent(right, group.length),
    percent(
      count(({ cited }) => cited === true),
      count(({ cited }) => cited !== null),
    ),
    String(count(({ wronglyAbstained }) => wronglyAbstained)),
    String(count(({ sample, right }) => sample.expect.type === 'abstain' && !right)),
    at(0.5),
    at(0.95),
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import pLimit from 'p-limit';
import type { Answer } from '#src/domain/answer.ts';
import { type Judgement, judge } from './judge.ts';
import type { Sample } from './sample.ts';

export interface Result extends Judgement {
  readonly sample: Sample;
  readonly answer: Answer;
}

/**
 * Asks each sample, and judges the answers.
 *
 * @param threads - So many questions are asked at once.
 */
export function askSamples(
  samples: readonly Sample[],
  ask: (question: string, history?: readonly string[]) => Promise<Answer>,
  threads = 1,
): Promise<Result[]> {
  return pLimit(threads).map(samples, async (sample) => {
    const answer = await ask(sample.question, sample.history);
    return { sample, answer, ...judge(sample, answer) };
  });
}

export const RESULT_COLUMNS = [
  'questions',
  'right',
  '%',
  'cited %',
  'confidently wrong',
  'wrongly abstained',
  'median ms',
];

/** Cells of `RESULT_COLUMNS`. */
export function resultCells(results: readonly Result[]): string[] {
  const right = results.filter((result) => result.right).length;
  const citable = results.filter(({ cited }) => cited !== null);
  return [
    String(results.length),
    String(right),
    percent(right, results.length),
    percent(citable.filter(({ cited }) => cited).length, citable.length),
    String(results.filter(({ confidentlyWrong }) => confidentlyWrong).length),
    String(results.filter(({ wronglyAbstained }) => wronglyAbstained).length),
    quantile(
      results.map(({ answer }) => answer.tookMs),
      0.5,
    ).toFixed(1),
  ];
}

export const FAULT_COLUMNS = [
  'answerable',
  'withheld',
  '%',
  'unanswerable',
  'answered',
  '%',
  'passages',
  'characters median',
  '95 % below',
];

/** Cells of `FAULT_COLUMNS`: how often answers are withheld or invented, and how long passages are. */
export function faultCells(results: readonly Result[]): string[] {
  const answerable = results.filter(
    ({ sample }) => sample.expect.type !== 'abstain' && sample.expect.type !== 'clarify',
  );
  const others = results.filter(({ sample }) => sample.expect.type === 'abstain');
  const withheld = answerable.filter(({ wronglyAbstained }) => wronglyAbstained).length;
  const answered = others.filter(({ right }) => !right).length;
  const lengths = results
    .filter(({ answer }) => answer.kind === 'passage')
    .map(({ answer }) => answer.text.length);
  return [
    String(answerable.length),
    String(withheld),
    answerable.length === 0 ? '–' : percent(withheld, answerable.length),
    String(others.length),
    String(answered),
    others.length === 0 ? '–' : percent(answered, others.length),
    String(lengths.length),
    String(quantile(lengths, 0.5)),
    String(quantile(lengths, 0.95)),
  ];
}

/** One decimal; 100 of nothing. */
function percent(part: number, whole: number): string {
  return (whole === 0 ? 100 : (100 * part) / whole).toFixed(1);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

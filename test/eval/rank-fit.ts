/** One question: the features of its candidates, and which of them answer it. */
export interface RankedCase {
  /** A row for each candidate. */
  readonly rows: readonly Float64Array[];
  readonly answers: readonly boolean[];
}

const STEPS = 300;
const STEP = 0.1;

/**
 * Weights with which the candidates that answer are the likeliest: softmax over the candidates of
 * each question, by gradient descent (Adam).
 *
 * @param pull - How strongly the weights are held near 0, so that few questions do not overfit.
 * @param least - What a weight is held up to, by its place.
 */
export function fitRanking(
  cases: readonly RankedCase[],
  pull: number,
  least: ReadonlyMap<number, number> = new Map(),
): Float64Array {
  const size = cases[0]?.rows[0]?.length ?? 0;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = weights.map((weight) => pull * weight);
    for (const one of cases) addGradient(one, weights, gradient, 1 / cases.length);
    for (let i = 0; i < size; i += 1) {
      const slope = gradient[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const m = (mean[i] ?? 0) / (1 - 0.9 ** step);
      const v = (square[i] ?? 0) / (1 - 0.999 ** step);
      const moved = (weights[i] ?? 0) - (STEP * m) / (Math.sqrt(v) + 1e-8);
      weights[i] = Math.max(moved, least.get(i) ?? -Infinity);
    }
  }
  return weights;
}

function addGradient(
  { rows, answers }: RankedCase,
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const scores = rows.map((row) => product(row, weights));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const right = odds.reduce((sum, value, i) => sum + (answers[i] === true ? value : 0), 0);
  if (right === 0) return;
  for (const [i, row] of rows.entries()) {
    const error = (odds[i] ?? 0) / all - (answers[i] === true ? (odds[i] ?? 0) / right : 0);
    if (Math.abs(error) < 1e-6) continue;
    for (let k = 0; k < row.length; k += 1)
      gradient[k] = (gradient[k] ?? 0) + share * error * (row[k] ?? 0);
  }
}

/** Place of the first candidate that answers, 0-based. */
export function placeOfAnswer({ rows, answers }: RankedCase, weights: Float64Array): number {
  const scores = rows.map((row) => product(row, weights));
  const best = Math.max(...scores.filter((_, i) => answers[i] === true));
  return scores.filter((score) => score > best).length;
}

function product(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i += 1) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

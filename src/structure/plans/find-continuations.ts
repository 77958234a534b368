import type { FinishedMeasure, Measure, MeasureContinuation } from '#src/domain/measure.ts';
import { isBelow, numberParts, numbersIn } from './heading-number.ts';
import {
  overlapWithin,
  type Terms,
  type TermWeights,
  termsOf,
  weighTerms,
} from './title-similarity.ts';

/** Two plans that follow each other, with what is known about their measures. */
interface Step {
  readonly before: readonly Measure[];
  readonly after: readonly Measure[];
  /** Entries of the earlier plan whose measure is in no later one and in no list of finished ones. */
  readonly ended: readonly Measure[];
  readonly finished: readonly FinishedMeasure[];
  readonly isNextYear: boolean;
  readonly weight: TermWeights;
}

/** A title that holds this much of another, by the weight of its words, holds it all. */
const HOLDS = 0.85;

/**
 * Finds where measures that end without a word go on: merged into one that names their numbers or
 * whose title takes in theirs, or divided into parts below a heading that is called like them. They
 * are other measures with other ids; only what became of them is said with this.
 *
 * @param measures - All entries with their ids, in the order of the plans.
 */
export function findContinuations(
  measures: readonly Measure[],
  finished: readonly FinishedMeasure[],
): MeasureContinuation[] {
  const years = [...new Set(measures.map(({ planYear }) => planYear))].sort((a, b) => a - b);
  const weight = weighTerms(measures.map(({ title }) => termsOf(title)));
  return years.slice(1).flatMap((year, index) => {
    const earlier = years[index] ?? 0;
    const before = measures.filter(({ planYear }) => planYear === earlier);
    const after = measures.filter(({ planYear }) => planYear === year);
    const isGone = ({ measureId }: Measure) =>
      !measures.some((other) => other.measureId === measureId && other.planYear > earlier) &&
      !finished.some((entry) => entry.measureId === measureId);
    const step: Step = {
      before,
      after,
      ended: before.filter(isGone),
      finished,
      isNextYear: year === earlier + 1,
      weight,
    };
    const merged = after.flatMap((to) => [...mergedByNumber(to, step), ...mergedByTitle(to, step)]);
    return distinct([...merged, ...after.flatMap((to) => divided(to, step))]);
  });
}

function distinct(found: readonly MeasureContinuation[]): MeasureContinuation[] {
  return found.filter(
    ({ from, to }, index) =>
      found.findIndex((other) => other.from === from && other.to === to) === index,
  );
}

function goesOn(
  from: Measure,
  to: Measure,
  how: MeasureContinuation['how'],
  line: number,
): MeasureContinuation {
  return { from: from.measureId, to: to.measureId, year: to.planYear, how, line };
}

/** "vormals Maßnahmen A.7./A.8./A.22.": all but the one whose story the measure goes on. */
function mergedByNumber(to: Measure, step: Step): MeasureContinuation[] {
  const { formerNumber } = to;
  const numbers = numbersIn(formerNumber?.text ?? '');
  if (formerNumber === null || numbers.length < 2) return [];
  return numbers.flatMap((number) => {
    const from = step.isNextYear
      ? step.ended.find((entry) => entry.number === number)
      : betweenNeighbours(number, step);
    return from === undefined ? [] : [goesOn(from, to, 'merged', formerNumber.line)];
  });
}

/**
 * A number of a plan that is missing names the measure that stood at its place in the plan before:
 * between the two whose numbers in the missing plan are the next lower and the next higher one.
 */
function betweenNeighbours(number: string, step: Step): Measure | undefined {
  const known = knownNumbers(step).filter(([missing]) => isBeside(missing, number));
  const below = known.filter(([missing]) => order(missing, number) < 0).at(-1)?.[1];
  const above = known.find(([missing]) => order(missing, number) > 0)?.[1];
  if (below === undefined || above === undefined) return undefined;
  const between = step.ended.filter(
    ({ number: own }) =>
      own !== null &&
      isBeside(own, below) &&
      isBeside(own, above) &&
      order(own, below) > 0 &&
      order(own, above) < 0,
  );
  return between.length === 1 ? between[0] : undefined;
}

/** Numbers of the missing plan, as the next one prints them, with those of the plan before; in order. */
function knownNumbers({ before, after, finished }: Step): (readonly [string, string])[] {
  const year = after[0]?.planYear;
  const named = [
    ...after.map(({ measureId, formerNumber }) => [measureId, formerNumber?.text] as const),
    ...finished
      .filter(({ planYear }) => year !== undefined && planYear >= year)
      .map(({ measureId, formerNumber }) => [measureId, formerNumber] as const),
  ];
  const pairs = named.flatMap(([id, former]): (readonly [string, string])[] => {
    const own = before.find(({ measureId }) => measureId === id)?.number;
    const numbers = numbersIn(former ?? '');
    // Of several numbers the one that did not change is the measure's own.
    const number = numbers.length === 1 ? numbers[0] : numbers.find((one) => one === own);
    return number && own && isBeside(number, own) ? [[number, own] as const] : [];
  });
  return pairs.sort(([a], [b]) => order(a, b));
}

/** "A.7" and "A.22" are numbers of one chapter, "A.7" and "B.1" are not. */
function isBeside(a: string, b: string): boolean {
  const [left, right] = [numberParts(a), numberParts(b)];
  return left[0] === right[0] && left.length > 1 && right.length > 1;
}

function order(a: string, b: string): number {
  const [left, right] = [numberParts(a), numberParts(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = Number(left[at] ?? 0) - Number(right[at] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
}

/** "Erstellung von Standards" and "Umstellung auf Standards" became "Erstellung … und Umstellung …". */
function mergedByTitle(to: Measure, { before, ended, weight }: Step): MeasureContinuation[] {
  const own = before.find(({ measureId }) => measureId === to.measureId);
  if (own === undefined || own.title === to.title) return [];
  const title = termsOf(to.title);
  const holds = (entry: Measure) => isWithin(termsOf(entry.title), title, weight);
  if (!holds(own)) return [];
  return ended
    .filter((from) => holds(from) && from.included?.year === to.included?.year)
    .map((from) => goesOn(from, to, 'merged', to.firstLine));
}

/** "3.2.3 Technologische Erneuerung" is only a heading now, above parts that are as old as it was. */
function divided(to: Measure, { ended, weight }: Step): MeasureContinuation[] {
  const [, number = '', heading = ''] = to.chapter.at(-1)?.match(/^([A-Z]?[\d.]+) (.+)$/) ?? [];
  if (to.number === null || !isBelow(to.number, number)) return [];
  return ended
    .filter(
      (from) =>
        from.included?.year === to.included?.year &&
        isWithin(termsOf(heading), termsOf(from.title), weight),
    )
    .map((from) => goesOn(from, to, 'divided', to.firstLine));
}

function isWithin(part: Terms, whole: Terms, weight: TermWeights): boolean {
  return part.size > 1 && overlapWithin(part, whole, weight) >= HOLDS;
}

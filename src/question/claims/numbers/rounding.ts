/**
 * How far a stated number may be from the exact one, as people speak. The rule:
 *
 * - **Nothing before it**: the digits given decide. "39,2 Prozent" means 39,15 to 39,25; a whole
 *   number of people is exact ("1.100" is not 1.105), but a number that is plainly rounded in words
 *   ("17 Tausend", "2,1 Millionen") means half a unit of its last digit.
 * - **rund, etwa, circa, ungefähr, gut und gern**: the last digit that is not zero may be off by half
 *   its place ("rund 900": 850 to 950), and by 2.5 percent; never by more than 10 percent. Who gives
 *   four digits ("rund 5.891") rounds to the last of them.
 * - **knapp, fast, beinahe, nahezu**: below, or equal; by at most 10 percent.
 * - **gut, reichlich, etwas mehr als, etwas über**: above, or equal; by at most 10 percent. What is no whole number
 *   may be off by half of the last digit given as well: "gut 2 Prozent" are 2,26 Prozent.
 * - **über, mehr als**: above. **unter, weniger als, keine (1.000)**: below. **mindestens**,
 *   **höchstens**: the same, or equal. How far is not said: "mehr als 1.000" is true of 5.000.
 * - **Parts** ("die Hälfte", "ein Drittel", "jeder zehnte") and **multiples** ("verdoppelt") are never
 *   exact: 2.5 percent of the number either way without a word before it, 7 percent with "etwa", and
 *   with "knapp" and "gut" as far as any number;
 *   "jeder siebte" reaches half way to the sixth and the eighth, "sechs von zehn" half way to five and
 *   seven.
 */

export const HEDGES = [
  'none',
  'about',
  'just-under',
  'just-over',
  'over',
  'under',
  'at-least',
  'at-most',
] as const;
export type Hedge = (typeof HEDGES)[number];

/** A number as somebody states it. */
export interface StatedNumber {
  readonly value: number;
  /** Digits after the comma. */
  readonly decimals: number;
  readonly hedge: Hedge;
  /** Value of one unit of its last place: 1000 for "17 Tausend", 100000 for "2,1 Millionen". */
  readonly scale?: number;
  /** Said in words that are never exact: "die Hälfte", "verdoppelt". */
  readonly isLoose?: boolean;
  /** Share by which a loose number may be off, where its words say it: "jeder siebte" is not the sixth. */
  readonly slack?: number;
}

export type Agreement = 'exact' | 'rounded' | 'no';

const LIKELY = 0.025;
const FURTHEST = 0.1;
const FOUR_DIGITS = 1000;
const HEDGED_PART = 0.07;
const EPSILON = 1e-9;

/** "mehr als 1.000", "mindestens 50": a limit rather than a value. */
export function isThreshold({ hedge }: StatedNumber): boolean {
  return hedge === 'over' || hedge === 'under' || hedge === 'at-least' || hedge === 'at-most';
}

/** Whether a stated number holds for the exact one. */
export function agrees(stated: StatedNumber, exact: number): Agreement {
  const size = Math.abs(stated.value);
  const actual = Math.abs(exact);
  const difference = actual - size;
  switch (stated.hedge) {
    case 'none':
      return withoutHedge(stated, difference, actual);
    case 'about':
      return between(difference, -aboutTolerance(stated), aboutTolerance(stated));
    case 'just-under':
      return between(difference, -nearby(stated, actual), 0);
    case 'just-over':
      return between(difference, 0, nearby(stated, actual));
    case 'over':
      return difference > EPSILON ? 'rounded' : 'no';
    case 'under':
      return difference < -EPSILON ? 'rounded' : 'no';
    case 'at-least':
      return between(difference, 0, Number.POSITIVE_INFINITY);
    case 'at-most':
      return between(difference, Number.NEGATIVE_INFINITY, 0);
  }
}

function withoutHedge(stated: StatedNumber, difference: number, actual: number): Agreement {
  if (Math.abs(difference) < EPSILON) return 'exact';
  const size = Math.abs(stated.value);
  const slack = (stated.slack ?? LIKELY) * size;
  if (stated.isLoose === true) return between(difference, -slack, slack);
  if (stated.scale !== undefined && stated.scale > 1) {
    return between(difference, -stated.scale / 2, stated.scale / 2);
  }
  // Whole numbers are counted, not rounded.
  if (Number.isInteger(actual)) return 'no';
  const half = 0.5 * 10 ** -stated.decimals;
  return between(difference, -half, half);
}

/** How far "knapp" and "gut" reach. */
function nearby({ value, decimals, isLoose }: StatedNumber, actual: number): number {
  const size = Math.abs(value);
  if (isLoose === true) return FURTHEST * size;
  return Math.max(FURTHEST * size, Number.isInteger(actual) ? 0 : 0.5 * 10 ** -decimals);
}

function between(difference: number, low: number, high: number): Agreement {
  if (Math.abs(difference) < EPSILON) return 'exact';
  return difference >= low - EPSILON && difference <= high + EPSILON ? 'rounded' : 'no';
}

function aboutTolerance(stated: StatedNumber): number {
  const size = Math.abs(stated.value);
  if (stated.isLoose === true) return HEDGED_PART * size;
  const place = lastPlace(stated);
  if (size >= FOUR_DIGITS * place) return place;
  const half = place / 2;
  return Math.min(Math.max(half, LIKELY * size), FURTHEST * size);
}

/** Value of the last digit that is not zero: 100 for 900, 0.1 for 39.2. */
function lastPlace({ value, decimals, scale }: StatedNumber): number {
  if (decimals > 0) return 10 ** -decimals * (scale ?? 1);
  let place = 1;
  const size = Math.round(Math.abs(value));
  if (size === 0) return 1;
  while (size % (place * 10) === 0) place *= 10;
  return place;
}

import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { oppositeIn } from '#src/question/claims/prose/opposites.ts';
import { formatNumber } from '#src/text/german-number.ts';

const UNITS: readonly {
  readonly said: RegExp;
  readonly of: 'day' | 'month';
  readonly size: number;
}[] = [
  { said: /^Tage?n?$/u, of: 'day', size: 1 },
  { said: /^Wochen?$/u, of: 'day', size: 7 },
  { said: /^Monate?n?$/u, of: 'month', size: 1 },
  { said: /^Jahre?n?$/u, of: 'month', size: 12 },
];
const DAYS = { day: 1, month: 30.4 };

function unitOf({ noun }: StatedValue) {
  return UNITS.find(({ said }) => said.test(noun ?? ''));
}

/**
 * The spans of time of a sentence in the unit of the one that is claimed: "sechs Wochen" are less than
 * "sechs Monate", and "ein Jahr" is "zwölf Monate". None where the claimed number is no span.
 */
export function spansInUnitOf(
  said: StatedValue,
  values: readonly StatedValue[],
): readonly StatedValue[] {
  const own = unitOf(said);
  if (own === undefined) return [];
  return values.flatMap((value): StatedValue[] => {
    const unit = unitOf(value);
    if (unit === undefined || unit === own) return [];
    const factor = DAYS[unit.of] / DAYS[own.of];
    return [
      {
        ...value,
        value: (value.value * unit.size * factor) / own.size,
        noun: said.noun,
        text: `${value.text} ${value.noun}`,
      },
    ];
  });
}

/** "von bisher vier auf sechs Stunden": what lies between, where "um zwei Stunden" is claimed. */
export function differenceIn(
  said: StatedValue,
  claim: string,
  text: string,
  values: readonly StatedValue[],
): readonly StatedValue[] {
  if (said.preposition !== 'um' || oppositeIn(claim, text) !== null) return [];
  const pairs = values.flatMap((to, at) => {
    const from = values[at - 1];
    const isPair =
      from !== undefined &&
      to.kind === said.kind &&
      from.kind === to.kind &&
      to.isMoney === said.isMoney &&
      FROM.test(text.slice(0, from.start)) &&
      TO.test(text.slice(from.end, to.start));
    return isPair ? [{ from, to }] : [];
  });
  const [pair, ...more] = pairs;
  if (pair === undefined || more.length > 0) return [];
  const { from, to } = pair;
  // "von 1,1 auf 1,4 Millionen Euro": what is said once holds for both.
  const size = from.isMoney === to.isMoney ? 1 : scaleOf(to.text);
  const value = Number(Math.abs(to.value - from.value * size).toPrecision(PRECISION));
  return [
    { ...to, value, hedge: 'none', text: `${formatNumber(value)} (${from.text} → ${to.text})` },
  ];
}

function scaleOf(text: string): number {
  return SCALES.find(([said]) => said.test(text))?.[1] ?? 1;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/Mrd|Milliard/u, 1e9],
  [/Mio|Million/u, 1e6],
  [/Tsd|Tausend/u, 1e3],
];
const PRECISION = 12;
const FROM = /(?<!\p{L})von\s(?:bisher|zuvor|bislang|ehemals|früher)?\s?$/u;
/** "1 047 im Jahr 2012 auf 688" */
const TO = /^(?!.*[,;.])\s?(?:\S+\s){0,4}auf\s(?:nunmehr|nun|jetzt|derzeit)?\s?$/u;

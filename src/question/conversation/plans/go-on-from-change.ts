import {
  type FigureReading,
  type PlanReading,
  refuse,
  withPlan,
} from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import { foldGerman } from '#src/text/fold.ts';
import { readRelativeTime } from '../relative-time.ts';
import type { PlanFollowUp } from './plan-rule.ts';

const MEAN = '(?:im (?:schnitt|durchschnitt|mittel)|durchschnittlich|on average|jeweils)';
const A_YEAR = new RegExp(
  `^(?:(?:und|wie ?viel(?:e)?|was|sind|ist|das|es|macht|waren|war|that|is) )*(?:${MEAN} )?(?:(?:pro|je|im|per|a) (?:jahr|year)|jahrlich|im jahresdurchschnitt|im jahresmittel|annually)(?: ${MEAN})?\\W*$`,
  'u',
);
const BARE =
  /^(?:(?:in )?(?:der zeit )?(?:davor|vorher|zuvor|danach|anschließend)|before(?: that)?|after(?: that)?)\W*$/iu;
const BEFORE = /davor|vorher|zuvor|before/iu;

/**
 * What goes on from a change over several years: "und pro Jahr?" divides it, "und davor?" asks for that
 * up to its first year, "zwei Jahre später?" for that from its last year on.
 *
 * @returns Null where something else is asked; a refusal where the table has no years on that side.
 */
export function goOnFromChange({
  rest,
  topic: { asked },
  reading,
  plan,
}: PlanFollowUp): FigureReading | null {
  if (isOverYears(reading)) return beyondYears(rest, reading, asked);
  if (plan.operation.name !== 'change') return null;
  if (A_YEAR.test(foldGerman(rest)))
    return withPlan(reading, { operation: { ...plan.operation, perYear: true } });
  const [first, last] = [plan.years[0], plan.years.at(-1)];
  if (first === undefined || last === undefined || last - first < 2) return null;
  const covered = yearsOf(asked.knowledge, asked.table);
  const between = stretch(rest, [first, last], [covered[0] ?? first, covered.at(-1) ?? last]);
  if (between === null) return null;
  const [from, to] = between;
  const isCovered = from < to && covered.includes(from) && covered.includes(to);
  if (!isCovered) {
    const missing = from < first ? from : to > last ? to : from === last ? last + 1 : first - 1;
    return withoutYear(missing, reading);
  }
  return withPlan(reading, { years: [from, to] });
}

function withoutYear(year: number, { plan }: PlanReading): FigureReading {
  return refuse({ why: 'year', table: plan.table, years: [year], plan });
}

function isOverYears({ plan: { operation, years } }: PlanReading): boolean {
  const isOfAll =
    operation.name === 'series' || (operation.name === 'aggregate' && operation.over === 'years');
  return isOfAll && years.length > 1;
}

/** "Und davor im Schnitt?" behind that of some years: of those before them. */
function beyondYears(rest: string, reading: PlanReading, asked: Asked): FigureReading | null {
  const said = rest.replace(SAME_MEAN, ' ').trim();
  const isMean =
    reading.plan.operation.name === 'aggregate' && reading.plan.operation.with === 'mean';
  if (!BARE.test(said) || (said !== rest && !isMean)) return null;
  const { years } = reading.plan;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const isBefore = BEFORE.test(said);
  const beyond = yearsOf(asked.knowledge, asked.table).filter((year) =>
    isBefore ? year < first : year > last,
  );
  if (beyond.length === 0) return withoutYear(isBefore ? first - 1 : last + 1, reading);
  return withPlan(reading, { years: beyond });
}

const SAME_MEAN =
  /(?<!\p{L})(?:im (?:schnitt|durchschnitt|mittel)|durchschnittlich|on average)(?!\p{L})/iu;

function stretch(
  rest: string,
  [first, last]: readonly [number, number],
  [oldest, newest]: readonly [number, number],
): readonly [number, number] | null {
  if (BARE.test(rest)) return BEFORE.test(rest) ? [oldest, first] : [last, newest];
  const relative = readRelativeTime(rest);
  if (relative?.kind !== 'shift' || /\p{L}/u.test(relative.rest)) return null;
  const { years } = relative;
  return years < 0 ? [first + years, first] : [last, last + years];
}

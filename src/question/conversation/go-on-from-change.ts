import { foldGerman } from '#src/text/fold.ts';
import { yearsOf } from '../figures/knowledge.ts';
import type { FigureReading } from '../figures/reading.ts';
import type { FigureTopic } from './figure-topic.ts';
import { readRelativeTime } from './relative-time.ts';

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
export function goOnFromChange(
  rest: string,
  { reading, asked }: FigureTopic,
): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'change') return null;
  const { plan } = reading;
  const operation = { ...reading.plan.operation };
  if (A_YEAR.test(foldGerman(rest).trim()))
    return { ...reading, plan: { ...plan, operation: { ...operation, perYear: true } } };
  const [first, last] = [plan.years[0], plan.years.at(-1)];
  if (first === undefined || last === undefined || last - first < 2) return null;
  const covered = yearsOf(asked.knowledge, asked.table);
  const between = stretch(rest, [first, last], [covered[0] ?? first, covered.at(-1) ?? last]);
  if (between === null) return null;
  const [from, to] = between;
  const isCovered = from < to && covered.includes(from) && covered.includes(to);
  if (!isCovered) {
    const missing = from < first ? from : to > last ? to : from === last ? last + 1 : first - 1;
    const reason = { why: 'year' as const, table: plan.table, years: [missing], plan };
    return { kind: 'unanswerable', reason, assumptions: [], confidence: 0.9 };
  }
  return { ...reading, plan: { ...plan, years: [from, to] }, assumptions: [] };
}

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

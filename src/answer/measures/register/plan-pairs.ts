import { type AskedYears, planBefore } from '#src/question/measures/conditions/plan-years.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, planYears } from '../answer-context.ts';
import { missingPlanText } from '../compose-missing.ts';
import type { PlanPair } from './compose-comparison.ts';

/** The plan to compare a plan with: the one named beside it, else the one before. */
export function beforeOf(
  years: readonly number[],
  year: number,
  { index }: AnswerContext,
): number | null {
  return years.find((other) => other < year) ?? planBefore(year, index);
}

/** "Welche Maßnahmen gibt es seit 2022 nicht mehr?": those of the plan before. */
export function goneSince(asked: AskedYears, { years, words }: ReadQuestion): AskedYears {
  const [only] = years.mentions;
  return only !== undefined && asked.range !== null && has(words, NO_LONGER_SINCE)
    ? { years: [only.year], range: null }
    : asked;
}

const NO_LONGER_SINCE = cue(
  'seit (?:dem )?(?:jahr |plan |aktionsplan )?20\\d\\d (?:\\w+ )?nicht mehr',
);

/** What changed "nach 2020" is compared with the plan of 2020. */
export function compared(asked: AskedYears, { years }: ReadQuestion): AskedYears {
  const [only] = years.mentions;
  const [year, ...others] = asked.years;
  // "wie im Vorjahr": the plan before the newest is held against that.
  if (only === undefined && year !== undefined && others.length === 0 && years.shift !== null) {
    return { ...asked, years: [year, year - years.shift] };
  }
  const isAfter = asked.range !== null && only?.side === 'after';
  return isAfter ? { ...asked, range: { ...asked.range, from: only.year } } : asked;
}

/** The first plan of a stretch of years; the year itself where its plan is the missing one. */
export function firstOf(from: number, context: AnswerContext): number {
  if (context.register.missingYears.includes(from)) return from;
  return planYears(context).find((year) => year >= from) ?? from;
}

/** The two plans to compare; a sentence where one of them does not exist. */
export function pairOf(
  { years, range }: AskedYears,
  newest: number,
  context: AnswerContext,
): PlanPair | string {
  // Of a stretch of years, the ends are compared.
  const asked = range === null ? years : [firstOf(range.from, context), newest];
  const missing = asked.find((year) => !planYears(context).includes(year));
  if (missing !== undefined) return missingPlanText(missing, context);
  if (asked.length > 1) return { before: Math.min(...asked), after: Math.max(...asked) };
  const after = asked[0] ?? newest;
  const before = planBefore(after, context.index);
  if (before !== null) return { before, after };
  return context.language === 'de'
    ? `Vor dem Aktionsplan ${after} gibt es keinen Plan zum Vergleich.`
    : `There is no plan before that of ${after} to compare with.`;
}

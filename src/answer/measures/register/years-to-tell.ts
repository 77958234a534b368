import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { type AnswerContext, newestPlanYear, planYears } from '../answer-context.ts';

/** Years of plans; a year of inclusion or completion alone is not the year of a plan. */
export function yearsToTell(question: ReadQuestion, context: AnswerContext): number[] {
  const { years } = question;
  const known = planYears(context);
  if (years.range) {
    const { from, to } = years.range;
    return known.filter((year) => year >= from && year <= to);
  }
  const ofPlans = years.mentions.filter(({ role }) => role === 'plan').map(({ year }) => year);
  if (ofPlans.length > 0) return [...new Set(ofPlans)];
  // "neue Maßnahmen 2022" are those of the plan 2022 that were included in 2022.
  const included = years.mentions
    .filter(({ role, side, year }) => role === 'included' && side === null && known.includes(year))
    .map(({ year }) => year);
  return included.length > 0 ? [...new Set(included)] : [newestPlanYear(context)];
}

/** "2022 aufgenommen und inzwischen erledigt": by the newest list, and not by that of the year. */
export function isOfInclusion({ years }: ReadQuestion): boolean {
  return years.mentions.length > 0 && years.mentions.every(({ role }) => role === 'included');
}

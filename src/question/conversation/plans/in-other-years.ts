import { type FigureReading, refuse, withPlan } from '#src/question/figures/reading.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { isWithin } from '#src/question/figures/vocabulary/entity-index.ts';
import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import type { NamingFollowUp, PlanFollowUp } from './plan-rule.ts';

const SIZE = '(?:mehr|weniger|höher|niedriger|größer|kleiner|more|less|higher|lower)';
const AGAINST_YEAR = new RegExp(
  `^(?:(?:ist|war|is|was) (?:das|es|der(?: anteil)?|die|er|that|it) )?(?:${SIZE} (?:als|than)|gegenüber|verglichen mit|im vergleich (?:zu|mit)|compared (?:to|with)) (?:(?:im jahr|in|dem von) )?(?<year>(?:19|20)\\d\\d)\\W*$`,
  'iu',
);

const CHANGED =
  /^(?:(?:hat|haben|has|have) (?:sich )?(?:das|der anteil|dies|that|it|this)(?: (?:sich|denn|seither|seitdem|inzwischen|mal|jemals|über die jahre|since))* (?:ge|ver)änder\p{L}*|(?:has|have) (?:that|it|this|the share) changed|(?:und )?wie (?:hat|haben) (?:sich )?(?:das|der anteil|dies)(?: sich)?(?: (?:denn|seither|seitdem|über die jahre))* (?:ge|ver|ent)\p{L}+|how (?:has|did) (?:that|it|this|the share) (?:changed?|developed?|evolved?)|(?:war|ist) (?:das|der anteil) (?:schon )?(?:immer|früher|mal) (?:so|anders|höher|niedriger|mehr|weniger|größer|kleiner)(?: hoch| groß| viel)?)\W*$/iu;

/** "Hat sich das geändert?" behind the share of one year: the share of the first and the last. */
export function shareOverYears({
  rest,
  topic: { asked },
  reading,
  plan,
}: PlanFollowUp): FigureReading | null {
  if (plan.operation.name !== 'share' || plan.years.length > 1 || !CHANGED.test(rest)) return null;
  const covered = yearsOf(asked.knowledge, asked.table);
  const [first, last] = [covered[0], covered.at(-1)];
  if (asked.table.time.kind !== 'years' || first === undefined || last === undefined)
    return refuse({ why: 'one-day', table: plan.table, plan });
  return withPlan(reading, { years: [first, last] });
}

const OF_WHOLE =
  /^(?:(?:der |mit )?anteil )?(?:am|an (?:der|den|dem|allen?)|vom|von (?:der|den|dem|allen?)|gemessen (?:am|an der)|of|as a share of)(?!\p{L})/iu;

/** "Und am gesamten Kernhaushalt?" behind a share: the same part of another whole that holds it. */
export function shareOfOtherWhole({
  rest,
  reading,
  plan: { selection, operation, table },
  own,
}: NamingFollowUp): FigureReading | null {
  if (operation.name !== 'share' || selection.by !== 'entities') return null;
  if (!OF_WHOLE.test(rest) || own.groups.length > 0) return null;
  const parts = own.knowledge.index.findAll(table, selection.entities);
  const [whole, ...others] = [...own.subjects.flatMap(({ entities }) => entities), ...own.wholes];
  const isHeld = whole !== undefined && others.length === 0 && parts.length > 0;
  if (!isHeld || !parts.every((part) => part !== whole && isWithin([part], [whole]))) return null;
  return withPlan(reading, { operation: { ...operation, whole: namedSelection([whole]) } });
}

/** "Ist das mehr als 2015?" behind the share of one year: the share of both years, and no numbers of its sides. */
export function shareOfYears(said: PlanFollowUp): FigureReading | null {
  const { operation, years } = said.plan;
  const [year, ...more] = years;
  const against = Number(AGAINST_YEAR.exec(said.rest)?.groups?.year);
  const isOfOther = year !== undefined && more.length === 0 && against !== year;
  if (operation.name !== 'share' || !isOfOther || Number.isNaN(against)) return null;
  return inYears([year, against], against, said);
}

/** The same of these years; a refusal where the table lacks the one that is said. */
function inYears(
  years: readonly number[],
  said: number,
  { topic: { asked }, reading, plan }: PlanFollowUp,
): FigureReading {
  if (!yearsOf(asked.knowledge, asked.table).includes(said))
    return refuse({ why: 'year', table: plan.table, years: [said], plan });
  return withPlan(reading, { years: years.toSorted((a, b) => a - b) });
}

/**
 * "Und 2022?" behind "… ohne die Landespolizei": the same of that year. What was left out stood in the
 * words of that question, and would be lost with them.
 */
export function sameInOtherYear(said: NamingFollowUp): FigureReading | null {
  const { operation } = said.plan;
  if (operation.name !== 'remainder' && operation.name !== 'beside-average') return null;
  const { subjects, groups, parts } = said.own;
  const [year, ...more] = parts.time.years;
  const isPlain = subjects.length + groups.length === 0 && parts.threshold === null;
  if (year === undefined || more.length > 0 || !isPlain || parts.time.isRange) return null;
  return inYears([year], year, said);
}

import type { FigureReading } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { isWithin } from '#src/question/figures/vocabulary/entity-index.ts';
import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const SIZE = '(?:mehr|weniger|höher|niedriger|größer|kleiner|more|less|higher|lower)';
const AGAINST_YEAR = new RegExp(
  `^(?:(?:ist|war|is|was) (?:das|es|der(?: anteil)?|die|er|that|it) )?(?:${SIZE} (?:als|than)|gegenüber|verglichen mit|im vergleich (?:zu|mit)|compared (?:to|with)) (?:(?:im jahr|in|dem von) )?(?<year>(?:19|20)\\d\\d)\\W*$`,
  'iu',
);

const CHANGED =
  /^(?:(?:hat|haben|has|have) (?:sich )?(?:das|der anteil|dies|that|it|this)(?: (?:sich|denn|seither|seitdem|inzwischen|mal|jemals|über die jahre|since))* (?:ge|ver)änder\p{L}*|(?:has|have) (?:that|it|this|the share) changed|(?:und )?wie (?:hat|haben) (?:sich )?(?:das|der anteil|dies)(?: sich)?(?: (?:denn|seither|seitdem|über die jahre))* (?:ge|ver|ent)\p{L}+|how (?:has|did) (?:that|it|this|the share) (?:changed?|developed?|evolved?)|(?:war|ist) (?:das|der anteil) (?:schon )?(?:immer|früher|mal) (?:so|anders|höher|niedriger|mehr|weniger|größer|kleiner)(?: hoch| groß| viel)?)\W*$/iu;

/** "Hat sich das geändert?" behind the share of one year: the share of the first and the last. */
export function shareOverYears(
  rest: string,
  { reading, asked }: FigureTopic,
): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'share') return null;
  const { plan } = reading;
  if (plan.years.length > 1 || !CHANGED.test(rest.trim())) return null;
  const covered = yearsOf(asked.knowledge, asked.table);
  const [first, last] = [covered[0], covered.at(-1)];
  if (asked.table.time.kind !== 'years' || first === undefined || last === undefined) {
    const reason = { why: 'one-day' as const, table: plan.table, plan };
    return { kind: 'unanswerable', reason, assumptions: [], confidence: 0.9 };
  }
  return { ...reading, plan: { ...plan, years: [first, last] }, assumptions: [] };
}

const OF_WHOLE =
  /^(?:(?:der |mit )?anteil )?(?:am|an (?:der|den|dem|allen?)|vom|von (?:der|den|dem|allen?)|gemessen (?:am|an der)|of|as a share of)(?!\p{L})/iu;

/** "Und am gesamten Kernhaushalt?" behind a share: the same part of another whole that holds it. */
export function shareOfOtherWhole(
  rest: string,
  { reading }: FigureTopic,
  own: Asked,
): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'share') return null;
  const { plan } = reading;
  const { selection, operation, table } = plan;
  if (!OF_WHOLE.test(rest.trim()) || selection.by !== 'entities' || own.groups.length > 0)
    return null;
  const parts = selection.entities.flatMap((ref) => own.knowledge.index.find(table, ref) ?? []);
  const [whole, ...others] = [...own.subjects.flatMap(({ entities }) => entities), ...own.wholes];
  const isHeld = whole !== undefined && others.length === 0 && parts.length > 0;
  if (!isHeld || !parts.every((part) => part !== whole && isWithin([part], [whole]))) return null;
  if (operation.name !== 'share') return null;
  const held = { ...operation, whole: namedSelection([whole]) };
  return { ...reading, plan: { ...plan, operation: held } };
}

/** "Ist das mehr als 2015?" behind the share of one year: the share of both years, and no numbers of its sides. */
export function shareOfYears(rest: string, { reading, asked }: FigureTopic): FigureReading | null {
  if (reading.kind !== 'plan' || reading.plan.operation.name !== 'share') return null;
  const [year, ...more] = reading.plan.years;
  const said = AGAINST_YEAR.exec(rest.trim())?.groups?.year;
  if (said === undefined || year === undefined || more.length > 0 || Number(said) === year)
    return null;
  const { plan } = reading;
  const covered = yearsOf(asked.knowledge, asked.table);
  if (!covered.includes(Number(said))) {
    const reason = { why: 'year' as const, table: plan.table, years: [Number(said)], plan };
    return { kind: 'unanswerable', reason, assumptions: [], confidence: 0.9 };
  }
  const years = [year, Number(said)].sort((a, b) => a - b);
  return { ...reading, plan: { ...plan, years }, assumptions: [] };
}

import type { QueryPlan } from '#src/domain/query-plan.ts';
import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import type { PlanFollowUp } from './plan-rule.ts';

const FILL =
  '(?: (?:war|waren|wurde|ist|das|es|er|sie|der|denn|genau|erreicht|so|was|were|it|that))*';
const WHEN = new RegExp(
  `^(?:wann|in welche[mn] jahr(?:en)?|when|in (?:which|what) year)${FILL}\\W*$`,
  'iu',
);
const STRONGEST = new RegExp(
  `^(?:wann|(?:in )?welche[ms] jahr|when|(?:in )?(?:which|what) year)${FILL} (?:am (?:stärksten|meisten|deutlichsten|kräftigsten)|(?:the )?(?:most|strongest|fastest))\\W*$`,
  'iu',
);
const END =
  /^(?:(?:ist|war|sind|waren|is|was) )?(?:das|es|that|it) (?:(?:auch|schon|bisher|damit|eigentlich) )*(?:der|die|das|ein|the|a) (?:bisher |bislang )?(?:(?<most>höchste|größte|meiste|highest|largest)|(?<least>niedrigste|kleinste|geringste|tiefste|lowest|smallest))\p{L}* (?:wert|stand|zahl|personalstand|beschäftigtenzahl|value|number|figure)(?!\p{L})|^(?:(?:ist|war|is|was) )?(?:das|es|that|it) (?:(?:auch|schon|bisher) )*(?:der|das|ein|the|a) (?:bisherige )?(?:(?<peak>höchststand|höchstwert|rekord|maximum|peak)|(?<low>tiefststand|tiefstwert|minimum|low))\p{L}*/iu;

/**
 * "Wann war das?" behind the highest value of some years, "in welchem Jahr am stärksten?" behind a
 * change, "ist das der höchste Wert?" behind the value of one year: the year in which it was so.
 *
 * @returns Null where something else is asked, or the table knows one day only.
 */
export function whenExtreme({
  rest,
  topic: { asked },
  reading,
  plan,
}: PlanFollowUp): PlanReading | null {
  if (asked.table.time.kind !== 'years') return null;
  const operation = extremeAsked(rest, plan, asked);
  if (operation === null) return null;
  const [first, last] = [Math.min(...plan.years), Math.max(...plan.years)];
  const years = yearsOf(asked.knowledge, asked.table).filter(
    (year) => plan.years.length < 2 || (first <= year && year <= last),
  );
  return { ...withPlan(reading, { years, operation }), namesakes: [] };
}

type Extreme = Extract<QueryPlan['operation'], { name: 'extreme-year' }>;

function extremeAsked(
  rest: string,
  { operation, years, selection }: QueryPlan,
  asked: FigureTopic['asked'],
): Extreme | null {
  if (operation.name === 'aggregate' && operation.over === 'years' && WHEN.test(rest)) {
    if (operation.with !== 'max' && operation.with !== 'min') return null;
    const direction = operation.with === 'max' ? 'top' : 'bottom';
    return { name: 'extreme-year', by: 'value', direction };
  }
  const isOfOne = selection.by === 'entities' && selection.entities.length === 1;
  if (!isOfOne) return null;
  if (operation.name === 'change' && years.length > 1 && STRONGEST.test(rest)) {
    const [grows, shrinks] = [asked.has('grow'), asked.has('shrink')];
    if (grows === shrinks) return null;
    const by = operation.unit === 'percent' ? 'percent' : 'change';
    return { name: 'extreme-year', by, direction: grows ? 'top' : 'bottom' };
  }
  const end = operation.name === 'value' && years.length === 1 ? END.exec(rest)?.groups : undefined;
  if (end === undefined) return null;
  const isTop = (end.most ?? end.peak) !== undefined;
  return { name: 'extreme-year', by: 'value', direction: isTop ? 'top' : 'bottom' };
}

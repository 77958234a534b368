import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { FigureReading } from '#src/question/figures/reading.ts';
import { withPlan } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { type FigureTopic, saysTime } from '../topics/figure-topic.ts';

const THAN =
  /^(?<much>(?:um )?wie ?viele?(?: \p{L}+)? |(?:by )?how many )?(?:(?:ist|war|sind|waren|hat|hatte|haben|is|was|has|did) )?(?:(?:das|es|sie|er|that|it) )?(?:mehr|weniger|stärker|schwächer|höher|niedriger|größer|kleiner|more|fewer|less|stronger|larger|smaller)(?: \p{L}+)? (?:als|than)(?!\p{L})/iu;

/**
 * "Wie viele mehr als Gera?" behind the figure of Jena, "ist das mehr als bei den Gymnasien?" behind a
 * change: the same of both.
 */
export function besideAnother(
  rest: string,
  { reading, asked }: FigureTopic,
  own: Asked,
): FigureReading | null {
  const match = THAN.exec(rest.trim());
  if (reading.kind !== 'plan' || match === null || asked.groups.length > 0) return null;
  const { plan } = reading;
  const [subject, ...more] = own.subjects;
  const [entity, ...others] = subject?.entities ?? [];
  if (entity === undefined || more.length + others.length + own.groups.length > 0) return null;
  if (own.table.name !== plan.table || saysTime(own.parts.time) || own.parts.threshold !== null)
    return null;
  if (plan.selection.by !== 'entities' || plan.selection.entities.length !== 1) return null;
  const before = plan.selection.entities.flatMap(
    (ref) => own.knowledge.index.find(plan.table, ref) ?? [],
  );
  const operation = ofBoth(plan, match.groups?.much !== undefined);
  if (operation === null || before.includes(entity)) return null;
  const selection = namedSelection([...before, entity]);
  return withPlan(reading, { combined: false, selection, operation });
}

function ofBoth(
  { operation, years }: QueryPlan,
  asksHowMuch: boolean,
): QueryPlan['operation'] | null {
  if (operation.name === 'change') return operation;
  if (operation.name !== 'value' || years.length > 1) return null;
  return { name: 'compare', by: asksHowMuch ? 'difference' : 'values' };
}

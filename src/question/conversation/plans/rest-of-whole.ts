import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { isWithin, type NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { PlanFollowUp } from './plan-rule.ts';

const REST =
  /^(?:(?:wie ?viele?|was|wer|wo|how many|what|who)(?: (?:leute|beschäftigte|sind|ist|macht|arbeiten|about|is|are|mit))*,? )?(?:(?:es|das|dann|mit) )*(?:(?:beim |im )?(?:der |dem |the )?rest(?: davon)?|(?:bleib(?:t|en)|verbleib(?:t|en))(?: (?:da|dann|es|noch|übrig|davon))*|dann noch(?: übrig)?|noch übrig|(?:is|are) left)\W*$/iu;
/** "Und die anderen?" behind a share. */
const OTHERS =
  /^(?:(?:und )?(?:was ist mit )?(?:den?|die|the) )(?:anderen|übrigen|restlichen|others?)\W*$/iu;

/**
 * "Und der Rest?" behind the share of a part, or behind a whole and its part: the whole without it.
 */
export function restOfWhole({ rest, topic, reading, plan }: PlanFollowUp): PlanReading | null {
  const isShare = plan.operation.name === 'share';
  if (!REST.test(rest) && !(isShare && OTHERS.test(rest))) return null;
  if (plan.years.length > 1 || plan.selection.by !== 'entities') return null;
  const found = ({ entities }: Extract<typeof plan.selection, { by: 'entities' }>) =>
    topic.asked.knowledge.index.findAll(plan.table, entities);
  const named = topic.named.flatMap(({ entities }) => (entities.length === 1 ? entities : []));
  const selected = found(plan.selection);
  const whole =
    plan.operation.name === 'share'
      ? plan.operation.whole.by === 'entities'
        ? found(plan.operation.whole)
        : []
      : selected.length === 1
        ? holding(selected, named)
        : holding(selected, selected);
  const [only, ...more] = whole;
  const parts = selected.filter((entity) => entity !== only);
  if (only === undefined || more.length > 0 || parts.length === 0) return null;
  if (!parts.every((part) => isWithin([part], [only]))) return null;
  const isPlain = /^(?:share|value|compare)$/u.test(plan.operation.name);
  if (!isPlain) return null;
  return withPlan(reading, {
    combined: false,
    selection: namedSelection([only]),
    operation: { name: 'remainder', without: namedSelection(parts) },
  });
}

/** Of these the nearest one that holds one of the others. */
function holding(parts: readonly NamedEntity[], among: readonly NamedEntity[]): NamedEntity[] {
  return among
    .filter((whole) => parts.some((part) => part !== whole && isWithin([part], [whole])))
    .slice(-1);
}

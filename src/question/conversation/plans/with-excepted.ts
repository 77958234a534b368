import { type PlanReading, withPlan } from '#src/question/figures/reading.ts';
import { namedSelection } from '#src/question/figures/selection/plan-selection.ts';
import { saysTime } from '../topics/figure-topic.ts';
import type { NamingFollowUp } from './plan-rule.ts';

const WITH =
  /^(?:zusammen |diesmal |jetzt )?(?:mit|samt|inklusive|einschließlich|inkl\.?|with|including)(?!\p{L})/iu;

/** "Und mit Erfurt?" behind "… die kreisfreien Städte ohne Erfurt?": what was left out counts again. */
export function withExcepted({ rest, reading, plan, own }: NamingFollowUp): PlanReading | null {
  if (!WITH.test(rest) || saysTime(own.parts.time)) return null;
  const named = own.subjects.flatMap(({ entities }) => entities);
  const isNamed = ({ key, scope }: { key: string; scope?: string | undefined }): boolean =>
    named.some((entity) => entity.key === key && entity.scope === (scope ?? null));
  if (named.length === 0 || own.groups.length > 0) return null;
  if (plan.operation.name === 'remainder') {
    const { without } = plan.operation;
    const isAll = without.by === 'entities' && without.entities.every(isNamed);
    return isAll ? withPlan(reading, { operation: { name: 'value' } }) : null;
  }
  const { selection } = plan;
  if (selection.by !== 'group' || !selection.except.some(isNamed)) return null;
  const except = selection.except.filter((ref) => !isNamed(ref));
  return withPlan(reading, { selection: { ...selection, except } });
}

/** "Mit Sonderrechnungen?" behind the figure of what stands in several parts of the table: both together. */
export function withOtherScope({ rest, reading, plan, own }: NamingFollowUp): PlanReading | null {
  if (plan.operation.name !== 'value') return null;
  const [scope, ...scopes] = own.scopes;
  if (!WITH.test(rest) || scope === undefined || scopes.length > 0) return null;
  const isOfScope = own.subjects.every(({ entities }) => entities.every(({ isRoot }) => isRoot));
  if (!isOfScope || own.groups.length > 0 || saysTime(own.parts.time)) return null;
  if (plan.selection.by !== 'entities' || plan.selection.entities.length !== 1) return null;
  const both = plan.selection.entities.flatMap(({ key, scope: known }) =>
    [known, scope].flatMap((each) =>
      each === undefined ? [] : (own.knowledge.index.find(plan.table, { key, scope: each }) ?? []),
    ),
  );
  if (new Set(both).size !== 2) return null;
  return withPlan(reading, {
    selection: namedSelection(both),
    operation: { name: 'aggregate', over: 'entities', with: 'sum' },
  });
}

import type { Outcome } from '#src/compute/outcome.ts';
import type { Condition, QueryPlan } from '#src/domain/query-plan.ts';
import type { Assertion } from '#src/question/claims/figures/assertion.ts';
import { agrees, isThreshold } from '#src/question/claims/numbers/rounding.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import { stretchPlan } from './check-stretch.ts';

type Computable = Exclude<Assertion, { kind: 'quoted' | 'quoted-trend' | 'each' | 'joint' }>;

/** The plan whose answer shows best why an assertion holds or not: that of the plain question. */
export function evidencePlan(assertion: Computable, outcome: Outcome): QueryPlan {
  const { plan } = assertion;
  switch (assertion.kind) {
    case 'order':
      return plan.operation.name === 'compare' || plan.operation.name === 'columns'
        ? plan
        : ascending({ ...plan, operation: { name: 'change', unit: 'absolute' } });
    case 'trend':
      return assertion.every || plan.operation.name !== 'series'
        ? plan
        : ascending({ ...plan, operation: { name: 'change', unit: 'absolute' } });
    case 'stretch':
      return stretchPlan(assertion, outcome);
    case 'limit':
      return limitPlan(assertion, outcome);
    default:
      return plan;
  }
}

function ascending(plan: QueryPlan): QueryPlan {
  return { ...plan, years: [...plan.years].sort((a, b) => a - b) };
}

/** The years beyond the limit, or how near the value came to it. */
function limitPlan(
  { plan, stated, when }: Extract<Assertion, { kind: 'limit' }>,
  outcome: Outcome,
): QueryPlan {
  if (plan.years.length === 1) return { ...plan, operation: { name: 'value' } };
  if (!isThreshold(stated) || stated.value === 0) return plan;
  const points = outcome.name === 'series' ? (outcome.series[0] ?? []) : [];
  const isReached = points.some(({ value }) => value !== null && passes(stated, value));
  const isBelow = stated.hedge === 'under' || stated.hedge === 'at-most';
  const condition = conditionOf(stated);
  if ((when === 'first' || when === 'last') && isReached)
    return { ...plan, operation: { name: 'bound-year', which: when, condition } };
  if (when !== 'always' && isReached)
    return { ...plan, operation: { name: 'years-where', condition } };
  const isExtreme = when === 'always' ? !isBelow : isBelow;
  return {
    ...plan,
    operation: { name: 'extreme-year', by: 'value', direction: isExtreme ? 'bottom' : 'top' },
  };
}

function conditionOf({ hedge, value }: StatedValue): Condition {
  const comparison =
    ({ over: '>', under: '<', 'at-least': '>=' } as const)[hedge as 'over'] ?? '<=';
  return { kind: 'value', comparison, value };
}

/** Whether a value is beyond a limit, or is the number where that is none. */
export function passes(stated: StatedValue, actual: number): boolean {
  const { hedge, value } = stated;
  if (!isThreshold(stated)) return agrees(stated, actual) !== 'no';
  if (hedge === 'over') return actual > value;
  if (hedge === 'under') return actual < value;
  return hedge === 'at-least' ? actual >= value : actual <= value;
}

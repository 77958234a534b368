import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { Asked } from './asked.ts';
import type { PlannedYears } from './plan-years.ts';
import type { FigureReading } from './reading.ts';
import type { PlannedOperation } from './rules/planned-operation.ts';

/** Why a table cannot answer for the time asked about; null where it can. */
export function refuseTime(
  asked: Asked,
  operation: PlannedOperation,
  years: PlannedYears,
  plan: QueryPlan | null,
): Extract<FigureReading, { kind: 'unanswerable' }>['reason'] | null {
  const { table, parts } = asked;
  const nearest =
    plan === null || (table.time.kind === 'years' && plan.years.length === 0) ? null : plan;
  const needsYears = [
    'change',
    'series',
    'extreme-year',
    'bound-year',
    'run',
    'years-where',
  ].includes(operation.operation.name);
  if (
    table.time.kind === 'date' &&
    (needsYears ||
      parts.time.since ||
      parts.time.isRange ||
      (years.isStretch && parts.time.years.length > 1))
  ) {
    return { why: 'one-day', table: table.name, plan: needsYears ? null : nearest };
  }
  if (years.missing.length > 0)
    return { why: 'year', table: table.name, years: years.missing, plan: nearest };
  const isOtherDay =
    table.time.kind === 'date' &&
    parts.time.day !== null &&
    !table.time.date.endsWith(parts.time.day);
  return isOtherDay ? { why: 'one-day', table: table.name, plan: nearest } : null;
}

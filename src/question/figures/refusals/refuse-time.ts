import type { Table } from '#src/domain/catalogue.ts';
import type { Operation, QueryPlan } from '#src/domain/query-plan.ts';
import { monthsOf } from '#src/text/month-names.ts';
import { isOfEachYear } from '../operations/operation-cues.ts';
import type { PlannedYears } from '../operations/plan-years.ts';
import type { PlannedOperation } from '../operations/planned-operation.ts';
import type { FigureReading } from '../reading.ts';
import type { Asked } from '../selection/asked.ts';

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
  const needsYears = comparesYears(operation.operation);
  if (
    table.time.kind === 'date' &&
    (needsYears ||
      parts.time.since ||
      parts.time.isRange ||
      // "nie weniger als 1.000": one day says nothing of the others.
      isOfEachYear(asked) ||
      (years.isStretch && parts.time.years.length > 1))
  ) {
    return { why: 'one-day', table: table.name, plan: needsYears ? null : nearest };
  }
  const metric = table.metrics.find(({ column }) => column === plan?.metric);
  const isUndated =
    table.time.kind === 'none' || metric?.isOfAllYears === true || metric?.years?.length === 1;
  if (isUndated && needsYears && metric !== undefined)
    return { why: 'one-day', table: table.name, plan: null, metric: metric.label };
  if (years.missing.length > 0)
    return { why: 'year', table: table.name, years: years.missing, plan: nearest };
  const day = dayOf(table);
  const isOtherDay =
    day !== undefined &&
    ((parts.time.day !== null && day !== parts.time.day) || saysOtherMonth(asked));
  return isOtherDay ? { why: 'one-day', table: table.name, plan: nearest } : null;
}

const OVER_YEARS: readonly Operation['name'][] = [
  'change',
  'series',
  'extreme-year',
  'bound-year',
  'run',
  'years-where',
];

/** "Welche sind gewachsen?", "der größte Zuwachs": of one day there is no change. */
function comparesYears(operation: Operation): boolean {
  if (OVER_YEARS.includes(operation.name)) return true;
  if (operation.name === 'rank') return operation.by === 'change' || operation.by === 'percent';
  const condition = 'condition' in operation ? operation.condition?.kind : undefined;
  return condition === 'trend' || condition === 'begun' || condition === 'ended';
}

/** "im März", "am 1. Januar", "im Herbst 2023": another time of the year than that of the table. */
export function saysOtherMonth({ parts: { marked }, table }: Asked): boolean {
  const day = dayOf(table);
  return marked.terms.some((term, index) => {
    const months = monthsOf(term);
    const isSaid = /^(?:neutral|time)$/u.test(marked.roleOf(index) ?? '');
    return months.length > 0 && isSaid && !months.includes(Number(day?.slice(0, 2)));
  });
}

/** Month and day of all figures of a table ("06-30"), if it tells them. */
export function dayOf({ time }: Table): string | undefined {
  if (time.kind === 'date') return time.date.slice('2023-'.length);
  return time.kind === 'years' ? time.day : undefined;
}

import type { Field, FieldBlock } from './find-field-blocks.ts';
import type { PlanSpan } from './find-plans.ts';
import { planTitle } from './plan-sections.ts';
import type { PlanMeasure } from './read-measures.ts';
import type { Lines } from './repeated-pages.ts';
import type { StrayPage } from './stray-page.ts';

/** What in the plans could not be read, or stands in the way of reading it. */
export interface PlanResidual {
  readonly kind:
    | 'heading-missing'
    | 'status-unread'
    | 'status-without-measure'
    | 'plan-missing'
    | 'page-repeated'
    | 'page-of-missing-plan';
  readonly firstLine: number;
  readonly lastLine: number;
  readonly detail: string;
}

interface Read {
  readonly span: PlanSpan;
  readonly repeated: readonly Lines[];
  readonly stray: StrayPage | undefined;
  readonly withoutTitle: readonly FieldBlock[];
  readonly measures: readonly PlanMeasure[];
}

/** Lists what is left over after the reading, plan by plan, and the plans that are missing. */
export function planResiduals(
  readings: readonly Read[],
  strayStatuses: readonly Field[],
  missingYears: readonly number[],
): PlanResidual[] {
  const owned = new Set(
    readings.flatMap(({ measures }) => measures.map(({ status }) => status?.line)),
  );
  const unowned = strayStatuses.filter(({ line }) => !owned.has(line));
  return [
    ...readings.flatMap(residualsOfPlan),
    ...unowned.map((field) => residual('status-without-measure', field, field.value)),
    ...missingYears.map((year) => missingPlan(year, readings)),
  ];
}

function residualsOfPlan({ span, withoutTitle, repeated, stray, measures }: Read): PlanResidual[] {
  const plan = planTitle(span.year);
  const hasStatuses = measures.some(({ status }) => status !== null);
  const unread = hasStatuses ? measures.filter(({ status }) => status === null) : [];
  return [
    ...withoutTitle.map((block) => residual('heading-missing', block, plan)),
    ...unread.map((measure) => residual('status-unread', measure, `${plan}: ${measure.title}`)),
    ...repeated.map((page) => residual('page-repeated', page, plan)),
    ...(stray ? [residual('page-of-missing-plan', stray, `${plan}: ${stray.about}`)] : []),
  ];
}

function missingPlan(year: number, readings: readonly Read[]): PlanResidual {
  const line = readings.find(({ span }) => span.year > year)?.span.firstLine ?? 1;
  return residual('plan-missing', { firstLine: line, lastLine: line }, planTitle(year));
}

function residual(
  kind: PlanResidual['kind'],
  at: { readonly firstLine?: number; readonly line?: number; readonly lastLine: number },
  detail: string,
): PlanResidual {
  return { kind, firstLine: at.firstLine ?? at.line ?? 0, lastLine: at.lastLine, detail };
}

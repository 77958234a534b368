import type { Operation, QueryPlan, Selection } from '#src/domain/query-plan.ts';
import { planYears, type YearDefault } from '#src/question/figures/operations/plan-years.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import type { Assertion } from '../figures/assertion.ts';
import type { ClaimSentence } from '../figures/claim-sentence.ts';
import type { StatedValue } from '../numbers/stated-values.ts';

/** One kind of relation that a sentence may state: how it is recognised, and how it is read. */
export interface RelationRule {
  isSaid(claim: ClaimSentence): boolean;
  /** Null where it cannot be told for sure what is related to what. */
  read(claim: ClaimSentence): Assertion | readonly Assertion[] | null;
  /** The numbers of the sentence that are a part of the relation. */
  takes?(claim: ClaimSentence): readonly StatedValue[];
}

/** Covered years of the table, ascending. */
export function coveredYears({ knowledge, table }: Asked): readonly number[] {
  return yearsOf(knowledge, table);
}

/** The years a sentence means; null where the table lacks one of them. */
export function saidYears(asked: Asked, otherwise: YearDefault): number[] | null {
  const planned = planYears(asked.parts.time, asked.table, coveredYears(asked), otherwise);
  return planned.missing.length > 0 ? null : [...planned.years];
}

/** A single year is held against the one before. */
export function withYearBefore(years: readonly number[]): number[] {
  const [only, ...more] = years;
  return only === undefined || more.length > 0 ? [...years] : [only - 1, only];
}

/** What is counted itself, also where the sentence is about its change. */
function baseMetric({ metric }: Asked): string {
  return metric.kind === 'change' ? (metric.changeOf ?? metric.column) : metric.column;
}

export function relationPlan(
  asked: Asked,
  selection: Selection,
  years: readonly number[],
  operation: Operation,
): QueryPlan {
  return {
    table: asked.table.name,
    selection,
    combined: false,
    metric: baseMetric(asked),
    years: [...years],
    operation,
  };
}

/** Whether a sentence says of which time it speaks. */
export function saysWhen({ parts: { time } }: Asked): boolean {
  return (
    time.years.length > 0 ||
    time.newest ||
    time.lastYears !== null ||
    time.yearsAgo !== null ||
    time.all
  );
}

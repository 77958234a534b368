import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { FigureReading, PlanReading } from '#src/question/figures/reading.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

/** A follow-up to a figure that a plan computed. */
export interface PlanFollowUp {
  /** What is said, without what only carries on. */
  readonly rest: string;
  readonly topic: FigureTopic;
  readonly reading: PlanReading;
  readonly plan: QueryPlan;
  /** What the last answer named without being asked by name. */
  readonly leads: readonly NamedEntity[];
}

/** The same with what it names itself. */
export interface NamingFollowUp extends PlanFollowUp {
  readonly own: Asked;
}

/** Reads a follow-up as a change of the plan before it; null where something else is asked. */
export type PlanRule<Said = PlanFollowUp> = (said: Said) => FigureReading | null;

/** What the first rule that applies makes of it. */
export function firstOf<Said>(rules: readonly PlanRule<Said>[], said: Said): FigureReading | null {
  for (const rule of rules) {
    const reading = rule(said);
    if (reading !== null) return reading;
  }
  return null;
}

import type { EntityRef, QueryPlan } from '#src/domain/query-plan.ts';
import type { StatedMatch } from './stated/settle-stated.ts';
import type { Correction } from './terms/correct-typos.ts';
import type { NamedEntity } from './vocabulary/entity-index.ts';

/** Which parts of a plan the question itself said; the rest was defaulted and may be continued. */
export interface StatedParts {
  readonly entities: boolean;
  readonly metric: boolean;
  readonly years: boolean;
  readonly operation: boolean;
}

/** What was assumed, so that the answer can say it. */
export type Assumption =
  | { readonly kind: 'newest-year'; readonly year: number }
  | { readonly kind: 'all-years'; readonly from: number; readonly to: number }
  | { readonly kind: 'typo'; readonly typed: string; readonly meant: string }
  | { readonly kind: 'entity'; readonly said: string; readonly entity: NamedEntity }
  | { readonly kind: 'scope'; readonly scope: string }
  /** It was to be left out, and is no part of what is counted. */
  | { readonly kind: 'apart'; readonly entity: NamedEntity }
  /** "Ende 2023": the figures of a year are of this day ("06-30"). */
  | { readonly kind: 'day-of-year'; readonly said: string; readonly day: string }
  /** No metric was named, and others of the table have the same unit. */
  | { readonly kind: 'metric'; readonly table: string; readonly column: string };

export interface PlanReading {
  readonly kind: 'plan';
  readonly plan: QueryPlan;
  readonly stated: StatedParts;
  readonly assumptions: readonly Assumption[];
  /** Others that share the name and are shown beside the answer. */
  readonly namesakes: readonly EntityRef[];
  readonly confidence: number;
}

/** The same plan for each of several entities that fit equally well. */
export interface ClarifyReading {
  readonly kind: 'clarify';
  readonly said: string;
  readonly readings: readonly { readonly entity: NamedEntity; readonly plan: QueryPlan }[];
  readonly stated: StatedParts;
  readonly assumptions: readonly Assumption[];
  readonly confidence: number;
}

export type Unanswerable =
  | {
      readonly why: 'year';
      readonly table: string;
      readonly years: readonly number[];
      readonly plan: QueryPlan | null;
    }
  | {
      readonly why: 'attribute';
      readonly german: string;
      readonly english: string;
      readonly table: string | null;
      readonly plan: QueryPlan | null;
    }
  | { readonly why: 'elsewhere'; readonly word: string }
  /** What only one table tells is asked of what stands in another. */
  | {
      readonly why: 'other-table';
      readonly said: string;
      readonly table: string;
      readonly asked: string;
    }
  | { readonly why: 'unknown-entity'; readonly said: string; readonly near: readonly NamedEntity[] }
  | {
      readonly why: 'other-kind';
      readonly said: string;
      readonly kindAsked: string;
      readonly entities: readonly NamedEntity[];
      readonly plans: readonly QueryPlan[];
    }
  | {
      readonly why: 'one-day';
      readonly table: string;
      readonly plan: QueryPlan | null;
      /** What the table has no years of, where it has them of others. */
      readonly metric?: string;
    }
  /** "davon bei der Polizei" of what has no police. */
  | {
      readonly why: 'not-part';
      readonly parts: readonly NamedEntity[];
      /** Null where it is no single thing. */
      readonly whole: NamedEntity | null;
    }
  | { readonly why: 'not-summable'; readonly table: string; readonly metric: string };

export interface UnanswerableReading {
  readonly kind: 'unanswerable';
  readonly reason: Unanswerable;
  readonly assumptions: readonly Assumption[];
  readonly confidence: number;
}

/** A figure that a document states in words. */
export interface StatedReading {
  readonly kind: 'stated';
  readonly match: StatedMatch;
  readonly assumptions: readonly Assumption[];
  readonly confidence: number;
}

/** Not a question about a figure of a table. */
export interface OtherReading {
  readonly kind: 'other';
  /** What a plan was refused for, since it left this unread: for `--explain`. */
  readonly leftover?: string;
}

export type FigureReading = (
  | StatedReading
  | PlanReading
  | ClarifyReading
  | UnanswerableReading
  | OtherReading
) & {
  readonly explain?: FigureExplanation;
};

/** What was understood as what, for `--explain`. */
export interface FigureExplanation {
  readonly words: readonly { readonly word: string; readonly as: string }[];
  readonly corrections: readonly Correction[];
  readonly unknown: readonly string[];
}

/** Every word is understood, and only of whom the figure should be is open. */
export function namesNobody(reading: FigureReading): boolean {
  return (
    reading.kind === 'unanswerable' &&
    reading.reason.why === 'unknown-entity' &&
    reading.reason.said === ''
  );
}

/**
 * The reading with some of its plan changed. What else the name before may mean is not shown beside
 * another selection, and years that are said are not assumed.
 */
export function withPlan(reading: PlanReading, changed: Partial<QueryPlan>): PlanReading {
  return {
    ...reading,
    plan: { ...reading.plan, ...changed },
    ...(changed.selection === undefined ? {} : { namesakes: [] }),
    ...(changed.years === undefined ? {} : { assumptions: [] }),
  };
}

/** A refusal that assumes nothing. */
export function refuse(reason: Unanswerable, confidence = 0.9): UnanswerableReading {
  return { kind: 'unanswerable', reason, assumptions: [], confidence };
}

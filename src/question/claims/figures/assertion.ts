import type { EntityRef, QueryPlan } from '#src/domain/query-plan.ts';
import type { StatedMatch } from '#src/question/figures/stated/settle-stated.ts';
import type { StatedValue } from '../numbers/stated-values.ts';

/** How a value changed, as a sentence says it. */
export type Direction = 'up' | 'down' | 'same';

export type Comparison = '>' | '>=' | '<' | '<=';

/** One thing that a sentence says about the tables and that can be computed. */
export type Assertion =
  /** The plan gives this number. */
  | {
      readonly kind: 'number';
      readonly stated: StatedValue;
      readonly plan: QueryPlan;
      readonly role: NumberRole;
      /** Grown or shrunk by it, where the sentence says so. */
      readonly direction: Direction | null;
      /** Of a share: what is left of the whole without the part. */
      readonly isRest?: boolean;
    }
  /** From the first to the last year it became this many times as much. */
  | {
      readonly kind: 'multiple';
      readonly stated: StatedValue;
      readonly plan: QueryPlan;
    }
  /** "wuchs von 625 auf 750", without a year: there are two years between which it did. */
  | {
      readonly kind: 'stretch';
      readonly plan: QueryPlan;
      readonly from: StatedValue;
      readonly to: StatedValue;
      /** By how much, where that is said too, in numbers or percent. */
      readonly by: readonly StatedValue[];
      readonly direction: Direction | null;
    }
  /** A sentence of the documents states the same figure. */
  | { readonly kind: 'quoted'; readonly stated: StatedValue; readonly match: StatedMatch }
  /** Sentences of the documents state the figure of two years: it grew or shrank between them. */
  | {
      readonly kind: 'quoted-trend';
      readonly match: StatedMatch;
      readonly direction: Direction;
      readonly isNegated: boolean;
    }
  /** It has this place in the ranking. */
  | {
      readonly kind: 'rank';
      readonly plan: QueryPlan;
      readonly subject: EntityRef;
      readonly place: number;
      /** "die drei größten": at this place or before it. */
      readonly orBefore?: boolean;
      /** "so viele wie kein anderer": nobody shares the place. */
      readonly isAlone?: boolean;
      readonly isNegated: boolean;
    }
  /** The first is more, less or the same as the second. */
  | {
      readonly kind: 'order';
      readonly plan: QueryPlan;
      readonly relation: 'more' | 'less' | 'same';
      readonly isNegated: boolean;
    }
  /** The first grew or shrank more, or less, than the second; `both`: by number and in percent alike. */
  | {
      readonly kind: 'order-of-changes';
      readonly plan: QueryPlan;
      readonly relation: 'more' | 'less';
      readonly by: 'absolute' | 'percent' | 'both';
      readonly direction: 'up' | 'down';
      readonly isNegated: boolean;
      /** The same thing in the first of these years and in the second, each against the year before. */
      readonly ofYears?: readonly [number, number];
    }
  /** It grew or shrank from the first to the last year, or in every one of them. */
  | {
      readonly kind: 'trend';
      readonly plan: QueryPlan;
      readonly direction: Direction;
      readonly every: boolean;
      /** Years in which nothing moved are as good: "nie gewachsen". */
      readonly orSame?: boolean;
      readonly isNegated: boolean;
    }
  /** The value was never, ever, always, or then for the first or last time beyond a limit. */
  | {
      readonly kind: 'limit';
      readonly plan: QueryPlan;
      readonly stated: StatedValue;
      readonly when: 'always' | 'never' | 'ever' | 'first' | 'last';
      readonly year: number | null;
    }
  /** The first of a ranking, and so every other, is beyond a limit: "alle", "kein". */
  | {
      readonly kind: 'all';
      readonly plan: QueryPlan;
      readonly comparison: Comparison;
      readonly limit: number;
      /** The number of the sentence; null where it only says a direction. */
      readonly stated: StatedValue | null;
      readonly isNegated: boolean;
    }
  /** A name fits several things: the same is said of each of them. */
  | {
      readonly kind: 'each';
      readonly of: readonly Assertion[];
      /** What holds of the first of them is meant. */
      readonly isFirst?: boolean;
      /** What stays open where they do not agree; else it is whom the name means. */
      readonly why?: string;
    }
  /** Several things of the same one. */
  | { readonly kind: 'joint'; readonly of: readonly Assertion[] }
  /** The year in which the value or its change was highest or lowest. */
  | {
      readonly kind: 'extreme-year';
      readonly plan: QueryPlan;
      readonly year: number;
      readonly isNegated: boolean;
    }
  /** No value is shown, or one is. */
  | { readonly kind: 'absent'; readonly plan: QueryPlan; readonly isAbsent: boolean }
  /** Something of a group meets the condition of the plan. */
  | { readonly kind: 'exists'; readonly plan: QueryPlan }
  /** One thing belongs to another. */
  | {
      readonly kind: 'belongs';
      readonly plan: QueryPlan;
      readonly to: EntityRef;
      readonly isNegated: boolean;
    };

export type NumberRole =
  | 'value'
  | 'change'
  | 'change-percent'
  | 'points'
  | 'share-points'
  | 'share'
  | 'difference'
  | 'difference-percent'
  | 'ratio'
  | 'count';

/** What a sentence says about figures, taken apart. All of it must hold. */
export type FigureClaim =
  | {
      readonly kind: 'assertions';
      readonly assertions: readonly Assertion[];
      readonly assumedYear: boolean;
      /** "das sind 125 mehr": than when or whom, it does not say. */
      readonly leavesBaseOpen?: boolean;
      /** Who is said to be the source, and is not the office whose statistics the tables are. */
      readonly saidBy?: string;
    }
  /** About the tables, but not to be checked by them. */
  | {
      readonly kind: 'unverifiable';
      readonly why: string;
      /** The years that the table has, where it lacks the one that is said. */
      readonly covered?: readonly number[];
    }
  /** Not about the tables. */
  | { readonly kind: 'other' };

import type { MeasureStatus } from '#src/domain/measure.ts';
import type { StatedValue } from '../numbers/stated-values.ts';

/** Measures that are counted: those of a plan, with a status or led by somebody. */
export interface Counted {
  /** Null: of the newest plan. */
  readonly year: number | null;
  readonly status: MeasureStatus | null;
  /** "TMIK", "TMIK Abteilung 4". */
  readonly lead: string | null;
  /** Only those that the plan took in. */
  readonly isNew: boolean;
}

/**
 * In no other plan there are as many, or more: "In keinem Plan waren so viele in Verzug wie 2022"; or
 * nobody else leads as many: "Das TFM führt 2024 die meisten".
 */
export interface PeakClaim {
  readonly kind: 'peak';
  readonly among: 'plans' | 'leads';
  /** Of plans the one that is named. */
  readonly counted: Counted;
  readonly direction: 'most' | 'fewest';
  /** Another one may have as many. */
  readonly mayTie: boolean;
  /** "wie nie zuvor": of the plans before it. */
  readonly onlyBefore: boolean;
}

/** What a sentence says about numbers of measures besides a single number. */
export type CountClaim =
  /** Some are said to be more, less or the same as others, `by` a number where it says one. */
  | {
      readonly kind: 'order';
      readonly counted: readonly [Counted, Counted];
      readonly relation: 'more' | 'less' | 'same';
      readonly by: StatedValue | null;
      readonly isNegated: boolean;
    }
  /** The part is this share of the whole; all of it where no value is stated. */
  | {
      readonly kind: 'share';
      readonly counted: readonly [part: Counted, whole: Counted];
      readonly stated: StatedValue | null;
      readonly isNegated: boolean;
      /** What the sentence may mean as well: it is decided where both agree. */
      readonly orElse?: PeakClaim;
    }
  /** The first are this many times as many as the second: "doppelt so viele". */
  | {
      readonly kind: 'times';
      readonly counted: readonly [Counted, Counted];
      readonly stated: StatedValue;
    }
  | PeakClaim
  /** So many of each: "von 11 im Jahr 2020 auf 17 im Jahr 2022", "von den 54 waren 15 in Verzug". */
  | {
      readonly kind: 'numbers';
      readonly counted: readonly [Counted, Counted];
      readonly stated: readonly [StatedValue, StatedValue];
    };

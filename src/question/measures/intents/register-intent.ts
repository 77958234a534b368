import type { MeasureStatus } from '#src/domain/measure.ts';
import type { CountBound, Lasting } from '../conditions/read-count-bound.ts';
import type { MeasureField } from '../read-measure-question.ts';
import type { FinishedStretch } from './decide-finished.ts';

/**
 * Of counts in several plans: in which most or fewest, by how many more, one after the other, or where
 * there are more or fewer than in the plan before.
 */
export type CountAsk = 'most' | 'fewest' | 'difference' | 'each' | 'risen' | 'fallen';

/** What is asked of the measures of a plan, or of several. */
export type RegisterIntent =
  | { readonly kind: 'select'; readonly isCount: boolean }
  | {
      readonly kind: 'turned';
      readonly from: readonly MeasureStatus[];
      readonly to: readonly MeasureStatus[];
      /** Plans between the two that give one of `from` as well. */
      readonly through?: readonly number[];
      readonly isCount: boolean;
    }
  /** Nearer to the plan than before, or further from it. */
  | { readonly kind: 'shifted'; readonly isBetter: boolean; readonly isCount: boolean }
  /** In one plan and not in the other; `kept`: in both. */
  | {
      readonly kind: 'added' | 'gone' | 'kept';
      readonly isCount: boolean;
      /** Kept with one of these statuses in the later plan. */
      readonly after?: readonly MeasureStatus[];
      /** Held against the newest plan, which is not named. */
      readonly isUpToNow?: boolean;
    }
  /** What came and what went between two plans: "Wie viele kamen dazu und wie viele fielen weg?" */
  | { readonly kind: 'exchanged'; readonly isCount: boolean }
  /** In this plan and in no other; `year` null: in one plan, whichever it is. */
  | {
      readonly kind: 'only';
      readonly year: number | null;
      /** That they have in that plan alone; none: the plan alone holds them. */
      readonly statuses: readonly MeasureStatus[];
      readonly isCount: boolean;
    }
  /** In all plans of a range, with a status or at all. */
  | { readonly kind: 'constant'; readonly isCount: boolean }
  /** In most plans with a status, or at all. */
  | { readonly kind: 'longest'; readonly status: MeasureStatus | null }
  /** In a plan, and never with a status up to it. */
  | { readonly kind: 'never'; readonly status: MeasureStatus; readonly isCount: boolean }
  /** With a status for so many years, or in the plans at all. */
  | {
      readonly kind: 'lasting';
      readonly status: MeasureStatus | null;
      readonly lasting: Lasting;
      readonly isCount: boolean;
    }
  | {
      readonly kind: 'finished';
      readonly isNew: boolean;
      readonly isCount: boolean;
      readonly stretch?: FinishedStretch;
    }
  /** In the list of finished measures of one plan, and not in that of a later one. */
  | { readonly kind: 'unlisted'; readonly isCount: boolean }
  /** Held by both plans, with another value of a field. */
  | {
      readonly kind: 'changed';
      readonly field: Exclude<MeasureField, 'included' | 'former'>;
      readonly isCount: boolean;
      /** Only those without a date before, and with one now. */
      readonly isDated?: boolean;
      /** With the same value instead. */
      readonly isSame?: boolean;
    }
  | { readonly kind: 'slip-ranking' }
  /** Within one plan: between the original end and the one that is planned now. */
  | { readonly kind: 'gap-ranking' }
  /** `isNext`: from the year of the plan on, whatever should have ended before. */
  | { readonly kind: 'end-ranking'; readonly isEarliest: boolean; readonly isNext: boolean }
  | {
      readonly kind: 'distribution';
      readonly by: 'status' | 'lead' | 'chapter';
      /** The smallest group first. */
      readonly isFewest?: boolean;
      /** Only groups with so many. */
      readonly bound?: CountBound;
      /** Which group is asked for: the one with most (or fewest) is the first. */
      readonly place?: number;
      /** How many groups there are. */
      readonly isOfGroups?: boolean;
    }
  /** Counted in several plans: in which most, by how many more, or one after the other. */
  | {
      readonly kind: 'counts';
      readonly ask: CountAsk;
      /** What each list of finished measures holds, or holds beyond the list before; else what the plans hold. */
      readonly of?: 'listed' | 'finished';
    }
  /** Those that one plan wanted to end in a year, and that a later one still holds unfinished. */
  | {
      readonly kind: 'unfinished';
      readonly endYear: number;
      /** In that year or before. */
      readonly isUntil: boolean;
      /** That wanted it; null where none is named. */
      readonly plan: number | null;
      readonly isCount: boolean;
    }
  /** Of how many how many are such: in percent, or counted. */
  | { readonly kind: 'share'; readonly isCount: boolean };

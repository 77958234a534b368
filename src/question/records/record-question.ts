import type { Metric } from '#src/domain/catalogue.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import type { RecordColumn, RecordList } from './record-list.ts';
import type { OpenValue, RecordFilter } from './take-values.ts';

/** What several entries make together. */
export type Taken = 'sum' | 'mean' | 'median' | 'count';

/** What is asked of a list; `by` asks it of each value of a column. */
export type RecordOperation =
  | { readonly name: 'total'; readonly taken: Taken; readonly by: RecordColumn | null }
  /** How many different values of the column. */
  | { readonly name: 'distinct'; readonly column: RecordColumn }
  | {
      readonly name: 'share';
      readonly taken: 'sum' | 'count';
      readonly by: RecordColumn | null;
      /** Of the filters, those that the whole meets, too. */
      readonly ofWhole: readonly RecordColumn[];
    }
  | {
      readonly name: 'rank';
      readonly by: RecordColumn | null;
      readonly taken: Taken;
      readonly direction: 'top' | 'bottom';
      readonly limit: number;
    }
  | {
      readonly name: 'difference';
      readonly by: RecordColumn;
      /** The value that the other one is held against in percent; null where the difference is asked. */
      readonly base: string | null;
    }
  /** Another metric of the same entries, held against that of the question. */
  | {
      readonly name: 'columns';
      readonly with: Metric;
      readonly by: 'difference' | 'percent' | 'ratio' | 'values';
    }
  | { readonly name: 'list'; readonly column: RecordColumn | null }
  | { readonly name: 'value' }
  /** What the entries say in these columns. */
  | { readonly name: 'ask'; readonly columns: readonly RecordColumn[] };

/** A question about the entries of one list, read completely. */
export interface RecordQuestion {
  readonly kind: 'question';
  readonly list: RecordList;
  readonly operation: RecordOperation;
  /** The question says what it wants, and not only of what. */
  readonly isOperationSaid: boolean;
  readonly metric: Metric;
  readonly metricIsSaid: boolean;
  readonly filters: readonly RecordFilter[];
  readonly condition: Condition | null;
  /** Of a table whose amounts stand in columns of years. */
  readonly years: readonly number[];
  /** How much of the question only this list explains. */
  readonly score: number;
}

export type RecordReading =
  | RecordQuestion
  /** A value that several columns have: each could be meant. */
  | {
      readonly kind: 'open';
      readonly list: RecordList;
      readonly value: OpenValue;
      readonly score: number;
    }
  /** A value that the column does not have. */
  | {
      readonly kind: 'unknown';
      readonly list: RecordList;
      readonly column: RecordColumn;
      readonly said: string;
      readonly score: number;
    };

import type { Metric, Table } from '#src/domain/catalogue.ts';
import type { Condition, Operation, PlacedEntity, QueryPlan } from '#src/domain/query-plan.ts';
import type { Measured } from './cell.ts';

/** A change of one thing between two years. */
export interface Change {
  readonly from: Measured;
  readonly to: Measured;
  /** In the unit of the metric; null where a value is missing. */
  readonly absolute: number | null;
  /** Growth in percent, not rounded; null where it cannot be computed. */
  readonly percent: number | null;
}

export interface Place {
  /** Equal for equal values. */
  readonly rank: number;
  readonly measured: Measured;
  /** What was ranked by: the value, its change or its share in percent. */
  readonly value: number;
  readonly change: Change | null;
  /** What it is a part of, where it was ranked by its share. */
  readonly whole?: Measured;
  /** What was counted, where it was ranked by the number of what belongs to it. */
  readonly members?: readonly Measured[];
}

export interface Share {
  readonly part: Measured;
  readonly whole: Measured;
  /** In percent, not rounded. */
  readonly percent: number | null;
}

/** The operations with these names. */
export type OperationNamed<N extends Operation['name']> = Extract<Operation, { name: N }>;

/** The result of a plan: values with the cells they come from, before any wording. */
/** Two values held against each other; `value` is not rounded. */
export interface ComparedPair {
  readonly of: Measured;
  readonly held: Measured;
  readonly value: number | null;
}

export type Outcome =
  | { readonly name: 'value'; readonly rows: readonly Measured[] }
  | { readonly name: 'series'; readonly series: readonly (readonly Measured[])[] }
  | {
      readonly name: 'change';
      readonly unit: 'absolute' | 'percent';
      readonly changes: readonly Change[];
    }
  | {
      readonly name: 'aggregate';
      readonly with: OperationNamed<'aggregate'>['with'];
      readonly over: 'entities' | 'years';
      readonly value: number | null;
      readonly of: readonly Measured[];
      readonly missing: readonly Measured[];
      /** Named, but contained in something else that was named. */
      readonly contained: readonly PlacedEntity[];
    }
  | { readonly name: 'share'; readonly shares: readonly Share[] }
  | {
      readonly name: 'compare';
      readonly by: OperationNamed<'compare'>['by'];
      readonly rows: readonly Measured[];
      /** The first held against each of the others, year by year. */
      readonly pairs: readonly ComparedPair[];
      /** Of the first pair; null where nothing is computed or a value is missing. */
      readonly value: number | null;
    }
  | {
      readonly name: 'rank';
      readonly operation: OperationNamed<'rank'>;
      readonly places: readonly Place[];
      readonly of: number;
      readonly missing: number;
    }
  | {
      readonly name: 'extreme-year';
      readonly operation: OperationNamed<'extreme-year'>;
      readonly best: readonly Measured[];
      readonly values: readonly number[];
      readonly changes: readonly Change[];
      readonly points: readonly Measured[];
    }
  | {
      readonly name: 'bound-year';
      readonly which: 'first' | 'last';
      readonly condition: Condition;
      /** For each entity all years that meet the condition. */
      readonly fitting: readonly (readonly Measured[])[];
      readonly rows: readonly (Measured | null)[];
      readonly entities: readonly PlacedEntity[];
    }
  | {
      readonly name: 'run';
      readonly condition: Condition;
      /** The last stretch without a break, with the year before its first change; empty for none. */
      readonly points: readonly Measured[];
      /** It reaches to the last year. */
      readonly lasts: boolean;
      /** The last two years: how it went last. */
      readonly ends: readonly Measured[];
      readonly of: readonly Measured[];
    }
  | {
      readonly name: 'per';
      readonly whole: Measured;
      readonly members: readonly Measured[];
      /** Value of the whole divided by the number of its members, not rounded. */
      readonly value: number | null;
    }
  | {
      readonly name: 'columns';
      readonly by: 'values' | 'difference' | 'ratio' | 'percent';
      /** The metric that the first is held against; null where the table has none of that name. */
      readonly other: Metric | null;
      readonly rows: readonly { readonly of: Measured; readonly held: Measured }[];
      /** Not rounded; null where nothing is computed or a value is missing. */
      readonly value: number | null;
    }
  | {
      readonly name: 'beside-average';
      readonly operation: OperationNamed<'beside-average'>;
      readonly one: Measured;
      /** Those of whom the average is that have a value. */
      readonly of: readonly Measured[];
      /** Not rounded; null where there is none. */
      readonly average: number | null;
    }
  | {
      readonly name: 'remainder';
      readonly whole: Measured;
      readonly without: readonly Measured[];
      /** Null where the whole or a part that is taken away has no value. */
      readonly value: number | null;
    }
  | {
      readonly name: 'years-where';
      readonly condition: Condition;
      readonly matching: readonly Measured[];
      readonly changes: readonly Change[];
      readonly of: number;
    }
  | {
      readonly name: 'count' | 'list';
      readonly condition: Condition | null;
      /** What the condition holds them against, where that is their average. */
      readonly average: number | null;
      /** The others that the condition holds them against. */
      readonly against: readonly Measured[];
      readonly matching: readonly Measured[];
      readonly changes: readonly Change[];
      /** For each that matches how many belong to it, where the condition asks for that. */
      readonly members: readonly number[];
      readonly of: number;
      /** The first and the last of all that are looked at. */
      readonly ends: readonly Measured[];
      readonly missing: readonly Measured[];
      /** Where nothing meets a limit: what comes nearest to it. */
      readonly nearest: Change | null;
      /** What all of it belongs to, where the plan keeps to one thing. */
      readonly within: Measured | null;
    }
  | {
      readonly name: 'parent';
      readonly rows: readonly {
        readonly child: Measured;
        readonly parents: readonly PlacedEntity[];
        readonly parentRows: readonly Measured[];
      }[];
    }
  | { readonly name: 'identify'; readonly rows: readonly Measured[] };

/** The outcomes of the operations with these names. */
export type OutcomeNamed<N extends Outcome['name']> = Extract<Outcome, { name: N }>;

export interface Computed {
  readonly plan: QueryPlan;
  readonly table: Table;
  readonly metric: Metric;
  readonly outcome: Outcome;
  readonly sql: string;
}

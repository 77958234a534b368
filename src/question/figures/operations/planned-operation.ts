import type { Operation, Selection } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import type { YearDefault } from './plan-years.ts';

export interface PlannedOperation {
  readonly operation: Operation;
  readonly selection: Selection;
  /** The metric meant, where the question names several. */
  readonly metric?: string;
  readonly combined: boolean;
  /** What is looked at as one thing. */
  readonly groupedBy?: string;
  readonly years: YearDefault;
  /** The question said what to do; otherwise it is the plain value. */
  readonly isStated: boolean;
  /** Takes the change against the year before that the table prints. */
  readonly printedChange: boolean;
  /** The year before belongs to it: a change against the previous year. */
  readonly withPrevious: boolean;
  /** Only the first and the last of the years count. */
  readonly onlyEnds: boolean;
  /** Only the last of the years counts. */
  readonly onlyLast: boolean;
  /** Looks for a year in all of them, whatever else the question says of time. */
  readonly isBound: boolean;
  /** Names that fit several are all meant: "alle Sportgymnasien". */
  readonly takesAll: boolean;
}

export type Rule = (asked: Asked) => PlannedOperation | null;

export const PLAIN = {
  combined: false,
  years: 'newest',
  isStated: true,
  printedChange: false,
  withPrevious: false,
  onlyEnds: false,
  onlyLast: false,
  isBound: false,
  takesAll: false,
} as const;

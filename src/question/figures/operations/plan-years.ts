import type { Metric, Table } from '#src/domain/catalogue.ts';
import type { AskedTime } from '../parts/find-years.ts';
import type { Assumption } from '../reading.ts';

export interface PlannedYears {
  /** Ascending; empty for a table without years. */
  readonly years: readonly number[];
  readonly isStated: boolean;
  /** Asked for, but not in the table. */
  readonly missing: readonly number[];
  readonly assumptions: readonly Assumption[];
  /** The question wants several points in time, or a stretch of it. */
  readonly isStretch: boolean;
}

/** "Übernachtungen 2023" in a table that says of nothing else when it was. */
function yearsIn(label: string): readonly number[] {
  return Array.from(label.matchAll(/(?<![\d/.–-])(?:19|20)\d\d(?![\d/–-])/gu), ([year]) =>
    Number(year),
  );
}

/** What an operation needs where the question says nothing about time. */
export type YearDefault = 'newest' | 'all' | 'ends';

/**
 * Puts what a question says about time together with the years a table has.
 *
 * @param all - Years of the table, ascending.
 * @param metric - What is asked for may have fewer: these are meant where none is said.
 */
export function planYears(
  time: AskedTime,
  table: Table,
  all: readonly number[],
  otherwise: YearDefault,
  metric?: Pick<Metric, 'years' | 'label'>,
): PlannedYears {
  const said = table.time.kind === 'none' ? yearsIn(metric?.label ?? '') : [];
  const known = said.length === 1 ? said : all;
  const covered = metric?.years ?? known;
  const oldest = covered[0];
  const newest = covered.at(-1);
  const ago = time.yearsAgo === null || newest === undefined ? [] : [newest - time.yearsAgo];
  const missing = [...time.years, ...ago].filter((year) => !known.includes(year));
  const isStretch =
    time.isRange ||
    time.since ||
    time.until ||
    time.lastYears !== null ||
    time.all ||
    time.years.length > 1;
  const planned = (
    years: readonly number[],
    isStated: boolean,
    ...assumptions: Assumption[]
  ): PlannedYears => ({
    years: table.time.kind === 'years' ? [...new Set(years)].sort((a, b) => a - b) : [],
    isStated,
    missing,
    assumptions: table.time.kind === 'years' ? assumptions : [],
    isStretch,
  });
  if (oldest === undefined || newest === undefined) return planned([], false);
  const between = (from: number, to: number): number[] =>
    covered.filter((year) => year >= from && year <= to);
  const first = Math.min(...time.years);
  const last = Math.max(...time.years);
  if (time.since) return planned(between(first, newest), true);
  if (time.until && otherwise !== 'newest') return planned(between(oldest, last), true);
  if (time.isRange && time.years.length === 2) return planned(between(first, last), true);
  if (time.years.length === 1 && time.newest && otherwise === 'ends')
    return planned([first, newest], true, { kind: 'newest-year', year: newest });
  if (time.years.length > 0) return planned(time.years, true);
  const [past] = ago;
  if (past !== undefined) {
    // "vor drei Jahren und heute"
    const years = otherwise === 'ends' || time.newest ? [past, newest] : [past];
    return planned(years, true, { kind: 'newest-year', year: newest });
  }
  if (time.lastYears !== null) {
    const back = otherwise === 'ends' ? time.lastYears : time.lastYears - 1;
    return planned(between(newest - back, newest), true, {
      kind: 'all-years',
      from: newest - back,
      to: newest,
    });
  }
  if (time.all) return planned(covered, true);
  const areBothEnds = time.newest && time.oldest;
  if (areBothEnds && otherwise === 'newest') return planned([oldest, newest], true);
  if (time.newest) return planned([newest], true, { kind: 'newest-year', year: newest });
  if (time.oldest && otherwise === 'newest') return planned([oldest], true);
  if (otherwise === 'newest')
    return planned([newest], false, { kind: 'newest-year', year: newest });
  return planned(covered, false, { kind: 'all-years', from: oldest, to: newest });
}

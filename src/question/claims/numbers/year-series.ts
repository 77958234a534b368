import { ANY_YEARS } from '#src/text/years.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** Fewer pairs are no series: a year may stand near a number by chance. */
const FEWEST = 2;
const WORDS = String.raw`(?:(?!(?:und|sowie|oder|davon|bis|and|or)\s)\p{L}+\s){0,3}`;
/** "371,2 Millionen Euro im Jahr 2021" */
const YEAR_BEHIND = new RegExp(String.raw`^\s${WORDS}\(?$|^\s\(${WORDS}$`, 'u');
/** "2021 bei 17,3 Prozent", "(2021: 104 Sekunden" */
const YEAR_BEFORE = new RegExp(String.raw`^:?\s${WORDS}$`, 'u');

/**
 * The years of a series that gives one to each of its values: "114 (2021), 131 (2022)", "371,2 Mio. Euro im
 * Jahr 2021, 402,6 Mio. Euro im Jahr 2022", "2021 114, 2022 131".
 *
 * @param values - Of the sentence, in their order.
 * @returns The year of each value of the series, by where the value starts; empty where there is no series.
 */
export function yearsOfSeries(
  sentence: string,
  values: readonly Placed[],
): ReadonlyMap<number, string> {
  const years = Array.from(sentence.matchAll(ANY_YEARS), ({ 0: year, index }) => ({
    year,
    start: index,
    end: index + year.length,
  })).filter(({ start }) => !values.some((value) => start >= value.start && start < value.end));
  const pair = (yearOf: (value: Placed) => { readonly year: string } | undefined) => {
    const pairs = values.flatMap((value): [number, string][] => {
      const found = yearOf(value);
      return found === undefined ? [] : [[value.start, found.year]];
    });
    // "2023 17 und 2024 26, davon 2024 21 in Seen": what comes after the last year is no more of it.
    const again = pairs.findIndex(([, year], at) => pairs.some((p, i) => i < at && p[1] === year));
    return new Map(again < 0 ? pairs : pairs.slice(0, again));
  };
  const behind = pair(({ end }) =>
    years.find(({ start }) => start >= end && YEAR_BEHIND.test(sentence.slice(end, start))),
  );
  const before = pair(({ start }) =>
    years.findLast(({ end }) => end <= start && YEAR_BEFORE.test(sentence.slice(end, start))),
  );
  const series = behind.size > before.size ? behind : before;
  return behind.size !== before.size && series.size >= FEWEST ? series : new Map();
}

import { YEAR_OF_DATE } from '#src/question/figures/vocabulary/load-entities.ts';
import { monthName, monthOf } from '#src/text/month-names.ts';
import type { Wording } from '../entries/wording.ts';
import {
  columnsCalled,
  isBuilt,
  type RecordColumn,
  type RecordList,
  type RecordValue,
} from './record-list.ts';
import { recordTokens, rootOf } from './record-words.ts';
import { takeDeedOfTime } from './take-deeds.ts';
import { type OpenValue, type RecordFilter, selectSame } from './take-values.ts';

export interface TakenTimes {
  readonly filters: readonly RecordFilter[];
  readonly open: readonly OpenValue[];
  /** Years that the table has in no column: those of its amounts, side by side. */
  readonly years: readonly number[];
  /** Years that no entry has. */
  readonly missing: readonly { readonly column: RecordColumn; readonly said: string }[];
}

const YEAR = /^(?:19|20)\d\d$/u;
const SINCE = /^(?:seit|ab|since|from)$/u;
const UNTIL = /^(?:bis|until|till)$/u;
const BEFORE = /^(?:vor|before)$/u;
const AFTER = /^(?:nach|after)$/u;
const RANGE = /^\s*(?:bis(?: einschließlich)?|to|until|through|–|-|—)\s*(?:zum? )?$/iu;
const BETWEEN = /^(?:zwischen|between)$/u;
const NOTHING: TakenTimes = { filters: [], open: [], years: [], missing: [] };

/** "vor 1950 gebaut": the year of building. */
const BUILT = 'gebaut\\w*|erbaut\\w*|errichtet\\w*|built';

interface SaidTime {
  readonly from: number;
  readonly to: number;
  readonly meets: (year: number) => boolean;
  readonly said: readonly number[];
  /** "Februar" of "Februar 2025", 1 … 12. */
  readonly month: number | null;
}

/** Takes years, and months with their years: of the column of years or dates that is meant. */
export function takeTimes(question: string, wording: Wording, list: RecordList): TakenTimes {
  const times = saidTimes(question, wording, list);
  if (times.length === 0) return NOTHING;
  const columns = list.columns.filter(({ isTime }) => isTime);
  const said = times.flatMap((time) => time.said);
  const isOfMonth = times.some(({ month }) => month !== null);
  if (columns.length > 1 && !areJoined(times, wording)) return NOTHING;
  if (isOfMonth && (times.length > 1 || columns.every((column) => datesOf(column, list) === null)))
    return NOTHING;
  for (const { from, to } of times) for (let at = from; at <= to; at += 1) wording.takeToken(at);
  if (columns.length === 0) return { ...NOTHING, years: said };
  // "Besucher 2023" of a list of baths that has both: the year of the figures, unless building is said.
  const isOfFigures = ({ said }: SaidTime) =>
    said.every((year) => list.entries.some(({ years }) => years.includes(year)));
  if (columns.every(isBuilt) && !wording.has(BUILT) && times.every(isOfFigures))
    return { ...NOTHING, years: said };
  const built = columns.filter(isBuilt);
  const saysBuilt = built.length > 0 && wording.takeAll(BUILT).length > 0;
  const done = saysBuilt ? null : takeDeedOfTime(wording, list);
  const ofDeed = columns.filter((column) => done !== null && isItself(done, column));
  const ofYears = saysBuilt
    ? built
    : ofDeed.length > 0
      ? ofDeed
      : columnsMeant(wording, list, columns);
  const meant = isOfMonth ? ofYears.flatMap((column) => datesOf(column, list) ?? []) : ofYears;
  const [first, last] = [times[0], times.at(-1)];
  const month = first?.month ?? null;
  const meets = ({ year, month: own }: RecordValue) =>
    year !== null && times.some((time) => time.meets(year)) && (month === null || own === month);
  const calledMonth = month === null ? null : `${monthName(month)} ${said.join(', ')}`;
  const at = { from: first?.from ?? 0, to: last?.to ?? 0, isExcluded: false };
  const filters = meant.map((column) => ({
    ...{ column, ...at },
    values: column.values.filter(meets).map(({ text }) => text),
    ...(calledMonth === null ? {} : { said: calledMonth }),
  }));
  const found = filters.filter(({ values }) => values.length > 0);
  const [only, ...others] = found;
  // "Reisen 2023" with their beginning and end, both in that year for all of them.
  const areSame = others.length > 0 && only !== undefined && selectSame(found, list);
  if (only === undefined)
    return {
      ...NOTHING,
      missing: meant.map((column) => ({ column, said: calledMonth ?? said.join(', ') })),
    };
  return others.length === 0 || areSame
    ? { ...NOTHING, filters: [only] }
    : { ...NOTHING, open: [{ said: said.join(', '), ...at, filters: found }] };
}

function saidTimes(question: string, wording: Wording, list: RecordList): SaidTime[] {
  const { tokens } = wording;
  const times: SaidTime[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const own = yearAt(wording, at);
    if (own === null) continue;
    const before = tokens[at - 1]?.folded ?? '';
    const between = question.slice(tokens[at]?.end ?? 0, nextYearStart(wording, at));
    const next = nextYear(wording, at);
    const isRange =
      RANGE.test(between) || (BETWEEN.test(before) && /^\s*(?:und|and)\s*$/iu.test(between));
    if (next !== null && isRange) {
      const [start, end] = [own, next.year];
      const from = /^(?:von|from|between|zwischen)$/u.test(before) ? at - 1 : at;
      times.push({
        from,
        to: next.at,
        said: [start, end],
        month: null,
        meets: (year) => year >= start && year <= end,
      });
      at = next.at;
      continue;
    }
    const meets = endsHeading(tokens, at, list) ? null : limitOf(before, own);
    const month = monthOf(before) ?? null;
    const isTaken = meets !== null || month !== null || /^jahre?n?s?$|^year$/u.test(before);
    const from = isTaken ? at - 1 : at;
    times.push({ from, to: at, said: [own], month, meets: meets ?? ((year) => year === own) });
  }
  return times;
}

/** "2023 und 2024"; "Verträge aus 2021, die 2025 enden" are of two columns. */
function areJoined(times: readonly SaidTime[], { tokens }: Wording): boolean {
  return times.every(({ from }, at) => {
    const before = times[at - 1];
    return (
      before === undefined ||
      tokens.slice(before.to + 1, from).every(({ folded }) => /^(?:und|oder|and|or)$/u.test(folded))
    );
  });
}

/** The dates whose years a column holds; null where the list has only the years. */
function datesOf({ column }: RecordColumn, { columns }: RecordList): RecordColumn | null {
  return columns.find((one) => `${one.column}${YEAR_OF_DATE}` === column) ?? null;
}

/** "eine Laufzeit bis 2028" of the column "Laufzeit bis": what its heading says is no limit. */
function endsHeading(tokens: Wording['tokens'], at: number, { columns }: RecordList): boolean {
  return columns.some(({ label }) => {
    const own = recordTokens(label).map(({ folded }) => folded);
    const before = tokens.slice(Math.max(0, at - own.length), at).map(({ folded }) => folded);
    return own.length > 1 && own.join(' ') === before.join(' ');
  });
}

function limitOf(before: string, own: number): ((year: number) => boolean) | null {
  if (SINCE.test(before)) return (year) => year >= own;
  if (UNTIL.test(before)) return (year) => year <= own;
  if (BEFORE.test(before)) return (year) => year < own;
  if (AFTER.test(before)) return (year) => year > own;
  return null;
}

function yearAt(wording: Wording, at: number): number | null {
  const token = wording.tokens[at];
  const isYear = token?.kind === 'number' && YEAR.test(token.text) && !wording.isTaken(at);
  return isYear ? Number(token.text) : null;
}

function nextYear(wording: Wording, at: number): { at: number; year: number } | null {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const year = yearAt(wording, next);
    if (year !== null) return { at: next, year };
  }
  return null;
}

function nextYearStart(wording: Wording, at: number): number {
  const next = nextYear(wording, at);
  return next === null ? 0 : (wording.tokens[next.at]?.start ?? 0);
}

const SHORTEST_ROOT = 5;

/** "fertiggestellt 2024" of "Baubeginn" and "Fertigstellung": the one that is said, else all. */
function columnsMeant(
  wording: Wording,
  list: RecordList,
  columns: readonly RecordColumn[],
): readonly RecordColumn[] {
  if (columns.length < 2) return columns;
  const said = columns.filter((column) =>
    wording.tokens.some(({ folded }) => {
      const root = rootOf(folded);
      return (
        columnsCalled(list, folded).every((one) => isItself(one, column)) &&
        (columnsCalled(list, folded).length > 0 ||
          (root.length >= SHORTEST_ROOT && column.names.some((name) => isOfRoot(name, root))))
      );
    }),
  );
  return said.length === 1 ? said : columns;
}

/** A column of years, or the dates that it is of. */
function isItself(one: RecordColumn, column: RecordColumn): boolean {
  return one === column || column.column === `${one.column}${YEAR_OF_DATE}`;
}

/** "beantwortet" and "Antwort am", "fertiggestellt" and "Fertigstellung" */
function isOfRoot(name: string, root: string): boolean {
  return (
    name.startsWith(root) ||
    name.endsWith(root) ||
    (name.length >= SHORTEST_ROOT && root.includes(rootOf(name)))
  );
}

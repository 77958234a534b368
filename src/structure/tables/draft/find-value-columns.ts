import { ENTRY, METRIC_HEADING } from '#src/structure/layout/one-entry.ts';
import { GERMAN_STATES } from '#src/text/german-states.ts';
import { withoutSum } from '#src/text/sum-label.ts';
import { nameOfPart, readYearPart } from '#src/text/year-part.ts';
import type { NumberStyle } from '../read-number-cell.ts';
import { draftMetric, wholeHeading } from './draft-metric.ts';
import type { DraftedMetric } from './find-roles.ts';
import type { SurveyedColumn } from './survey-columns.ts';

/** Columns that stand for parts of a year: "1. Quartal", "2. Quartal", "Jahr insgesamt". */
export interface PartColumns {
  /** What the parts are: "Quartal", "Regierungsbezirk". */
  readonly kind: string;
  readonly columns: readonly SurveyedColumn[];
  /** Whether each also says its year: "I/2023". */
  readonly hasYears: boolean;
  /** Heading, with `{year}` where it says one → name of the part. */
  readonly parts: Readonly<Record<string, string>>;
  /** The part that holds all others, where there is a column of it. */
  readonly whole: string | null;
}

const WHOLE_YEAR =
  /^(?:(?:gesamt)?jahr(?:es(?:summe|wert|ergebnis))?|(?:jahr\s)?(?:insgesamt|gesamt|zusammen)|summe|jahr\s+(?:\p{L}+|(?:19|20)\d\d))$/iu;

/** Finds the columns of parts of a year among columns of numbers. */
export function findPartColumns(columns: readonly SurveyedColumn[]): PartColumns | null {
  const parts = columns.filter(({ isNumeric, heading }) => isNumeric && isPart(heading));
  const [kind, ...others] = new Set(parts.map(({ heading }) => readYearPart(heading)?.kind));
  if (parts.length < 2 || kind === undefined || others.length > 0) return null;
  const whole = columns.find(
    ({ isNumeric, heading }) => isNumeric && !isPart(heading) && WHOLE_YEAR.test(heading),
  );
  const named = parts.map(({ heading }) => {
    const part = readYearPart(heading);
    return [heading, part === undefined ? heading : nameOfPart(part)] as const;
  });
  const ofWhole = whole === undefined ? [] : [[whole.heading, whole.heading] as const];
  return {
    kind,
    columns: whole === undefined ? parts : [...parts, whole],
    hasYears: false,
    parts: Object.fromEntries([...named, ...ofWhole]),
    whole: whole?.heading ?? null,
  };
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

/** Finds columns that each stand for a part of a year that they name: "I/2023", "Jahr 2023". */
export function findDatedPartColumns(columns: readonly SurveyedColumn[]): PartColumns | null {
  const numbers = columns.filter(({ isNumeric }) => isNumeric);
  const parts = numbers.flatMap((column) => {
    const part = readYearPart(column.heading);
    return part === undefined || part.year === null ? [] : [{ column, part }];
  });
  const [kind, ...others] = new Set(parts.map(({ part }) => part.kind));
  if (parts.length < 2 || kind === undefined || others.length > 0) return null;
  const wholes = numbers.filter(
    ({ heading }) =>
      YEAR.test(heading) && /^$|^jahr$/iu.test(withoutSum(heading.replace(YEAR, '').trim()).trim()),
  );
  const pattern = ({ heading }: SurveyedColumn) => heading.replace(YEAR, '{year}');
  const whole = wholes.length === 0 ? null : 'Jahr';
  return {
    kind,
    columns: [...parts.map(({ column }) => column), ...wholes],
    hasYears: true,
    parts: Object.fromEntries([
      ...parts.map(({ column, part }) => [pattern(column), nameOfPart(part)] as const),
      ...wholes.map((column) => [pattern(column), 'Jahr'] as const),
    ]),
    whole,
  };
}

/** What stands before names of places, and the word it is short for. */
const BEFORE_PLACES: readonly (readonly [RegExp, string])[] = [
  [/^(?:reg\.?-?\s?bez\.?|rb|regierungsbezirk|bezirk)\s/iu, 'Regierungsbezirk'],
  [/^(?:lkr\.?|lk|landkreis|kreis)\s/iu, 'Landkreis'],
  [/^(?:stadt|kreisfreie stadt)\s/iu, 'Stadt'],
  [/^(?:lg-bezirk|landgerichtsbezirk)\s/iu, 'Landgerichtsbezirk'],
];
const FEWEST_PLACES = 3;

/**
 * Finds columns that stand for places: "Reg.-Bez. Stuttgart", "Reg.-Bez. Karlsruhe", and what sums them
 * up where the figures show it.
 */
export function findPlaceColumns(columns: readonly SurveyedColumn[]): PartColumns | null {
  const all = columns.filter(({ isNumeric }) => isNumeric);
  const kindOf = ({ heading }: SurveyedColumn) =>
    BEFORE_PLACES.find(([before]) => before.test(heading))?.[1] ??
    (GERMAN_STATES.includes(heading) ? 'Land' : null);
  const [kind] = all.flatMap((column) => kindOf(column) ?? []);
  const places = all.filter((column) => kindOf(column) === kind);
  if (kind === undefined || places.length < FEWEST_PLACES) return null;
  const whole = all.find((column) => !places.includes(column) && isSumOf(column, places));
  return {
    kind,
    columns: whole === undefined ? places : [...places, whole],
    hasYears: false,
    parts: Object.fromEntries(
      [...places, ...(whole === undefined ? [] : [whole])].map(({ heading }) => [heading, heading]),
    ),
    whole: whole?.heading ?? null,
  };
}

/** "zusammen", "Veränderung" beside "2022", "2023": what columns of years add up to or differ by is no figure of its own. */
export function isMadeOfYears(
  column: SurveyedColumn,
  years: readonly (readonly SurveyedColumn[])[],
): boolean {
  const several = years.filter((own) => own.length > 1);
  if (CHANGE.test(column.heading)) return several.some((own) => isChangeOf(column, own));
  return WHOLE_YEAR.test(column.heading) && several.some((own) => isSumOf(column, own));
}

const CHANGE = /veränderung|änderung|differenz|entwicklung|zuwachs|zunahme|abnahme|rückgang/iu;

/** The difference of the first and the last of the years, or of the last two, or what it is in percent. */
function isChangeOf(column: SurveyedColumn, years: readonly SurveyedColumn[]): boolean {
  const ordered = [...years].sort((a, b) => a.heading.localeCompare(b.heading));
  const last = ordered.at(-1);
  return [ordered[0], ordered.at(-2)].some((first) => {
    if (first === undefined || last === undefined) return false;
    const rows = column.cells.flatMap((cell, row) => {
      const [said, from, to] = [cell, first.cells[row] ?? '', last.cells[row] ?? ''].map((text) =>
        numberIn(text.replace(/^\+\s?|\s?%$/gu, '')),
      );
      if (typeof said !== 'number' || typeof from !== 'number' || typeof to !== 'number') return [];
      const changes = [to - from, from === 0 ? 0 : (100 * (to - from)) / from];
      return [changes.map((change) => Math.abs(change - said) <= 10 ** -column.decimals)];
    });
    return (
      rows.length >= 3 &&
      [0, 1].some((at) => rows.filter((row) => row[at]).length >= 0.9 * rows.length)
    );
  });
}

/** Whether a column is the sum of others in its rows; where a part has no figure, the row shows nothing. */
export function isSumOf(
  { cells, decimals }: SurveyedColumn,
  parts: readonly SurveyedColumn[],
): boolean {
  const rows = cells.flatMap((cell, row) => {
    const numbers = [cell, ...parts.map((part) => part.cells[row] ?? '')].map(numberIn);
    return numbers.every((number) => number !== null) ? [numbers] : [];
  });
  const tolerance = parts.length * 10 ** -decimals;
  const even = rows.filter(([sum = 0, ...own]) => {
    return Math.abs(own.reduce((total, number) => total + number, 0) - sum) <= tolerance;
  });
  return rows.length >= 3 && even.length >= 0.9 * rows.length;
}

function numberIn(cell: string): number | null {
  if (/^[-–—]$/u.test(cell)) return 0;
  const digits = cell.replace(/(?<=\d)[.\s](?=\d{3}(?!\d))/gu, '').replace(',', '.');
  return /^[-−–]?\d+(?:\.\d+)?$/u.test(digits) ? Number(digits.replace(/^[−–]/u, '-')) : null;
}

/** The ways to name a place that a column stands for: "Stuttgart", "Regierungsbezirk Stuttgart". */
export function namesOfPlace(heading: string, kind: string, isWhole: boolean): string[] {
  if (isWhole) {
    const place = withoutSum(heading);
    const isState = GERMAN_STATES.includes(place);
    return [...(place === heading ? [] : [place]), ...(isState ? ['landesweit', 'Land'] : [])];
  }
  const before = BEFORE_PLACES.find(([form]) => form.test(heading))?.[0];
  const name = before === undefined ? heading : heading.replace(before, '');
  const kinds = kind === 'Regierungsbezirk' ? [kind, 'Bezirk', 'Regbez', 'Reg.-Bez.'] : [kind];
  return [name, ...kinds.map((word) => `${word} ${name}`)].filter((other) => other !== heading);
}

function isPart(heading: string): boolean {
  const part = readYearPart(heading);
  return part !== undefined && part.year === null;
}

const PART_OF_ONE = /^(?:davon|darunter|dar\.)\s/iu;
const MOST_METRICS = 20;

/**
 * The column whose cells name what the numbers beside them are: by its heading, or since they have
 * units of their own, "Hilfsfrist eingehalten in %".
 */
export function findMetricNames(columns: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  return columns.find(({ heading, isNumeric, part, texts, cells }) => {
    const names = [...new Set(texts)];
    const isNaming = !isNumeric && part === null && texts.length === cells.length;
    if (!isNaming || names.length < 2 || names.length > MOST_METRICS) return false;
    const isOfOne = columns.some((other) => other.heading === ENTRY);
    if (isOfOne && METRIC_HEADING.test(heading)) return true;
    if (texts.length < 2 * names.length) return false;
    const others = columns.filter((other) => other.heading !== heading);
    if (!variesWithin(cells, others)) return false;
    const units = names.map((name) => draftMetric(name, WHOLE_NUMBERS).unit);
    const isMeasured = names.some((name) => /(?:\sin\s|[([]|\s%)/u.test(name) && hasUnit(name));
    const isMixed = isMeasured && new Set(units).size > 1;
    return METRIC_HEADING.test(heading) || isMixed || names.some((name) => PART_OF_ONE.test(name));
  });
}

/**
 * Whether something else of the table stands in rows of several names: a metric is measured of many
 * entries, a district holds towns that no other has.
 */
function variesWithin(names: readonly string[], others: readonly SurveyedColumn[]): boolean {
  return others.some(({ cells }) => {
    const namesOf = new Map<string, Set<string>>();
    cells.forEach((cell, row) => {
      namesOf.set(cell, (namesOf.get(cell) ?? new Set()).add(names[row] ?? ''));
    });
    const several = [...namesOf.values()].filter(({ size }) => size > 1).length;
    return several * 2 >= namesOf.size;
  });
}

const WHOLE_NUMBERS = { decimals: 0, isNegative: false };

function hasUnit(name: string): boolean {
  const { label, unit } = draftMetric(name, WHOLE_NUMBERS);
  return label !== name && unit !== label;
}

/** The metrics that rows hold, each with as many decimals as its own cells have. */
export function metricsOfRows(
  names: SurveyedColumn,
  values: readonly SurveyedColumn[],
  style: NumberStyle,
  unitOf: (name: string) => string | null,
): readonly DraftedMetric[] {
  const all = [...new Set(names.texts)];
  return all.map((name, index) => {
    const own = values.flatMap(({ cells }) => cells.filter((_, row) => names.cells[row] === name));
    const seen = {
      decimals: Math.max(0, ...own.map((cell) => decimalsIn(cell, style))),
      isNegative: own.some((cell) => /^[-−–]\s?\d/u.test(cell)),
    };
    const metric = draftMetric(wholeHeading(name, all.slice(0, index)), seen, unitOf(name));
    return { metric, heading: name, isWide: false };
  });
}

/** How many decimals a cell shows; a workbook stores 14.25 with a point, whatever the language. */
export function decimalsIn(cell: string, style: NumberStyle): number {
  const fraction = style === 'de' ? /(?:,(\d+)|\.(\d{1,2}))\D*$/u : /\.(\d+)\D*$/u;
  const [, printed, stored] = fraction.exec(cell) ?? [];
  return (printed ?? stored ?? '').length;
}

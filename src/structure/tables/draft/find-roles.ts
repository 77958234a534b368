import type { Sidecar } from '#src/domain/table-file.ts';
import { codeHeading, LEVEL, PARENT } from '#src/structure/layout/nest-rows.ts';
import { METRIC } from '#src/structure/layout/of-whole.ts';
import { columnName } from '../column-name.ts';
import { type PeriodStyle, readPeriod } from '../read-period.ts';
import { LOOKS_LIKE_TOTAL } from '../read-rows.ts';
import { draftMetric, unitAbove, unitName, wholeHeading } from './draft-metric.ts';
import {
  decimalsIn,
  findDatedPartColumns,
  findMetricNames,
  findPartColumns,
  findPlaceColumns,
  isMadeOfYears,
  metricsOfRows,
  type PartColumns,
} from './find-value-columns.ts';
import { nameColumns, sourceOf } from './name-columns.ts';
import { withSumOfColumns } from './sum-of-columns.ts';
import type { Survey, SurveyedColumn } from './survey-columns.ts';
import { wideMetrics } from './wide-metrics.ts';

/** What the columns of a table file are for, as far as headings and cells show it. */
export interface Roles {
  readonly key: SurveyedColumn;
  readonly label: SurveyedColumn;
  readonly scope: SurveyedColumn | undefined;
  readonly parent: SurveyedColumn | undefined;
  readonly kind: SurveyedColumn | undefined;
  /** Column of the years, or the name it gets where the years are headings. */
  readonly time:
    | { readonly column: string; readonly style: PeriodStyle; readonly source?: string | undefined }
    | undefined;
  readonly metrics: readonly DraftedMetric[];
  /** The column that names the metric of each row. */
  readonly names: SurveyedColumn | undefined;
  /** Columns of numbers that are parts of a year. */
  readonly parts: PartColumns | null;
  /** The columns that hold the numbers of rows which each hold one metric. */
  readonly values: { readonly wide?: string | undefined; readonly heading?: string | undefined };
  readonly unused: readonly SurveyedColumn[];
  /** Further columns of a list with one entry a row. */
  readonly attributes: readonly SurveyedColumn[];
  /** The column of the years, where they are no headings. */
  readonly year: SurveyedColumn | undefined;
  /** A column tells the rows apart, alone or with the year. */
  readonly isKeyFound: boolean;
  /** No column tells the rows apart: each row is an entry of its own. */
  readonly isNumbered: boolean;
}

export interface DraftedMetric {
  readonly metric: Sidecar['metrics'][number];
  /** The heading, with `{year}` where the years stand side by side. */
  readonly heading: string;
  readonly isWide: boolean;
}

const KEY_HEADING =
  /kapitel|schlüssel|code|kennziffer|kennung|nummer|(?<!\p{L})(?:nr|id|key|ags)(?!\p{L})/iu;
const LABEL_HEADING = /bezeichnung|name|titel|zweck|label|beschreibung/iu;
/** What stands behind a number and is what the rows are of, however long the texts of others are. */
const THING_HEADING =
  /^(?:objekt|vorhaben|projekt|(?:bau)?maßnahme|bauwerk|gebäude|einrichtung|liegenschaft|anlage|standort|fahrzeug|gegenstand)$/iu;
const PARENT_HEADING =
  /einzelplan|übergeordnet|gehört zu|teil von|parent|kreis|ressort|land|gemeinde|region|bezirk|^(?:ort|stadt|standort|sitz|kommune)$/iu;
const KIND_HEADING =
  /(?:^|\b)(?:art|typ|type|kind|ebene|kategorie|category|level|status|gruppe|group|form|träger)\b|(?:art|trägerschaft|typ|form|gruppe|status|kategorie)$/iu;
const TIME_HEADING = /jahr|year|spielzeit|saison|stichtag|stand|reference date/iu;
export const REMARK_HEADING =
  /bemerkung|anmerkung|hinweis|quelle|vermerk|fußnote|erläuterung|remark|note|source/iu;
const MOST_GROUPS = 12;
/** "Angaben in 1.000 Personen", below the table. */
const UNIT_OF_ALL = /^(?:alle\s)?(?:angaben|werte|zahlen|beträge)\s(?:\p{L}+\s)?in\s/iu;

/** Gives every column its role; undefined where there is no column at all. */
export function findRoles(
  survey: Survey,
  { title, subject: ofTitle }: { readonly title: string; readonly subject: string | undefined },
): Roles | undefined {
  const { above, notes, style, layout } = survey;
  const { columns, ofValues, unitOf } = nameColumns(survey.columns);
  const said = columns.find(
    ({ period, heading }) =>
      period !== null && (period.kind === 'double-year' || TIME_HEADING.test(heading)),
  );
  const codes = findCodes(columns);
  const rest = columns
    .filter((column) => column !== said)
    .map((column) =>
      column === codes || isMade(column, layout) ? { ...column, isNumeric: false } : column,
    );
  const units = rest.find(({ heading, isNumeric }) => UNIT_HEADING.test(heading) && !isNumeric);
  const inOneUnit = units !== undefined && distinct(units) === 1;
  const unit =
    ofValues?.unit ??
    unitAbove([...above, ...notes.filter((note) => UNIT_OF_ALL.test(note))]) ??
    (inOneUnit ? unitName(units.texts[0] ?? '') : null);
  const subject = ofValues?.label ?? ofTitle;
  const dated = findDatedPartColumns(rest);
  const ofYearParts = dated?.columns.length === rest.filter(isMetric).length ? dated : null;
  const {
    metrics: wide,
    style: wideStyle,
    season = 'jahr',
  } = wideMetrics(ofYearParts === null ? rest : [], unit, {
    title,
    subject,
  });
  // "Baujahr" beside "Strom 2022", "Strom 2023" is not when the figures are of.
  const year = wide.length > 0 || ofYearParts !== null ? undefined : said;
  const narrow = rest.filter((column) => !wide.some(({ columns: own }) => own.includes(column)));
  const telling = narrow.filter(
    (column) => !isMetric(column) && !REMARK_HEADING.test(column.heading) && !isDates(column),
  );
  const ofYears = wide.map(({ columns: own }) => own);
  const totals = narrow.filter((column) => isMadeOfYears(column, ofYears));
  const numbers = narrow
    .filter((column) => isMetric(column) && !totals.includes(column))
    .sort((a, b) => madeRank(a, layout) - madeRank(b, layout));
  const { names: told, parts: found } = findValues(
    telling.filter((column) => column !== units),
    numbers,
    wide,
    ofYearParts,
  );
  // Figures in tonnes and in kilograms are no figures of one thing.
  const isOfUnits = told === undefined || layout?.entry === undefined;
  const byUnit =
    units !== undefined && !inOneUnit && wide.length === 1 && isOfUnits ? units : undefined;
  const ofWhole =
    (layout?.ofWhole ?? layout?.among) === undefined
      ? undefined
      : rest.find(({ heading }) => heading === METRIC);
  const names = ofWhole ?? byUnit ?? told;
  const crossed = rest.find(({ heading }) => heading === layout?.crossed?.name);
  const words = telling.filter(
    (column) => column !== names && column !== units && column !== crossed,
  );
  const laid =
    layout?.levels === undefined
      ? rolesOfBlocks(layout, words)
      : rolesOfLevels(layout.levels, rest);
  const keyed =
    laid === undefined
      ? findKey(words.length > 0 ? words : narrow, year, names)
      : { ...laid, isFound: true };
  const { key, isFound } = keyed;
  const scope = crossed ?? keyed.scope;
  if (key === undefined) return undefined;
  const parts = scope === undefined ? found : null;
  const others = words.filter((column) => column !== key && column !== scope);
  const label = laid?.label ?? findLabel(others, key);
  const free = others.filter((column) => column !== label);
  const kind =
    laid !== undefined
      ? laid.kind
      : free.find(
          (column) =>
            (KIND_HEADING.test(column.heading) || areAdjectives(column)) &&
            !PARENT_HEADING.test(column.heading) &&
            isGroup(column) &&
            column.texts.length === column.cells.length,
        );
  const parents = free.filter(
    (column) => PARENT_HEADING.test(column.heading) && distinct(column) < distinct(key),
  );
  const parent =
    laid !== undefined
      ? laid.parent
      : (parents.find((column) => isGrouping(column, key)) ??
        parents[0] ??
        free.find(
          (column) =>
            column !== kind && !areMarks(column) && !areAnswers(column) && isGrouping(column, key),
        ));
  const used = [year, key, scope, label, parent, kind, names];
  const values = parts?.columns ?? (wide.length > 0 ? wide.flatMap((w) => w.columns) : numbers);
  const unitBeside = (name: string) => {
    const own = inOneUnit ? undefined : units?.cells[names?.cells.indexOf(name) ?? -1];
    return own === undefined || own === '' ? null : unitName(own);
  };
  const ofRows =
    names === undefined
      ? null
      : names === units
        ? metricsOfUnits(names, subject, values, style)
        : metricsOfRows(names, values, style, (name) => {
            const isOther = layout?.ofWhole?.rows.includes(name) === true;
            return unitOf(name) ?? unitBeside(name) ?? (isOther ? null : unit);
          }).map(ofWhole === undefined ? (one) => one : ofEntry(layout, ofWhole, key));
  const ofParts = parts === null ? null : [metricOfParts(parts, unit, subject)];
  const plain = withSumOfColumns(
    numbers
      .filter((column) => !used.includes(column))
      .map((column, index, all) => {
        const before = all
          .slice(0, index)
          .filter((other) => canHold(other, column))
          .map(({ heading }) => heading);
        const carried = column.unit === null ? null : unitName(column.unit);
        const drafted = draftMetric(wholeHeading(column.heading, before), column, carried ?? unit);
        const metric = { ...drafted, words: [...drafted.words, ...restOfAmong(column.heading)] };
        return { column, drafted: { metric, heading: sourceOf(column), isWide: false } };
      }),
    subject,
  ).map(withUnitOfWhole);
  const time = timeOf(year, parts?.hasYears === true ? { kind: 'year' } : wideStyle, season);
  const named = used.flatMap((column) => (column === undefined ? [] : columnName(column.heading)));
  return {
    key,
    label,
    scope,
    parent,
    kind,
    time,
    names,
    parts,
    values:
      names === undefined
        ? {}
        : { wide: wide[0]?.heading, heading: numbers[0]?.source ?? numbers[0]?.heading },
    metrics: withDistinctColumns(ofRows ?? ofParts ?? [...plain, ...wide], [
      ...named,
      time?.column ?? '',
    ]).map(withWhole),
    ...{ attributes: [], year, isKeyFound: isFound, isNumbered: false },
    unused: [
      ...totals,
      ...(said === undefined || said === year ? [] : [said]),
      ...narrow.filter((column) => !isMetric(column) && !used.includes(column)),
      ...survey.columns.filter(
        (column) => !columns.some((named) => sourceOf(named) === sourceOf(column)),
      ),
    ],
  };
}

/** What rows behind the sum of all hold is of that sum. */
function ofEntry(layout: Survey['layout'], names: SurveyedColumn, key: SurveyedColumn) {
  return (drafted: DraftedMetric): DraftedMetric => {
    if (layout?.ofWhole?.rows.includes(drafted.heading) !== true) return drafted;
    const entity = key.cells[names.cells.indexOf(drafted.heading)];
    return { ...drafted, metric: { ...drafted.metric, entity } };
  };
}

/** "darunter Frauen" are some of what the column before counts. */
function withWhole(
  drafted: DraftedMetric,
  index: number,
  all: readonly DraftedMetric[],
): DraftedMetric {
  const { metric, heading, isWide } = drafted;
  if (!AMONG.test(heading) || metric.unit === '%') return drafted;
  // "in Wohnungen" is itself some of them.
  const whole = all
    .slice(0, index)
    .findLast((other) => !AMONG.test(other.heading) && /^\P{Ll}/u.test(other.heading));
  const isAlike = whole?.isWide === isWide && whole.metric.kind === metric.kind;
  return isAlike ? { ...drafted, metric: { ...metric, partOf: whole.metric.column } } : drafted;
}

const AMONG = /^(?:darunter|davon|dar\.)\s/iu;

/** "Waldbrände", "Fläche in ha", "darunter durch Brandstiftung": whole numbers are no part of an area. */
function canHold(whole: SurveyedColumn, { heading, decimals }: SurveyedColumn): boolean {
  const isMeasured = /\(|\sin\s|%/u.test(heading);
  return isMeasured || !(AMONG.test(heading) && decimals === 0 && whole.decimals > 0);
}

/** "darunter AVD" behind "Stellen besetzt" counts them, too. */
function withUnitOfWhole(
  drafted: DraftedMetric,
  index: number,
  all: readonly DraftedMetric[],
): DraftedMetric {
  const isPart = AMONG.test(drafted.heading);
  const unit = isPart && drafted.metric.unit === '' ? all[index - 1]?.metric.unit : undefined;
  return unit === undefined ? drafted : { ...drafted, metric: { ...drafted.metric, unit } };
}

/** "darunter unbegleitete Minderjährige" are "unbegleitete Minderjährige". */
function restOfAmong(heading: string): string[] {
  const rest = /^(?:darunter|davon|dar\.)\s*:?\s+(\p{Ll}.*\p{Lu}\p{L}{4,})$/u.exec(heading)?.[1];
  return rest === undefined ? [] : [rest];
}

/** The columns that the layout makes of rows which belong to one another. */
function rolesOfLevels(
  levels: NonNullable<NonNullable<Survey['layout']>['levels']>,
  columns: readonly SurveyedColumn[],
) {
  const find = (heading: string) => columns.find((column) => column.heading === heading);
  const label = find(levels.label);
  const key = find(codeHeading(levels) ?? levels.label);
  if (label === undefined || key === undefined) return undefined;
  return { key, label, scope: undefined, parent: find(PARENT), kind: find(LEVEL) };
}

/** Codes of rows are names, and no figures. */
function isMade({ heading }: SurveyedColumn, layout: Survey['layout']): boolean {
  return layout?.levels !== undefined && heading === codeHeading(layout.levels);
}

/** What stands in blocks is what the table is of, where each block holds its sum. */
function rolesOfBlocks(layout: Survey['layout'], words: readonly SurveyedColumn[]) {
  const [block, within, ...more] = words;
  const isBlock =
    block !== undefined &&
    (layout?.fill?.includes(block.heading) === true || layout?.sums?.blocks === block.heading);
  if (!isBlock || within === undefined || more.length > 0) return undefined;
  const sums = within.texts.filter((text) => LOOKS_LIKE_TOTAL.test(text));
  const isScope = sums.length > 0 && isGroup(within);
  return isScope
    ? { key: block, label: block, scope: within, parent: undefined, kind: undefined }
    : undefined;
}

/** What columns that became rows hold is what the table is of. */
function madeRank({ heading }: SurveyedColumn, layout: Survey['layout']): number {
  return heading === layout?.entries?.value ? 0 : 1;
}

const UNIT_HEADING = /^(?:(?:maß|mengen)?einheit|me)$/iu;

/** A metric for each unit, the most frequent first; what is measured so is told by the names of the rows. */
function metricsOfUnits(
  units: SurveyedColumn,
  subject: string | undefined,
  values: readonly SurveyedColumn[],
  style: Survey['style'],
): DraftedMetric[] {
  const count = (unit: string) => units.texts.filter((text) => text === unit).length;
  const all = [...new Set(units.texts)].sort((a, b) => count(b) - count(a));
  return all.map((text, index) => {
    const unit = unitName(text);
    const label = index === 0 ? (subject ?? 'Wert') : `${subject ?? 'Wert'} (${unit})`;
    const own = values.flatMap(({ cells }) => cells.filter((_, row) => units.cells[row] === text));
    const decimals = Math.max(0, ...own.map((cell) => decimalsIn(cell, style)));
    const seen = { decimals, isNegative: false };
    const metric = {
      ...draftMetric(subject ?? 'Wert', seen),
      label,
      unit,
      kind: 'amount' as const,
    };
    return { metric: { ...metric, column: columnName(label) }, heading: text, isWide: false };
  });
}

/**
 * Rows of one metric each and columns of parts of a year are only what they seem where nothing else
 * holds numbers.
 */
function findValues(
  telling: readonly SurveyedColumn[],
  numbers: readonly SurveyedColumn[],
  wide: readonly DraftedMetric[],
  ofYearParts: PartColumns | null,
): Pick<Roles, 'names' | 'parts'> {
  const found =
    ofYearParts ??
    (wide.length === 0 ? (findPartColumns(numbers) ?? findPlaceColumns(numbers)) : null);
  const parts = found?.columns.length === numbers.length ? found : null;
  const isOne = parts !== null || numbers.length + wide.length === 1;
  const names = isOne && telling.length > 1 ? findMetricNames(telling) : undefined;
  return { names, parts };
}

/** What the columns "1. Quartal", "2. Quartal" hold is told by the title only. */
function metricOfParts(
  { columns, parts }: PartColumns,
  unit: string | null,
  subject: string | undefined,
): DraftedMetric {
  const decimals = Math.max(...columns.map((column) => column.decimals));
  const isNegative = columns.some((column) => column.isNegative);
  const metric = draftMetric(subject ?? 'Wert', { decimals, isNegative }, unit);
  return { metric, heading: Object.keys(parts).join('|'), isWide: false };
}

function timeOf(
  year: SurveyedColumn | undefined,
  wide: PeriodStyle | null,
  season: string,
): Roles['time'] {
  const style = year?.period;
  if (year !== undefined && style)
    return { column: columnName(year.heading), style, source: year.source };
  return wide === null ? undefined : { column: columnName(season), style: wide };
}

/**
 * "1100;Hauptverwaltung": numbers of one length that stand before the names, each once, are codes
 * whatever their heading says.
 */
function findCodes(columns: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  const [first, second] = columns;
  const isBeforeNames = first?.isNumeric === true && second?.isNumeric === false;
  if (!isBeforeNames || first.texts.length < 2 || distinct(first) !== first.texts.length) return;
  const [length] = first.texts.map((text) => text.length);
  return first.texts.every((text) => /^\d{2,}$/u.test(text) && text.length === length)
    ? first
    : undefined;
}

export function isDates({ texts }: SurveyedColumn): boolean {
  return texts.length > 0 && texts.every((text) => readPeriod(text)?.style.kind === 'date');
}

/** The column whose values stand once a year, alone or within the groups of another. */
function findKey(
  candidates: readonly SurveyedColumn[],
  year: SurveyedColumn | undefined,
  names: SurveyedColumn | undefined,
) {
  const ordered = [...candidates].sort((a, b) => keyRank(a) - keyRank(b));
  const alone = ordered.find((column) => isUnique([column, year, names]));
  if (alone !== undefined) return { key: alone, scope: undefined, isFound: true };
  const scopes = candidates.filter(isGroup).sort((a, b) => scopeRank(a) - scopeRank(b));
  for (const scope of scopes) {
    const key = ordered.find(
      (column) => column !== scope && isUnique([scope, column, year, names]),
    );
    if (key !== undefined) return { key, scope, isFound: true };
  }
  return { key: ordered[0], scope: undefined, isFound: false };
}

/** Of two columns that name a row together, the one of sorts is the part of the table. */
function scopeRank(column: SurveyedColumn): number {
  if (column.part !== null) return -1;
  return (KIND_HEADING.test(column.heading) ? 0 : MOST_GROUPS) + distinct(column);
}

function keyRank({ heading, part }: SurveyedColumn): number {
  if (part !== null) return 3;
  if (PARENT_HEADING.test(heading)) return 2;
  return KEY_HEADING.test(heading) ? 0 : 1;
}

function isUnique(columns: readonly (SurveyedColumn | undefined)[]): boolean {
  const present = columns.filter((column) => column !== undefined);
  const rows =
    present[0]?.cells.map((_, row) => present.map(({ cells }) => cells[row] ?? '')) ?? [];
  const entries = rows.filter((row) => !row.some((cell) => LOOKS_LIKE_TOTAL.test(cell)));
  const filled = entries.filter((row) => row.every((cell) => cell !== ''));
  return (
    filled.length > 0 && new Set(filled.map((row) => JSON.stringify(row))).size === filled.length
  );
}

function findLabel(others: readonly SurveyedColumn[], key: SurveyedColumn): SurveyedColumn {
  const named =
    others.find(({ heading }) => LABEL_HEADING.test(heading)) ??
    others.find(
      (column) => THING_HEADING.test(column.heading) && distinct(column) >= distinct(key) - 1,
    );
  // "Pfarrbücherei" is a name already, "0301" and "F-01" need one.
  const isCode = KEY_HEADING.test(key.heading) || key.texts.every((text) => /\d/u.test(text));
  const telling = others.filter((column) => distinct(column) >= distinct(key) - 1);
  return named ?? (isCode ? longest(telling) : undefined) ?? key;
}

function longest(columns: readonly SurveyedColumn[]): SurveyedColumn | undefined {
  const length = ({ texts }: SurveyedColumn) => texts.join('').length / Math.max(1, texts.length);
  return [...columns].sort((a, b) => length(b) - length(a))[0];
}

function distinct({ texts }: SurveyedColumn): number {
  return new Set(texts).size;
}

/** Whether a column puts the entries into groups: each into one, and most groups have several. */
function isGrouping({ cells, texts }: SurveyedColumn, key: SurveyedColumn): boolean {
  const groupOf = new Map<string, string>();
  for (const [row, entry] of key.cells.entries()) {
    const group = cells[row] ?? '';
    if (entry === '' || group === '') continue;
    if ((groupOf.get(entry) ?? group) !== group) return false;
    groupOf.set(entry, group);
  }
  const groups = new Set(groupOf.values());
  const isFilled = texts.length >= 0.5 * cells.length;
  return isFilled && groups.size >= 2 && groups.size * 1.5 <= groupOf.size;
}

/** "A", "B": what notes explain says something of an entry, and groups none. */
export function areMarks({ texts }: SurveyedColumn): boolean {
  return texts.every((text) => /^\p{Lu}{1,2}$/u.test(text));
}

/** "ja" and "nein", and days, say something of an entry, and group none. */
function areAnswers({ texts }: SurveyedColumn): boolean {
  return (
    texts.every((text) => /^(?:ja|nein|x|yes|no)$/iu.test(text)) ||
    texts.some((text) => readPeriod(text)?.style.kind === 'date')
  );
}

/** "konservativ", "operativ": sorts of what the entries are. */
function areAdjectives({ texts }: SurveyedColumn): boolean {
  return texts.length > 0 && texts.every((text) => /^\p{Ll}{4,}$/u.test(text));
}

function isGroup(column: SurveyedColumn): boolean {
  return column.part !== null || distinct(column) <= MOST_GROUPS;
}

// Numbers with leading zeros and numbers under a heading such as "Kapitel" are names, not amounts.
function isMetric({ isNumeric, heading, texts }: SurveyedColumn): boolean {
  const isCode =
    KEY_HEADING.test(heading) ||
    // "1,0 kw" below "Vermerke" is a remark.
    /einzelplan|^(?:plz|postleitzahl|(?:ver|be|an)merk(?:e|ung|ungen)?|fußnoten?|erläuterung(?:en)?)$/iu.test(
      heading,
    ) ||
    texts.some((text) => /^0\d/u.test(text));
  return isNumeric && !isCode;
}

/** "Einwohner" and "Einwohner in %" have one label: the second column is named by its heading. */
function withDistinctColumns(
  metrics: readonly DraftedMetric[],
  names: readonly string[],
): readonly DraftedMetric[] {
  const taken = new Set(names);
  return metrics.map((drafted) => {
    const named = columnName(drafted.heading.replaceAll('%', 'prozent'));
    const candidates = [drafted.metric.column, named, ...[2, 3, 4, 5].map((n) => `${named}_${n}`)];
    const column = candidates.find((candidate) => !taken.has(candidate)) ?? named;
    taken.add(column);
    return { ...drafted, metric: { ...drafted.metric, column } };
  });
}

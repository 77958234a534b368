import { columnName } from '../column-name.ts';
import { periodStyleOf } from '../read-period.ts';
import { LOOKS_LIKE_TOTAL } from '../read-rows.ts';
import { typedHeading, withoutFootnote } from './draft-metric.ts';
import { areMarks, isDates, REMARK_HEADING, type Roles } from './find-roles.ts';
import type { SurveyedColumn } from './survey-columns.ts';

/** Years that say something of an entry, and are no amounts. */
const YEAR_HEADING =
  /jahr|beginn|start|ende|fertig|datum|zulassung|inbetrieb|ablauf|laufzeit|bis$|geplant|vorgesehen|seit|gründ|eröffn|errichte|erbaut|erneuer|sanier|prüfung/iu;
/** Of an entry, and never of the figures beside it. */
const OF_ENTRY =
  /baujahr|seit$|gründ|eröffn|errichte|erbaut|inbetrieb|fertig|zulassung|beginn$|(?:erneuer|sanier)(?:t|ung)/iu;
/** What entries are called by, the surest first. */
const NAMES: readonly RegExp[] = [
  /empfänger|begünstigt|auftragnehmer|firma|unternehmen/iu,
  /bezeichnung|^name|name$|titel|betreff|gegenstand|thema/iu,
  /projekt|maßnahme|vorhaben|schule|einrichtung|objekt|fahrzeug/iu,
];
const FEWEST_ENTRIES = 3;
const MOST_FIGURES = 3;
const MOSTLY = 0.8;

/**
 * A list with one entry a row and more columns of text than a table of figures needs: funding,
 * contracts, projects. All of them become attributes, what else says something of an entry, too: its
 * year, its kind, what it is part of.
 *
 * @returns The roles as they are where the table is no such list.
 */
export function withAttributes(roles: Roles, all: readonly SurveyedColumn[]): Roles {
  const { scope, names, parts, unused, year, metrics, kind } = roles;
  const key = keyOf(roles);
  const isOfEntry = (column: SurveyedColumn) => areYears(column) && OF_ENTRY.test(column.heading);
  const ownYears = year === undefined || isOfEntry(year) ? all.filter(isOfEntry) : [];
  const figures = metrics.filter(({ isWide, metric }) => isWide || !OF_ENTRY.test(metric.label));
  // Where each entry has many figures, they are what is asked for, and not the day beside them.
  const isOfFew = figures.length <= MOST_FIGURES && !figures.some(({ isWide }) => isWide);
  const further = [
    ...unused.filter(
      (column) =>
        saysSomething(column) &&
        !areMarks(column) &&
        (!isDates(column) || (isOfFew && isMostlyOwn(column))),
    ),
    ...(key === undefined || !isOfFew ? [] : ownYears),
  ];
  if (names !== undefined || parts !== null || further.length === 0) return roles;
  // What stands once a year, or once in each part of the table, is a series and no list.
  const isSeries = (year !== undefined && roles.isKeyFound) || scope !== undefined;
  if (key === undefined && isSeries && !isMostlyOwn(roles.key)) return roles;
  if (key !== undefined && scope !== undefined) return roles;
  if (entriesOf(roles.key).length < FEWEST_ENTRIES) return roles;
  const years = all.filter(
    (column) => areYears(column) && column !== year && YEAR_HEADING.test(column.heading),
  );
  const texts = all.filter(
    (column) =>
      column !== key && (column === year || years.includes(column) || isText(column, roles)),
  );
  const label = labelOf(roles, key, texts);
  // What is of no year and has a name of its own is asked for as the entries of other tables are, too.
  const isCalledByName =
    key !== undefined &&
    (isOwnOfEach(label) || areToldApart(label, kind)) &&
    !texts.some((column) => column.period !== null || years.includes(column));
  const isYear = ({ heading }: { heading: string }) =>
    years.some((column) => (column.source ?? column.heading) === heading);
  return {
    ...roles,
    ...(key === undefined ? {} : { key }),
    isNumbered: key === undefined,
    label,
    ...(isCalledByName ? {} : { parent: undefined }),
    kind: isCalledByName && isOfSorts(roles.kind) ? roles.kind : undefined,
    scope: undefined,
    year: undefined,
    time: year === undefined ? roles.time : undefined,
    metrics: metrics.filter((metric) => metric.isWide || !isYear(metric)),
    attributes: [label, ...texts.filter((column) => column !== label)],
    unused: unused.filter((column) => !texts.includes(column)),
  };
}

/**
 * Sorts of things are nouns, each of several entries: how far an entry is ("abgeschlossen", "im Bau",
 * "ruht") and who runs it are said of it.
 */
function isOfSorts(kind: SurveyedColumn | undefined): boolean {
  if (kind === undefined) return false;
  const own = entriesOf(kind);
  const sorts = new Set(own);
  return (
    sorts.size * 2 <= own.length &&
    [...sorts].every((text) => /^\p{Lu}|^\p{Ll}{4,}e \p{Lu}|^\p{Ll}\p{Lu}$/u.test(text))
  );
}

/** Years, and signs that there is none. */
function areYears({ texts, heading }: SurveyedColumn): boolean {
  // Monuments are older than any table.
  if (/^baujahr$/iu.test(heading) && texts.every((text) => /^[1-9]\d{2,3}$/u.test(text)))
    return true;
  return periodStyleOf(texts.filter((text) => !SAYS_NONE.test(text)))?.kind === 'year';
}

const SAYS_NONE = /^(?:[-–—−./x]|k\. ?a\.|n\. ?[abv]\.|offen)$/iu;

/** Where a row is from says nothing of its entry. */
const SOURCE_HEADING = /quelle|source|fußnote/iu;
const OF_PLACES = /kreis|stadt|gemeinde|region|^(?:land|[kl]?s|lk)$/iu;

/** The town and the district around it are called alike. */
function areToldApart(label: SurveyedColumn, kind: SurveyedColumn | undefined): boolean {
  if (kind === undefined || label.texts.length < label.cells.length) return false;
  if (!kind.texts.every((text) => OF_PLACES.test(text))) return false;
  const both = label.cells.map((text, row) => JSON.stringify([text, kind.cells[row]]));
  return new Set(both).size === both.length;
}

function saysSomething({ texts, isNumeric, heading }: SurveyedColumn): boolean {
  return texts.length > 0 && !isNumeric && !REMARK_HEADING.test(heading);
}

function isText(
  column: SurveyedColumn,
  { kind, parent, label, unused, key, scope }: Roles,
): boolean {
  if (
    column === key ||
    column === label ||
    column === kind ||
    column === parent ||
    column === scope
  )
    return true;
  return unused.includes(column) && column.texts.length > 0 && !SOURCE_HEADING.test(column.heading);
}

/** What tells the entries apart: their names, unless they have codes. */
function keyOf({ key, label }: Roles): SurveyedColumn | undefined {
  const areCodes = entriesOf(key).every((text) => /\d/u.test(text));
  if (!areCodes && isOwnOfEach(label)) return label;
  return isOwnOfEach(key) ? key : undefined;
}

/** Few names stand twice: whoever was given something twice; few days, where each entry has its own. */
function isMostlyOwn(column: SurveyedColumn): boolean {
  const own = entriesOf(column);
  return new Set(own).size >= MOSTLY * own.length;
}

/** Each row has one, and each its own; a row of totals is no entry. */
function isOwnOfEach(column: SurveyedColumn): boolean {
  const own = entriesOf(column);
  return new Set(own).size === own.length && column.texts.length >= column.cells.length - 1;
}

function entriesOf({ texts }: SurveyedColumn): readonly string[] {
  return texts.filter((text) => !LOOKS_LIKE_TOTAL.test(text));
}

/** What the entries are called: of running numbers nobody speaks. */
function labelOf(
  { label }: Roles,
  key: SurveyedColumn | undefined,
  texts: readonly SurveyedColumn[],
): SurveyedColumn {
  const isNamed = label !== key || !label.texts.every((text) => /^[\d./-]+\.?$/u.test(text));
  if (isNamed && key !== undefined) return label;
  const named = NAMES.flatMap((name) => texts.filter(({ heading }) => name.test(heading)));
  const words = texts.filter(({ period, texts: own }) => period === null && own.length > 0);
  const [most] = [...words].sort((a, b) => new Set(b.texts).size - new Set(a.texts).size);
  return named[0] ?? most ?? label;
}

/** What the description calls the columns. */
export function draftAttributes({
  attributes,
}: Roles): { column: string; label: string; words: string[] }[] {
  return attributes.map(({ heading }) => ({
    column: columnName(heading),
    label: typedHeading(withoutFootnote(heading)),
    words: [],
  }));
}

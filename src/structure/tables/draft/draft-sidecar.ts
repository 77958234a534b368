import type { Group } from '#src/domain/catalogue.ts';
import { ROW_KEY, type Sidecar, type TableGrid } from '#src/domain/table-file.ts';
import { tableInvalid } from '#src/domain/table-problem.ts';
import { GROUP } from '#src/structure/layout/crossed.ts';
import { LEVEL } from '#src/structure/layout/nest-rows.ts';
import { stateOfOffice } from '#src/text/german-states.ts';
import { stateIn } from '#src/text/planned-state.ts';
import { isBareSum, isSumLabel } from '#src/text/sum-label.ts';
import { nameOfPart, readYearPart, wordsOfPart } from '#src/text/year-part.ts';
import { columnName } from '../column-name.ts';
import { findHiddenSums } from '../find-hidden-sums.ts';
import { readFileTable } from '../load-file-table.ts';
import { LOOKS_LIKE_TOTAL } from '../read-rows.ts';
import { withFlowWords } from './draft-flow-words.ts';
import { draftGroups, draftLevels, draftPart } from './draft-groups.ts';
import { withKinds, withKindsOfEntries } from './draft-kinds.ts';
import { unitAbove } from './draft-metric.ts';
import { withParties } from './draft-parties.ts';
import { withPosts } from './draft-states.ts';
import { draftTime } from './draft-time.ts';
import { withTitleWords } from './draft-title-words.ts';
import { compoundsIn, draftMetricWords, draftTableWords, spelledOut } from './draft-words.ts';
import { expandAbbreviations } from './expand-abbreviations.ts';
import { draftAttributes, withAttributes } from './find-attributes.ts';
import { findRoles, type Roles } from './find-roles.ts';
import { findSumRows } from './find-sum-rows.ts';
import { namesOfPlace, type PartColumns } from './find-value-columns.ts';
import { findWholeKinds } from './find-whole-kinds.ts';
import { sourceOf } from './name-columns.ts';
import { namesBeforeBrackets } from './names-before-brackets.ts';
import { namesBehindPrefix } from './names-behind-prefix.ts';
import { ofWhole } from './of-whole.ts';
import { type Survey, surveyColumns } from './survey-columns.ts';
import { titleAbove } from './title-above.ts';
import { subjectOfFile, titleOfFile, unitOfFile } from './title-of-file.ts';
import { subjectOf } from './wide-metrics.ts';

export interface SidecarDraft {
  readonly sidecar: Sidecar;
  /** German sentences: what a person should look at before the table is used. */
  readonly hints: readonly string[];
}

/**
 * A first description of a table file, from its headings and cells. A person reads it over: what a
 * column means cannot always be seen.
 *
 * @param options - `withLists`: whether a table can be a list of entries with attributes.
 * @throws {AppError} `table-invalid` where there is no table with headings and a column of numbers.
 */
export function draftSidecar(
  grid: TableGrid,
  { withLists = true }: { readonly withLists?: boolean } = {},
): SidecarDraft {
  const stem = grid.path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
  const surveyed = surveyColumns(grid, titleOfFile(stem));
  if (surveyed === null) throw tableInvalid(grid.path, [{ text: 'Die Tabelle ist leer' }]);
  const survey = withUnitOfFile(surveyed, stem);
  const printed = titleAbove(survey.above);
  const title = printed ?? titleOfFile(stem);
  const headings = survey.columns.map(({ heading }) => heading);
  const found = findRoles(survey, {
    title,
    subject:
      subjectOf(title) ??
      (printed === null || printed === undefined ? subjectOfFile(title, headings) : undefined),
  });
  const isLaidOut = survey.layout?.levels !== undefined || survey.layout?.entries !== undefined;
  const roles = found && withLists && !isLaidOut ? withAttributes(found, survey.columns) : found;
  const isOfOne = survey.layout?.entry !== undefined;
  const isCounted = roles?.metrics.length === 0 && roles.attributes.length > 0;
  if (roles === undefined || (roles.metrics.length === 0 && !isCounted)) {
    throw tableInvalid(grid.path, [{ text: 'Keine Spalte enthält nur Zahlen' }]);
  }
  const plain = isCounted ? [COUNTED] : withParties(roles.metrics.map(({ metric }) => metric));
  const metrics = expandAbbreviations(plain, survey.notes);
  const sidecar: Sidecar = {
    name: columnName(stem),
    title,
    description: survey.notes.filter((note) => SOURCE.test(note)).join(' '),
    section: [],
    words: [],
    entity: isOfOne ? ofWhole(draftEntity(roles, survey)) : draftEntity(roles, survey),
    time: draftTime(roles, [title, ...survey.above]),
    metrics: metrics.map((metric, index) => ({
      ...metric,
      isDefault:
        index === usualMetric(metrics, roles) &&
        !areStates(metrics) &&
        !(survey.layout?.crossed?.name === GROUP && areParts(metrics)),
    })),
    notes: [
      ...draftNotes(roles),
      ...survey.notes.filter((note) => !SOURCE.test(note) && !HEADING.test(note)),
    ],
    file: {
      ...draftFile(survey, grid, roles),
      ...(isCounted ? { counted: COUNTED.column } : {}),
      ...(isOfOne ? { kinds: {} } : {}),
    },
  };
  const described = withWords(sidecar, grid, survey.above, roles.label.texts);
  const kinds = withFoundKinds(described, grid, roles);
  // What stands inside a paper is called by the land of the paper.
  const summed = withLists ? withRowOfSum(kinds, grid, roles.label.heading) : null;
  const drafted = withAggregates(summed ?? kinds, grid);
  const passed = (grid.otherSheets ?? []).map((name) => `„${name}“`).join(', ');
  const ofSheets =
    passed === ''
      ? []
      : [`Nur das Blatt „${grid.sheet}“ wird geladen, nicht ${passed} (file.sheet).`];
  return { sidecar: drafted, hints: [...ofSheets, ...findHints(drafted)] };
}

/** The name of the file says a unit where nothing above the headings does. */
function withUnitOfFile(survey: Survey, stem: string): Survey {
  const unit = unitOfFile(stem);
  return unit === null || unitAbove(survey.above) !== null
    ? survey
    : { ...survey, above: [...survey.above, `(in ${unit})`] };
}

/** The metric of a list without numbers. */
const COUNTED: Sidecar['metrics'][number] = {
  ...{ column: 'anzahl', label: 'Anzahl', unit: 'Einträge', kind: 'count', decimals: 0 },
  ...{ words: [], isDefault: true },
};

/** The words by which people mean the table and its metrics; a file that does not load yet shows no wholes. */
function withWords(
  sidecar: Sidecar,
  grid: TableGrid,
  above: readonly string[],
  names: readonly string[],
): Sidecar {
  const about = `${sidecar.title} ${sidecar.entity.keyLabel}`;
  const metrics = withPosts(
    withTitleWords(
      withFlowWords(draftMetricWords(sidecar.metrics, wholesOf(sidecar, grid)), about),
      sidecar.title,
      names,
    ),
    [sidecar.title, ...above],
  );
  const kinds = sidecar.entity.kinds.map((kind) => ({
    ...kind,
    words: [...kind.words, ...compoundsIn(sidecar.title, kind), ...spelledOut(sidecar.title, kind)],
  }));
  const entity = { ...sidecar.entity, kinds };
  return {
    ...sidecar,
    words: [
      ...new Set([...draftTableWords(sidecar.title, metrics, sidecar.notes), ...landOf(above)]),
    ],
    metrics: [...metrics],
    entity,
  };
}

/** "Thüringer Landesamt für Statistik" above a table: it is of that land. */
function landOf(above: readonly string[]): string[] {
  const land = stateOfOffice(above.join(' '));
  return land === null ? [] : [land];
}

/** Whether one metric is never less than another, and sometimes more. */
function wholesOf(sidecar: Sidecar, grid: TableGrid): Parameters<typeof draftMetricWords>[1] {
  try {
    const { records } = readFileTable(sidecar, grid);
    return (metric, part) => {
      const [whole, less] = [metric, part].map((one) => sidecar.metrics.indexOf(one));
      const pairs = records.flatMap(({ values }) => {
        const [a = null, b = null] = [values[whole ?? -1], values[less ?? -1]];
        return a === null || b === null ? [] : [[a, b] as const];
      });
      return (
        metric.unit !== '%' &&
        pairs.length > 0 &&
        pairs.every(([a, b]) => a >= b) &&
        pairs.some(([a, b]) => a > b)
      );
    };
  } catch {
    return undefined;
  }
}

/** Where the figures are from belongs to the table, and to no single answer. */
const SOURCE = /^(?:quellen?|source|datenstand|stand|©|\(c\))/iu;
const HEADING = /^[\p{L}\s]+:$/u;

/** So many stand before a sum of them. */
const FEWEST_PARTS = 3;

/** The first, or behind its parts their sum: "Beschäftigte insgesamt". */
function usualMetric(
  metrics: readonly Sidecar['metrics'][number][],
  { metrics: found }: Roles,
): number {
  const proven = metrics.findIndex(({ isDefault }) => isDefault);
  if (proven >= 0) return proven;
  const sums = metrics.flatMap(({ label }, index) => (isSumLabel(label) ? [index] : []));
  const [only, ...more] = sums;
  // "Spielzeit 2023/24 Besuche" and "Fläche" beside the years of another are of one time only.
  const isOfYears = found.some(({ isWide }) => isWide);
  const usual = Math.max(
    0,
    metrics.findIndex(
      ({ label }, index) =>
        !/(?:19|20)\d\d/u.test(label) && (!isOfYears || found[index]?.isWide === true),
    ),
  );
  return only === undefined || more.length > 0 || only < FEWEST_PARTS ? usual : only;
}

/** Of what was planned and what was, neither is meant where nothing is said. */
function areStates(metrics: readonly Sidecar['metrics'][number][]): boolean {
  const states = new Set(metrics.map(({ label }) => stateIn(label)));
  return states.has('planned') && states.has('actual');
}

/** Kinds whose entries are the sums of their parts; a file that does not load yet shows none. */
function withAggregates(sidecar: Sidecar, grid: TableGrid): Sidecar {
  const sums = hiddenSumsOf(sidecar, grid);
  const kinds = sidecar.entity.kinds.map((group) =>
    sums.has(group.value) ? { ...group, aggregate: true, words: [] } : group,
  );
  return { ...sidecar, entity: { ...sidecar.entity, kinds } };
}

/** Sums among the rows, and kinds that only the names tell; a file that does not load yet has none. */
function withFoundKinds(sidecar: Sidecar, grid: TableGrid, { label }: Roles): Sidecar {
  const { attributes, parent } = sidecar.entity;
  if (attributes !== undefined && parent === undefined) return sidecar;
  try {
    const { table, records } = readFileTable(sidecar, grid);
    if (sidecar.file?.layout?.levels !== undefined)
      return withKindsOfEntries(sidecar, records, label.heading);
    return withKinds(sidecar, records, findSumRows(table.metrics, records), label.heading);
  } catch {
    return sidecar;
  }
}

/**
 * "Insgesamt" below districts, proven to be their sum, is the whole of the table, with its rates: not
 * one of the entries and not left out.
 *
 * @returns Null where there is no such row, or it does not load as one.
 */
function withRowOfSum(sidecar: Sidecar, grid: TableGrid, heading: string): Sidecar | null {
  const { entity, file } = sidecar;
  const [total, ...more] = file?.totals ?? [];
  // What stands side by side, "1. Quartal", "2. Quartal", has its own sum each.
  const isInParts = entity.scope === undefined || file?.parts !== undefined;
  const isFlat = isInParts && entity.parent === undefined;
  const isPlain = isFlat && entity.attributes === undefined && entity.kind === undefined;
  if (total === undefined || more.length > 0 || !isPlain) return null;
  try {
    const { table, records } = readFileTable(sidecar, grid);
    const entries = records.map((record) =>
      record.isTotal ? { ...record, isTotal: false, key: record.key || record.label } : record,
    );
    const sums = findSumRows(table.metrics, entries);
    if (sums.root === null || !isBareSum(sums.root)) return null;
    const all = { ...sidecar, file: { columns: {}, ignore: [], ...file, totals: [] } };
    const drafted = withKinds(all, entries, sums, heading);
    readFileTable(drafted, grid);
    return drafted;
  } catch {
    return null;
  }
}

/** The kinds whose entries are sums of others. */
function hiddenSumsOf(sidecar: Sidecar, grid: TableGrid): ReadonlySet<string | null> {
  try {
    const { table, records } = readFileTable(sidecar, grid);
    const hidden = findHiddenSums(table, records).map(({ kind }) => kind);
    return new Set([...hidden, ...findWholeKinds(table, records)]);
  } catch {
    return new Set();
  }
}

/** "Kinder", "Erwachsene" below each of several names: neither is meant where none is said. */
function areParts(metrics: readonly Sidecar['metrics'][number][]): boolean {
  return metrics.every(({ label, unit }) => label === unit && !isSumLabel(label));
}

/** What an answer must say about its years. */
function draftNotes({ time }: Roles): string[] {
  return time?.style.kind === 'double-year'
    ? ['Ein Jahr meint das Schul- oder Geschäftsjahr, das in ihm beginnt: 2022 ist 2022/23.']
    : [];
}

/** The part that is the sum of all others is meant where none is said. */
function usualOf(groups: Group[], texts: readonly string[]): { usual?: string; groups: Group[] } {
  const wholes = groups.filter(({ aggregate }) => aggregate);
  // "zusammen" of each district, and "insgesamt" of all of them.
  const often = ({ value }: Group) => texts.filter((text) => text === value).length;
  const [whole, ...more] = wholes.every(({ value }) => isBareSum(value))
    ? wholes.toSorted((a, b) => often(b) - often(a)).slice(0, 1)
    : wholes;
  return whole === undefined || more.length > 0 ? { groups } : { usual: whole.value, groups };
}

/** The column that Beleg makes of "1. Quartal", "2. Quartal", "Jahr insgesamt". */
function scopeOfParts({
  kind,
  parts,
  whole,
  hasYears,
}: PartColumns): NonNullable<Sidecar['entity']['scope']> {
  const isOfYear = hasYears || readYearPart(Object.keys(parts)[0] ?? '') !== undefined;
  return {
    column: isOfYear ? 'zeitraum' : 'gebiet',
    label: kind,
    ...(whole === null ? {} : { usual: whole }),
    groups: [...new Set(Object.values(parts))].map((part) => {
      const group = draftPart(part, part === whole);
      return isOfYear ? group : { ...group, words: namesOfPlace(part, kind, part === whole) };
    }),
  };
}

function draftEntity(roles: Roles, { layout, names }: Survey): Sidecar['entity'] {
  const { key, label, parent, kind, scope, parts, metrics, attributes, isNumbered } = roles;
  const levels = layout?.levels;
  const isOfPupils = metrics.some(({ metric }) => /schüler/iu.test(metric.label));
  return {
    key: isNumbered ? ROW_KEY : columnName(key.heading),
    keyLabel: isNumbered ? 'Zeile' : key.heading,
    label: columnName(label.heading),
    ...(parent === undefined ? {} : { parent: columnName(parent.heading) }),
    ...(kind === undefined ? {} : { kind: columnName(kind.heading) }),
    kinds:
      kind !== undefined && levels !== undefined
        ? draftLevels(kind, levels)
        : draftGroups(kind, label.heading),
    ...(attributes.length === 0 ? {} : { attributes: draftAttributes(roles) }),
    ...(parts === null ? {} : { scope: scopeOfParts(parts) }),
    ...(scope === undefined
      ? {}
      : {
          scope: {
            column: columnName(scope.heading),
            label: scope.heading,
            ...usualOf(draftGroups(scope, null, isOfPupils), scope.texts),
          },
        }),
    otherNames: {
      ...(key === label ? { ...namesBeforeBrackets(key), ...namesBehindPrefix(key) } : {}),
      ...Object.fromEntries(key.part === null ? [] : key.texts.map(namesOfPart)),
      // "422 01" is called by its "Zweckbestimmung", which tells it from that of another chapter.
      ...(key !== label && !label.texts.some(isWord) ? namesByKey(key) : {}),
      ...names,
    },
  };
}

const isWord = (text: string): boolean => /\p{L}{3}/u.test(text);

function namesByKey({ texts }: Roles['key']): Record<string, string[]> {
  const ends = texts.map((text) => /\sfür\s(?:.*\s)?(\p{Lu}[\p{L}-]{5,})$/u.exec(text)?.[1]);
  return Object.fromEntries(
    texts.flatMap((text, index) => {
      // "Zuweisungen für Schulbau" is asked for as "Schulbau".
      const end = ends[index];
      const isOwn = end !== undefined && texts.filter((other) => other.includes(end)).length === 1;
      return isWord(text) ? [[text, isOwn ? [text, end] : [text]] as const] : [];
    }),
  );
}

function namesOfPart(text: string): [string, string[]] {
  const part = readYearPart(text);
  return [text, part === undefined ? [] : [nameOfPart(part), ...wordsOfPart(part)]];
}

/** What the two columns of rows with one metric each are called in descriptions. */
const NAME_COLUMN = 'merkmal';
const VALUE_COLUMN = 'wert';

function draftFile(
  { headings, style, layout }: Survey,
  grid: TableGrid,
  {
    label,
    key,
    parent,
    kind,
    scope,
    time,
    metrics,
    unused,
    names,
    parts,
    values,
    attributes,
  }: Roles,
) {
  const wide = metrics.filter(({ isWide }) => isWide);
  const isBelowTitles = headings.line !== grid.rows[0]?.line;
  const isPlain = names === undefined && parts === null;
  const renamed = metrics.filter(
    ({ isWide, metric, heading }) => isPlain && !isWide && metric.column !== columnName(heading),
  );
  const held = names === undefined ? metrics[0]?.metric.column : VALUE_COLUMN;
  const oneColumn = names !== undefined && parts === null ? values.heading : undefined;
  const labels = [label, key, ...attributes].flatMap(({ texts }) => texts);
  // Two columns of the table can be one of the file, "3. Quartal 2022"; a name can differ from the heading.
  const shared = [scope, key, label, parent, kind, ...attributes].flatMap((column) =>
    column?.source === undefined ? [] : [[columnName(column.heading), column.source]],
  );
  if (time?.source !== undefined) shared.push([time.column, time.source]);
  return {
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    ...(isBelowTitles ? { headerRow: headings.line } : {}),
    ...(headings.count > 1 ? { headerRows: headings.count } : {}),
    ...(style === 'en' ? { numbers: style } : {}),
    ...(layout === undefined ? {} : { layout }),
    columns: Object.fromEntries([
      ...shared,
      ...(names === undefined ? [] : [[NAME_COLUMN, sourceOf(names)]]),
      ...(oneColumn === undefined ? [] : [[VALUE_COLUMN, oneColumn]]),
      ...renamed.map(({ metric, heading }) => [metric.column, heading]),
    ]),
    ...(wide.length === 0
      ? {}
      : { wide: Object.fromEntries(wide.map(({ metric, heading }) => [metric.column, heading])) }),
    ...(values.wide === undefined ? {} : { wide: { [VALUE_COLUMN]: values.wide } }),
    ...(parts === null || held === undefined ? {} : { parts: { [held]: { ...parts.parts } } }),
    ...(names === undefined
      ? {}
      : {
          rows: {
            column: NAME_COLUMN,
            value: VALUE_COLUMN,
            metrics: Object.fromEntries(
              metrics.map(({ metric, heading }) => [metric.column, heading]),
            ),
          },
        }),
    ignore: unused.map(sourceOf),
    totals:
      layout?.levels === undefined
        ? [...new Set(labels.filter((text) => LOOKS_LIKE_TOTAL.test(text)))]
        : [],
  };
}

function findHints({ metrics, time, entity, file }: Sidecar): readonly string[] {
  return [
    ...metrics
      .filter(({ unit }) => unit === '')
      .map(({ label }) => `Die Einheit von „${label}“ ist zu ergänzen (unit).`),
    ...(time.kind === 'none'
      ? ['Von welchem Tag die Zahlen sind, ist zu ergänzen (time), wenn es bekannt ist.']
      : []),
    ...(entity.kinds.length > 0
      ? ['Einzahl, Mehrzahl und Geschlecht der Arten sind zu prüfen (entity.kinds).']
      : []),
    ...(file?.totals ?? []).map(
      (label) =>
        `„${label}“ wird als Summe der anderen Zeilen geprüft und nicht geladen (file.totals).`,
    ),
    ...(file?.ignore ?? [])
      // What the layout makes itself is no column of the file.
      .filter((heading) => heading !== LEVEL)
      .map((heading) => `Die Spalte „${heading}“ wird nicht geladen (file.ignore).`),
    ...(file?.numbers === 'en'
      ? ['Die Zahlen wurden als englisch geschrieben gelesen: 1,234.5 (file.numbers).']
      : []),
    'Titel, Beschreibung und Wörter (title, description, words) sagen Beleg, welche Fragen gemeint sind.',
  ];
}

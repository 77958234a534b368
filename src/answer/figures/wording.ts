import type { Language } from '#src/domain/answer.ts';
import type { Metric, Table } from '#src/domain/catalogue.ts';
import type { PlacedEntity, Selection } from '#src/domain/query-plan.ts';
import { dativePlural } from '#src/text/dative-plural.ts';
import { formatNumber } from '#src/text/german-number.ts';

/** How figures of one table are worded in one language. */
export interface Wording {
  readonly language: Language;
  readonly table: Table;
  readonly metric: Metric;
  /** Picks by language. */
  say(german: string, english: string): string;
  /** "46.675" */
  number(value: number, options?: { decimals?: number; signed?: boolean }): string;
  /** A cell of a printed table: "–" where there is no value. */
  numberOrDash(value: number | null, options?: { decimals?: number; signed?: boolean }): string;
  /** A value of the metric with its unit: "46.675 Beschäftigte". */
  value(value: number): string;
  /** The same behind "mit", "von", "auf": "46.675 Beschäftigten". */
  withValue(value: number): string;
  /** The unit behind a preposition: "Beschäftigten". */
  unitAfter: string;
  unit: string;
  metricLabel: string;
  /** What it is called in a list: "Landeskriminalamt", "3. Quartal" of one thing through the year. */
  itemName(entity: PlacedEntity): string;
  /** "Landeskriminalamt (Kapitel 0313)" */
  name(entity: PlacedEntity): string;
  /** The same with the name in bold. */
  boldName(entity: PlacedEntity): string;
  /** Labels alone: "Gera und Jena". */
  names(entities: readonly PlacedEntity[]): string;
  /** What is added up, each as in `name`: "Gymnasien (Kapitel 0434) + Regelschulen (Kapitel 0431)". */
  fullNames(entities: readonly PlacedEntity[]): string;
  /** The same with the names in bold. */
  boldNames(entities: readonly PlacedEntity[]): string;
  /** "2019", "30.06.2023" */
  when(year: number | null): string;
}

/**
 * The wording of a metric; units and labels in German where the table names no English ones.
 *
 * @param selection - What is asked for: one thing through the parts of a table is told apart by them.
 */
export function wordingOf(
  table: Table,
  metric: Metric,
  language: Language,
  selection?: Selection,
): Wording {
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  const own = language === 'en' ? (metric.english?.unit ?? metric.unit) : metric.unit;
  // A heading that says that it counts, and not what: "34", and not "34 Anzahl".
  const unit = /^(?:anzahl|zahl)$/iu.test(own) ? '' : own;
  const unitAfter = language === 'de' ? dativePlural(unit) : unit;
  const number: Wording['number'] = (value, options = {}) =>
    formatNumber(value, { language, ...options });
  const isThroughParts = goesThroughParts(selection);
  const nameIn = (bold: string) => (entity: PlacedEntity) =>
    isThroughParts && entity.scope !== null
      ? `${bold}${entity.scope}${bold} (${entity.label})`
      : `${bold}${entity.label}${bold}${keyText(entity, table, language)}`;
  const [name, boldName] = [nameIn(''), nameIn('**')];
  return {
    language,
    table,
    metric,
    say,
    number,
    unit,
    metricLabel: language === 'en' ? (metric.english?.label ?? metric.label) : metric.label,
    value: (value) => `${number(value, decimalsOf(value, metric))} ${unit}`.trimEnd(),
    withValue: (value) => `${number(value, decimalsOf(value, metric))} ${unitAfter}`.trimEnd(),
    unitAfter,
    numberOrDash: (value, options) => (value === null ? '–' : number(value, options)),
    itemName: ({ label, scope }) => (isThroughParts && scope !== null ? scope : label),
    name,
    boldName,
    fullNames: (entities) => entities.map(name).join(' + '),
    boldNames: (entities) =>
      entities.length > MOST_NAMES
        ? `**${say(`${entities.length} Einträge zusammen`, `${entities.length} entries together`)}**`
        : entities.map(boldName).join(' + '),
    names: (entities) =>
      entities
        .map((entity) => (areNamesakes(entities) ? name(entity) : entity.label))
        .join(say(' und ', ' and ')),
    when: (year) => (year === null ? dayOf(table, language) : yearName(year, table)),
  };
}

/** More names than that nobody reads. */
const MOST_NAMES = 12;

/** "In welchem Quartal hatte Erfurt …?": the same thing in several parts. */
function goesThroughParts(selection: Selection | undefined): boolean {
  if (selection?.by !== 'entities') return false;
  const [first, ...rest] = selection.entities;
  return rest.length > 0 && rest.every(({ key }) => key === first?.key);
}

/** "Cornberg" in the 1. and in the 2. quarter. */
function areNamesakes([first, ...rest]: readonly PlacedEntity[]): boolean {
  return rest.some(({ label }) => label === first?.label);
}

function decimalsOf(value: number, metric: Metric): { decimals?: number } {
  const isPrinted = Number(value.toFixed(metric.decimals)) === value;
  if (isPrinted && metric.decimals === 0) return {};
  return { decimals: isPrinted ? metric.decimals : Math.max(metric.decimals, 2) };
}

/** " (Kapitel 0313)", " (Kapitel 0601, Thüringer Finanzministerium)", " (AGS 16052000)", " (3. Quartal)" */
function keyText(entity: PlacedEntity, table: Table, language: Language): string {
  const kind = table.entity.kinds.find(({ value }) => value === entity.kind);
  const { scope: part, key } = entity;
  const scope = part === null || part === table.entity.scope?.usual ? '' : part;
  if (key === '' || entity.label === key || entity.label.endsWith(` ${key}`))
    return scope === '' || key === '' ? '' : ` (${scope})`;
  const [above] = entity.ancestors;
  const whose =
    entity.sharesLabel === true && above !== undefined && above.key !== ''
      ? `, ${above.label}`
      : '';
  const isKeyOfKind = table.entity.kinds.some(({ singular }) => singular === table.entity.keyLabel);
  const word = isKeyOfKind && kind !== undefined ? kindWord(kind, language) : table.entity.keyLabel;
  return ` (${word} ${key}${scope === '' ? '' : `, ${scope}`}${whose})`;
}

function kindWord(kind: Table['entity']['kinds'][number], language: Language): string {
  return language === 'en' ? (kind.english?.singular ?? kind.singular) : kind.singular;
}

/** "2022/23" for a school year. */
function yearName(year: number, { time }: Table): string {
  if (time.kind !== 'years' || time.doubleYears !== true) return String(year);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

function dayOf(table: Table, language: Language): string {
  if (table.time.kind !== 'date') return '';
  const [year = '', month = '', day = ''] = table.time.date.split('-');
  return language === 'de' ? `${day}.${month}.${year}` : table.time.date;
}

/** "2023", "am 30.06.2023" */
export function timePhrase({ table, say }: Wording, when: string): string {
  return table.time.kind === 'date' ? say(`am ${when}`, `on ${when}`) : say(when, `in ${when}`);
}

/** "Kapitel", "Gemeinden": what a group consists of, in the number that fits. */
export function groupWord(
  table: Table,
  kinds: readonly string[],
  count: number,
  language: Language,
): string {
  const groups = table.entity.kinds.filter(({ value }) => kinds.includes(value));
  const shared = sharedWord(groups, count);
  if (shared !== null && language === 'de') return shared;
  const [only, ...more] = groups;
  if (only !== undefined && more.length > 0 && count > 1 && language === 'de')
    return new Intl.ListFormat('de').format(groups.map(({ plural }) => plural));
  if (only === undefined) {
    if (count === 1) return language === 'de' ? 'Eintrag' : 'entry';
    return language === 'de' ? 'Einträge' : 'entries';
  }
  const words = language === 'en' && only.english !== undefined ? only.english : only;
  if (groups.length > 1 && language === 'en') return sharedEnglish(groups, count);
  return count === 1 ? words.singular : words.plural;
}

type Groups = Table['entity']['kinds'];

/** A word that several kinds have in common: "Gemeinden" for three kinds of municipality. */
function sharedWord(groups: Groups, count: number): string | null {
  if (groups.length < 2) return null;
  const [first, ...rest] = groups;
  const shared = (first?.words ?? []).filter((word) =>
    rest.every(({ words }) => words.includes(word)),
  );
  return shared[count === 1 ? 0 : 1] ?? shared[0] ?? null;
}

function sharedEnglish(groups: Groups, count: number): string {
  const [first, ...rest] = groups;
  const shared = (first?.words ?? []).filter(
    (word) => /^[a-z ]+$/u.test(word) && rest.every(({ words }) => words.includes(word)),
  );
  return shared[count === 1 ? 0 : 1] ?? 'entries';
}

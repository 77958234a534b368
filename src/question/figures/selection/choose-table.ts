import type { Table } from '#src/domain/catalogue.ts';
import type { Mention } from '../names/find-mentions.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { Parts } from '../parts/read-parts.ts';
import { findPhrase } from '../terms/marked-terms.ts';
import { hasDoubleYears, type Knowledge, yearsOf } from '../vocabulary/knowledge.ts';

/**
 * The table that explains most of the question; null where nothing of it belongs to any table. The
 * order of the catalogue decides between equals.
 */
export function chooseTable(parts: Parts, knowledge: Knowledge): Table | null {
  return bestTables(parts, knowledge)[0] ?? null;
}

/** "Welche Gemeinden haben seit 2015 Personal abgebaut?": the one table that has such things at all. */
export function tableOfKinds({ kinds, mentions }: Parts, { catalogue }: Knowledge): Table | null {
  if (kinds.length === 0 || mentions.length > 0) return null;
  const [only, ...more] = catalogue.tables.filter(({ name }) =>
    kinds.some((word) => means(word, name)),
  );
  return only === undefined || more.length > 0 ? null : only;
}

/** All tables that explain the question equally well and better than all others. */
export function bestTables(parts: Parts, knowledge: Knowledge): readonly Table[] {
  const scored = tablesWithMetric(parts, knowledge).map((table) => ({
    table,
    score: canHave(table, parts) ? scoreOf(table, parts, knowledge) : 0,
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score > 0 && score === best).map(({ table }) => table);
}

/** "2022/23" is a year of tables that count school or business years only. */
function canHave(table: Table, parts: Parts): boolean {
  return !parts.time.isDouble || hasDoubleYears(table);
}

/**
 * A table that has what is asked for, by its own name before by another word for it, goes before all
 * that would have to put something else in its place.
 */
function tablesWithMetric(
  { metrics, mentions }: Parts,
  { catalogue }: Knowledge,
): readonly Table[] {
  const { tables } = catalogue;
  const named = mentions.filter(({ isFull }) => isFull);
  const isIn = (table: string) => (mention: Mention) =>
    mention.candidates.some(({ entity }) => entity.table === table);
  for (const ranks of [['label'], ['label', 'synonym']]) {
    const having = tables.filter(({ name }) =>
      metrics.some(({ meanings }) =>
        meanings.some((meaning) => meaning.table === name && ranks.includes(meaning.rank)),
      ),
    );
    const isOfNamed = named.length === 0 || having.some(({ name }) => named.some(isIn(name)));
    if (having.length > 0 && (isOfNamed || ranks.includes('synonym'))) return having;
  }
  return tables;
}

function scoreOf(table: Table, parts: Parts, knowledge: Knowledge): number {
  const mentions = sum(parts.mentions, (mention) => mentionScore(mention, table, parts));
  const kinds = sum(parts.kinds, (word) => kindScore(word, table, parts, knowledge));
  const scopes = sum(parts.scopes, (word) => (means(word, table.name) ? 1 : 0));
  const words = distinguishingWords(table, parts, knowledge);
  const metrics = sum(parts.metrics, (word) => (means(word, table.name) ? 1 : 0));
  const covered = yearsOf(knowledge, table);
  const years = parts.time.years.every((year) => covered.includes(year)) ? 0.5 : -1;
  const anything = mentions + kinds + scopes + words + metrics;
  const course = table.time.kind === 'date' && asksForCourse(parts) ? -1 : 0;
  return anything === 0 ? 0 : Math.max(0.1, anything + years + course);
}

const OF_COURSE = ['whichYear', 'previousYear', 'series', 'change', 'grow', 'shrink'] as const;

/** A table of one day says nothing of how something went on. */
function asksForCourse({ cues, time }: Parts): boolean {
  return time.isRange || time.since || time.all || OF_COURSE.some((cue) => cues.has(cue));
}

function mentionScore(mention: Mention, table: Table, parts: Parts): number {
  const own = mention.candidates.filter(({ entity }) => entity.table === table.name);
  if (own.length === 0) return 0;
  if (isWeak(mention, parts)) return 0.5;
  // The whole of a table is no more than a word for it.
  if (own.every(({ entity }) => entity.isRoot)) return 1;
  return mention.isFull ? 3 : 2;
}

/** A kind of which there is only one ("Land") says little, and nothing of a ranking. */
function kindScore(word: FoundWord, table: Table, { cues }: Parts, { index }: Knowledge): number {
  if (!means(word, table.name)) return 0;
  const kinds = word.meanings
    .filter((meaning) => meaning.table === table.name)
    .map(({ value }) => value);
  const isOnly = index.ofKinds(table.name, kinds).every(({ isRoot }) => isRoot);
  if (isOnly) return cues.has('top') || cues.has('bottom') ? 0 : 0.5;
  // What one table calls so goes before what another only may be called.
  const isLabel = word.meanings.some((own) => own.table === table.name && own.rank === 'label');
  return isLabel ? 2.25 : 2;
}

/** Words for this table that are words of no other; they count whatever else they are read as. */
function distinguishingWords({ name }: Table, { marked }: Parts, { words }: Knowledge): number {
  const others = new Set(
    words
      .filter(({ table, role }) => table !== name && role !== 'metric')
      .map(({ stems }) => stems.join(' ')),
  );
  const own = words.filter(
    ({ table, role, stems }) => table === name && role === 'table' && !others.has(stems.join(' ')),
  );
  return sum(own, ({ stems }) => findPhrase(marked.terms, stems).length * 1.5);
}

/** Only words that stand for a whole table: "Thüringen". */
export function isWeak(mention: Mention, { marked }: Parts): boolean {
  const root = mention.candidates.every(({ entity }) => entity.isRoot);
  // "Schleswig-Holstein" is one word, though each of its parts is looked for.
  const [first, ...more] = marked.within(mention).map(({ text }) => text);
  return root && more.every((text) => text === first) && !/\d/u.test(first ?? '');
}

/** Whether a word can mean something of a table. */
export function means(word: FoundWord, table: string): boolean {
  return word.meanings.some((meaning) => meaning.table === table);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

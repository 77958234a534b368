import type { Catalogue, Metric, Table } from '#src/domain/catalogue.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { Entity } from '#src/domain/query-plan.ts';
import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Vocabulary } from '../names/match-terms.ts';
import { isCueWord } from '../parts/cues.ts';
import type { CatalogueWord } from '../parts/find-words.ts';
import { isForeign } from '../parts/foreign-words.ts';
import type { CorrectionTargets } from '../terms/correct-typos.ts';
import type { Term } from '../terms/question-terms.ts';
import type { GeneralWords } from '../terms/table-wording.ts';
import type { CompoundWords } from '../words/compound-parts.ts';
import { compoundParts } from '../words/compound-parts.ts';
import { isNeutral } from '../words/neutral-words.ts';
import { questionVocabulary } from '../words/question-vocabulary.ts';
import { buildEntityIndex, type EntityIndex } from './entity-index.ts';
import { type FiledWords, fileWords } from './file-words.ts';
import type { PreparedNames } from './prepared-names.ts';
import { buildSynonyms } from './synonyms.ts';

/** All that understanding a question about figures may use: descriptions, entities, words. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly index: EntityIndex;
  readonly vocabulary: Vocabulary;
  readonly words: readonly CatalogueWord[];
  readonly filed: FiledWords;
  /** Table → years it covers. */
  readonly years: ReadonlyMap<string, readonly number[]>;
  /** Figures that documents state in words. */
  readonly stated: readonly StatedFigure[];
  /** Words of the descriptions of which a compound can be made. */
  readonly compounds: CompoundWords;
  readonly targets: CorrectionTargets;
  /** The same without tables that are printed inside papers; null where there are none. */
  readonly withoutPrinted: Knowledge | null;
  /** The same of one table alone: what words mean in others does not disturb it. */
  ofTable(table: Table): Knowledge;
  isKnown(term: Term): boolean;
  /** Whether a word in lower case is a German word, whatever the tables say. */
  isWord(word: string): boolean;
  /** What words mean in general; null where nothing but the tables is known. */
  readonly general: GeneralWords | null;
  /** Tables that nothing but their own headings describes: they have no English names. */
  readonly plainTables: ReadonlySet<string>;
}

/** Puts together what questions about the tables are understood with. */
export function buildKnowledge(
  catalogue: Catalogue,
  prepared: PreparedNames,
  lexicon: readonly LexiconGroup[],
  stated: readonly StatedFigure[] = [],
  isWord: (word: string) => boolean = () => false,
  general: GeneralWords | null = null,
): Knowledge {
  const { entities, words, targets: named, phrases } = prepared;
  const synonyms = buildSynonyms(lexicon, phrases);
  const index = buildEntityIndex(catalogue.tables, entities);
  const vocabulary = {
    byStem: index.byStem,
    stems: index.stems,
    synonyms,
    kindStems: kindStemsOf(words),
  };
  const filed = fileWords(words);
  const compounds = { metrics: singleWords(words, 'metric'), kinds: singleWords(words, 'kind') };
  const isKnown = ({ folded, stem }: Term): boolean =>
    isStopWord(folded) ||
    isNeutral(folded, stem) ||
    filed.stems.has(stem) ||
    index.byStem.has(stem) ||
    isForeign(folded) ||
    isCueWord(folded) ||
    synonyms.knows(stem) ||
    compoundParts(folded, compounds).length > 0;
  const alone = new Map<string, Knowledge>();
  const meanings = meaningsOf(words);
  const meaningOf = (word: string): string => {
    const stem = stemGerman(word);
    return meanings.get(stem) ?? stem;
  };
  const isOfName = (word: string): boolean => {
    const stem = stemGerman(word);
    return index.byStem.has(stem) && !filed.stems.has(stem);
  };
  return {
    catalogue,
    index,
    vocabulary,
    words,
    filed,
    compounds,
    stated,
    years: new Map(catalogue.tables.map((table) => [table.name, coveredYears(table, entities)])),
    get targets() {
      return { named, asking: questionVocabulary().targets, meaningOf, isOfName };
    },
    withoutPrinted: catalogue.tables.some(({ isPrinted }) => isPrinted)
      ? buildKnowledge(
          apartFromPrinted(catalogue),
          ofTables(prepared, apartFromPrinted(catalogue)),
          lexicon,
          stated,
          isWord,
          general,
        )
      : null,
    ofTable: (table) => {
      const known = alone.get(table.name);
      if (known !== undefined) return known;
      const single = { tables: [table], caveats: catalogue.caveats };
      const built = buildKnowledge(
        single,
        ofTables(prepared, single),
        lexicon,
        [],
        isWord,
        general,
      );
      alone.set(table.name, built);
      return built;
    },
    isKnown,
    isWord,
    general,
    plainTables: new Set(
      catalogue.tables.flatMap(({ name, metrics }) =>
        metrics.some(({ english }) => english !== undefined) ? [] : [name],
      ),
    ),
  };
}

function apartFromPrinted({ tables, caveats }: Catalogue): Catalogue {
  return { tables: tables.filter(({ isPrinted }) => isPrinted !== true), caveats };
}

/** Lists of entries that have years, or share their names, are read for themselves. */
export function apartFromLists(
  { tables, caveats }: Catalogue,
  prepared: PreparedNames,
): [Catalogue, PreparedNames] {
  const plain = { tables: tables.filter((table) => !isOfRecords(table, prepared)), caveats };
  return [plain, plain.tables.length === tables.length ? prepared : ofTables(prepared, plain)];
}

function isOfRecords({ name, entity }: Table, { entities }: PreparedNames): boolean {
  if (entity.attributes === undefined) return false;
  const own = entities.filter(({ table }) => table === name);
  const isTime = ({ column }: { column: string }): boolean =>
    own.every(({ attributes }) => IS_TIME.test(attributes?.[column] ?? '1999'));
  return new Set(own.map(({ label }) => label)).size < own.length || entity.attributes.some(isTime);
}

const IS_TIME = /^(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:19|20)\d\d$/u;

function ofTables(prepared: PreparedNames, { tables }: Catalogue): PreparedNames {
  const names = new Set(tables.map(({ name }) => name));
  return {
    ...prepared,
    entities: prepared.entities.filter(({ table }) => names.has(table)),
    words: prepared.words.filter(({ table }) => names.has(table)),
  };
}

/** The metric that is meant where a question names none. */
export function defaultMetric(table: Table): Metric | undefined {
  return table.metrics.find(({ isDefault }) => isDefault) ?? table.metrics[0];
}

/** The years a table covers, ascending; the year of its day for a table of one day. */
export function yearsOf({ years }: Knowledge, { name }: Table): readonly number[] {
  return years.get(name) ?? [];
}

function coveredYears({ name, title, time }: Table, entities: readonly Entity[]): number[] {
  if (time.kind === 'date') return [Number(time.date.slice(0, 4))];
  if (time.kind === 'none') return yearOfTitle(title);
  const years = entities.filter(({ table }) => table === name).flatMap((entity) => entity.years);
  return [...new Set(years)].sort((x, y) => x - y);
}

/** "Holzeinschlag nach Forstämtern, Forstwirtschaftsjahr 2023": all of its figures are of the one year it names. */
function yearOfTitle(title: string): number[] {
  const years = [...title.matchAll(YEARS)].map(([year]) => Number.parseInt(year, 10));
  return new Set(years).size === 1 ? years.slice(0, 1) : [];
}

const YEARS = /(?<![\d/.–-])(?:19|20)\d\d(?:\/(?:20)?\d\d)?(?![\d/–-])/gu;

/** "Wintersemester 2023/24" in its title, or a column of such years: each is named by two. */
export function hasDoubleYears({ time, title }: Table): boolean {
  if (time.kind === 'years') return time.doubleYears === true;
  return (
    time.kind === 'none' && Array.from(title.matchAll(YEARS)).some(([year]) => year.includes('/'))
  );
}

function singleWords(words: readonly CatalogueWord[], role: CatalogueWord['role']): Set<string> {
  return new Set(
    words
      .filter((word) => word.role === role && word.stems.length === 1)
      .map(({ folded }) => folded),
  );
}

/** Stem of a single word → everything that it means in the tables. */
function meaningsOf(words: readonly CatalogueWord[]): ReadonlyMap<string, string> {
  const meanings = new Map<string, Set<string>>();
  for (const { role, table, value, stems } of words) {
    const [stem = '', ...more] = stems;
    if (more.length > 0) continue;
    const known = meanings.get(stem) ?? new Set();
    meanings.set(stem, known.add(`${role} ${table} ${value}`));
  }
  return new Map(
    Array.from(meanings, ([stem, known]): [string, string] => [stem, [...known].sort().join('\n')]),
  );
}

function kindStemsOf(words: readonly CatalogueWord[]): Set<string> {
  return new Set(
    words
      .filter(({ role, stems }) => role === 'kind' && stems.length === 1)
      .flatMap(({ stems }) => stems),
  );
}

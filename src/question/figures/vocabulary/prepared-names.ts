import type { Catalogue } from '#src/domain/catalogue.ts';
import type { LexiconGroup } from '#src/domain/lexicon.ts';
import type { Entity } from '#src/domain/query-plan.ts';
import { type CatalogueWord, catalogueWords } from '../parts/find-words.ts';
import { readTerms } from '../terms/question-terms.ts';
import { type NamedRow, nameRows } from './entity-index.ts';
import { type FiledPhrases, filePhrases } from './synonyms.ts';

/**
 * Names of entities and words of descriptions, taken apart and stemmed: what takes longest before
 * the first question. Plain data, so that an index can hold it.
 */
export interface PreparedNames {
  readonly entities: readonly NamedRow[];
  readonly words: readonly CatalogueWord[];
  /** Folded words of names and descriptions, to which a typo may be corrected. */
  readonly targets: readonly string[];
  readonly phrases: FiledPhrases;
}

/**
 * @param entities - All rows of the tables, see `loadEntities`.
 */
export function prepareNames(
  catalogue: Catalogue,
  entities: readonly Entity[],
  lexicon: readonly LexiconGroup[],
): PreparedNames {
  return {
    entities: nameRows(catalogue.tables, entities),
    words: catalogueWords(catalogue.tables),
    targets: wordsOfNames(catalogue, entities),
    phrases: filePhrases(lexicon),
  };
}

function wordsOfNames({ tables }: Catalogue, entities: readonly Entity[]): string[] {
  const phrases = tables.flatMap(({ entity, metrics, words }) => [
    ...words,
    ...metrics.flatMap((metric) => metric.words),
    ...[...entity.kinds, ...(entity.scope?.groups ?? [])].flatMap((group) => [
      group.singular,
      group.plural,
      ...group.words,
    ]),
    ...Object.values(entity.otherNames).flat(),
  ]);
  const folded = [...phrases, ...entities.map(({ label }) => label)].flatMap((phrase) =>
    readTerms(phrase)
      .filter(({ kind }) => kind === 'word')
      .map((term) => term.folded),
  );
  return [...new Set(folded)];
}

import type { Catalogue } from '#src/domain/catalogue.ts';
import type { Entity } from '#src/domain/query-plan.ts';
import { type NamedRow, nameRows } from './entity-index.ts';
import { type CatalogueWord, catalogueWords } from './find-words.ts';

/**
 * Names of entities and words of descriptions, taken apart and stemmed: what takes longest before
 * the first question. Plain data, so that an index can hold it.
 */
export interface PreparedNames {
  readonly entities: readonly NamedRow[];
  readonly words: readonly CatalogueWord[];
}

/**
 * @param entities - All rows of the tables, see `loadEntities`.
 */
export function prepareNames({ tables }: Catalogue, entities: readonly Entity[]): PreparedNames {
  return { entities: nameRows(tables, entities), words: catalogueWords(tables) };
}

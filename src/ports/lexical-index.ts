import type { IndexFiles } from './index-files.ts';

/** Finds the texts that hold the most of some terms. Terms are exact: no case, no stemming. */
export interface LexicalIndex {
  add(id: number, terms: readonly string[]): void;
  /** Ids of at most `limit` texts that hold at least one of the terms, likeliest first. */
  search(terms: readonly string[], limit: number): readonly number[];
  save(files: IndexFiles): Promise<void>;
}

export interface LexicalEngine {
  create(): LexicalIndex;
  /** @throws {AppError} `index-damaged`. */
  load(files: IndexFiles): Promise<LexicalIndex>;
}

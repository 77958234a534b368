import type { IndexFiles } from './index-files.ts';

export interface Neighbour {
  readonly id: number;
  /** Inner product: 1 for the same direction, around 0 for unrelated texts. */
  readonly similarity: number;
}

/** Finds the vectors nearest to one vector. */
export interface VectorIndex {
  add(id: number, vector: readonly number[]): void;
  /** Nearest first; at most `limit`. */
  search(vector: readonly number[], limit: number): readonly Neighbour[];
  /** Inner product of a stored vector and another. */
  similarity(id: number, vector: readonly number[]): number;
  save(files: IndexFiles): Promise<void>;
}

export interface VectorEngine {
  create(dimensions: number, capacity: number): VectorIndex;
  /** @throws {AppError} `index-damaged`. */
  load(dimensions: number, files: IndexFiles): Promise<VectorIndex>;
}

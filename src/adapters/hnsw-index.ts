import hnswlib from 'hnswlib-node';
import { AppError } from '#src/domain/app-error.ts';
import type { VectorEngine, VectorIndex } from '#src/ports/vector-index.ts';

const FILE = 'vectors.hnsw';
/** Links per node and width of the search while building and querying: recall above 0.98 at 100,000. */
const LINKS = 16;
const BUILD_WIDTH = 100;
const SEARCH_WIDTH = 160;
/** The graph depends on it, so that the same texts give the same file. */
const SEED = 100;

/** hnswlib over inner products; vectors are expected to have length 1. */
export const hnswEngine: VectorEngine = {
  create(dimensions, capacity) {
    const index = newIndex(dimensions);
    index.initIndex(Math.max(capacity, 1), LINKS, BUILD_WIDTH, SEED);
    return wrap(index);
  },
  async load(dimensions, files) {
    const index = newIndex(dimensions);
    try {
      await index.readIndex(files.pathOf(FILE));
    } catch (cause) {
      throw new AppError('index-damaged', 'The vector index cannot be read.', {
        details: { file: FILE },
        cause,
      });
    }
    return wrap(index);
  },
};

function newIndex(dimensions: number): hnswlib.HierarchicalNSW {
  return new hnswlib.HierarchicalNSW('ip', dimensions);
}

function wrap(index: hnswlib.HierarchicalNSW): VectorIndex {
  const space = new hnswlib.InnerProductSpace(index.getNumDimensions());
  const count = () => index.getCurrentCount();
  return {
    add: (id, vector) => index.addPoint([...vector], id),
    search(vector, limit) {
      if (count() === 0) return [];
      index.setEf(Math.max(SEARCH_WIDTH, limit));
      const { distances, neighbors } = index.searchKnn([...vector], Math.min(limit, count()));
      return neighbors.map((id, place) => ({ id, similarity: 1 - (distances[place] ?? 1) }));
    },
    similarity: (id, vector) => 1 - space.distance(index.getPoint(id), [...vector]),
    async save(files) {
      await index.writeIndex(files.pathOf(FILE));
    },
  };
}

import hnswlib from 'hnswlib-node';
import { AppError } from '#src/domain/app-error.ts';
import type { IndexFiles } from '#src/ports/index-files.ts';
import type { VectorEngine, VectorIndex } from '#src/ports/vector-index.ts';

const GRAPH_FILE = 'vectors.hnsw';
/** The vectors once more, row by row: reading single ones out of the graph is slow. */
const ROWS_FILE = 'vectors.f32';
/** Links per node and width of the search while building and querying: recall above 0.98 at 100,000. */
const LINKS = 16;
const BUILD_WIDTH = 100;
const SEARCH_WIDTH = 160;
/** The graph depends on it, so that the same texts give the same file. */
const SEED = 100;

/** hnswlib over inner products; vectors are expected to have length 1. */
export const hnswEngine: VectorEngine = {
  create(dimensions, capacity) {
    const graph = newGraph(dimensions);
    graph.initIndex(Math.max(capacity, 1), LINKS, BUILD_WIDTH, SEED);
    return wrap(graph, new Float32Array(dimensions * capacity));
  },
  async load(dimensions, files) {
    const graph = newGraph(dimensions);
    try {
      await graph.readIndex(files.pathOf(GRAPH_FILE));
    } catch (cause) {
      throw new AppError('index-damaged', 'The vector index cannot be read.', {
        details: { file: GRAPH_FILE },
        cause,
      });
    }
    return wrap(graph, await readRows(files, graph.getCurrentCount() * dimensions));
  },
};

async function readRows(files: IndexFiles, length: number): Promise<Float32Array> {
  const bytes = await files.read(ROWS_FILE);
  if (bytes.byteLength !== length * Float32Array.BYTES_PER_ELEMENT) {
    throw new AppError('index-damaged', 'The vectors are not those of the index.', {
      details: { file: ROWS_FILE },
    });
  }
  const isAligned = bytes.byteOffset % Float32Array.BYTES_PER_ELEMENT === 0;
  const { buffer, byteOffset } = isAligned ? bytes : Uint8Array.from(bytes);
  return new Float32Array(buffer, byteOffset, length);
}

function newGraph(dimensions: number): hnswlib.HierarchicalNSW {
  return new hnswlib.HierarchicalNSW('ip', dimensions);
}

function wrap(graph: hnswlib.HierarchicalNSW, rows: Float32Array): VectorIndex {
  const dimensions = graph.getNumDimensions();
  return {
    add(id, vector) {
      rows.set(vector, id * dimensions);
      graph.addPoint([...vector], id);
    },
    search(vector, limit) {
      const count = graph.getCurrentCount();
      if (count === 0) return [];
      graph.setEf(Math.max(SEARCH_WIDTH, limit));
      const { distances, neighbors } = graph.searchKnn([...vector], Math.min(limit, count));
      return neighbors.map((id, place) => ({ id, similarity: 1 - (distances[place] ?? 1) }));
    },
    similarity(id, vector) {
      let sum = 0;
      for (let at = 0; at < dimensions; at += 1) {
        sum += (rows[id * dimensions + at] ?? 0) * (vector[at] ?? 0);
      }
      return sum;
    },
    async save(files) {
      await graph.writeIndex(files.pathOf(GRAPH_FILE));
      await files.write(ROWS_FILE, new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength));
    },
  };
}

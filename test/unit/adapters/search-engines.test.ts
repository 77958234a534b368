import { describe, expect, test } from 'vitest';
import { flexSearchEngine } from '#src/adapters/flexsearch-index.ts';
import { folderFiles } from '#src/adapters/folder-files.ts';
import { hnswEngine } from '#src/adapters/hnsw-index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const newFiles = () => folderFiles(temporaryFolder('engine'));

describe('FlexSearch', () => {
  test('finds by exact terms, also after it was saved and loaded', async () => {
    const index = flexSearchEngine.create();
    index.add(0, ['schulcloud', 'start']);
    index.add(1, ['akt', 'justiz']);
    index.add(2, ['schulcloud', 'justiz', '§15abs3', '3.1.5']);
    const files = newFiles();
    await index.save(files);
    for (const engine of [index, await flexSearchEngine.load(files)]) {
      expect([...engine.search(['schulcloud'], 10)].sort()).toEqual([0, 2]);
      expect(engine.search(['schulcloud', 'justiz'], 10)[0]).toBe(2);
      expect(engine.search(['§15abs3'], 10)).toEqual([2]);
      expect(engine.search(['3.1.5'], 10)).toEqual([2]);
      expect(engine.search(['schul'], 10)).toEqual([]);
      expect(engine.search([], 10)).toEqual([]);
      expect(engine.search(['schulcloud'], 1)).toHaveLength(1);
    }
  });
});

describe('HNSW', () => {
  const unit = (angle: number) => [Math.cos(angle), Math.sin(angle)];

  test('finds the nearest vectors, also after it was saved and loaded', async () => {
    const index = hnswEngine.create(2, 100);
    for (let id = 0; id < 100; id += 1) index.add(id, unit(id / 50));
    const files = newFiles();
    await index.save(files);
    for (const engine of [index, await hnswEngine.load(2, files)]) {
      const found = engine.search(unit(0.5), 3);
      expect(found.map(({ id }) => id).sort()).toEqual([24, 25, 26]);
      expect(found[0]?.similarity).toBeCloseTo(1, 5);
      expect(engine.similarity(25, unit(0.5))).toBeCloseTo(1, 5);
    }
  });

  test('agrees with a search through all vectors', () => {
    const dimensions = 20;
    const vectors = Array.from({ length: 500 }, (_, id) => {
      const raw = Array.from({ length: dimensions }, (_, at) =>
        Math.sin(id * 12.9898 + at * 78.233),
      );
      const length = Math.hypot(...raw);
      return raw.map((value) => value / length);
    });
    const index = hnswEngine.create(dimensions, vectors.length);
    for (const [id, vector] of vectors.entries()) index.add(id, vector);
    const query = vectors[7] ?? [];
    const nearest = vectors
      .map((vector, id) => ({
        id,
        similarity: vector.reduce((sum, v, at) => sum + v * (query[at] ?? 0), 0),
      }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, 10)
      .map(({ similarity }) => similarity.toFixed(4));
    expect(index.search(query, 10).map(({ similarity }) => similarity.toFixed(4))).toEqual(nearest);
  });

  test('holds nothing at first', () => {
    expect(hnswEngine.create(2, 0).search([1, 0], 5)).toEqual([]);
  });
});

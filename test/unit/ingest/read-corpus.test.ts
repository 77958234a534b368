import { expect, it } from 'vitest';
import { readCorpus } from '#src/ingest/read-corpus.ts';
import type { CorpusSource } from '#src/ports/corpus-source.ts';

function corpusOf(files: Record<string, string | Uint8Array>): CorpusSource {
  const bytesOf = (path: string) => {
    const content = files[path] ?? '';
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    list: async () =>
      Object.keys(files).map((path) => ({ path, size: bytesOf(path).length, modified: 0 })),
    read: async (path) => bytesOf(path),
  };
}

it('reads text and Markdown with and without a manifest, and leaves tables alone', async () => {
  const { documents, skipped } = await readCorpus(
    corpusOf({
      'a/haushalt-2024.txt': 'eins\r\nzwei\n',
      'b.md': '# Titel',
      'b.manifest.json': '{"title": "Bericht", "kind": "Bericht"}',
      'tables/plan.csv': 'a;b',
    }),
    1000,
  );
  expect(skipped).toEqual([]);
  expect(documents.map(({ path, title, lines }) => [path, title, lines])).toEqual([
    ['a/haushalt-2024.txt', 'haushalt 2024', ['eins', 'zwei', '']],
    ['b.md', 'Bericht', ['# Titel']],
  ]);
});

it('names what it skips and reads the rest', async () => {
  const { documents, skipped } = await readCorpus(
    corpusOf({
      'empty.txt': '',
      'binary.txt': Uint8Array.from([1, 2, 0, 4]),
      'huge.txt': 'x'.repeat(2000),
      'odd.txt': 'Text',
      'odd.manifest.json': '{"titel": 1}',
      'good.txt': 'Text',
    }),
    1000,
  );
  expect(documents.map(({ path }) => path)).toEqual(['good.txt']);
  expect(skipped.map(({ path, code }) => [path, code])).toEqual([
    ['empty.txt', 'document-empty'],
    ['binary.txt', 'document-binary'],
    ['huge.txt', 'document-too-large'],
    ['odd.txt', 'manifest-invalid'],
  ]);
});

it('gives another hash when text or manifest change', async () => {
  const hashOf = async (files: Record<string, string>) =>
    (await readCorpus(corpusOf(files), 1000)).documents[0]?.hash;
  const first = await hashOf({ 'a.txt': 'Text' });
  expect(await hashOf({ 'a.txt': 'Text' })).toBe(first);
  expect(await hashOf({ 'a.txt': 'Text.' })).not.toBe(first);
  expect(await hashOf({ 'a.txt': 'Text', 'a.manifest.json': '{"title":"A","kind":"B"}' })).not.toBe(
    first,
  );
});

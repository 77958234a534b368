import { expect, it } from 'vitest';
import { lineInFile } from '#src/domain/document.ts';
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

it('names links to nothing and folders that cannot be looked into', async () => {
  const source = corpusOf({ 'good.txt': 'Text' });
  const unreadable = (path: string) => ({ path, size: 0, modified: 0, isUnreadable: true });
  const { documents, skipped } = await readCorpus(
    {
      ...source,
      list: async () => [
        ...(await source.list()),
        ...['lost.txt', 'lost.png', 'closed/'].map(unreadable),
      ],
    },
    1000,
  );
  expect(documents).toHaveLength(1);
  expect(skipped.map(({ path, code }) => [path, code])).toEqual([
    ['lost.txt', 'document-unreadable'],
    ['closed/', 'document-unreadable'],
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

it('reads a line that no page could hold as several, and keeps its number in the file', async () => {
  const long = 'Das ist ein Satz ohne Ende. '.repeat(400).trim();
  const { documents } = await readCorpus(
    corpusOf({ 'lang.txt': `Kopf\n${long}\nFuß`, 'kurz.txt': 'Kopf\nFuß' }),
    100_000,
  );
  const [wrapped, plain] = documents;
  expect(wrapped?.lines.length).toBeGreaterThan(4);
  expect([...new Set(wrapped?.linesInFile)]).toEqual([1, 2, 3]);
  expect(wrapped?.linesInFile).toHaveLength(wrapped?.lines.length ?? 0);
  expect(wrapped && lineInFile(wrapped, wrapped.lines.length)).toBe(3);
  expect(plain?.linesInFile).toBeUndefined();
  expect(plain && lineInFile(plain, 2)).toBe(2);
});

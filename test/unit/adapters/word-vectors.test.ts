import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WordVectorEmbeddings } from '#src/adapters/word-vector-embeddings.ts';
import { loadWordVectors } from '#src/adapters/word-vectors.ts';

const FOLDER = new URL('../../../data/vectors', import.meta.url).pathname;
const embeddings = new WordVectorEmbeddings(FOLDER);

async function cosine(one: string, other: string): Promise<number> {
  const [a = [], b = []] = await embeddings.embedDocuments([one, other]);
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

test('the data files are those of the checksums', () => {
  const sums = readFileSync(`${FOLDER}/SHA256SUMS`, 'utf8').trim().split('\n');
  expect(sums).toHaveLength(3);
  for (const line of sums) {
    const [sum, name = ''] = line.split(/\s+/);
    const hash = createHash('sha256').update(readFileSync(`${FOLDER}/${name}`));
    expect(hash.digest('hex'), name).toBe(sum);
  }
});

describe('word vectors', () => {
  test.each([
    ['Meister-BAföG', 'AFBG', 0.63],
    ['Gehaltsabrechnung', 'Bezügeabrechnungsverfahren', 0.65],
    ['Autozulassung im Internet', 'i-Kfz Kraftfahrzeugzulassung', 0.64],
  ])('%s is near %s, as the README of the data says', async (one, other, expected) => {
    expect(await cosine(one, other)).toBeCloseTo(expected, 1);
  });

  test('unrelated texts are far apart', async () => {
    expect(await cosine('Gehaltsabrechnung der Lehrer', 'Hochwasser an der Elbe')).toBeLessThan(
      0.25,
    );
  });

  test('an unknown name is like itself and unlike another', async () => {
    expect(await cosine('Xyzzyplugh', 'Xyzzyplugh')).toBeCloseTo(1, 5);
    expect(await cosine('Xyzzyplugh', 'Qwertzuiop')).toBeLessThan(0.4);
  });

  test('umlauts may be missing or typed as two letters', async () => {
    expect(await cosine('Kuerzung', 'Kürzung')).toBeCloseTo(1, 5);
    expect(await cosine('Kurzung', 'Kürzung')).toBeCloseTo(1, 5);
  });

  test('a text without words has no direction', async () => {
    expect(Math.max(...(await embeddings.embedQuery('?!')))).toBe(0);
  });

  test('a folder without vectors is named as the reason', async () => {
    expect(() => loadWordVectors('/nowhere')).toThrow(
      expect.objectContaining({ code: 'index-missing' }),
    );
  });
});

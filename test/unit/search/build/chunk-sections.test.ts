import { describe, expect, test } from 'vitest';
import { createUnitSplitter } from '#src/adapters/langchain-splitter.ts';
import type { SourceDocument } from '#src/domain/document.ts';
import type { Section } from '#src/domain/section.ts';
import { chunkSections } from '#src/search/build/chunk-sections.ts';

const documentOf = (lines: readonly string[]): SourceDocument => ({
  path: 'a.txt',
  title: 'Bericht',
  manifest: undefined,
  hash: '',
  lines,
});
const sectionOf = (firstLine: number, lastLine: number, other: Partial<Section> = {}): Section => ({
  document: 'a.txt',
  path: ['Bericht', 'Kapitel'],
  kind: 'prose',
  firstLine,
  lastLine,
  bodyLine: firstLine,
  ...other,
});
const chunk = (lines: readonly string[], ...sections: Section[]) =>
  chunkSections(documentOf(lines), sections, createUnitSplitter);

describe('chunkSections', () => {
  test('a short section is one chunk with its place and year', async () => {
    const lines = ['1 Ziel', 'Die Ver-', 'waltung wird digital.'];
    const [found, ...more] = await chunk(lines, sectionOf(1, 3, { bodyLine: 2, year: 2023 }));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ id: 0, firstLine: 1, lastLine: 3, year: 2023, title: 'Bericht' });
    expect(found?.text).toContain('Die Verwaltung wird digital.');
  });

  test('a long section is cut between sentences, evenly, and nothing is lost', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, n) => `Satz Nummer ${n} steht hier in z. B. Erfurt.`,
    );
    const chunks = await chunk(lines, sectionOf(1, 60));
    expect(chunks.length).toBeGreaterThan(1);
    for (const { text } of chunks) {
      expect(text).toMatch(/^Satz Nummer/);
      expect(text).toMatch(/Erfurt\.$/);
      expect(text.length).toBeLessThanOrEqual(1200);
      expect(text.length).toBeGreaterThan(500);
    }
    for (const [n] of lines.entries()) {
      expect(chunks.some(({ text }) => text.includes(`Nummer ${n} steht`))).toBe(true);
    }
    for (const { text, firstLine, lastLine } of chunks) {
      expect(lines.slice(firstLine - 1, lastLine).join(' ')).toBe(text.replace(/\s+/gu, ' '));
    }
  });

  test('table rows are never cut or joined', async () => {
    const lines = Array.from(
      { length: 80 },
      (_, n) => `0313 Amt für z. B. Nr. ${n}. Bau   1.695   ${n}`,
    );
    const chunks = await chunk(lines, sectionOf(1, 80, { kind: 'table' }));
    const rows = chunks.flatMap(({ text }) => text.split('\n'));
    expect(rows).toHaveLength(80);
    expect(rows.every((row) => row.startsWith('0313 Amt'))).toBe(true);
  });

  test('headings alone, contents and doubled pages give nothing', async () => {
    const lines = ['1 Ziel', '', 'Inhalt ... 3', 'Noch einmal.'];
    const none = await chunk(
      lines,
      sectionOf(1, 2, { bodyLine: 2 }),
      sectionOf(3, 3, { kind: 'contents' }),
      sectionOf(4, 4, { kind: 'duplicate' }),
    );
    expect(none).toEqual([]);
  });
});

import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppError } from '#src/domain/app-error.ts';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { loadFileTable } from '#src/structure/tables/load-file-table.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';
import { formatNumber } from '#src/text/german-number.ts';

const PATH = 'tables/x.csv';
const sidecarWith = (decimals: number | undefined) =>
  parseSidecar(
    PATH,
    JSON.stringify({
      title: 'X',
      entity: { key: 'nr', label: 'name' },
      time: { kind: 'none' },
      metrics: [{ column: 'euro', label: 'Euro', unit: 'Euro', kind: 'amount', decimals }],
    }),
  );

async function load(text: string, decimals: number | undefined) {
  const sidecar = sidecarWith(decimals);
  return loadFileTable(sidecar, await readTableGrid(PATH, Buffer.from(text), sidecar.file));
}

const label = fc
  .string({ unit: fc.constantFrom(...'abcäöüß ;,"\'-.0'), minLength: 1, maxLength: 12 })
  .map((text) => `Amt ${text}`);
const table = fc.record({
  decimals: fc.integer({ min: 0, max: 4 }),
  language: fc.constantFrom('de' as const, 'en' as const),
  delimiter: fc.constantFrom(';', '\t', ',', '|'),
  rows: fc.array(fc.record({ digits: fc.integer({ min: -1e9, max: 1e9 }), label }), {
    minLength: 1,
    maxLength: 8,
  }),
});

it('reads back exactly what was printed, or says that it cannot tell', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ decimals, language, delimiter, rows }) => {
      const values = rows.map(({ digits }) => Number(`${digits}e-${decimals}`));
      const cells = rows.map(({ label: name }, index) => [
        `k${index}`,
        name,
        formatNumber(values[index] ?? 0, { language, decimals }),
      ]);
      const text = stringify([['nr', 'name', 'euro'], ...cells], { delimiter, quoted: true });
      for (const declared of [decimals, undefined]) {
        try {
          const { stored } = await load(text, declared);
          expect(stored.rows.map((row) => row[2])).toEqual(
            values.map((value) => (value === 0 ? 0 : value)),
          );
          expect(stored.rows.map((row) => row[1])).toEqual(
            cells.map(([, name = '']) => name.trim()),
          );
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(String(error.details.problems)).toContain(
            'kann deutsch oder englisch geschrieben sein',
          );
        }
      }
    }),
    { seed: 30, numRuns: 300 },
  );
});

it('never fails otherwise than with a list of problems, whatever the file', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      ';',
      '\n',
      '"',
      ',',
      '1.234,5',
      '1,234.5',
      '2022',
      '-',
      'Summe',
      '\t',
      '\r\n',
      '0301',
    ),
  );
  const file = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      try {
        await load(text, undefined);
        const { sidecar } = draftSidecar(await readTableGrid(PATH, Buffer.from(text)));
        parseSidecar(PATH, JSON.stringify(sidecar));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect(error.code).toBe('table-invalid');
        expect(error.details.problems).not.toEqual([]);
      }
    }),
    { seed: 30, numRuns: 500 },
  );
});

it('drafts a description that is valid for whatever can be drafted', async () => {
  const cell = fc.constantFrom('1', '2,5', '-', '', '0301', 'Amt', 'Summe', '2022', '5 %', 'a b');
  const heading = fc.constantFrom(
    'Kapitel',
    'Name',
    'Jahr',
    'Ist 2021',
    'Ist 2022',
    'Anteil in %',
    'Art',
    'Euro',
    '2022',
    'line',
    'Wert (€)',
    'Wert',
  );
  const file = fc
    .tuple(
      fc.uniqueArray(heading, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 6 }),
    )
    .map(([headings, rows]) =>
      stringify([headings, ...rows.map((row) => row.slice(0, headings.length))], {
        delimiter: ';',
      }),
    );
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const grid = await readTableGrid(PATH, Buffer.from(text)).catch(() => null);
      if (grid === null) return;
      let drafted: string;
      try {
        drafted = JSON.stringify(draftSidecar(grid).sidecar);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return;
      }
      expect(() => parseSidecar(PATH, drafted)).not.toThrow();
    }),
    { seed: 30, numRuns: 500 },
  );
});

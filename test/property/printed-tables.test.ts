import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPrintedTables } from '#src/structure/printed/read-printed-tables.ts';
import { structureDocument } from '#src/structure/structure-document.ts';
import { formatNumber } from '#src/text/german-number.ts';

const LABELS = ['Altkreis', 'Bergstadt', 'Cölln und Umland', 'Dorfgebiet', 'Elbtal (Ost)', 'Forst'];
const HEADINGS = ['Betriebe', 'Fläche in ha', 'Anteil in %', 'Plätze', 'davon belegt'];
const PAGE = ['', '', '- 2 -', 'Landtag Hessen          Drucksache 20/4410', ''];

const table = fc.record({
  rows: fc.integer({ min: 2, max: 6 }),
  columns: fc.integer({ min: 1, max: 5 }),
  gap: fc.integer({ min: 2, max: 9 }),
  group: fc.constantFrom('.', ' ', ''),
  isBarred: fc.boolean(),
  isLeft: fc.boolean(),
  /** A page that ends below this row; none where there are fewer. */
  breaks: fc.integer({ min: 1, max: 12 }),
  values: fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 30, maxLength: 30 }),
  decimals: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
});
type Printed = typeof table extends fc.Arbitrary<infer T> ? T : never;

function cellsOf({ rows, columns, group, values, decimals }: Printed): string[][] {
  return Array.from({ length: rows }, (_, row) => [
    LABELS[row] ?? '',
    ...Array.from({ length: columns }, (_, column) => {
      const places = decimals[column] ?? 0;
      const value = Number(`${values[row * 5 + column]}e-${places}`);
      return formatNumber(value, { decimals: places }).replaceAll('.', group);
    }),
  ]);
}

function paperOf(printed: Printed): string[] {
  const all = [['Gebiet', ...HEADINGS.slice(0, printed.columns)], ...cellsOf(printed)];
  const widths = all[0]?.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  const lines = all.map((row) =>
    printed.isBarred
      ? `| ${row.join(' | ')} |`
      : row
          .map((cell, index) =>
            index === 0 || printed.isLeft
              ? cell.padEnd(widths?.[index] ?? 0)
              : cell.padStart(widths?.[index] ?? 0),
          )
          .join(' '.repeat(printed.gap)),
  );
  const [head = '', ...rest] = lines;
  const rule = printed.isBarred ? [`|${'---|'.repeat(printed.columns + 1)}`] : [];
  const body = [...rest.slice(0, printed.breaks), ...PAGE, ...rest.slice(printed.breaks)];
  return [
    ...['Landtag Hessen          Drucksache 20/4410', '', 'Der Bericht nennt Zahlen.', ''],
    ...['Tabelle 1: Höfe nach Gebieten', '', head, ...rule],
    ...(rest.length > printed.breaks ? body : rest),
    ...['', 'Alle Angaben beruhen auf einer Abfrage der Landesregierung.'],
  ];
}

function tablesOf(lines: readonly string[]) {
  const document = { path: 'p.txt', title: 'P', manifest: undefined, hash: '', lines };
  return readPrintedTables(document, structureDocument(document), []);
}

it('every cell of a printed table stands on the line that is cited for it', () => {
  let found = 0;
  fc.assert(
    fc.property(table, (printed) => {
      const lines = paperOf(printed);
      for (const { file } of tablesOf(lines)) {
        found += 1;
        expect(file.records).toHaveLength(printed.rows);
        for (const { line, label, printed: cells } of file.records) {
          expect(lines[line - 1]).toContain(label);
          for (const cell of cells) expect(lines[line - 1]).toContain(cell);
        }
      }
    }),
    { seed: 7, numRuns: 300 },
  );
  // All but those whose numbers can be read in two ways.
  expect(found).toBeGreaterThan(200);
});

it('a row that lost a cell is never guessed', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 0, max: 5 }), (printed, place) => {
      fc.pre(printed.columns > 1 && !printed.isBarred && place < printed.rows);
      const lines = paperOf({ ...printed, breaks: 12 });
      const at = lines.findIndex((line) => line.startsWith(LABELS[place] ?? ''));
      const cells = (lines[at] ?? '').trimEnd().split(/\s{2,}/u);
      const lost = lines.with(at, cells.slice(0, -1).join('     '));
      expect(tablesOf(lost)).toEqual([]);
    }),
    { seed: 7, numRuns: 200 },
  );
});

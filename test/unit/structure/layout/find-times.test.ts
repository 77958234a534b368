import { expect, test } from 'vitest';
import { applyLayout } from '#src/structure/layout/apply-layout.ts';
import { findLayout } from '#src/structure/layout/find-layout.ts';

function sheetOf(headings: readonly string[]) {
  const cells = ['Worms', ...headings.map((_, at) => String(at + 1))];
  const rows = [
    { line: 2, cells },
    { line: 3, cells: ['Trier', ...headings.map(() => '7')] },
  ];
  return { headings: ['Ort', ...headings], rows, notes: [] };
}

const TITLE = 'Insolvenzen in Rheinland-Pfalz';

test.each([
  [['I/2023', 'II/2023', 'III/2023', 'IV/2023']],
  [['1. Vj. 2023', '2. Vj. 2023', '3. Vj. 2023']],
  [['Q1 2023', 'Q2 2023']],
  [['2023 Q1', '2023 Q2']],
  [['1/2023', '2/2023', '3/2023', '4/2023']],
  [['Januar 2023', 'Februar 2023']],
])('columns of parts of years become rows: %s', (headings) => {
  const sheet = sheetOf(headings);
  const layout = findLayout(sheet, TITLE);
  expect(layout?.entries).toEqual({ columns: headings, name: 'Zeitraum', value: 'Insolvenzen' });
  const laid = applyLayout(layout, sheet);
  const rows = 'sheet' in laid ? laid.sheet.rows : [];
  expect(rows).toHaveLength(2 * headings.length);
  expect(rows[1]?.cells.slice(-1)).toEqual(['2']);
  expect(rows[1]?.line).toBe(2);
});

test.each([
  [['2022', '2023']],
  [['1. Quartal', '2. Quartal']],
  [['1/2023', '2/2023', '3/2023']],
  [['I/2023', 'II/2023', 'Einwohner']],
  [['I/2023', 'I/2023']],
])('others stay columns: %s', (headings) => {
  expect(findLayout(sheetOf(headings), TITLE)?.entries).toBeUndefined();
});

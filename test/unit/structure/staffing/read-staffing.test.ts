import { expect, it } from 'vitest';
import { readStaffing } from '#src/structure/staffing/read-staffing.ts';
import { sourceDocument } from '../../../support/source-document.ts';

const HEADS = ['Beschäftigte', '2021 je', 'Beschäftigte', '2022 je', 'Beschäftigte', '2023 je'];

function read(lines: readonly string[]) {
  return readStaffing(sourceDocument(['Anlage', 'Kernhaushalt', ...lines].join('\n\n')));
}

it('finds nothing in a document without staffing tables', () => {
  const text = '1. Wie viele?\n\nDer Personalbestand belief sich auf 64.480 Beschäftigte.';
  expect(readStaffing(sourceDocument(text))).toEqual({
    rows: [],
    residuals: [],
    tables: [],
    tokens: { printed: 0, used: 0 },
  });
});

it('joins wrapped labels and keeps the line of the values', () => {
  const { rows } = read([
    ...HEADS,
    '08',
    'Ministerium für Arbeit, Gesund-',
    'heit und',
    'Familie 225 1,07 240 1,13 6,67% 250 1,18 4,17%',
    '0801 Ministerium 225 1,07 240 1,13 6,67% 250 1,18 4,17%',
  ]);
  expect(rows[0]).toMatchObject({
    code: '08',
    label: 'Ministerium für Arbeit, Gesundheit und Familie',
    line: 23,
    labelLine: 17,
  });
});

it('names the lines of a block with more than one assignment and reads none of it', () => {
  const { rows, residuals } = read([
    '08 Ministerium',
    '0801 Eins',
    '0802 Zwei',
    ...HEADS,
    '225 1,07 240 1,13 6,67% 250 1,18 4,17%',
    '225 1,07 240 1,13 6,67% 250 1,18 4,17%',
  ]);
  expect(rows).toEqual([]);
  expect(residuals).toMatchObject([{ kind: 'alignment', lines: [3, 5, 7, 9, 23, 25] }]);
});

it('names the lines of a block that nothing fits', () => {
  const { rows, residuals } = read([
    '08 Ministerium',
    '0801 Eins',
    '0802 Zwei',
    ...HEADS,
    '225 1,07 240 1,13 99,99% 250 1,18 4,17%',
    '225 1,07 240 1,13 99,99% 250 1,18 4,17%',
  ]);
  expect(rows).toEqual([]);
  expect(residuals[0]?.text).toContain('passt keine Zuordnung');
});

it('takes neither of two values for the same cell', () => {
  const { rows, residuals } = read([
    ...HEADS,
    '08 Ministerium 225 1,07 240 1,13 6,67% 250 1,18 4,17%',
    '0801 Eins 225 1,07 240 1,13 6,67% 250 1,18 4,17%',
    '0801 Eins 230 1,09 240 1,13 4,35% 250 1,18 4,17%',
  ]);
  expect(rows.filter(({ code }) => code === '0801').map(({ year }) => year)).toEqual([2022, 2023]);
  expect(residuals).toMatchObject([{ kind: 'unique-key', key: '0801', year: 2021 }]);
});

it('reports numbers that belong to no row', () => {
  const { residuals, tokens } = read([
    ...HEADS,
    '08 Ministerium 225 1,07 240 1,13 6,67% 250 1,18 4,17%',
    'davon befristet 15',
    '0801 Eins 225 1,07 240 1,13 6,67% 250 1,18 4,17%',
  ]);
  expect(residuals).toMatchObject([{ kind: 'token-used-once', lines: [19] }]);
  expect(tokens.printed - tokens.used).toBe(1);
});

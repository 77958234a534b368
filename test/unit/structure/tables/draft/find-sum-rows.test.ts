import { describe, expect, it } from 'vitest';
import { findSumRows } from '#src/structure/tables/draft/find-sum-rows.ts';
import type { TableRecord } from '#src/structure/tables/load-file-table.ts';

const COUNT = [{ kind: 'count', decimals: 0 }] as const;

function record(key: string, year: number, value: number, parent: string | null = null) {
  const words = { line: 1, scope: null, label: key, kind: null, isTotal: false, attributes: [] };
  return { ...words, key, year, parent, values: [value], printed: [null], lines: [1] };
}

describe('findSumRows', () => {
  it('finds the sum of all and those of groups', () => {
    const records: TableRecord[] = [2022, 2023].flatMap((year) => [
      record('Husum', year, 1000, 'Nord'),
      record('Niebüll', year, 2300 + year, 'Nord'),
      record('Bezirk Nord', year, 3300 + year, 'Nord'),
      record('Plön', year, 700, 'Mitte'),
      record('Kiel', year, 5100, 'Mitte'),
      record('Bezirk Mitte', year, 5800, 'Mitte'),
      record('Land', year, 9100 + year),
    ]);
    const { root, ofGroups } = findSumRows(COUNT, records);
    expect(root).toBe('Land');
    expect([...ofGroups]).toEqual([
      ['Bezirk Nord', 'Nord'],
      ['Bezirk Mitte', 'Mitte'],
    ]);
  });

  it('finds sums of the rows between them, whatever they are called', () => {
    const records: TableRecord[] = [2021, 2022, 2023].flatMap((year) => [
      record('Husum', year, 1000 + year),
      record('Plön', year, 2300),
      record('Bezirk Nord', year, 3300 + year),
      record('Kiel', year, 5100),
      record('Ratzeburg', year, 700 + year),
      record('Bezirk Mitte', year, 5800 + year),
      record('Alle', year, 9100 + 2 * year),
    ]);
    const { root, others } = findSumRows(COUNT, records);
    expect(root).toBe('Alle');
    expect([...others]).toEqual(['Bezirk Nord', 'Bezirk Mitte']);
  });

  it('takes no small number for a sum that fits by chance', () => {
    const records = [record('A', 2023, 1), record('B', 2023, 2), record('C', 2023, 3)];
    expect(findSumRows(COUNT, records).root).toBeNull();
  });

  it('finds none where a figure fits in one of many years', () => {
    const records = [2020, 2021, 2022, 2023].flatMap((year, at) => [
      record('A', year, 1000),
      record('B', year, 2000),
      record('C', year, 3000 + at),
    ]);
    expect(findSumRows(COUNT, records).root).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { loadFileTable } from '#src/structure/tables/load-file-table.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';

/** A figure and all that says what it is of. */
type Cell = readonly [entry: string, part: string | null, year: number, value: number];

async function load(csv: string): Promise<string[]> {
  const path = 'tables/probe.csv';
  const bytes = new TextEncoder().encode(csv);
  const { sidecar } = draftSidecar(await readTableGrid(path, bytes));
  const described = parseSidecar(path, JSON.stringify(sidecar));
  const { records } = loadFileTable(described, await readTableGrid(path, bytes, described.file));
  return records
    .flatMap(({ key, label, scope, year, values }) =>
      values.map((value) => `${key === label ? key : `${key} ${label}`} ${scope} ${year} ${value}`),
    )
    .sort();
}

const told = (cells: readonly Cell[]): string[] =>
  cells.map(([entry, part, year, value]) => `${entry} ${part} ${year} ${value}`).sort();

/** Figures that differ everywhere, so that none can stand in the place of another. */
function figures(): () => number {
  let last = 1000;
  return () => {
    last += 137;
    return last;
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const printed = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');

const DISTRICTS = ['Plön', 'Stormarn', 'Steinburg', 'Dithmarschen'];
const AGES = ['unter 18', '18 bis 64', '65 und mehr'];
const YEARS = [2021, 2022, 2023];

describe('every cell of a table is where it belongs', () => {
  it.for([
    ['Zusammen', 'in the column of the parts'],
    ['Insgesamt', 'in the column of the parts'],
    ['', 'in the column of the blocks'],
  ] as const)('blocks with sums "%s" %s', async ([name]) => {
    const next = figures();
    const cells: Cell[] = [];
    const lines: string[] = [];
    for (const district of DISTRICTS) {
      const rows = AGES.map(() => YEARS.map(next));
      const sums = YEARS.map((_, at) => sumOf(rows.map((row) => row[at] ?? 0)));
      for (const [at, row] of rows.entries())
        lines.push([at === 0 ? district : '', AGES[at], ...row.map(printed)].join(';'));
      const place = name === '' ? [`${district} zusammen`, ''] : ['', name];
      lines.push([...place, ...sums.map(printed)].join(';'));
      for (const [at, year] of YEARS.entries()) {
        for (const [row, age] of AGES.entries())
          cells.push([district, age, year, rows[row]?.[at] ?? 0]);
        cells.push([district, name === '' ? 'insgesamt' : name, year, sums[at] ?? 0]);
      }
    }
    const head = ['Ratsuchende nach Kreisen', ['Kreis', 'Alter', ...YEARS].join(';')];
    expect(await load([...head, ...lines].join('\n'))).toEqual(told(cells));
  });

  it.for([
    ['each row has its year', true],
    ['only the first row has it', false],
  ] as const)('months below each other, places beside each other, where %s', async ([, isFull]) => {
    const next = figures();
    const months = ['Januar', 'Februar', 'März', 'April'];
    const cells: Cell[] = [];
    const lines: string[] = [];
    for (const year of YEARS) {
      const rows = months.map(() => DISTRICTS.map(next));
      const line = (at: number, month: string, row: readonly number[]) => {
        const all = [...row, sumOf(row)];
        lines.push([at === 0 || isFull ? year : '', month, ...all.map(printed)].join(';'));
        all.forEach((value, place) => {
          cells.push([DISTRICTS[place] ?? 'Insgesamt', month, year, value]);
        });
      };
      months.forEach((month, at) => {
        line(at, month, rows[at] ?? []);
      });
      const sums = DISTRICTS.map((_, at) => sumOf(rows.map((row) => row[at] ?? 0)));
      lines.push([`${year} insgesamt`, '', ...[...sums, sumOf(sums)].map(printed)].join(';'));
      [...sums, sumOf(sums)].forEach((value, place) => {
        cells.push([DISTRICTS[place] ?? 'Insgesamt', 'insgesamt', year, value]);
      });
    }
    const head = ['Einsätze nach Kreisen', ['Jahr', 'Monat', ...DISTRICTS, 'Insgesamt'].join(';')];
    expect(await load([...head, ...lines].join('\n'))).toEqual(told(cells));
  });

  it('offices under ministries, with their sums and one that no sum holds', async () => {
    const next = figures();
    const cells: Cell[] = [];
    const lines: string[] = [];
    const add = (label: string, row: readonly number[], entry = label) => {
      lines.push([label, ...row.map(printed)].join(';'));
      row.forEach((value, at) => {
        cells.push([entry, null, YEARS[at] ?? 0, value]);
      });
      return row;
    };
    const sums = ['MI', 'MF', 'MS'].map((short) => {
      lines.push(`Ministerium ${short};;;`);
      const rows = [1, 2, 3].map((number) => add(`Amt ${short} ${number}`, YEARS.map(next)));
      const sum = YEARS.map((_, at) => sumOf(rows.map((row) => row[at] ?? 0)));
      return add(`Bereich ${short} zusammen`, sum, `Bereich ${short}`);
    });
    add(
      'Alle zusammen',
      YEARS.map((_, at) => sumOf(sums.map((row) => row[at] ?? 0))),
    );
    add('nachrichtlich: Akademie', YEARS.map(next), 'Akademie');
    const head = ['Beschäftigte der Ämter', ['Behörde', ...YEARS].join(';')];
    expect(await load([...head, ...lines].join('\n'))).toEqual(told(cells));
  });

  it('refuses headings whose sums are not those of their rows', async () => {
    const csv = [
      'Beschäftigte der Ämter',
      'Behörde;2022;2023',
      'Bereich Nord;;',
      'Amt A;1.010;1.012',
      'Amt B;1.020;1.021',
      'Bereich Nord zusammen;2.935;2.939',
      'Bereich Süd;;',
      'Amt C;1.007;1.008',
      'Bereich Süd zusammen;1.107;1.108',
    ];
    await expect(load(csv.join('\n'))).rejects.toMatchObject({ code: 'table-invalid' });
  });
});

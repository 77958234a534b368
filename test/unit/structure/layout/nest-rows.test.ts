import { describe, expect, it } from 'vitest';
import type { GridCell, TableLayout } from '#src/domain/table-file.ts';
import { nestRows } from '#src/structure/layout/nest-rows.ts';

type Levels = NonNullable<TableLayout['levels']>;

function nest(levels: Levels, headings: string[], ...cells: GridCell[][]) {
  const rows = cells.map((own, index) => ({ line: index + 2, cells: own }));
  return nestRows(levels, { headings, rows, notes: [] })?.map(
    ({ key, label, parent, level }) => `${key} | ${label} | ${parent} | ${level}`,
  );
}

describe('rows under codes of several columns', () => {
  const levels: Levels = {
    codes: ['Epl.', 'Kap.', 'Titel'],
    label: 'Zweck',
    names: ['Einzelplan', 'Kapitel', 'Titel'],
  };
  const headings = ['Epl.', 'Kap.', 'Titel', 'Zweck', 'Soll'];

  it('names chapters by the rows without figures, and gives parts their sums', () => {
    const rows = nest(
      levels,
      headings,
      ['02', null, null, 'Staatskanzlei', null],
      ['02', '0201', null, 'Zentrale', null],
      ['02', '0201', '42201', 'Bezüge', '5,0'],
      ['02', null, null, 'Summe Einzelplan 02', '5,0'],
      [null, null, null, 'Gesamtsumme', '5,0'],
    );
    expect(rows).toEqual([
      '02 | Staatskanzlei | Gesamtsumme | Einzelplan',
      '0201 | Zentrale | 02 | Kapitel',
      '0201 42201 | Bezüge | 0201 | Titel',
      'Gesamtsumme | Gesamtsumme | null | Gesamtheit',
    ]);
  });

  it.for([
    ['a title without its chapter', ['02', null, '42201', 'Bezüge', '5,0']],
    ['a title without a figure', ['02', '0201', '42201', 'Bezüge', null]],
    ['a sum that says not of what', [null, null, null, 'Bezüge', '5,0']],
  ] as const)('refuses %s', ([, row]) => {
    expect(nest(levels, headings, [...row])).toBeUndefined();
  });
});

describe('rows under headings without figures', () => {
  const levels: Levels = { codes: [], label: 'Behörde', names: ['Bereich', 'Behörde'] };
  const headings = ['Behörde', 'Stellen'];

  it('closes a section by its sum, and shows beside the others what no sum holds', () => {
    const rows = nest(
      levels,
      headings,
      ['Ministerium des Innern', null],
      ['Polizei', '3'],
      ['darunter: Kriminalamt', '1'],
      ['Statistik', '2'],
      ['Bereich MI zusammen', '5'],
      ['Finanzministerium', null],
      ['Steueramt', '4'],
      ['Zusammen', '4'],
      ['Alle Behörden zusammen', '9'],
      ['nachrichtlich: Akademie', '1'],
    );
    expect(rows).toEqual([
      'Bereich MI | Bereich MI | Alle Behörden zusammen | Bereich',
      'Polizei | Polizei | Bereich MI | Behörde',
      'Kriminalamt | Kriminalamt | Polizei | Teil: Behörde',
      'Statistik | Statistik | Bereich MI | Behörde',
      'Finanzministerium | Finanzministerium | Alle Behörden zusammen | Bereich',
      'Steueramt | Steueramt | Finanzministerium | Behörde',
      'Alle Behörden zusammen | Alle Behörden zusammen | null | Gesamtheit',
      'Akademie | Akademie | null | nachrichtlich',
    ]);
  });

  it('takes the only sum of several sections for that of all', () => {
    const rows = nest(
      levels,
      headings,
      ['A', null],
      ['x', '3'],
      ['B', null],
      ['y', '4'],
      ['Summe', '7'],
    );
    expect(rows).toContain('A | A | Summe | Bereich');
    expect(rows).toContain('y | y | B | Behörde');
  });

  it.for([
    [
      'headings below headings',
      [
        ['A', null],
        ['B', null],
        ['x', '3'],
      ],
    ],
    [
      'a row behind the sum of all',
      [
        ['A', null],
        ['x', '3'],
        ['Summe', '3'],
        ['Gesamt', '3'],
        ['y', '1'],
      ],
    ],
  ] as const)('refuses %s', ([, rows]) => {
    expect(nest(levels, headings, ...rows.map((row) => [...row]))).toBeUndefined();
  });
});

describe('rows whose codes begin alike', () => {
  const levels: Levels = { codes: ['Nr'], label: 'Tat', names: ['Gruppe', 'Tat'] };

  it('belong to the row with the beginning', () => {
    const rows = nest(
      levels,
      ['Nr', 'Tat', 'Fälle'],
      ['000000', 'Leben', '9'],
      ['010000', 'Mord', '4'],
      ['220000', 'Körperverletzung', '8'],
      ['222000', 'darunter: schwere', '2'],
      ['3***00', 'Diebstahl', '7'],
      ['326*00', 'Ladendiebstahl', '5'],
      ['------', 'Taten insgesamt', '24'],
    );
    expect(rows).toEqual([
      '000000 | Leben | Taten insgesamt | Gruppe',
      '010000 | Mord | 000000 | Tat',
      '220000 | Körperverletzung | Taten insgesamt | Gruppe',
      '222000 | schwere | 220000 | Tat',
      '3***00 | Diebstahl | Taten insgesamt | Gruppe',
      '326*00 | Ladendiebstahl | 3***00 | Tat',
      'Taten insgesamt | Taten insgesamt | null | Gesamtheit',
    ]);
  });
});

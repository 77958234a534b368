import { describe, expect, test } from 'vitest';
import { findPrintedTables } from '#src/text/printed-tables.ts';
import { readingText } from '#src/text/reading-text.ts';

describe('tables inside running text', () => {
  test('columns set apart by blanks, with their names above', () => {
    const [table, ...others] = findPrintedTables([
      'Die Ansätze zeigt die folgende Übersicht:',
      '',
      'Programm                         2021       2022',
      'LuFV III, Anlage 8.7            118,0      124,5',
      'ZIP                              40,0          –',
      'Land und Bund                   1 012    1.012 ¹',
    ]);
    expect(others).toEqual([]);
    expect(table?.head).toEqual({ line: 2, cells: ['Programm', '2021', '2022'] });
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual([
      'LuFV III, Anlage 8.7',
      'ZIP',
      'Land und Bund',
    ]);
  });

  test('a column of labels without a name', () => {
    const [table] = findPrintedTables([
      '                          2005    2015',
      'Hauptamtlich geleitet       31      26',
      'Ehrenamtlich geleitet      101      88',
    ]);
    expect(table?.head.cells).toEqual(['', '2005', '2015']);
  });

  test('the bars of Markdown, whatever the cells hold', () => {
    const [table] = findPrintedTables([
      '| Strecke | Stand |',
      '|---|---|',
      '| **Stade – Buxtehude** | ruht |',
      '| Osnabrück – Belm | im Bau |',
    ]);
    expect(table?.rows[0]?.cells).toEqual(['Stade – Buxtehude', 'ruht']);
  });

  test.each([
    [
      'a table of contents',
      ['Tagesordnung:      Seite', '1.   Bericht       3', '2.   Anhörung      5'],
    ],
    ['figures without names', ['Kiel     2.511     2.946', 'Husum    1.087     1.320']],
    ['a single row', ['Jahr     Brände', '2019        187']],
    ['prose', ['Im Jahr 2019 waren es 187 Brände,', 'im Jahr 2020 nur 124.']],
  ])('%s is none', (_, lines) => {
    expect(findPrintedTables(lines)).toEqual([]);
  });

  test('rows know their place in the reading text', () => {
    const reading = readingText(
      [
        'Zahl der Brände:',
        '',
        'Jahr        Brände   Kräfte',
        '2019           187    4.310',
        '2020           124    2.655',
      ],
      7,
    );
    const row = reading.tables()[0]?.rows[1];
    expect(row).toBeDefined();
    expect(reading.originOf(row?.stretch ?? { start: 0, end: 0 })).toEqual({
      firstLine: 11,
      lastLine: 11,
      quote: '2020 124 2.655',
    });
  });
});

import exceljs, { type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTableGrid, tableDocument } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { loadFileTable } from '#src/structure/tables/load-file-table.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';

const PATH = 'tables/haushalt.xlsx';
const SIDECAR = {
  title: 'Haushalt',
  entity: { key: 'kapitel', label: 'name' },
  time: { kind: 'years', column: 'jahr' },
  metrics: [{ column: 'ausgaben', label: 'Ausgaben', unit: 'Euro', kind: 'amount', decimals: 2 }],
};

async function workbook(
  fill: (sheet: Worksheet, book: exceljs.Workbook) => void,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book.addWorksheet('Daten'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const filled = (extra: (sheet: Worksheet, book: exceljs.Workbook) => void = () => undefined) =>
  workbook((sheet, book) => {
    sheet.addRow(['Kapitel', 'Name', 'Jahr', 'Ausgaben']);
    sheet.addRow([301, 'Ministerium', 2022, 1234.5]);
    sheet.addRow(['0302', { richText: [{ text: 'Poli' }, { text: 'zei' }] }, '2022', '7,00']);
    sheet.addRow(['0303', 'Forst', 2022]);
    sheet.getCell('A2').numFmt = '0000';
    extra(sheet, book);
  });

async function load(bytes: Uint8Array, changes: object = {}) {
  const sidecar = parseSidecar(PATH, JSON.stringify({ ...SIDECAR, ...changes }));
  return loadFileTable(sidecar, await readTableGrid(PATH, bytes, sidecar.file));
}

const problems = (...texts: readonly string[]) => ({
  code: 'table-invalid',
  details: { problems: texts },
});

describe('a workbook', () => {
  it('gives numbers as stored, codes as shown and each row as a line that can be cited', async () => {
    const { stored, grid } = await load(await filled());
    expect(stored.rows.map((row) => row.slice(0, 6))).toEqual([
      ['0301', 'Ministerium', 2022, 1234.5, '1234.5', 2],
      ['0302', 'Polizei', 2022, 7, '7,00', 3],
      ['0303', 'Forst', 2022, null, null, 4],
    ]);
    const document = tableDocument(grid, 'Haushalt');
    expect(document).toMatchObject({ path: PATH, title: 'Haushalt', manifest: undefined });
    expect(document.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(document.lines).toEqual([
      'Kapitel; Name; Jahr; Ausgaben',
      '0301; Ministerium; 2022; 1234,5',
      '0302; Polizei; 2022; 7,00',
      '0303; Forst; 2022',
    ]);
  });

  it('keeps the numbers of rows where rows are empty', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getRow(3).values = ['Kapitel', 'Name', 'Jahr', 'Ausgaben'];
      sheet.getRow(6).values = ['0301', 'Ministerium', 2022, 1];
    });
    const { stored, grid } = await load(bytes);
    expect(stored.rows[0]?.[5]).toBe(6);
    expect(grid.lines[5]).toBe('0301; Ministerium; 2022; 1');
    expect(grid.lines).toHaveLength(6);
  });

  it.for<[string, (sheet: Worksheet) => void, string | number | null, string]>([
    [
      'the result of a formula',
      (s) => (s.getCell('D4').value = { formula: 'D2*2', result: 2469 }),
      2469,
      '2469',
    ],
    ['no binary noise', (s) => (s.getCell('D4').value = 0.1 + 0.2), 0.3, '0,3'],
    [
      'a long fraction as it is shown',
      (s) => {
        s.getCell('D4').value = 1 / 3;
        s.getCell('D4').numFmt = '0.00';
      },
      0.33,
      '0,33',
    ],
    ['a dash as a dash', (s) => (s.getCell('D4').value = '–'), null, '–'],
  ])('gives %s', async ([, change, value, shown]) => {
    const { stored, grid } = await load(await filled((sheet) => change(sheet)));
    expect(stored.rows[2]?.[3]).toBe(value);
    expect(grid.lines[3]).toBe(`0303; Forst; 2022; ${shown}`);
  });

  it('reads a cell formatted as per cent as the per cent it shows', async () => {
    const bytes = await filled((sheet) => {
      for (const row of [2, 3, 4]) {
        sheet.getCell(`D${row}`).value = 0.125;
        sheet.getCell(`D${row}`).numFmt = '0.0%';
      }
    });
    const metrics = [{ column: 'ausgaben', label: 'Anteil', unit: '%', kind: 'rate', decimals: 1 }];
    const { stored } = await load(bytes, { metrics });
    expect(stored.rows.map((row) => row[3])).toEqual([12.5, 12.5, 12.5]);
    await expect(load(bytes)).rejects.toMatchObject({ code: 'table-invalid' });
  });

  it.for<[string, string | number]>([
    ['#,##0.00 "€"', '80 €'],
    ['#,##0.00\\ [$€-407];[Red]-#,##0.00\\ [$€-407]', '80 €'],
    ['#,##0 "T€"', 80],
    ['#,##0, "€"', 80],
  ])('reads a cell formatted %s as %s', async ([format, shown]) => {
    const bytes = await filled((sheet) => {
      sheet.getCell('D4').value = 80;
      sheet.getCell('D4').numFmt = format;
    });
    const grid = await readTableGrid(PATH, bytes);
    expect(grid.rows[3]?.cells[3]).toBe(shown);
  });

  it('reads headings of which some are merged over both rows', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Kreis', 'Heime', 'Plätze']);
      sheet.addRow([null, null, 'insgesamt', 'darunter Einzelzimmer']);
      for (const range of ['A1:A2', 'B1:B2', 'C1:D1']) sheet.mergeCells(range);
      for (const [name, ...row] of [
        ['Harz', 58, 4012, 2210],
        ['Stendal', 31, 1701, 955],
        ['Börde', 38, 2204, 1301],
      ])
        sheet.addRow([name, ...row]);
    });
    const { sidecar } = draftSidecar(await readTableGrid(PATH, bytes));
    expect(sidecar.metrics.map(({ label }) => label)).toEqual([
      ...['Heime', 'Plätze insgesamt', 'Plätze Einzelzimmer'],
    ]);
  });

  it('takes the sheet that is named', async () => {
    const bytes = await filled((_, book) => {
      const sheet = book.addWorksheet('Anhang');
      sheet.addRows([
        ['Kapitel', 'Stellen'],
        ['0301', 12],
        ['0302', 7],
      ]);
    });
    expect((await load(bytes, { file: { sheet: 'Daten' } })).stored.rows).toHaveLength(3);
    await expect(load(bytes)).rejects.toMatchObject(
      problems(
        'Mehrere Blätter sind gefüllt („Daten“, „Anhang“); das gemeinte gehört als file.sheet in die Beschreibung.',
      ),
    );
    await expect(load(bytes, { file: { sheet: 'Plan' } })).rejects.toMatchObject(
      problems('Ein Blatt „Plan“ gibt es nicht, nur „Daten“, „Anhang“.'),
    );
  });

  it('takes the only sheet that holds a table', async () => {
    const bytes = await filled((_, book) => book.addWorksheet('Notizen').addRow(['Stand', '2022']));
    expect((await load(bytes)).stored.rows).toHaveLength(3);
  });

  it('joins sheets that are each of a year', async () => {
    const book = new exceljs.Workbook();
    for (const [year, spent] of [
      ['2022', 10],
      ['2023', 12],
    ] as const) {
      const sheet = book.addWorksheet(year);
      sheet.addRow([`Ausgaben ${year}`]);
      sheet.addRow(['Kapitel', 'Name', 'Ausgaben']);
      sheet.addRow(['0301', 'Ministerium', spent]);
      sheet.addRow(['0302', 'Polizei', 2 * spent]);
      sheet.addRow([`Stand: 31.12.${year}`]);
    }
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { stored, grid } = await load(bytes, { file: { headerRow: 2 } });
    expect(stored.rows.map((row) => row.slice(0, 4))).toEqual([
      ['0301', 'Ministerium', 2022, 10],
      ['0302', 'Polizei', 2022, 20],
      ['0301', 'Ministerium', 2023, 12],
      ['0302', 'Polizei', 2023, 24],
    ]);
    expect(grid.lines[7]).toBe('2023; 0301; Ministerium; 12');
  });

  it.for<[string, (sheet: Worksheet) => void, string]>([
    [
      'a formula that was never calculated',
      (s) => (s.getCell('D4').value = { formula: 'D2*2' }),
      'Zeile 4, Spalte „Ausgaben“: Die Formel hat kein berechnetes Ergebnis; die Mappe in der Tabellenkalkulation öffnen und speichern.',
    ],
    [
      'an error value',
      (s) => (s.getCell('D4').value = { error: '#DIV/0!' }),
      'Zeile 4, Spalte „Ausgaben“: „#DIV/0!“ ist der Fehlerwert einer Formel.',
    ],
    [
      'a date',
      (s) => (s.getCell('C4').value = new Date(Date.UTC(2022, 5, 30))),
      'Zeile 4, Spalte „Jahr“: „2022-06-30“ ist kein Jahr.',
    ],
    [
      'merged cells',
      (s) => s.mergeCells('D3:D4'),
      'Zeile 4, Spalte „Ausgaben“: Verbundene Zellen sagen nicht, zu welcher Zeile ein Wert gehört.',
    ],
    [
      'a fraction without end',
      (s) => (s.getCell('D4').value = 1 / 3),
      'Zeile 4, Spalte „Ausgaben“: „0.333333333333333“ hat mehr als 2 Nachkommastellen (decimals).',
    ],
  ])('with %s is refused', async ([, change, problem]) => {
    await expect(load(await filled((sheet) => change(sheet)))).rejects.toMatchObject(
      problems(problem),
    );
  });

  it('that is none, is empty or too long is refused', async () => {
    await expect(load(Buffer.from('Kapitel;Name\n'))).rejects.toMatchObject(
      problems('Die Datei ist keine lesbare Excel-Arbeitsmappe (.xlsx).'),
    );
    await expect(load(await workbook(() => undefined))).rejects.toMatchObject(
      problems('Die Arbeitsmappe ist leer.'),
    );
    const limits = { maxBytes: 1e6, maxRows: 2 };
    await expect(readTableGrid(PATH, await filled(), {}, limits)).rejects.toMatchObject(
      problems(
        'Zeile 4: Unter den Überschriften stehen 3 Zeilen, geladen werden höchstens 2; die Datei ist zu teilen oder zusammenzufassen.',
      ),
    );
  });
});

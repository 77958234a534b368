import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { expect, it } from 'vitest';
import { listTableFiles } from '#src/ingest/tables/list-table-files.ts';
import type { CorpusSource } from '#src/ports/corpus-source.ts';
import { loadFileTables } from '#src/structure/tables/load-file-tables.ts';

const SIDECAR = {
  title: 'Haushalt',
  entity: { key: 'kapitel', label: 'bezeichnung' },
  time: { kind: 'years', column: 'jahr' },
  metrics: [{ column: 'ausgaben', label: 'Ausgaben', unit: 'Euro', kind: 'amount', decimals: 2 }],
};
const HEAD = 'Kapitel;Bezeichnung;Jahr;Ausgaben\n';
const GOOD = `${HEAD}0301;Ministerium;2022;1.234,50\n0302;Polizei;2022;7,00\n`;

type Made = string | Uint8Array | ((sheet: Worksheet, workbook: Workbook) => void);

async function bytesOf(made: Made): Promise<Uint8Array> {
  if (typeof made !== 'function') return Buffer.from(made);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Daten');
  sheet.addRow(['Kapitel', 'Bezeichnung', 'Jahr', 'Ausgaben']);
  sheet.addRow(['0301', 'Ministerium', 2022, 1234.5]);
  sheet.addRow(['0302', 'Polizei', 2022, 7]);
  made(sheet, workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Loads the file beside a good one: what is said of it, and which tables there are. */
async function load(name: string, made: Made, sidecar: string) {
  const files = new Map<string, Uint8Array>([
    ['tables/gut.csv', Buffer.from(GOOD)],
    ['tables/gut.table.json', Buffer.from(JSON.stringify(SIDECAR))],
    [`tables/${name}`, await bytesOf(made)],
    [`tables/${name.replace(/\.\w+$/u, '.table.json')}`, Buffer.from(sidecar)],
  ]);
  const source: CorpusSource = {
    list: async () => [...files].map(([path, { length: size }]) => ({ path, size, modified: 0 })),
    read: async (path) => files.get(path) ?? new Uint8Array(),
  };
  const { tables, refused } = await loadFileTables(await listTableFiles(source), []);
  return {
    loaded: tables.map(({ table }) => table.name),
    problems: refused.flatMap(({ error }) => error.details.problems),
  };
}

it.for<[string, string, Made, readonly string[]]>([
  [
    'rows of other lengths',
    'x.csv',
    `${GOOD}0303;Forst;2022\n0304;Bau;2022;1,00;9\n`,
    [
      'Zeile 4, Spalte „Ausgaben“: Die Zeile hat 3 Zellen, die Überschrift 4; ab hier fehlen sie.',
      'Zeile 5, Spalte 5: Die Zeile hat 5 Zellen, die Überschrift 4; über „9“ steht keine.',
    ],
  ],
  [
    'numbers of two languages',
    'x.csv',
    `${GOOD}0303;Forst;2022;1,234.50\n`,
    ['Zeile 4, Spalte „Ausgaben“: „1,234.50“ ist keine deutsch geschriebene Zahl.'],
  ],
  [
    'a key that stands twice',
    'x.csv',
    `${GOOD}0301;Ministerium;2022;3,00\n`,
    ['Zeile 4, Spalte „Kapitel“: Der Schlüssel „0301“ steht für 2022 schon in Zeile 2.'],
  ],
  [
    'umlauts of DOS',
    'x.csv',
    Buffer.from(GOOD.replace('Polizei', 'B\u0081ro'), 'latin1'),
    [
      'Zeile 3: Die Zeichen sind falsch kodiert („0302;B\ufffdro;2022;7“); die richtige Kodierung gehört als file.encoding in die Beschreibung.',
    ],
  ],
  [
    'a column missing',
    'x.csv',
    'Kapitel;Bezeichnung;Jahr\n0301;Ministerium;2022\n',
    [
      'Zeile 1, Spalte „ausgaben“: Diese Spalte der Beschreibung fehlt in der Datei (oder das Trennzeichen ist falsch).',
    ],
  ],
  ['nothing in it', 'x.csv', '', ['Die Datei ist leer.']],
  ['headings only', 'x.csv', HEAD, ['Unter den Überschriften steht keine Zeile.']],
  [
    'a quote that is never closed',
    'x.csv',
    GOOD.replace('Polizei', '"Polizei'),
    ['Zeile 3: Ein Anführungszeichen wird geöffnet und nicht geschlossen.'],
  ],
  [
    'two rows of headings',
    'x.csv',
    GOOD.replace('\n', '\nNr.;Text;von;Euro\n'),
    [
      'Zeile 2, Spalte „Jahr“: „von“ ist kein Jahr.',
      'Zeile 2, Spalte „Ausgaben“: „Euro“ ist keine deutsch geschriebene Zahl.',
    ],
  ],
  [
    'a NUL byte',
    'x.csv',
    GOOD.replace('Polizei', 'Poli\0zei'),
    [
      'Zeile 3: Hier steht ein Nullzeichen. Die Datei enthält keinen lesbaren Text; sie ist als CSV in UTF-8 zu speichern.',
    ],
  ],
  [
    'other types of values',
    'x.csv',
    `${HEAD}0301;Ministerium;zweitausend;viel\n0302;Polizei;2022;7,00 Stück\n`,
    [
      'Zeile 2, Spalte „Jahr“: „zweitausend“ ist kein Jahr.',
      'Zeile 2, Spalte „Ausgaben“: „viel“ ist keine deutsch geschriebene Zahl.',
      'Zeile 3, Spalte „Ausgaben“: „7,00 Stück“ trägt die Einheit „Stück“, angegeben ist „Euro“.',
    ],
  ],
  [
    'signs behind a number',
    'x.csv',
    GOOD.replace('7,00', '-7,00-'),
    ['Zeile 3, Spalte „Ausgaben“: „-7,00-“ ist keine deutsch geschriebene Zahl.'],
  ],
  [
    'a line of another encoding',
    'x.csv',
    Buffer.concat([
      Buffer.from(`${HEAD}0301;Prüfung;2022;1,00\n0302;B`),
      Buffer.from([0xfc]),
      Buffer.from('ro;2022;2,00\n'),
    ]),
    [
      'Zeile 3: Die Zeichen sind falsch kodiert („0302;B\ufffdro;2022;2“); die richtige Kodierung gehört als file.encoding in die Beschreibung.',
    ],
  ],
  [
    'a huge cell',
    'x.csv',
    GOOD.replace('Polizei', 'x'.repeat(200_000)),
    [
      'Zeile 3, Spalte „Bezeichnung“: Eine Zelle hat 200.000 Zeichen, höchstens 2.000 sind möglich.',
    ],
  ],
  [
    'a heading twice',
    'x.csv',
    GOOD.replace('Jahr;Ausgaben', 'Jahr;Jahr'),
    [
      'Zeile 1, Spalte „Jahr“: Diese Überschrift steht zweimal da.',
      'Zeile 1, Spalte „ausgaben“: Diese Spalte der Beschreibung fehlt in der Datei (oder das Trennzeichen ist falsch).',
      'Zeile 1, Spalte „Jahr“: Diese Spalte kennt die Beschreibung nicht; was nicht gebraucht wird, gehört in file.ignore.',
    ],
  ],
  [
    'bytes that only begin like a workbook',
    'x.xlsx',
    'PK\u0003\u0004 und sonst nichts',
    ['Die Datei ist keine lesbare Excel-Arbeitsmappe (.xlsx).'],
  ],
  [
    'a row of a workbook that is too long',
    'x.xlsx',
    (sheet) => (sheet.getCell('E3').value = 9),
    ['Zeile 3, Spalte 5: Die Zeile hat 5 Zellen, die Überschrift 4; über „9“ steht keine.'],
  ],
  [
    'merged cells',
    'x.xlsx',
    (sheet) => sheet.mergeCells('D2:D3'),
    [
      'Zeile 3, Spalte „Ausgaben“: Verbundene Zellen sagen nicht, zu welcher Zeile ein Wert gehört.',
    ],
  ],
  [
    'formulas without result and with an error',
    'x.xlsx',
    (sheet) => {
      sheet.getCell('D2').value = { formula: 'D3*2' };
      sheet.getCell('D3').value = { error: '#DIV/0!' };
    },
    [
      'Zeile 2, Spalte „Ausgaben“: Die Formel hat kein berechnetes Ergebnis; die Mappe in der Tabellenkalkulation öffnen und speichern.',
      'Zeile 3, Spalte „Ausgaben“: „#DIV/0!“ ist der Fehlerwert einer Formel.',
    ],
  ],
  [
    'days where years belong',
    'x.xlsx',
    (sheet) => {
      sheet.getCell('C2').value = new Date(Date.UTC(2022, 0, 1));
      sheet.getCell('C3').value = 44_562;
    },
    [
      'Zeile 2, Spalte „Jahr“: „2022-01-01“ ist kein Jahr.',
      'Zeile 3, Spalte „Jahr“: „44562“ ist kein Jahr.',
    ],
  ],
])('with %s: says where, and loads the rest', async ([, name, made, problems]) => {
  expect(await load(name, made, JSON.stringify(SIDECAR))).toEqual({ loaded: ['gut'], problems });
});

it.for<[string, string, readonly string[]]>([
  [
    'a comma too many',
    '{\n  "title": "Haushalt",\n}',
    ['Die Beschreibung ist kein gültiges JSON (Zeile 3, Zeichen 1).'],
  ],
  ['no end', '{\n  "title": ', ['Die Beschreibung ist kein gültiges JSON (Zeile 2, Zeichen 12).']],
  [
    'a kind of value that is none',
    JSON.stringify({ ...SIDECAR, metrics: [{ ...SIDECAR.metrics[0], kind: 'geld' }] }),
    [
      'Beschreibung, Feld „metrics.0.kind“: Ungültige Option: erwartet eine von "count"|"amount"|"rate"|"change".',
    ],
  ],
])('with a description with %s: says where, and loads the rest', async ([, sidecar, problems]) => {
  expect(await load('x.csv', GOOD, sidecar)).toEqual({ loaded: ['gut'], problems });
});

it('takes a byte order mark and a row of a workbook without its last cell for what they are', async () => {
  const sidecar = JSON.stringify(SIDECAR);
  const cut = (sheet: Worksheet) => (sheet.getCell('D3').value = null);
  expect(await load('x.csv', `\ufeff${GOOD}`, sidecar)).toEqual({
    loaded: ['gut', 'x'],
    problems: [],
  });
  expect(await load('x.xlsx', cut, sidecar)).toEqual({ loaded: ['gut', 'x'], problems: [] });
});

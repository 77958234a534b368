import { describe, expect, it } from 'vitest';
import { AppError } from '#src/domain/app-error.ts';
import type { TableLimits } from '#src/ingest/tables/list-table-files.ts';
import { readTableGrid, TABLE_LIMITS } from '#src/ingest/tables/list-table-files.ts';
import { loadFileTable } from '#src/structure/tables/load-file-table.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';

const BUDGET = {
  title: 'Haushalt des Landes',
  entity: { key: 'kapitel', label: 'bezeichnung' },
  time: { kind: 'years', column: 'jahr' },
  metrics: [{ column: 'ausgaben', label: 'Ausgaben', unit: 'Euro', kind: 'amount', decimals: 2 }],
};

const GOOD =
  'Kapitel;Bezeichnung;Jahr;Ausgaben\n0301;Ministerium;2022;1.234,50\n0302;Polizei;2022;-7,00\n';

async function load(
  content: string | Uint8Array,
  changes: object = {},
  limits: TableLimits = TABLE_LIMITS,
) {
  const sidecar = parseSidecar('tables/haushalt.csv', JSON.stringify({ ...BUDGET, ...changes }));
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const grid = await readTableGrid('tables/haushalt.csv', bytes, sidecar.file, limits);
  return loadFileTable(sidecar, grid);
}

async function problemsOf(
  content: string | Uint8Array,
  changes: object = {},
  limits?: TableLimits,
) {
  try {
    await load(content, changes, limits);
  } catch (error) {
    if (error instanceof AppError && error.code === 'table-invalid') return error.details.problems;
    throw error;
  }
  throw new Error('loaded');
}

describe('a good file', () => {
  it('becomes rows with lines, exact values and a table of the catalogue', async () => {
    const { table, stored } = await load(GOOD);
    expect(table).toMatchObject({ name: 'haushalt', document: 'tables/haushalt.csv' });
    expect(stored.columns.map(({ name }) => name)).toEqual([
      'kapitel',
      'bezeichnung',
      'jahr',
      'ausgaben',
      'ausgaben_printed',
      'line',
      'document',
    ]);
    expect(stored.rows).toEqual([
      ['0301', 'Ministerium', 2022, 1234.5, '1.234,50', 2, 'tables/haushalt.csv'],
      ['0302', 'Polizei', 2022, -7, '-7,00', 3, 'tables/haushalt.csv'],
    ]);
  });

  it.for([
    ['a mark at the beginning', `\ufeff${GOOD}`],
    ['lines as Windows ends them', GOOD.replaceAll('\n', '\r\n')],
    ['lines as old Macintosh ended them', GOOD.replaceAll('\n', '\r')],
    ['Latin letters', Buffer.from(GOOD.replace('Polizei', 'Poliz\u00e4i'), 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(GOOD, 'utf16le')])],
    ['tabs', GOOD.replaceAll(';', '\t')],
    ['bars', GOOD.replaceAll(';', '|')],
    ['commas and quoted numbers', GOOD.replaceAll(/[^;\n]+/gu, '"$&"').replaceAll(';', ',')],
    ['blanks around the cells', GOOD.replaceAll(';', ' ; ')],
    ['empty lines at the end', `${GOOD}\n\n;;;\n`],
    ['surplus empty cells', GOOD.replaceAll('\n', ';;\n')],
    ['its unit in the cells', GOOD.replace('1.234,50', '1.234,50 €')],
    ['blanks for thousands', GOOD.replace('1.234,50', '1 234,50')],
    ['a proper minus', GOOD.replace('-7', '−7')],
    ['English numbers', GOOD.replace('1.234,50', '1,234.50').replace('-7,00', '-7.00')],
  ])('may have %s', async ([, content]) => {
    const { stored } = await load(content ?? '');
    expect(stored.rows.map((row) => [row[0], row[2], row[3], row[5]])).toEqual([
      ['0301', 2022, 1234.5, 2],
      ['0302', 2022, -7, 3],
    ]);
  });

  it.for([
    ['-', '-'],
    ['–', '-'],
    ['k. A.', 'k. A.'],
    ['x', 'x'],
    ['.', '.'],
    ['…', '…'],
    ['/', '/'],
    ['', null],
  ])('keeps "%s" apart from zero', async ([cell, printed]) => {
    const { stored } = await load(GOOD.replace('-7,00', cell ?? ''));
    expect(stored.rows[1]?.slice(3, 5)).toEqual([null, printed]);
    const zero = await load(GOOD.replace('-7,00', '0'));
    expect(zero.stored.rows[1]?.slice(3, 5)).toEqual([0, '0']);
  });

  it('takes the years from the headings where they stand side by side', async () => {
    const { stored } = await load(
      'Kapitel;Bezeichnung;Ist 2021;Ist 2022;Bemerkung\n0301;Ministerium;1,00;2,00;x\n0302;Polizei;3,00;-;y\n',
      { file: { wide: { ausgaben: 'Ist {year}' }, ignore: ['Bemerkung'] } },
    );
    expect(stored.rows.map((row) => row.slice(0, 6))).toEqual([
      ['0301', 'Ministerium', 2021, 1, '1,00', 2],
      ['0301', 'Ministerium', 2022, 2, '2,00', 2],
      ['0302', 'Polizei', 2021, 3, '3,00', 3],
      ['0302', 'Polizei', 2022, null, '-', 3],
    ]);
  });

  it('finds headings below a title, by label, and by what the description says', async () => {
    const { stored } = await load(
      'Haushalt 2022;;;\n;;;\nNr.;Bezeichnung;Jahr;Ausgaben insgesamt\n0301;Ministerium;2022;1,00\n',
      { file: { headerRow: 3, columns: { kapitel: 'Nr.', ausgaben: 'Ausgaben insgesamt' } } },
    );
    expect(stored.rows).toHaveLength(1);
    expect(stored.rows[0]?.[5]).toBe(4);
  });

  it('finds the decimals where none are declared, and reads "1.234" of an amount as thousands', async () => {
    const metrics = [{ column: 'ausgaben', label: 'Ausgaben', unit: 'Euro', kind: 'amount' }];
    const fractions = await load(GOOD, { metrics });
    expect(fractions.table.metrics[0]?.decimals).toBe(2);
    const thousands = await load(GOOD.replace('1.234,50', '1.234').replace('-7,00', '7'), {
      metrics,
    });
    expect(thousands.stored.rows[0]?.[3]).toBe(1234);
    expect(thousands.table.metrics[0]?.decimals).toBe(0);
  });

  it('checks rows of totals and leaves them out', async () => {
    const { stored, records } = await load(`${GOOD};Summe;2022;1.227,50\n`, {
      file: { totals: ['Summe'] },
    });
    expect(stored.rows).toHaveLength(2);
    expect(records.filter(({ isTotal }) => isTotal).map(({ values }) => values)).toEqual([
      [1227.5],
    ]);
  });
});

describe('a malformed file', () => {
  const change = (from: string, to: string) => GOOD.replace(from, to);
  const amount = (extra: object) => ({ metrics: [{ ...BUDGET.metrics[0], ...extra }] });

  it.for<[string, string | Uint8Array, object, readonly string[]]>([
    ['is empty', '', {}, ['Die Datei ist leer.']],
    ['is nothing but lines', '\n\n  \n', {}, ['Die Datei ist leer.']],
    [
      'is binary',
      new Uint8Array([80, 75, 3, 4, 0, 0, 1]),
      {},
      [
        'Zeile 1: Hier steht ein Nullzeichen. Die Datei enthält keinen lesbaren Text; sie ist als CSV in UTF-8 zu speichern.',
      ],
    ],
    [
      'is only its headings',
      'Kapitel;Bezeichnung;Jahr;Ausgaben\n',
      {},
      ['Unter den Überschriften steht keine Zeile.'],
    ],
    [
      'has a row that is too short',
      change('0302;Polizei;', '0302;'),
      {},
      [
        'Zeile 3, Spalte „Ausgaben“: Die Zeile hat 3 Zellen, die Überschrift 4; ab hier fehlen sie.',
      ],
    ],
    [
      'has a row that is too long',
      change('1.234,50', '1.234;50'),
      {},
      ['Zeile 2, Spalte 5: Die Zeile hat 5 Zellen, die Überschrift 4; über „50“ steht keine.'],
    ],
    [
      'opens a quote',
      change('Ministerium', '"Ministerium'),
      {},
      ['Zeile 2: Ein Anführungszeichen wird geöffnet und nicht geschlossen.'],
    ],
    [
      'has a quote in the middle of a cell',
      change('Ministerium', 'Amt "Nord"'),
      {},
      [
        'Zeile 2: Ein Anführungszeichen steht mitten in einer Zelle; innerhalb von Anführungszeichen wird es verdoppelt.',
      ],
    ],
    [
      'swallows a row between two quotes',
      'Kapitel;Bezeichnung;Jahr;Ausgaben\n0301;"Amt;2022;1,00\n0302;Polizei";2022;2,00\n0303;Forst;2022;3,00\n',
      {},
      [
        'Zeile 2, Spalte „Bezeichnung“: Eine Zelle geht über mehrere Zeilen (fehlt ein Anführungszeichen?).',
      ],
    ],
    [
      'mixes German and English numbers',
      change('-7,00', '-1,234.50'),
      {},
      ['Zeile 3, Spalte „Ausgaben“: „-1,234.50“ ist keine deutsch geschriebene Zahl.'],
    ],
    [
      'has numbers that may be either',
      'Kapitel;Bezeichnung;Jahr;Ausgaben\n0301;Ministerium;2022;1,234\n',
      { metrics: [{ column: 'ausgaben', label: 'Ausgaben', unit: 'Euro', kind: 'amount' }] },
      [
        'Zeile 2, Spalte „Ausgaben“: „1,234“ kann deutsch oder englisch geschrieben sein; file.numbers muss „de“ oder „en“ angeben.',
      ],
    ],
    [
      'has a rate that may be a thousand',
      'Kapitel;Bezeichnung;Jahr;Ausgaben\n0301;Ministerium;2022;1.234\n',
      { metrics: [{ column: 'ausgaben', label: 'Quote', unit: '%', kind: 'rate' }] },
      [
        'Zeile 2, Spalte „Ausgaben“: „1.234“ kann deutsch oder englisch geschrieben sein; file.numbers muss „de“ oder „en“ angeben.',
      ],
    ],
    [
      'has a key twice',
      change('0302', '0301'),
      {},
      ['Zeile 3, Spalte „Kapitel“: Der Schlüssel „0301“ steht für 2022 schon in Zeile 2.'],
    ],
    ['lacks a key', change('0302', ''), {}, ['Zeile 3, Spalte „Kapitel“: Der Schlüssel fehlt.']],
    [
      'lacks a label',
      change('Polizei', ''),
      {},
      ['Zeile 3, Spalte „Bezeichnung“: Die Bezeichnung fehlt.'],
    ],
    [
      'has words where a number belongs',
      change('-7,00', 'rund 7'),
      {},
      ['Zeile 3, Spalte „Ausgaben“: „rund 7“ ist keine deutsch geschriebene Zahl.'],
    ],
    [
      'has numbers with another unit',
      change('-7,00', '7,00 Tsd. €'),
      {},
      [
        'Zeile 3, Spalte „Ausgaben“: „7,00 Tsd. €“ trägt die Einheit „Tsd. €“, angegeben ist „Euro“.',
      ],
    ],
    [
      'has per cent in a column of Euro',
      change('-7,00', '7,00 %'),
      {},
      ['Zeile 3, Spalte „Ausgaben“: „7,00 %“ trägt die Einheit „%“, angegeben ist „Euro“.'],
    ],
    [
      'counts below zero',
      change('1.234,50', '12').replace('-7,00', '-7'),
      amount({ kind: 'count', decimals: 0, unit: 'Personen' }),
      ['Zeile 3, Spalte „Ausgaben“: „-7“: eine Anzahl kann nicht negativ sein.'],
    ],
    [
      'is more precise than declared',
      change('-7,00', '-7,005'),
      {},
      ['Zeile 3, Spalte „Ausgaben“: „-7,005“ hat mehr als 2 Nachkommastellen (decimals).'],
    ],
    [
      'has more digits than can be kept exactly',
      change('-7,00', '12.345.678.901.234.567,89'),
      {},
      ['Zeile 3, Spalte „Ausgaben“: „12.345.678.901.234.567,89“ hat mehr als 15 Stellen.'],
    ],
    [
      'has a year that is none',
      change('2022;-7', '22;-7'),
      {},
      ['Zeile 3, Spalte „Jahr“: „22“ ist kein Jahr.'],
    ],
    ['lacks a year', change('2022;-7', ';-7'), {}, ['Zeile 3, Spalte „Jahr“: Das Jahr fehlt.']],
    [
      'lacks a column',
      GOOD.replaceAll(/;[^;\n]*$/gmu, ''),
      {},
      [
        'Zeile 1, Spalte „ausgaben“: Diese Spalte der Beschreibung fehlt in der Datei (oder das Trennzeichen ist falsch).',
      ],
    ],
    [
      'has a column that nobody described',
      GOOD.replaceAll(/$/gmu, ';x')
        .replace(/;x\s*$/u, '')
        .replace(';x', ';Vermerk'),
      {},
      [
        'Zeile 1, Spalte „Vermerk“: Diese Spalte kennt die Beschreibung nicht; was nicht gebraucht wird, gehört in file.ignore.',
      ],
    ],
    [
      'has a heading twice',
      'Kapitel;Bezeichnung;Jahr;Ausgaben;Ausgaben\n0301;Ministerium;2022;1,00;2,00\n',
      { file: { ignore: ['Ausgaben'] } },
      ['Zeile 1, Spalte „Ausgaben“: Diese Überschrift steht zweimal da.'],
    ],
    [
      'is delimited otherwise than stated',
      GOOD,
      { file: { delimiter: ',' } },
      [
        'Zeile 1, Spalte „kapitel“: Diese Spalte der Beschreibung fehlt in der Datei (oder das Trennzeichen ist falsch).',
      ],
    ],
    [
      'was encoded twice',
      Buffer.from(Buffer.from(change('Polizei', 'Behörde')).toString('latin1')),
      {},
      [
        'Zeile 3: Die Zeichen sind falsch kodiert („0302;BehÃ¶rde;2022“); die richtige Kodierung gehört als file.encoding in die Beschreibung.',
      ],
    ],
    [
      'was written under DOS',
      Buffer.from(change('Polizei', 'L\u0084nder'), 'latin1'),
      {},
      [
        'Zeile 3: Die Zeichen sind falsch kodiert („0302;L„nder;202“); die richtige Kodierung gehört als file.encoding in die Beschreibung.',
      ],
    ],
    [
      'is not in the encoding stated',
      Buffer.from(change('Polizei', 'Behörde'), 'latin1'),
      { file: { encoding: 'utf-8' } },
      [
        'Zeile 3: Die Zeichen sind falsch kodiert („0302;Beh�rde;2022;“); die richtige Kodierung gehört als file.encoding in die Beschreibung.',
      ],
    ],
    [
      'is in an encoding that nobody knows',
      GOOD,
      { file: { encoding: 'klingonisch' } },
      ['Die Kodierung „klingonisch“ ist nicht bekannt.'],
    ],
    [
      'hides a sum among its rows',
      `${GOOD}99;Summe;2022;1.227,50\n`,
      {},
      [
        'Zeile 4, Spalte „Bezeichnung“: „Summe“ sieht nach einer Summe aus; sie gehört in file.totals oder braucht eine Art (kind) mit aggregate.',
      ],
    ],
    [
      'has a kind that is not described',
      'Kapitel;Bezeichnung;Art;Jahr;Ausgaben\n0301;Ministerium;titel;2022;1,00\n',
      {
        entity: {
          ...BUDGET.entity,
          kind: 'art',
          kinds: [{ value: 'kapitel', singular: 'Kapitel', plural: 'Kapitel' }],
        },
      },
      ['Zeile 2, Spalte „Art“: „titel“ steht nicht in der Beschreibung („kapitel“).'],
    ],
    [
      'has parents in a circle',
      'Kapitel;Bezeichnung;Teil von;Jahr;Ausgaben\n01;A;02;2022;1,00\n02;B;01;2022;1,00\n',
      { entity: { ...BUDGET.entity, parent: 'teil_von' } },
      [
        'Zeile 2, Spalte „Kapitel“: „01“ gehört über seine übergeordneten Einträge zu sich selbst.',
        'Zeile 3, Spalte „Kapitel“: „02“ gehört über seine übergeordneten Einträge zu sich selbst.',
      ],
    ],
    [
      'has no columns of years',
      'Kapitel;Bezeichnung\n0301;Ministerium\n',
      { file: { wide: { ausgaben: 'Ist {year}' } } },
      ['Zeile 1, Spalte „ausgaben“: Keine Überschrift passt zu „Ist {year}“.'],
    ],
    [
      'has nothing where the headings are said to stand',
      GOOD,
      { file: { headerRow: 9 } },
      ['In Zeile 9 (file.headerRow) steht nichts.'],
    ],
  ])('that %s is refused with the place', async ([, content, changes, expected]) => {
    const problems = await problemsOf(content, changes);
    expect(Array.isArray(problems) ? problems.slice(0, expected.length) : problems).toEqual(
      expected,
    );
  });

  it('has all its problems named at once, at most twenty of them, in the order of the lines', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => `${n};x;jetzt;viel`).join('\n');
    const content = `Kapitel;Bezeichnung;Jahr;Ausgaben\n${rows}`;
    const problems = await problemsOf(content);
    expect(problems).toHaveLength(20);
    expect(problems).toContain('Zeile 2, Spalte „Jahr“: „jetzt“ ist kein Jahr.');
    expect(problems).toContain(
      'Zeile 2, Spalte „Ausgaben“: „viel“ ist keine deutsch geschriebene Zahl.',
    );
  });

  it('with a million rows is refused at once, or loads where so many are allowed', async () => {
    const row = (_: unknown, n: number) => `${n};Kapitel ${n};2022;${n},5`;
    const content = `Kapitel;Bezeichnung;Jahr;Ausgaben\n${Array.from({ length: 1_000_000 }, row).join('\n')}\n`;
    expect(await problemsOf(content)).toEqual([
      'Zeile 200002: Unter den Überschriften stehen 1.000.000 Zeilen, geladen werden höchstens 200.000; die Datei ist zu teilen oder zusammenzufassen.',
    ]);
  });

  it('that is too large is not even read', async () => {
    await expect(load(GOOD, {}, { maxBytes: 10, maxRows: 9 })).rejects.toMatchObject({
      code: 'document-too-large',
    });
  });
});

describe('rows that are sums of others', () => {
  const described = {
    entity: {
      key: 'nr',
      label: 'amt',
      parent: 'teil',
      kind: 'ebene',
      kinds: ['Amt', 'Referat'].map((value) => ({ value, singular: value, plural: value })),
    },
    time: { kind: 'none' },
    metrics: [{ column: 'stellen', label: 'Stellen', unit: 'Stellen', kind: 'count' }],
  };
  const rows = (whole: number) =>
    `Nr;Amt;Teil;Ebene;Stellen\n1;Bauamt;;Amt;${whole}\n11;Hochbau;1;Referat;30\n12;Tiefbau;1;Referat;25\n`;

  it('are refused where nobody says so: every sum would count their parts twice', async () => {
    expect(await problemsOf(rows(55), described)).toEqual([
      expect.stringMatching(/^Zeile 2: „Bauamt“ ist die Summe der Einträge, die dazu gehören/u),
    ]);
  });

  it('are loaded where the description says so, or where they are none', async () => {
    const [amt, referat] = described.entity.kinds;
    const declared = { ...described.entity, kinds: [{ ...amt, aggregate: true }, referat] };
    expect((await load(rows(55), { ...described, entity: declared })).stored.rows).toHaveLength(3);
    expect((await load(rows(61), described)).stored.rows).toHaveLength(3);
  });
});

it('a cell as long as a book is refused: the search index could not hold it', async () => {
  const rows = `Kapitel;Bezeichnung;Jahr;Ausgaben\n0301;${'x'.repeat(200_000)};2022;5,00\n`;
  expect(await problemsOf(rows)).toEqual([
    'Zeile 2, Spalte „Bezeichnung“: Eine Zelle hat 200.000 Zeichen, höchstens 2.000 sind möglich.',
  ]);
});

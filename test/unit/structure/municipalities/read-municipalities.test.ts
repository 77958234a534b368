import { expect, it } from 'vitest';
import { caveatsOfMunicipalities } from '#src/structure/municipalities/caveats-of-municipalities.ts';
import { readMunicipalities } from '#src/structure/municipalities/read-municipalities.ts';
import { reconcileMunicipalities } from '#src/structure/municipalities/reconcile-municipalities.ts';
import { sectionsOfMunicipalities } from '#src/structure/municipalities/sections-of-municipalities.ts';
import { firstDocument, sourceDocument } from '../../../support/source-document.ts';

const TABLE = [
  ' - 1 -',
  '16000000 Thüringen 1 855    ',
  '16051000 Suhl, Stadt  515    ',
  '16067000 Landkreis Gotha 1 340    ',
  '1606700 Landratsamt Gotha  645    ',
  '16067029 Gotha, Stadt  590    ',
  '160675012 VG Fahner Höhe  105    ',
  '16067912    Verwaltung Fahner Höhe  95    ',
  '- 2 -',
  ' 16067009    Dachwig  10    ',
  '16067004    Bienstädt -',
];

function read(lines: readonly string[]) {
  return readMunicipalities(sourceDocument(lines.join('\n\n')));
}

it('tells kinds, parents and districts apart', () => {
  const { rows, residuals } = read(TABLE);
  expect(residuals).toEqual([]);
  expect(rows.map(({ name, kind, parentAgs }) => [name, kind, parentAgs])).toEqual([
    ['Thüringen', 'land', null],
    ['Suhl, Stadt', 'kreisfreie_stadt', '16000000'],
    ['Landkreis Gotha', 'landkreis', '16000000'],
    ['Landratsamt Gotha', 'landratsamt', '16067000'],
    ['Gotha, Stadt', 'gemeinde', '16067000'],
    ['VG Fahner Höhe', 'vg', '16067000'],
    ['Verwaltung Fahner Höhe', 'verwaltung', '160675012'],
    ['Dachwig', 'mitglied', '160675012'],
    ['Bienstädt', 'mitglied', '160675012'],
  ]);
});

it('keeps a dash apart from a number', () => {
  const { rows } = read(TABLE);
  expect(rows.at(-1)).toMatchObject({ employees: null, printed: '-' });
  expect(rows[0]).toMatchObject({ employees: 1855, printed: '1 855' });
});

it('gives no parent where order and digits disagree', () => {
  const { rows, residuals } = read([...TABLE, '16070001    Alkersleben  5']);
  expect(rows.at(-1)).toMatchObject({ parentAgs: null, districtAgs: null });
  expect(residuals).toMatchObject([{ kind: 'alignment', key: '16070001' }]);
});

it('names a line that begins with a key but is no row', () => {
  const { residuals, tokens } = read([
    ...TABLE.slice(0, 5),
    '16067019 Friedrichroda, Stadt',
    ...TABLE.slice(5),
  ]);
  expect(residuals).toMatchObject([{ kind: 'token-used-once', lines: [11] }]);
  expect(tokens).toEqual({ printed: 10, used: 9 });
});

it('finds a sum that does not come out, a repeated key and an unrounded number', () => {
  const broken = [
    ...TABLE.slice(0, 6),
    '160675012 VG Fahner Höhe  160',
    ...TABLE.slice(7),
    '16067004    Bienstädt  7',
  ];
  const reading = read(broken);
  const checks = reconcileMunicipalities(reading);
  expect(
    checks.flatMap(({ residuals }) =>
      residuals.map(({ kind, key, judgement }) => `${kind} ${key} ${judgement}`),
    ),
  ).toEqual([
    'unique-key 16067004 contradiction',
    'rounding-to-5 16067004 contradiction',
    'sum-of-parts 16067000 contradiction',
    'sum-of-parts 160675012 contradiction',
  ]);
  expect(caveatsOfMunicipalities(reading.rows, checks).map((caveat) => caveat.textEnglish)).toEqual(
    [
      'Bienstädt (16067004) stands in the table more than once.',
      'Bienstädt (16067004): 7 is no multiple of 5.',
      'Landkreis Gotha (16067000): the table prints 1,340, its parts add up to 1,395; rounding does not explain the difference.',
      'VG Fahner Höhe (160675012): the table prints 160, its parts add up to 112; rounding does not explain the difference.',
    ],
  );
});

it('makes no caveat of the real annex, whose differences are all rounding', () => {
  const reading = readMunicipalities(firstDocument());
  expect(caveatsOfMunicipalities(reading.rows, reconcileMunicipalities(reading))).toEqual([]);
});

it('covers the annex with sections, explanations as prose', () => {
  const text = [...TABLE, 'Geheimhaltung', 'Jede Zahl ist gerundet.'].join('\n\n');
  const document = sourceDocument(`${text}\n 1. Allgemeines`);
  const spans = sectionsOfMunicipalities(document).map(
    ({ firstLine, lastLine, kind, path }) => `${firstLine}-${lastLine} ${kind} ${path.at(-1)}`,
  );
  expect(spans).toEqual([
    '1-6 table Anlage: Personal der Gemeinden und Gemeindeverbände',
    '7-22 table Landkreis Gotha',
    '23-25 prose Geheimhaltung',
  ]);
});

it('finds nothing in a document without such a table', () => {
  expect(read(['Telefon 03613792 Herr Müller 12', 'Anlage 2']).rows).toEqual([]);
});

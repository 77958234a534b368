import { expect, it } from 'vitest';
import { listTableFiles } from '#src/ingest/tables/list-table-files.ts';
import type { CorpusSource } from '#src/ports/corpus-source.ts';
import { loadFileTables } from '#src/structure/tables/load-file-tables.ts';

const SIDECAR = JSON.stringify({
  title: 'Orte',
  entity: { key: 'ort', label: 'ort' },
  time: { kind: 'none' },
  metrics: [{ column: 'einwohner', label: 'Einwohner', unit: 'Einwohner', kind: 'count' }],
});

function corpusOf(files: Readonly<Record<string, string>>): CorpusSource {
  return {
    list: async () =>
      Object.entries(files).map(([path, text]) => ({ path, size: text.length, modified: 0 })),
    read: async (path) => Buffer.from(files[path] ?? ''),
  };
}

async function loadAll(files: Readonly<Record<string, string>>, taken: readonly string[] = []) {
  const { tables, refused } = await loadFileTables(await listTableFiles(corpusOf(files)), taken);
  return {
    names: tables.map(({ table }) => table.name),
    refused: refused.map(({ path, error }) => [path, error.details.problems ?? error.code]),
  };
}

it('loads what is good, refuses what is not, and looks at nothing else', async () => {
  expect(
    await loadAll({
      'tables/orte.csv': 'Ort;Einwohner\nGera;93.634\n',
      'tables/orte.table.json': SIDECAR,
      'tables/ohne.csv': 'Ort;Einwohner\nGera;93.634\n',
      'tables/kaputt.csv': 'Ort;Einwohner\nGera;93.634\nGera;1\n',
      'tables/kaputt.table.json': SIDECAR,
      'tables/json.csv': 'Ort;Einwohner\nGera;93.634\n',
      'tables/json.table.json': '{"title": ',
      'tables/alt/orte.csv': 'x',
      'tables/readme.md': 'x',
      'orte.csv': 'x',
    }),
  ).toEqual({
    names: ['orte'],
    refused: [
      ['tables/ohne.csv', ['Die Beschreibung fehlt; „beleg table init“ schreibt einen Entwurf.']],
      [
        'tables/kaputt.csv',
        ['Zeile 3, Spalte „Ort“: Der Schlüssel „Gera“ steht schon in Zeile 2.'],
      ],
      ['tables/json.csv', ['Die Beschreibung ist kein gültiges JSON (Zeile 1, Zeichen 11).']],
    ],
  });
});

it('never lets a file take the name of another table', async () => {
  const files = { 'tables/orte.csv': 'Ort;Einwohner\nGera;1\n', 'tables/orte.table.json': SIDECAR };
  expect(await loadAll(files, ['orte'])).toEqual({
    names: [],
    refused: [['tables/orte.csv', ['Eine Tabelle „orte“ gibt es schon.']]],
  });
});

it.for<[string, object, string]>([
  ['a field nobody knows', { farbe: 'rot' }, 'Beschreibung: Unbekannter Schlüssel: "farbe".'],
  [
    'a missing title',
    { title: undefined },
    'Beschreibung, Feld „title“: Ungültige Eingabe: erwartet string, erhalten undefined.',
  ],
  [
    'a kind of metric that is none',
    { metrics: [{ column: 'einwohner', label: 'E', unit: 'E', kind: 'viel' }] },
    'Beschreibung, Feld „metrics.0.kind“: Ungültige Option: erwartet eine von "count"|"amount"|"rate"|"change".',
  ],
  [
    'a column with two roles',
    { metrics: [{ column: 'ort', label: 'E', unit: 'E', kind: 'count' }] },
    'Beschreibung: Die Spalte „ort“ ist zweimal vergeben.',
  ],
  [
    'a reserved column',
    { metrics: [{ column: 'line', label: 'E', unit: 'E', kind: 'count' }] },
    'Beschreibung: Der Spaltenname „line“ ist für Beleg selbst vergeben.',
  ],
  [
    'a change of nothing',
    { metrics: [{ column: 'einwohner', label: 'E', unit: '%', kind: 'change', changeOf: 'orte' }] },
    'Beschreibung: changeOf nennt „orte“, das keine Kennzahl ist.',
  ],
  [
    'years in headings but no years',
    { file: { wide: { einwohner: '{year}' } } },
    'Beschreibung: file.wide braucht time.kind „years“.',
  ],
])('refuses a description with %s', async ([, changes, problem]) => {
  const sidecar = JSON.stringify({ ...JSON.parse(SIDECAR), ...changes });
  const files = { 'tables/orte.csv': 'Ort;Einwohner\nGera;1\n', 'tables/orte.table.json': sidecar };
  expect((await loadAll(files)).refused).toEqual([['tables/orte.csv', [problem]]]);
});

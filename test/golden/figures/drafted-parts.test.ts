import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { type AskedTables, openFileTables } from '../../support/open-file-tables.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FURTHER = '../../eval/further-papers/documents/tables';

/** Sums among the rows, a row for each metric, quarters and months side by side. */
const FILES = [
  `${FURTHER}/amtsgerichte-sh-neueingaenge-2018-2024`,
  `${FURTHER}/musikschulfoerderung-sachsen-anhalt`,
  `${FURTHER}/rettungsdienst-mv-quartale`,
  'drafted/krankenhaeuser-bremen',
  'drafted/baederbesuche',
];

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function draftOf(path: string) {
  const name = `${basename(path)}.csv`;
  return draftSidecar(await readTableGrid(`tables/${name}`, readFileSync(pathOf(`${path}.csv`))));
}

let tables: AskedTables;

beforeAll(async () => {
  const corpus = temporaryFolder('parts');
  mkdirSync(join(corpus, 'tables'));
  for (const path of FILES) {
    const { sidecar } = await draftOf(path);
    copyFileSync(pathOf(`${path}.csv`), join(corpus, 'tables', `${basename(path)}.csv`));
    const description = join(corpus, 'tables', `${basename(path)}.table.json`);
    writeFileSync(description, JSON.stringify(sidecar));
  }
  tables = await openFileTables(corpus);
});

afterAll(() => tables.close());

describe('tables of parts and sums with the description that was drafted for them', () => {
  it.each(FILES.slice(0, 3))('%s: the evaluation has the draft as it is', async (path) => {
    const { sidecar } = await draftOf(path);
    const stored: unknown = JSON.parse(readFileSync(pathOf(`${path}.table.json`), 'utf8'));
    expect(JSON.parse(JSON.stringify(sidecar))).toEqual(stored);
  });

  it.each([
    ['Wie viele Notfalleinsätze gab es im dritten Quartal 2023 in Vorpommern-Rügen?', 11_619],
    ['Wie viele Notfalleinsätze gab es 2024 im Landkreis Ludwigslust-Parchim?', 26_992],
    ['Wie viele Notfalleinsätze gab es im ersten Halbjahr 2023 in Nordwestmecklenburg?', 10_360],
    ['Wie viel mehr Notfalleinsätze gab es in Schwerin 2023 im 3. Quartal als im 1.?', 108],
    ['Hilfsfristquote Mecklenburgische Seenplatte 2024 in Prozent', 84],
    ['In wie vielen Rettungsdienstbereichen lag die Hilfsfristquote 2024 unter 87 Prozent?', 5],
    ['Wie viel Prozent der Notfalleinsätze in Schwerin waren 2024 mit Notarzt?', 34.46],
    ['Welchen Anteil hatten Familiensachen 2021 an allen Neueingängen im Land?', 25.42],
    ['Wie viele Strafsachen hatten die Amtsgerichte in Schleswig-Holstein 2022?', 14_554],
    ['Wie viele Amtsgerichte hatten 2024 mehr als 4.000 Neueingänge insgesamt?', 10],
    ['Wie viele Musikschüler hatte der Harz 2023?', 2067],
    ['Landeszuwendung für Musikschulen im Landkreis Börde 2022 bis 2024 in Summe', 861_740],
    ['Wie viele Besucher hatte das Freibad Auental im Juli 2023?', 19_891],
    ['Besucher aller Bäder 2023', 394_863],
    ['Fälle je Bett in der Seepark-Klinik 2023', 34.67],
    ['Wie lang war die Verweildauer in der Klinik am Deich 2022?', 6.7],
  ])('%s', async (question, value) => {
    expect((await tables.surely(question))?.figures?.[0]?.value).toBeCloseTo(value, 1);
  });

  it.each([
    ['Welches Krankenhaus hatte 2023 die meisten Betten?', 'Seepark-Klinik'],
    ['Welcher Landkreis hatte 2024 die meisten Notfalleinsätze?', 'Mecklenburgische Seenplatte'],
    ['In welchem Monat 2023 hatten alle Bäder die meisten Besucher?', 'Juli'],
    ['Wie viele Notfalleinsätze gab es 2023 in Rostock?', 'Was ist gemeint?'],
  ])('%s', async (question, text) => {
    expect((await tables.surely(question))?.text).toContain(text);
  });

  it.each([
    'Wie viele Besucher hatte das Freibad Auental am 14. Juli 2023?',
    'Wie viele Notfalleinsätze gab es 2023 in Schwerin im Mai?',
    'Wie viele Notfalleinsätze gab es in Schwerin Anfang 2023?',
    'Notfalleinsätze in Schwerin pro Monat 2023',
    'Wie viele Notfalleinsätze ohne Notarzt gab es 2023 in Schwerin?',
    'Wie viele Krankentransporte mit Notarzt gab es 2023 in Schwerin?',
    'Wie hoch war die Hilfsfrist im Landkreis Rostock im ersten Halbjahr 2023?',
    'Um wie viel stiegen die Notfalleinsätze in Schwerin vom 1. zum 3. Quartal 2023?',
    'Welcher Landkreis in Schleswig-Holstein hatte 2022 die meisten Strafsachen?',
    'Wie viele Musiklehrer gab es 2023 im Harz?',
    'Wie viele Musikschülerinnen hatte der Harz 2023?',
    'Wie hoch war die Auslastung 2023 in Bremen insgesamt?',
  ])('states no figure: %s', async (question) => {
    expect((await tables.surely(question))?.figures ?? []).toEqual([]);
  });
});

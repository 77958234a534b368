import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { type AskedTables, openFileTables } from '../../support/open-file-tables.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Files that come with the drafted description as it is: nobody has edited it. */
const FILES = [
  '../tables/kita-betreuung',
  '../tables/kulturhaushalt',
  '../tables/polizei-stellen',
  '../tables/schulstatistik',
  'drafted/abfall',
  'drafted/kita-verzeichnis',
  'drafted/steuereinnahmen',
  'drafted/strassen',
  'drafted/unfaelle',
];

let tables: AskedTables;

beforeAll(async () => {
  const corpus = temporaryFolder('drafted');
  mkdirSync(join(corpus, 'tables'));
  for (const path of FILES) {
    const file = fileURLToPath(new URL(`${path}.csv`, import.meta.url));
    const name = path.replace(/^.*\//u, '');
    const { sidecar } = draftSidecar(await readTableGrid(`tables/${name}.csv`, readFileSync(file)));
    copyFileSync(file, join(corpus, 'tables', `${name}.csv`));
    writeFileSync(join(corpus, 'tables', `${name}.table.json`), JSON.stringify(sidecar));
  }
  tables = await openFileTables(corpus);
});

afterAll(() => tables.close());

describe('tables with the description that was drafted for them', () => {
  it.each([
    ['Wie hoch war die Grundsteuer B 2021?', 243],
    ['Wie hoch waren die Steuereinnahmen 2022 insgesamt?', 1173.9],
    ['Wie viele Unfälle gab es 2022 in Gotha?', 4480],
    ['Wie viele Unfälle mit Personenschaden gab es 2023 im Eichsfeld?', 300],
    ['Wie viele Verletzte gab es 2023 in Erfurt?', 833],
    ['Wie viele Fälle von Fahrerflucht gab es 2022 in Erfurt?', 1210],
    ['Wie viele Tonnen Sperrmüll fielen 2023 an?', 61_900],
    ['Wie viele Tonnen Abfall gab es 2023 insgesamt?', 485_000],
    ['Welchen Anteil hatte der Bioabfall 2023 am gesamten Abfall?', 25.69],
    ['Wie viele Kilometer Landesstraßen hatte das Straßenbauamt Nordtal 2022?', 1204.5],
    ['brücken ostwald 2023', 185],
    ['Wie viele Plätze gibt es in allen Kitas zusammen?', 295],
    ['Wie viele Plätze haben die Kitas der Diakonie?', 125],
    ['Wie viele Plätze hat die Kita Wirbelwind?', 110],
  ])('%s', async (question, value) => {
    expect((await tables.surely(question))?.figures?.[0]?.value).toBe(value);
  });

  it('leaves the time out where the table knows none', async () => {
    const draft = await tables.surely('Wie viele Plätze hat die Kita Wirbelwind?');
    expect(draft?.text).toMatch(/^\*\*Kita Wirbelwind\*\*: \*\*110 Plätze\*\*/u);
  });

  it.each([
    'Bevölkerung in Gotha 2022',
    'Wie viele Unfälle gab es 2022 in Weimar?',
    'Wie viele Tonnen Klärschlamm fielen 2023 an?',
    'Hundesteuer 2015',
  ])('states no figure: %s', async (question) => {
    expect((await tables.surely(question))?.figures ?? []).toEqual([]);
  });

  it.each([
    ['Wie hoch war der Kulturhaushalt für die Stadtbibliothek 2021?', 1255],
    ['Wie hoch war der Kulturhaushalt 2023 insgesamt?', 15_333.9],
    ['Wie hoch war die Betreuungsquote unter 3 im Kreis Bergen 2022?', 50.6],
    ['Um wie viele Prozentpunkte stieg die Betreuungsquote in Corna von 2021 bis 2023?', 1.6],
    ['Wie viele Einrichtungen gab es am 1. März 2021 im Kreis Altfeld?', 88],
    [
      'Wie viele Schülerinnen und Schüler gab es im Schuljahr 2022/23 an Gymnasien in Altfeld?',
      2071,
    ],
    ['Wie viele Schülerinnen und Schüler besuchten 2023/24 Grundschulen?', 8112],
    // The Inspektionen hold the sums of their Dienststellen.
    ['Wie viele Stellen Ist gab es 2023 insgesamt?', 711],
    ['Wie viele Stellen Soll hatte die PI Grenzau 2023?', 117],
  ])('%s', async (question, value) => {
    expect((await tables.surely(question))?.figures?.[0]?.value).toBe(value);
  });

  it('asks back where two tables have an entry of one name', async () => {
    const draft = await tables.surely('Was gibt es zum Kreis Bergen 2022?');
    expect(draft?.figures ?? []).toEqual([]);
  });

  it.each([
    'Wie hoch war die Betreuungsquote über 3 im Kreis Bergen 2022?',
    'Wie hoch war die Betreuungsquote unter 3 2022 insgesamt?',
    'Was kostete die Volkshochschule 2022?',
    'Wie viele Schülerinnen und Schüler gab es 2018/19 an Gymnasien in Altfeld?',
    'Wie viele Stellen hatte die PI Westend 2023?',
  ])('states no figure: %s', async (question) => {
    expect((await tables.surely(question))?.figures ?? []).toEqual([]);
  });
});

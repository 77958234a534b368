import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCorpusFolder } from '#src/adapters/corpus-folder.ts';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import {
  createFigureResponder,
  type FigureResponder,
} from '#src/answer/figures/create-figure-responder.ts';
import { readFileTables } from '#src/app/file-tables.ts';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { draftSidecar } from '#src/structure/tables/draft-sidecar.ts';

/** Files that come with the drafted description as it is: nobody has edited it. */
const FILES = ['kita-betreuung', 'kulturhaushalt', 'polizei-stellen', 'schulstatistik'];
const FOLDER = fileURLToPath(new URL('../tables', import.meta.url));
const SURE_ENOUGH = 0.5;

let store: TableBrowser;
let responder: FigureResponder;

beforeAll(async () => {
  const corpus = mkdtempSync(join(tmpdir(), 'beleg-drafted-'));
  mkdirSync(join(corpus, 'tables'));
  for (const name of FILES) {
    const file = join(FOLDER, `${name}.csv`);
    const { sidecar } = draftSidecar(await readTableGrid(`tables/${name}.csv`, readFileSync(file)));
    copyFileSync(file, join(corpus, 'tables', `${name}.csv`));
    writeFileSync(join(corpus, 'tables', `${name}.table.json`), JSON.stringify(sidecar));
  }
  const { tables } = await readFileTables(createCorpusFolder(corpus), []);
  const file = join(corpus, 'tables.duckdb');
  await buildTableStore(
    file,
    tables.map(({ stored }) => stored),
  );
  store = openTableStore(file, { tables: tables.map(({ table }) => table), caveats: [] });
  responder = createFigureResponder({ store, lexicon: [] });
});

afterAll(() => store.close());

async function surely(question: string) {
  const response = await responder.respond(question, 'de');
  return response !== null && response.confidence >= SURE_ENOUGH ? response.draft : null;
}

describe('tables with the description that was drafted for them', () => {
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
    expect((await surely(question))?.figures?.[0]?.value).toBe(value);
  });

  it('asks back where two tables have an entry of one name', async () => {
    const draft = await surely('Was gibt es zum Kreis Bergen 2022?');
    expect(draft?.figures ?? []).toEqual([]);
  });

  it.each([
    'Wie hoch war die Betreuungsquote über 3 im Kreis Bergen 2022?',
    'Wie hoch war die Betreuungsquote unter 3 2022 insgesamt?',
    'Was kostete die Volkshochschule 2022?',
    'Wie viele Schülerinnen und Schüler gab es 2018/19 an Gymnasien in Altfeld?',
    'Wie viele Stellen hatte die PI Westend 2023?',
  ])('states no figure: %s', async (question) => {
    expect((await surely(question))?.figures ?? []).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesInPapers } from '#src/app/tables-in-papers.ts';
import { type AskedTables, openTables } from '../support/open-file-tables.ts';
import { readPaper } from '../support/read-paper.ts';

/**
 * Printed tables of which not every row is an entry like the others: districts without a title beside
 * towns that have one, a row below the sum of all.
 */
const paper = readPaper(new URL('printed-sums/waldbrand.txt', import.meta.url));
const QUESTIONS: readonly (readonly [string, number | readonly string[] | null])[] = [
  [
    'Welche drei Kreise oder Städte wiesen 2023 am meisten verbrauchtes Löschwasser auf?',
    ['Börde', 'Harz', 'Saalekreis'],
  ],
  ['Welcher Landkreis hatte 2023 am meisten verbrauchtes Löschwasser?', ['Börde']],
  ['Welche kreisfreie Stadt hatte 2023 am meisten verbrauchtes Löschwasser?', ['Dessau-Roßlau']],
  ['Wie viele Landkreise lagen 2023 über 2.000 Kubikmeter verbrauchtes Löschwasser?', 2],
  [
    'Wie viel Prozent der Ausgaben für die Waldbrandbekämpfung entfielen 2022 auf Hubschrauber?',
    32.54,
  ],
  ['Ausgaben für die Waldbrandbekämpfung 2023 insgesamt', 2918],
  ['Erstattung der EU 2023 Waldbrandbekämpfung', 390],
  ['Welche Position war 2023 am höchsten?', ['Personal des Landesbetriebs']],
  ['Schläuche und Pumpen Landesbetrieb Durchschnitt pro Jahr 2021 bis 2023', 482.33],
  ['Durchschnitt Hubschrauber und Erstattung der EU 2021 bis 2023', null],
];

describe('printed tables with rows that are no entries', () => {
  let tables: AskedTables;

  beforeAll(async () => {
    tables = await openTables(tablesInPapers([paper], []).tables);
  });

  afterAll(() => tables.close());

  it.for(QUESTIONS)('%s', async ([question, expected]) => {
    const draft = await tables.surely(question);
    if (typeof expected === 'number') expect(draft?.figures?.[0]?.value).toBe(expected);
    else if (expected === null) expect(draft?.figures ?? []).toEqual([]);
    else for (const word of expected) expect(draft?.text).toContain(word);
  });
});

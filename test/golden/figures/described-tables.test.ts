import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskedTables, openFileTables } from '../../support/open-file-tables.ts';

/** Three tables with nothing but a description: schools, spending by year in columns, a budget. */
const FOLDER = fileURLToPath(new URL('described', import.meta.url));

let tables: AskedTables;

beforeAll(async () => {
  tables = await openFileTables(FOLDER);
});

afterAll(() => tables.close());

describe('tables that only a description explains', () => {
  it.each([
    ['Wie viele Schüler hatte Bergheim 2022?', 7790],
    ['Wie viele Schulen gab es 2023 in Seenland?', 19],
    ['Lehrer Altburg 2021', 412],
    ['Wie viele Schüler kommen in Altburg auf einen Lehrer?', 13.15],
    ['Um wie viele Schüler ist Altburg von 2021 bis 2023 gewachsen?', 67],
    ['Um wie viel Prozent ist die Zahl der Lehrkräfte in Bergheim seit 2021 gesunken?', -0.85],
    ['Schüler Altburg und Bergheim zusammen 2022', 13_192],
    ['Wie viele Schülerinnen und Schüler gab es 2023 insgesamt?', 31_513],
    ['Anteil von Kronfels an allen Schülern 2023', 37.78],
    ['Wie hoch waren die Ausgaben des Ressorts Bildung 2022?', 2251],
    ['Was gab das Ressort Justiz 2021 aus?', 399.8],
    ['Durchschnittliche Ausgaben für Wirtschaft 2020 bis 2023', 671.4],
    ['Summe der Ausgaben aller Ressorts 2020', 4246.8],
    ['Wie viele Stellen hatten die Grundschulen 2022?', 7120],
    ['Einnahmen der Landespolizei 2022', 9_870_000],
    ['Wie viele Euro Einnahmen hatte die Landespolizei 2023?', 10_020_300.25],
    ['Was wurde 2023 für Einzelplan 03 ausgegeben?', 450_673_200],
    ['Anteil der Landespolizei an den Ausgaben im Einzelplan 03 2023', 93.54],
    ['Um wie viel Prozent stiegen die Ausgaben im Einzelplan 04 von 2022 auf 2023?', 3.61],
  ])('%s', async (question, value) => {
    const draft = await tables.surely(question);
    const asked = question.includes('Prozent') ? 'percent' : 'value';
    const figure = draft?.figures?.find(({ unit }) => asked === 'value' || unit === '%');
    expect(figure?.value).toBe(value);
  });

  it.each([
    ['Welcher Kreis hatte 2023 die meisten Schüler?', ['Stadt Kronfels']],
    ['Welche Kreise haben 2023 weniger als 20 Schulen?', ['Seenland', 'Tannwald']],
    ['Top 2 Kreise nach Schulen 2022', ['Stadt Kronfels', 'Bergheim']],
    ['Welches Ressort gab 2023 am meisten aus?', ['Bildung']],
    ['Welche Ressorts sind seit 2020 gewachsen?', ['Inneres', 'Bildung', 'Justiz', 'Wirtschaft']],
    ['Welches Kapitel hatte 2023 die höchsten Ausgaben?', ['Grundschulen']],
    ['Zu welchem Einzelplan gehört die Landespolizei?', ['Einzelplan 03']],
  ])('%s', async (question, labels) => {
    expect((await tables.surely(question))?.items?.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    'Wie viele Schüler hatte Tannwald 2021?',
    'Wie viele Klassen gab es in Altburg?',
    'Wie viele Mädchen gehen in Bergheim zur Schule?',
    'Wie viele Schüler hat Bremen?',
    'Wer leitet das Schulamt in Altburg?',
    'Wie hoch waren die Einnahmen der Justiz 2022?',
    'Wie viele Mitarbeiter hat das Ressort Justiz?',
    'Ausgaben Umwelt 2023',
    'Wie hoch werden die Ausgaben für Bildung 2030 sein?',
    'Welcher Einzelplan hatte 2023 die höchsten Ausgaben?',
    'Was wurde 2023 für Einzelplan 05 ausgegeben?',
    'Einnahmen der Grundschulen 2023',
  ])('states no figure: %s', async (question) => {
    expect((await tables.surely(question))?.figures ?? []).toEqual([]);
  });
});

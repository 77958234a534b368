import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createFigureResponder,
  type FigureResponder,
} from '#src/answer/figures/create-figure-responder.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { openBudgetStore } from '../../support/budget-table.ts';

let store: TableBrowser;
let responder: FigureResponder;

beforeAll(async () => {
  store = await openBudgetStore();
  responder = createFigureResponder({ store, lexicon: [] });
});

afterAll(() => store.close());

describe('a table that no code knows', () => {
  it.each([
    ['Wie hoch war der Aufwand für den Brandschutz 2022?', 1_050_000],
    ['ausgaben bibliothek 2021', 600_000],
    ['Was kostete die Musikschule 2023?', 2_400_000],
    ['stadtbüchrei 2023 kosten', 500_000],
    ['Aufwand Produkt 11 im Jahr 2023', 1_500_000.5],
    ['Um wie viel ist der Aufwand der Stadtbücherei von 2021 bis 2023 gesunken?', -100_000],
    ['Um wie viel Prozent stieg der Aufwand für den Brandschutz seit 2021?', 15],
    ['Brandschutz und Musikschule 2022 zusammen', 3_500_000],
    ['Wie hoch war 2022 der Anteil der Musikschule an Schule und Kultur?', 81.67],
    ['Durchschnittlicher Aufwand der Musikschule 2021 bis 2023', 2_450_000],
    ['Wie viele Produkte hat der Produktbereich Schule und Kultur?', 3],
  ])('%s', async (question, value) => {
    const response = await responder.respond(question, 'de');
    expect(response?.draft.figures?.[0]?.value).toBe(value);
    expect(response?.draft.sources[0]?.document).toBe('tables/haushalt.csv');
  });

  it.each([
    ['Welches Produkt hatte 2023 den höchsten Aufwand?', ['Musikschule']],
    ['größter Produktbereich 2021', ['Schule und Kultur']],
    ['Welche Produkte sind seit 2021 gewachsen?', ['Innere Dienste', 'Brandschutz']],
    ['Zu welchem Produktbereich gehört die Musikschule?', ['Schule und Kultur']],
  ])('%s', async (question, labels) => {
    const response = await responder.respond(question, 'de');
    expect(response?.draft.items?.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    'Aufwand für den Brandschutz 2019',
    'Aufwand für das Freibad 2023',
    'Wie viele Beschäftigte hat der Brandschutz?',
    'Aufwand für die Sternwarte 2022',
  ])('states no figure: %s', async (question) => {
    const response = await responder.respond(question, 'de');
    expect(response?.draft.figures ?? []).toEqual([]);
  });
});

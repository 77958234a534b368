import { join } from 'node:path';
import { buildTableStore, openTableStore } from '#src/adapters/duckdb-table-store.ts';
import { catalogueSchema } from '#src/domain/catalogue.ts';
import type { StoredTable } from '#src/domain/stored-table.ts';
import type { TableBrowser } from '#src/ports/table-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A town's budget as somebody might put it beside the documents: nothing in the code knows it. */
export const BUDGET_ROWS: readonly (readonly [
  string,
  string,
  string,
  string,
  number,
  number | null,
])[] = [
  ['1', 'Zentrale Verwaltung', 'bereich', '', 2021, 2_400_000],
  ['1', 'Zentrale Verwaltung', 'bereich', '', 2022, 2_500_000],
  ['1', 'Zentrale Verwaltung', 'bereich', '', 2023, 2_650_000.5],
  ['11', 'Innere Dienste', 'produkt', '1', 2021, 1_400_000],
  ['11', 'Innere Dienste', 'produkt', '1', 2022, 1_450_000],
  ['11', 'Innere Dienste', 'produkt', '1', 2023, 1_500_000.5],
  ['12', 'Brandschutz', 'produkt', '1', 2021, 1_000_000],
  ['12', 'Brandschutz', 'produkt', '1', 2022, 1_050_000],
  ['12', 'Brandschutz', 'produkt', '1', 2023, 1_150_000],
  ['2', 'Schule und Kultur', 'bereich', '', 2021, 3_100_000],
  ['2', 'Schule und Kultur', 'bereich', '', 2022, 3_000_000],
  ['2', 'Schule und Kultur', 'bereich', '', 2023, 2_900_000],
  ['21', 'Stadtbücherei', 'produkt', '2', 2021, 600_000],
  ['21', 'Stadtbücherei', 'produkt', '2', 2022, 550_000],
  ['21', 'Stadtbücherei', 'produkt', '2', 2023, 500_000],
  ['22', 'Musikschule', 'produkt', '2', 2021, 2_500_000],
  ['22', 'Musikschule', 'produkt', '2', 2022, 2_450_000],
  ['22', 'Musikschule', 'produkt', '2', 2023, 2_400_000],
  ['23', 'Freibad', 'produkt', '2', 2023, null],
];

const STORED: StoredTable = {
  name: 'haushalt',
  title: 'Haushalt der Stadt Musterhausen',
  columns: [
    { name: 'nummer', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'art', type: 'text' },
    { name: 'teil_von', type: 'text' },
    { name: 'jahr', type: 'integer' },
    { name: 'aufwand', type: { decimals: 2 } },
    { name: 'line', type: 'integer' },
    { name: 'document', type: 'text', internal: true },
  ],
  rows: BUDGET_ROWS.map(([key, label, kind, parent, year, value], index) => [
    key,
    label,
    kind,
    parent === '' ? null : parent,
    year,
    value,
    index + 2,
    'tables/haushalt.csv',
  ]),
};

const CATALOGUE = catalogueSchema.parse({
  tables: [
    {
      name: 'haushalt',
      title: 'Haushalt der Stadt Musterhausen',
      document: 'tables/haushalt.csv',
      words: ['Musterhausen', 'Stadthaushalt'],
      entity: {
        key: 'nummer',
        keyLabel: 'Nummer',
        label: 'name',
        parent: 'teil_von',
        kind: 'art',
        kinds: [
          {
            value: 'bereich',
            singular: 'Produktbereich',
            plural: 'Produktbereiche',
            gender: 'm',
            aggregate: true,
          },
          { value: 'produkt', singular: 'Produkt', plural: 'Produkte', gender: 'n' },
        ],
        otherNames: { '21': ['Bibliothek'] },
      },
      time: { kind: 'years', column: 'jahr' },
      metrics: [
        {
          column: 'aufwand',
          label: 'Aufwand',
          unit: 'Euro',
          words: ['Aufwand', 'Ausgaben', 'Kosten'],
          kind: 'amount',
          decimals: 2,
          isDefault: true,
        },
      ],
    },
  ],
});

/** The budget in a table store of its own. */
export async function openBudgetStore(): Promise<TableBrowser> {
  const file = join(temporaryFolder('budget'), 'tables.duckdb');
  await buildTableStore(file, [STORED]);
  return openTableStore(file, CATALOGUE);
}

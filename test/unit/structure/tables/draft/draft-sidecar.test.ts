import { expect, test } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';

async function draft(lines: readonly string[]) {
  const grid = await readTableGrid('tables/list.csv', Buffer.from(lines.join('\n')));
  return draftSidecar(grid).sidecar;
}

test.each(['Auftragswert (EUR)', 'Vertragssumme (EUR)', 'Antragsvolumen (EUR)'])(
  '"%s" is an amount, though "AGS" calls keys',
  async (heading) => {
    const { metrics, entity } = await draft([
      `Vertrag;Firma;Vergabeart;${heading}`,
      'V-1;Nord GmbH;offen;1.240.000',
      'V-2;Süd AG;frei;386.500',
      'V-3;Ost KG;frei;98.400',
    ]);
    expect(metrics.map(({ unit, kind }) => ({ unit, kind }))).toEqual([
      { unit: 'Euro', kind: 'amount' },
    ]);
    expect(entity.key).toBe('vertrag');
  },
);

test('an "AGS" is a key, and no number to add up', async () => {
  const { metrics, entity } = await draft([
    'AGS;Gemeinde;Einwohner',
    '16051000;Erfurt;213.227',
    '16053000;Jena;110.791',
    '16055000;Weimar;65.611',
  ]);
  expect(entity.key).toBe('ags');
  expect(metrics.map(({ label }) => label)).toEqual(['Einwohner']);
});

test('a line below the table says the unit of all figures', async () => {
  const { metrics } = await draft([
    'Bevölkerung nach Altersgruppen;;',
    'Altersgruppe;2022;2023',
    'unter 6 Jahre;113,9;111,0',
    '6 bis unter 18 Jahre;240,2;241,7',
    'Angaben in 1.000 Personen',
  ]);
  expect(metrics.map(({ unit }) => unit)).toEqual(['Tsd. Personen']);
});

test('the year of building is not when the figures are of', async () => {
  const { time, file } = await draft([
    'Liegenschaft;Baujahr;Strom 2022 (MWh);Strom 2023 (MWh)',
    'Finanzamt;1994;412;398',
    'Amtsgericht;1910;288;301',
    'Landtag;2013;2.015;1.944',
  ]);
  expect(time).toEqual({ kind: 'years', column: 'jahr' });
  expect(file?.wide).toEqual({ strom: 'Strom {year} (MWh)' });
  expect(file?.ignore).toEqual(['Baujahr']);
});

test('rows of years are about the land that the title names', async () => {
  const { entity, file, time } = await draft([
    'Krankenhausstatistik Mecklenburg-Vorpommern;;',
    'Jahr;Betten;Patienten',
    '2021;10.076;338.900',
    '2022;9.981;340.200',
    '2023;9.874;349.800',
  ]);
  expect(file?.layout).toEqual({ entry: 'Mecklenburg-Vorpommern' });
  expect(entity.kinds.map(({ aggregate }) => aggregate)).toEqual([true]);
  expect(time).toEqual({ kind: 'years', column: 'jahr' });
});

test('cells may carry the unit', async () => {
  const { metrics } = await draft([
    'Landkreis;Anteil 50 Mbit/s;Kosten',
    'Gotha;95,0 %;68.400 €',
    'Sonneberg;93,8 %;41.250 €',
  ]);
  expect(metrics.map(({ unit, kind }) => [unit, kind])).toEqual([
    ['%', 'rate'],
    ['Euro', 'amount'],
  ]);
});

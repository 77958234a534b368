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

import { expect, it } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { checkFileTable } from '#src/structure/checks/check-file-table.ts';
import { loadFileTable } from '#src/structure/tables/load-file-table.ts';
import { parseSidecar } from '#src/structure/tables/parse-sidecar.ts';

const KIND = { gender: 'm', singular: 'Einzelplan', plural: 'Einzelpläne' };

async function check(content: string, metric: object = {}) {
  const sidecar = parseSidecar(
    'tables/h.csv',
    JSON.stringify({
      title: 'Haushalt',
      entity: {
        key: 'nr',
        label: 'name',
        parent: 'teil_von',
        kind: 'art',
        kinds: [
          { value: 'ep', aggregate: true, ...KIND },
          { value: 'kap', singular: 'Kapitel', plural: 'Kapitel' },
        ],
      },
      time: { kind: 'years', column: 'jahr' },
      metrics: [
        { column: 'euro', label: 'Ausgaben', unit: 'Euro', kind: 'amount', decimals: 2, ...metric },
      ],
      file: { totals: ['Summe'] },
    }),
  );
  const grid = await readTableGrid(
    'tables/h.csv',
    Buffer.from(`nr;name;teil_von;art;jahr;euro\n${content}`),
  );
  const [keys, sums] = checkFileTable(loadFileTable(sidecar, grid));
  return { keys, sums };
}

it('finds that totals and aggregates are the sums of their rows', async () => {
  const { keys, sums } = await check(
    [
      '03;Inneres;;ep;2022;1.000,10',
      '0301;Amt;03;kap;2022;400,10',
      '0302;Polizei;03;kap;2022;600,00',
      '03;Inneres;;ep;2023;7,00',
      '0301;Amt;03;kap;2023;7,00',
    ].join('\n'),
  );
  expect(keys).toMatchObject({ kind: 'unique-key', checked: 5 });
  expect(sums).toEqual({ kind: 'sum-of-parts', checked: 2, residuals: [] });
});

it.for([
  ['1.000,20', {}, 'contradiction'],
  ['1.002,00', { roundedTo: 5 }, 'rounding'],
  ['1.100,00', { roundedTo: 5 }, 'contradiction'],
] as const)('judges a sum of %s with %j as %s', async ([sum, metric, judgement]) => {
  const { sums } = await check(
    `03;Inneres;;ep;2022;${sum}\n0301;Amt;03;kap;2022;400,10\n0302;Polizei;03;kap;2022;600,00\n`,
    metric,
  );
  expect(sums?.residuals).toMatchObject([
    { judgement, key: '03', year: 2022, expected: 1000.1, lines: [2, 3, 4] },
  ]);
});

it('calls a missing part a gap, and checks a row of totals by itself', async () => {
  const gap = await check(
    '03;Inneres;;ep;2022;9,00\n0301;Amt;03;kap;2022;4,00\n0302;Polizei;03;kap;2022;-\n',
  );
  expect(gap.sums?.residuals).toMatchObject([{ judgement: 'gap', expected: 4, found: 9 }]);
  const total = await check(
    '0301;Amt;;kap;2022;4,00\n0302;Polizei;;kap;2022;5,00\n;Summe;;;2022;8,00\n',
  );
  expect(total.sums?.residuals).toMatchObject([
    {
      judgement: 'contradiction',
      text: 'Summe: Als Ausgaben für 2022 ist 8,00 gedruckt, die Summe der Teile ist 9,00. Das ist ein Widerspruch in der Quelle.',
    },
  ]);
});

import { expect, it } from 'vitest';
import type { CheckReport } from '#src/domain/check-report.ts';
import { runCheckCommand } from '#src/surfaces/cli/check-command.ts';

const REPORT: CheckReport = {
  isExplained: true,
  counts: [
    {
      kind: 'sum-of-plans',
      checked: 1234,
      even: 1232,
      rounding: 1,
      gap: 0,
      contradiction: 1,
      unexplained: 0,
    },
  ],
  contradictions: [
    {
      kind: 'sum-of-plans',
      key: '',
      year: 2020,
      expected: 45325,
      found: 45315,
      lines: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      judgement: 'contradiction',
      text: 'Die Summe stimmt nicht.',
      document: 'd.txt',
    },
  ],
  residuals: [],
  refused: [],
};

async function run(report: CheckReport, json = false) {
  const out: string[] = [];
  const io = {
    out: (text: string) => void out.push(text),
    err: () => undefined,
    terminal: null,
  };
  return { code: await runCheckCommand({ json }, io, { check: async () => report }), out };
}

it('prints counts, contradictions with their lines and a verdict', async () => {
  const { code, out } = await run(REPORT);
  expect(code).toBe(0);
  expect(out[0]).toBe(
    [
      '| Prüfung                   | geprüft | genau | Rundung | Lücke | Widerspruch | ungeklärt |',
      '| :------------------------ | ------: | ----: | ------: | ----: | ----------: | --------: |',
      '| Einzelpläne ergeben Summe |   1.234 | 1.232 |       1 |     0 |           1 |         0 |',
      '',
      'Widersprüche in der Quelle (1)',
      '- Die Summe stimmt nicht. [d.txt, Z. 1, 2, 3, 4, 5, 6, 7, 8, 9]',
      '',
      'Alles ist erklärt; die Quelle enthält 1 Widerspruch.',
    ].join('\n'),
  );
});

it('exits with 1 where something is unexplained or not loaded', async () => {
  const refused = [{ path: 'tables/x.csv', problems: ['Zeile 3: Der Schlüssel fehlt.'] }];
  const { code, out } = await run({ ...REPORT, isExplained: false, refused });
  expect(code).toBe(1);
  expect(out[0]).toContain('Nicht geladen: tables/x.csv\n  Zeile 3: Der Schlüssel fehlt.');
  expect(out[0]).toMatch(/Nicht alles ist erklärt: 0 ungeklärt, 1 Datei nicht geladen\.$/u);
});

it('prints the report as JSON', async () => {
  const { out } = await run(REPORT, true);
  expect(JSON.parse(out[0] ?? '')).toEqual(REPORT);
});

import { expect, it } from 'vitest';
import type { Judgement, Residual } from '#src/domain/check.ts';
import { buildCheckReport } from '#src/structure/checks/build-check-report.ts';

const residual = (judgement: Judgement, line: number): Residual => ({
  kind: 'sum-of-parts',
  key: '03',
  year: 2021,
  expected: 5,
  found: 6,
  lines: [line],
  judgement,
  text: `${judgement} ${line}`,
});

it('adds up the checks of a kind over all documents and sorts what did not come out even', () => {
  const report = buildCheckReport([
    {
      document: 'b.txt',
      checks: [
        {
          kind: 'sum-of-parts',
          checked: 10,
          residuals: [residual('rounding', 9), residual('gap', 8)],
        },
        { kind: 'unique-key', checked: 4, residuals: [] },
      ],
    },
    {
      document: 'a.txt',
      checks: [
        {
          kind: 'sum-of-parts',
          checked: 5,
          residuals: [residual('contradiction', 7), residual('rounding', 3)],
        },
      ],
    },
  ]);
  expect(report.counts).toEqual([
    {
      kind: 'unique-key',
      checked: 4,
      even: 4,
      rounding: 0,
      gap: 0,
      contradiction: 0,
      unexplained: 0,
    },
    {
      kind: 'sum-of-parts',
      checked: 15,
      even: 11,
      rounding: 2,
      gap: 1,
      contradiction: 1,
      unexplained: 0,
    },
  ]);
  expect(report.contradictions.map(({ document, text }) => [document, text])).toEqual([
    ['a.txt', 'contradiction 7'],
  ]);
  expect(report.residuals.map(({ text }) => text)).toEqual(['gap 8', 'rounding 3', 'rounding 9']);
  expect(report.isExplained).toBe(true);
});

it('is not explained with an unexplained residual or a refused file', () => {
  const checks = [
    { kind: 'alignment', checked: 1, residuals: [residual('unexplained', 1)] },
  ] as const;
  expect(buildCheckReport([{ document: 'a.txt', checks }]).isExplained).toBe(false);
  expect(buildCheckReport([], [{ path: 'tables/x.csv', problems: ['leer'] }]).isExplained).toBe(
    false,
  );
  expect(buildCheckReport([]).isExplained).toBe(true);
});

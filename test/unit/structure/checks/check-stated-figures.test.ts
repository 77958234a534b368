import { expect, test } from 'vitest';
import type { StaffingRow } from '#src/domain/staffing.ts';
import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { checkStatedFigures } from '#src/structure/checks/check-stated-figures.ts';

const figure = (value: number, more: Partial<StatedFigure> = {}): StatedFigure => ({
  value,
  decimals: 0,
  noun: 'Stellen',
  per: null,
  year: 2024,
  qualifiers: [],
  voice: null,
  sentence: 'Es gibt Stellen.',
  document: 'brief.txt',
  firstLine: 3,
  lastLine: 3,
  ...more,
});
const found = (stated: readonly StatedFigure[], rows: readonly StaffingRow[] = []) =>
  checkStatedFigures(stated, rows).flatMap(({ residuals }) =>
    residuals.map(({ kind, judgement, text }) => [kind, judgement, text]),
  );

test('question and answer that name another figure for the same', () => {
  const stated = [figure(120, { voice: 'questioner' }), figure(118, { voice: 'respondent' })];
  expect(found(stated)).toEqual([
    [
      'figure-stated-twice',
      'contradiction',
      'Anzahl der Stellen (2024): Der Fragesteller nennt 120, die Antwort 118. Das ist ein Widerspruch in der Quelle.',
    ],
  ]);
});

test('another year, another scope or the same figure is no contradiction', () => {
  expect(
    found([
      figure(120),
      figure(120),
      figure(118, { year: 2023 }),
      figure(90, { qualifiers: ['Kernhaushalt'] }),
      figure(7, { year: null }),
    ]),
  ).toEqual([]);
});

test('parts in brackets add up, but for common rounding', () => {
  const parts = (a: number, b: number) => [
    figure(a, { qualifiers: ['Kernhaushalt'] }),
    figure(b, { qualifiers: ['Sonderrechnungen'] }),
  ];
  expect(found([figure(100), ...parts(75, 25)])).toEqual([]);
  expect(found([figure(100), ...parts(75, 30)])).toMatchObject([
    ['stated-parts', 'rounding', expect.any(String)],
  ]);
  expect(found([figure(100), ...parts(75, 26)])).toMatchObject([
    ['stated-parts', 'contradiction', expect.any(String)],
  ]);
});

test('a rate follows from the counts and the inhabitants its sentence names', () => {
  const sentence =
    'Bei einer Einwohnerzahl von 50.000 ergibt sich eine Anzahl je 1.000 Einwohner von …';
  const rate = (value: number) => [
    figure(200),
    figure(50_000, { noun: 'Einwohner', sentence }),
    figure(value, { per: 'je 1.000 Einwohner', sentence }),
  ];
  expect(found(rate(4))).toEqual([]);
  expect(found(rate(5))).toMatchObject([['stated-rate', 'contradiction', expect.any(String)]]);
});

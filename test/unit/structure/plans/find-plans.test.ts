import { expect, test } from 'vitest';
import { findFieldBlocks } from '#src/structure/plans/find-field-blocks.ts';
import { findPlans } from '#src/structure/plans/find-plans.ts';
import { printedLines } from '#src/structure/plans/printed-lines.ts';
import { readActionPlans } from '#src/structure/plans/read-action-plans.ts';

const plan = (named: number, included: number) => [
  ' 1.  Ausgangslage und Zielsetzung',
  '',
  `Freistaats Thüringen“ – der Aktionsplan ${named}`,
  '',
  ' 2.1 Aufbau einer Schulcloud',
  '',
  `Aufnahme in den Aktionsplan: ${included} Federführung: TFM`,
  'Geplanter Abschluss: 2030',
  'Projektstatus: im Plan',
  '',
  'Der Aufbau geht voran.',
];

function yearsOf(lines: readonly string[]) {
  const printed = printedLines(lines);
  const { blocks } = findFieldBlocks(printed);
  return findPlans(printed, blocks, lines.length).map(({ year }) => year);
}

test('an introduction that names the year before does not decide', () => {
  expect(yearsOf([...plan(2021, 2021), ...plan(2021, 2022)])).toEqual([2021, 2022]);
});

test('without a newer inclusion the years still rise', () => {
  expect(yearsOf([...plan(2020, 2019), ...plan(2021, 2020)])).toEqual([2020, 2021]);
});

test('a copied introduction and no new measure: the plan is the next one', () => {
  expect(yearsOf([...plan(2020, 2019), ...plan(2020, 2019)])).toEqual([2020, 2021]);
});

test('a document without plans gives nothing', () => {
  const lines = ['1. Wie viele Beschäftigte gibt es?', 'Antwort:', 'Die Federführung hat das TFM.'];
  const document = { path: 'letter.txt', title: 'Brief', manifest: undefined, hash: '', lines };
  expect(readActionPlans(document)).toEqual({
    plans: [],
    measures: [],
    finished: [],
    links: [],
    sections: [],
    continuations: [],
    missingYears: [],
    abbreviations: [],
    residuals: [],
  });
});

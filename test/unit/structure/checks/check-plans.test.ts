import { expect, it } from 'vitest';
import type { FinishedMeasure, Measure, MeasureRegister } from '#src/domain/measure.ts';
import { caveatsOfPlans } from '#src/structure/checks/caveats-of-plans.ts';
import { checkPlans } from '#src/structure/checks/check-plans.ts';

const measure = (changes: Partial<Measure>): Measure => ({
  document: 'd.txt',
  measureId: 'schulcloud',
  planYear: 2020,
  number: '2.7',
  title: 'Schulcloud',
  chapter: [],
  included: { text: '2019', line: 2, year: 2019, isNew: false },
  lead: { text: 'TMBJS', line: 2 },
  completion: { text: '2022', line: 3, years: [2022] },
  status: { text: 'im Plan', line: 4, value: 'im Plan' },
  formerNumber: null,
  firstLine: 1,
  lastLine: 9,
  bodyLine: 5,
  ...changes,
});
const finished: FinishedMeasure = {
  document: 'd.txt',
  planYear: 2020,
  title: 'Schulcloud',
  formerNumber: null,
  line: 50,
  measureId: 'schulcloud',
};
const plan = (year: number, firstLine: number) => ({
  document: 'd.txt',
  year,
  title: `Aktionsplan ${year}`,
  firstLine,
  lastLine: firstLine + 9,
});
const register = (changes: Partial<MeasureRegister>): MeasureRegister => ({
  plans: [plan(2020, 1)],
  measures: [measure({})],
  finished: [],
  links: [],
  continuations: [],
  missingYears: [],
  abbreviations: [],
  ...changes,
});

function residualsOf(changes: Partial<MeasureRegister>, lines: readonly string[] = []) {
  return checkPlans(register(changes), lines).flatMap(({ residuals }) => residuals);
}

it('finds nothing in a plan in order, and makes no check without plans', () => {
  expect(residualsOf({})).toEqual([]);
  expect(checkPlans(register({ plans: [], measures: [] }), [])).toEqual([]);
});

it('names a year without a plan', () => {
  const residuals = residualsOf({ plans: [plan(2018, 1), plan(2020, 11)], missingYears: [2019] });
  expect(residuals).toMatchObject([
    { kind: 'plan-of-every-year', judgement: 'gap', year: 2019, lines: [11] },
  ]);
});

it('tells a number used twice from a measure linked twice', () => {
  const twice = [measure({}), measure({ measureId: 'andere', title: 'Andere', firstLine: 20 })];
  expect(residualsOf({ measures: twice })).toMatchObject([
    { kind: 'number-once-in-a-plan', judgement: 'contradiction', lines: [1, 20] },
  ]);
  const linked = [measure({}), measure({ number: '2.8', firstLine: 20 })];
  expect(residualsOf({ measures: linked })).toMatchObject([
    { kind: 'measure-once-in-a-plan', judgement: 'unexplained', lines: [1, 20] },
  ]);
});

it('misses a field only where the plan prints it otherwise', () => {
  const others = ['a', 'b'].map((id, n) => measure({ measureId: id, number: `${n}` }));
  const without = measure({ status: null, measureId: 'c', number: '9' });
  expect(residualsOf({ measures: [...others, without] })).toMatchObject([
    { kind: 'fields-of-a-measure', judgement: 'gap', key: 'c', lines: [1] },
  ]);
  const none = [...others, without].map((each) => ({ ...each, status: null }));
  expect(residualsOf({ measures: none })).toEqual([]);
});

it('finds a measure that is finished and goes on, but none that ended before or is said to be finished', () => {
  expect(residualsOf({ finished: [finished] })).toMatchObject([
    {
      kind: 'finished-and-active',
      lines: [4, 50],
      text: '„Schulcloud“ steht im Aktionsplan 2020 unter den abgeschlossenen Maßnahmen und hat dort den Projektstatus „im Plan“. Das ist ein Widerspruch in der Quelle.',
    },
  ]);
  expect(residualsOf({ finished: [{ ...finished, planYear: 2021 }] })).toEqual([]);
  expect(residualsOf({ finished: [{ ...finished, measureId: null }] })).toEqual([]);
  const done = measure({ status: { text: 'abgeschlossen', line: 4, value: 'abgeschlossen' } });
  expect(residualsOf({ finished: [finished], measures: [done] })).toEqual([]);
});

it.for([
  ['Der Status der Maßnahme „in Verzug“ begründet sich in der Priorisierung.', true],
  ['Der Status der', false],
  ['Der Projektstatus lautet „Verzug droht“.', true],
  ['Der Status der Maßnahme „im Plan“ gilt weiter.', false],
  ['Das Vorhaben „in Verzug“ ist ein anderes.', false],
  ['Die Umsetzung hat sich verzögert.', false],
] as const)('reads what the prose calls the status: %s', ([prose, isContradiction]) => {
  const lines = [
    'Schulcloud',
    '',
    '',
    'Projektstatus: im Plan',
    '',
    '',
    prose,
    'Maßnahme „X“.',
    '',
  ];
  const found = residualsOf({}, lines);
  expect(found).toHaveLength(isContradiction ? 1 : 0);
  if (isContradiction) expect(found[0]).toMatchObject({ kind: 'status-in-prose', lines: [4, 7] });
});

it('finds a planned completion that says the measure is finished', () => {
  const measures = [
    measure({ completion: { text: 'abgeschlossen in 2023', line: 3, years: [2023] } }),
  ];
  expect(residualsOf({ measures })).toMatchObject([{ judgement: 'contradiction', lines: [3, 4] }]);
});

it('makes contradictions caveats of the measure and year, gaps not', () => {
  const checks = checkPlans(register({ finished: [finished], missingYears: [2019] }), []);
  expect(caveatsOfPlans(checks)).toMatchObject([
    { table: 'measures', key: 'schulcloud', year: 2020, kind: 'contradiction', lines: [4, 50] },
  ]);
});

it('finds a number before that two measures claim, and two numbers before of one measure', () => {
  const before = (text: string, line: number) => ({ formerNumber: { text, line } });
  const shared = residualsOf({
    measures: [
      measure(before('3.24', 12)),
      measure({ measureId: 'landtag', number: '5.14', title: 'E-Landtag', ...before('3.24', 30) }),
    ],
  });
  expect(shared.map(({ kind, lines }) => [kind, lines])).toEqual([['former-number', [12, 30]]]);
  const twice = residualsOf({
    measures: [measure(before('C.5', 12))],
    finished: [{ ...finished, planYear: 2019, formerNumber: 'C.6' }],
  });
  expect(twice.map(({ text }) => text)).toContain(
    'Als frühere Nummer von „Schulcloud“ steht im Aktionsplan 2020 „C.5“, im Aktionsplan 2019 „C.6“. Das ist ein Widerspruch in der Quelle.',
  );
});

it('leaves numbers before alone that a plan at hand prints for the measure', () => {
  const found = residualsOf({
    plans: [plan(2020, 1), plan(2021, 100)],
    measures: [
      measure({ number: '5.6', formerNumber: { text: '3.10', line: 8 } }),
      measure({ planYear: 2021, formerNumber: { text: '5.6', line: 108 }, number: '5.5' }),
    ],
  });
  expect(found.filter(({ kind }) => kind === 'former-number')).toEqual([]);
});

it('finds a measure that is not in the plan of the year in which it says it was included', () => {
  const plans = [plan(2020, 1), plan(2021, 100)];
  const included = (text: string) => ({ text, line: 102, year: 2020, isNew: false });
  const kinds = (changes: Partial<Measure>) =>
    residualsOf({
      plans,
      measures: [
        measure({ measureId: 'x', title: 'Netz' }),
        measure({ planYear: 2021, ...changes }),
      ],
    }).map(({ kind }) => kind);
  expect(kinds({ included: included('2020') })).toEqual(['included-in-plan']);
  expect(kinds({ included: included('Ende 2020 NEU!') })).toEqual([]);
  expect(kinds({ included: included('2020'), chapter: ['A.3 Netz'] })).toEqual([]);
});

it('finds a date before the plan of what is on time, and no such date that is open', () => {
  const due = (text: string, years: number[]) =>
    residualsOf({ measures: [measure({ completion: { text, line: 3, years } })] }).map(
      ({ kind }) => kind,
    );
  expect(due('ursprünglich 2018; aktuell 2019', [2018, 2019])).toEqual(['status-in-prose']);
  expect(due('2019 und fortlaufend', [2019])).toEqual([]);
  expect(due('Ende 2020', [2020])).toEqual([]);
});

it('finds an entry twice in a list, and a plan that calls itself by another year', () => {
  const entry = { ...finished, measureId: null, title: 'Netz' };
  expect(
    residualsOf({ finished: [entry, { ...entry, line: 60 }] }).map(({ kind, lines }) => [
      kind,
      lines,
    ]),
  ).toEqual([['finished-once', [50, 60]]]);
  const lines = ['Vorwort', '– der Aktionsplan 2019', 'nach dem Aktionsplan 2018'];
  const named = residualsOf({ measures: [measure({ firstLine: 4 })] }, lines);
  expect(named.map(({ text, lines: at }) => [text, at])).toEqual([
    [
      'Die Einleitung des Aktionsplans 2020 nennt ihn „Aktionsplan 2019“. Das ist ein Widerspruch in der Quelle.',
      [2],
    ],
  ]);
});

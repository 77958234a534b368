import { expect, it } from 'vitest';
import type { Measure } from '#src/domain/measure.ts';
import { findContinuations } from '#src/structure/plans/find-continuations.ts';

function measure(id: string, planYear: number, changes: Partial<Measure> = {}): Measure {
  return {
    document: 'd.txt',
    measureId: id,
    planYear,
    number: null,
    title: id,
    chapter: [],
    included: { text: '2016', line: 1, year: 2016, isNew: false },
    lead: null,
    completion: null,
    status: null,
    formerNumber: null,
    firstLine: planYear,
    lastLine: planYear + 5,
    bodyLine: planYear + 2,
    ...changes,
  };
}
const before = (text: string) => ({ text, line: 77 });

it('finds what a measure took in by the numbers it had before', () => {
  const measures = [
    measure('netz', 2017, { number: 'A.1' }),
    measure('server', 2017, { number: 'A.2' }),
    measure('portal', 2017, { number: 'A.3' }),
    measure('netz', 2018, { number: '3.1', formerNumber: before('A.1./A.2') }),
    measure('portal', 2018, { number: '3.2', formerNumber: before('A.3') }),
  ];
  expect(findContinuations(measures, [])).toEqual([
    { from: 'server', to: 'netz', year: 2018, how: 'merged', line: 77 },
  ]);
});

it('places a number of a missing plan between its neighbours, and gives up between two', () => {
  const measures = (extra: readonly Measure[]) => [
    measure('netz', 2018, { number: 'A.1' }),
    measure('server', 2018, { number: 'A.4' }),
    ...extra,
    measure('portal', 2018, { number: 'A.6' }),
    measure('netz', 2020, { number: '3.1', formerNumber: before('A.1./A.3') }),
    measure('portal', 2020, { number: '3.2', formerNumber: before('A.5') }),
  ];
  expect(findContinuations(measures([]), [])).toMatchObject([{ from: 'server', to: 'netz' }]);
  expect(findContinuations(measures([measure('akte', 2018, { number: 'A.5' })]), [])).toEqual([]);
});

it('finds the parts of a measure below a heading that is called like it', () => {
  const old = measure('haushalt', 2021, {
    number: '3.2.3',
    title: 'Erneuerung des Haushaltsmanagementsystems (Web 2.0)',
  });
  const part = (id: string, year: number) =>
    measure(id, 2022, {
      number: `3.2.3.${id}`,
      chapter: ['3.2.3 Erneuerung des Haushaltsmanagementsystems'],
      included: { text: String(year), line: 1, year, isNew: false },
    });
  expect(findContinuations([old, part('1', 2016), part('2', 2022)], [])).toEqual([
    { from: 'haushalt', to: '1', year: 2022, how: 'divided', line: 2022 },
  ]);
});

it('says nothing of a measure that is listed as finished', () => {
  const measures = [
    measure('netz', 2017, { number: 'A.1' }),
    measure('server', 2017, { number: 'A.2' }),
    measure('netz', 2018, { formerNumber: before('A.1./A.2') }),
  ];
  const entry = {
    document: 'd.txt',
    planYear: 2018,
    title: 'server',
    formerNumber: 'A.2',
    line: 9,
  };
  expect(findContinuations(measures, [{ ...entry, measureId: 'server' }])).toEqual([]);
});

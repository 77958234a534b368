import { describe, expect, it } from 'vitest';
import { findCrossed, withCrossed } from '#src/structure/layout/crossed.ts';

const HEADINGS = [
  ...['Alter', 'Getötete männlich', 'Getötete weiblich', 'Getötete zusammen'],
  ...['Verletzte männlich', 'Verletzte weiblich', 'Verletzte zusammen', 'Verunglückte'],
];

const FIGURES = HEADINGS.slice(1);
const ROADS = [
  ...['Bundesstraßen Anzahl', 'Bundesstraßen Fläche (m²)'],
  ...['Landesstraßen Anzahl', 'Landesstraßen Fläche (m²)'],
];

describe('findCrossed', () => {
  it('finds columns that each hold one figure of one sex, and of both', () => {
    expect(findCrossed(HEADINGS, FIGURES)).toEqual({
      name: 'Geschlecht',
      parts: ['männlich', 'weiblich', 'zusammen'],
      values: ['Getötete', 'Verletzte'],
      whole: 'zusammen',
    });
  });

  it('leaves one figure alone, and figures that are not there for each sex', () => {
    expect(findCrossed(HEADINGS.slice(0, 4), FIGURES)).toBeUndefined();
    const some = HEADINGS.filter((one) => one !== 'Verletzte weiblich');
    expect(findCrossed(some, FIGURES)).toBeUndefined();
  });
});

describe('findCrossed, of names above names', () => {
  it('finds the same names below each of several others', () => {
    expect(findCrossed(['Landkreis', ...ROADS], ROADS)).toEqual({
      name: 'Gruppe',
      parts: ['Bundesstraßen', 'Landesstraßen'],
      values: ['Anzahl', 'Fläche (m²)'],
    });
  });

  it('leaves them where other figures stand beside them, which would be of none', () => {
    const all = [...ROADS, 'Einwohner'];
    expect(findCrossed(['Landkreis', ...all], all)).toBeUndefined();
  });

  it('leaves years below names', () => {
    const years = ['Neubau 2022', 'Neubau 2023', 'Umbau 2022', 'Umbau 2023'];
    expect(findCrossed(['Kreis', ...years], years)).toBeUndefined();
  });
});

describe('withCrossed', () => {
  it('makes a row of each part; what is of both stands in the row of both', () => {
    const crossed = findCrossed(HEADINGS, FIGURES);
    if (crossed === undefined) throw new Error('The columns are not crossed.');
    const rows = [{ line: 4, cells: ['unter 6', '2', '1', '3', '58', '41', '99', '102'] }];
    const laid = withCrossed(crossed, { headings: HEADINGS, rows, notes: [] }, HEADINGS.length);
    const kept = laid.headings.flatMap((heading, at) => (heading === '' ? [] : [at]));
    expect(kept.map((at) => laid.headings[at])).toEqual([
      ...['Alter', 'Verunglückte', 'Geschlecht', 'Getötete', 'Verletzte'],
    ]);
    expect(laid.rows.map(({ cells }) => kept.map((at) => cells[at]))).toEqual([
      ['unter 6', null, 'männlich', '2', '58'],
      ['unter 6', null, 'weiblich', '1', '41'],
      ['unter 6', '102', 'zusammen', '3', '99'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { aggregateOf, changeOf, rankedPlaces, sharesOf } from '#src/compute/arithmetic.ts';
import type { Measured } from '#src/compute/cell.ts';
import { placed } from '../../support/placed-entity.ts';

function measured(value: number | null, label = 'LKA'): Measured {
  return { entities: [placed(label)], year: 2023, value, cells: [] };
}

describe('aggregateOf', () => {
  it('adds printed decimals without what binary fractions add', () => {
    expect(aggregateOf('sum', [0.1, 0.2])).toBe(0.3);
  });

  it('takes the middle of an even number of values', () => {
    expect(aggregateOf('median', [30, 10, 20, 40])).toBe(25);
    expect(aggregateOf('median', [30, 10, 20])).toBe(20);
  });
});

describe('changeOf', () => {
  it('gives no percent from zero, and nothing at all where a value is missing', () => {
    expect(changeOf(measured(0), measured(5))).toMatchObject({ absolute: 5, percent: null });
    expect(changeOf(measured(null), measured(5))).toMatchObject({ absolute: null, percent: null });
  });

  it('is signed', () => {
    expect(changeOf(measured(200), measured(150))).toMatchObject({ absolute: -50, percent: -25 });
  });
});

describe('sharesOf', () => {
  it('gives none of nothing and none of what is missing', () => {
    expect(sharesOf(measured(5), measured(0)).percent).toBeNull();
    expect(sharesOf(measured(null), measured(10)).percent).toBeNull();
    expect(sharesOf(measured(5), measured(20)).percent).toBe(25);
  });
});

describe('rankedPlaces', () => {
  const rows = [
    { label: 'Gera', value: 30 },
    { label: 'Jena', value: 50 },
    { label: 'Suhl', value: 30 },
    { label: 'Greiz', value: null },
    { label: 'Gotha', value: 10 },
  ].map(({ label, value }) => ({ measured: measured(value, label), value, change: null }));
  const names = (wanted: Parameters<typeof rankedPlaces>[1]) =>
    rankedPlaces(rows, wanted).map((place) => [place.rank, place.measured.entities[0]?.label]);

  it('keeps all that tie with the last place asked for', () => {
    expect(names({ direction: 'top', limit: 2, from: 1 })).toEqual([
      [1, 'Jena'],
      [2, 'Gera'],
      [2, 'Suhl'],
    ]);
  });

  it('begins at a later place, and leaves out what has no value', () => {
    expect(names({ direction: 'bottom', limit: 1, from: 2 })).toEqual([
      [2, 'Gera'],
      [2, 'Suhl'],
    ]);
    expect(names({ direction: 'top', limit: 9, from: 1 })).toHaveLength(4);
    expect(names({ direction: 'top', limit: 1, from: 9 })).toEqual([]);
  });
});

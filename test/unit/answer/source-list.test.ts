import { describe, expect, it } from 'vitest';
import { SourceList } from '#src/answer/figures/source-list.ts';
import type { Measured } from '#src/compute/cell.ts';
import { placed } from '../../support/placed-entity.ts';

describe('the sources of a draft', () => {
  const entity = placed('Landeskriminalamt');
  const cell = { entity, year: 2023, value: 750, document: 'a.txt', line: 1567, labelLine: 1517 };
  const measured: Measured = { entities: [entity], year: 2023, value: 750, cells: [cell] };

  it('name the line of the label before that of the value where both are told', () => {
    const sources = new SourceList();
    expect(sources.ofNamed(measured)).toEqual([1, 2]);
    expect(sources.sources.map(({ firstLine }) => firstLine)).toEqual([1517, 1567]);
    expect(sources.of(measured)).toEqual([2]);
  });

  it('name the line of the label behind that of the value where there are few', () => {
    const sources = new SourceList({ citesLabels: true });
    expect(sources.of(measured)).toEqual([1, 2]);
    expect(sources.sources.map(({ firstLine }) => firstLine)).toEqual([1567, 1517]);
  });

  it('name a line with label and value once', () => {
    const sources = new SourceList({ citesLabels: true });
    const printed = { ...measured, cells: [{ ...cell, line: 297, labelLine: 297 }] };
    expect(sources.of(printed)).toEqual([1]);
  });
});

import { describe, expect, it } from 'vitest';
import { selectEntities, withoutParts } from '#src/compute/select-entities.ts';
import { placed } from '../../support/placed-entity.ts';

const ministry = placed('Einzelplan 03', { key: '03', kind: 'einzelplan', scope: 'Kern' });
const police = placed('Landespolizei', { key: '0314', scope: 'Kern', ancestors: [ministry] });
const fund = placed('Sondervermögen', { key: '03', kind: 'einzelplan', scope: 'Sonder' });
const other = placed('Landespolizei', { table: 'haushalt', key: '0314' });
const all = [ministry, police, fund, other];

describe('selectEntities', () => {
  it('finds a key of several parts of a table in the part that is named', () => {
    const select = (scope: string) =>
      selectEntities({ by: 'entities', entities: [{ key: '03', scope }] }, 'personal', all);
    expect(select('Kern')).toEqual([ministry]);
    expect(select('Sonder')).toEqual([fund]);
  });

  it('takes of a kind what belongs to something, without what is left out', () => {
    const group = { by: 'group' as const, kinds: ['kapitel'], scopes: [], except: [] };
    expect(selectEntities(group, 'personal', all)).toEqual([police]);
    expect(selectEntities({ ...group, within: { key: '03' } }, 'personal', all)).toEqual([police]);
    expect(selectEntities({ ...group, except: [{ key: '0314' }] }, 'personal', all)).toEqual([]);
  });

  it('compares words of a label by their stems', () => {
    const group = { by: 'group' as const, kinds: ['kapitel'], scopes: [], except: [] };
    expect(selectEntities({ ...group, labelled: 'landespolizei' }, 'personal', all)).toHaveLength(
      1,
    );
    expect(selectEntities({ ...group, labelled: 'polizei' }, 'personal', all)).toEqual([]);
  });
});

describe('withoutParts', () => {
  it('counts nothing twice', () => {
    expect(withoutParts([police, ministry, ministry])).toEqual({
      kept: [ministry],
      contained: [police],
    });
  });
});

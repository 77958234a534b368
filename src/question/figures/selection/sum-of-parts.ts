import type { Operation, Selection } from '#src/domain/query-plan.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import type { Asked } from './asked.ts';
import { refOf } from './plan-selection.ts';

/**
 * Puts the parts in the place of what has no row itself: "Einzelplan 03" is the sum of its chapters.
 *
 * @returns Null where that is not what the operation asks: such things are not ranked or compared.
 */
export function sumOfParts(
  asked: Asked,
  selection: Selection,
  operation: Operation,
): { selection: Selection; operation: Operation } | null {
  if (operation.name === 'parent') return { selection, operation };
  const parts = partsOf(asked, selection);
  const whole = operation.name === 'share' ? partsOf(asked, operation.whole) : undefined;
  if (parts === null || whole === null) return null;
  if (operation.name === 'share' && whole !== undefined)
    return { selection: parts, operation: { ...operation, whole } };
  if (parts === selection) return { selection, operation };
  if (operation.name === 'value')
    return { selection: parts, operation: { name: 'aggregate', over: 'entities', with: 'sum' } };
  const canSum = [
    'series',
    'change',
    'extreme-year',
    'years-where',
    'run',
    'per',
    'columns',
    'remainder',
    'aggregate',
  ];
  return canSum.includes(operation.name) ? { selection: parts, operation } : null;
}

function partsOf(asked: Asked, selection: Selection): Selection | null {
  const { index } = asked.knowledge;
  const table = asked.table.name;
  const lacksRows = (entity: NamedEntity | undefined): boolean => entity?.onlyParts === true;
  if (selection.by === 'group') {
    return index.ofKinds(table, selection.kinds).some(lacksRows) ? null : selection;
  }
  const named = selection.entities.map((ref) => index.find(table, ref));
  if (!named.some(lacksRows)) return selection;
  const [only, ...more] = named;
  if (only === undefined || more.length > 0) return null;
  const kinds = index.partsOf(only).map(({ kind }) => kind ?? '');
  return {
    by: 'group',
    kinds: [...new Set(kinds)],
    scopes: [],
    within: refOf(only),
    except: [],
  };
}

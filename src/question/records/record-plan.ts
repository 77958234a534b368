import type { AttributeFilter, QueryPlan, Selection } from '#src/domain/query-plan.ts';
import type { RecordList } from './record-list.ts';
import type { RecordQuestion } from './record-question.ts';
import type { RecordFilter } from './take-values.ts';

/** The plan that computes what is asked of a list. */
export function planOfRecords(question: RecordQuestion): QueryPlan {
  const { list, operation, metric, filters, condition, years } = question;
  const { time } = list.table;
  const covered = [...new Set(list.entries.flatMap((entry) => entry.years))].sort((a, b) => a - b);
  const base = {
    table: list.table.name,
    selection: selectionOf(list, filters),
    combined: false,
    metric: metric.column,
    years: time.kind === 'years' ? (years.length > 0 ? [...years] : covered.slice(-1)) : [],
  };
  const where = condition === null ? {} : { condition };
  switch (operation.name) {
    case 'total': {
      const { taken, by } = operation;
      if (by !== null)
        return {
          ...{ ...base, groupedBy: by.column },
          ...(taken === 'sum' ? {} : { takenAs: taken }),
          operation: { name: 'value' },
        };
      return taken === 'count'
        ? { ...base, operation: { name: 'count', ...where } }
        : { ...base, operation: { name: 'aggregate', over: 'entities', with: taken } };
    }
    case 'distinct':
      return {
        ...base,
        groupedBy: operation.column.column,
        operation: { name: 'count', ...where },
      };
    case 'share': {
      const whole = selectionOf(
        list,
        filters.filter(({ column }) => operation.ofWhole.includes(column)),
      );
      return {
        ...base,
        ...(operation.by === null ? {} : { groupedBy: operation.by.column }),
        ...(operation.taken === 'count' ? { takenAs: 'count' as const } : {}),
        operation: { name: 'share', whole, ...(operation.by === null ? {} : { each: true }) },
      };
    }
    case 'rank': {
      const { by, taken, direction, limit } = operation;
      return {
        ...base,
        ...(by === null ? {} : { groupedBy: by.column }),
        ...(by === null || taken === 'sum' ? {} : { takenAs: taken }),
        operation: { name: 'rank', by: 'value', direction, limit, from: 1 },
      };
    }
    case 'difference':
      return {
        ...base,
        groupedBy: operation.by.column,
        operation: { name: 'compare', by: operation.base === null ? 'difference' : 'percent' },
      };
    case 'columns':
      return {
        ...{ ...base, combined: true },
        operation: { name: 'columns', with: operation.with.column, by: operation.by },
      };
    case 'list':
      return {
        ...base,
        ...(operation.column === null ? {} : { groupedBy: operation.column.column }),
        operation: { name: 'list', ...where },
      };
    case 'value':
      return { ...base, operation: { name: 'value' } };
    case 'ask':
      return {
        ...base,
        operation: { name: 'identify', attributes: operation.columns.map(({ column }) => column) },
      };
  }
}

function selectionOf({ entries }: RecordList, filters: readonly RecordFilter[]): Selection {
  const where = filters.map(
    ({ column, values, isExcluded }): AttributeFilter => ({
      attribute: column.column,
      values: [...values],
      ...(isExcluded ? { isExcluded } : {}),
    }),
  );
  return {
    by: 'group',
    kinds: [...new Set(entries.map(({ kind }) => kind ?? ''))],
    scopes: [],
    ...(where.length === 0 ? {} : { where }),
    except: [],
  };
}

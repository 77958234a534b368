import type { QueryPlan } from '#src/domain/query-plan.ts';
import { readYearPart } from '#src/text/year-part.ts';
import type { Asked } from '../selection/asked.ts';
import { namedSelection } from '../selection/plan-selection.ts';
import type { PlannedOperation } from './planned-operation.ts';
import { SCOPE_LABEL, scopeLabelStems } from './scope-label.ts';
import { throughAllParts } from './whole-table.ts';

/** "von 2023 insgesamt auf 2024 insgesamt": the change of one thing with all parts of the years. */
export function throughYear(asked: Asked, operation: PlannedOperation): PlannedOperation {
  const [subject, ...more] = asked.subjects;
  const isOfOne = subject !== undefined && more.length === 0 && asked.groups.length === 0;
  const isMeant = asked.has('sum') && asked.scopes.length === 0 && hasPartsOfYear(asked);
  if (!isOfOne || !isMeant || operation.takesAll || operation.operation.name !== 'change')
    return operation;
  const parts = throughAllParts(asked, subject);
  if (parts.length < 2) return operation;
  return { ...operation, selection: namedSelection(parts), combined: true, takesAll: true };
}

/**
 * "Welcher Kreis hatte 2024 die meisten?" of a table of quarters: the quarters of all would be ranked,
 * and not what is asked for, the years.
 */
export function mixesPartsOfYear(
  asked: Asked,
  { selection, operation, combined }: QueryPlan,
): boolean {
  if (selection.by !== 'group' || selection.scopes.length > 0 || combined) return false;
  if (!hasPartsOfYear(asked) || !SINGLE.has(operation.name)) return false;
  const labels = scopeLabelStems(asked.table.entity.scope?.label ?? '');
  const { marked } = asked.parts;
  return !marked.terms.some(
    ({ stem }, index) => labels.includes(stem) && marked.roleOf(index) === SCOPE_LABEL,
  );
}

/** What looks at each entry by itself. */
const SINGLE = new Set(['rank', 'count', 'list', 'years-where', 'extreme-year']);

/** The parts of the table are those of a year, and none holds the others. */
export function hasPartsOfYear({ table }: Pick<Asked, 'table'>): boolean {
  const groups = table.entity.scope?.groups ?? [];
  return groups.length > 0 && groups.every(({ value }) => readYearPart(value) !== undefined);
}

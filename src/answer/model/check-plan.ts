import type { Catalogue, Table } from '#src/domain/catalogue.ts';
import type { Entity, EntityRef, QueryPlan, Selection } from '#src/domain/query-plan.ts';

/** All entries of the tables, not only those that were shown. */
export interface KnownThings {
  readonly catalogue: Catalogue;
  readonly entities: readonly Entity[];
}

const CHANGES_OVER_TIME = new Set(['change']);
const LOOKS_AT_ALL_YEARS = new Set(['series', 'extreme-year', 'bound-year', 'years-where']);

/**
 * Checks a plan that a model proposed, with the years it left open filled in.
 *
 * @returns null where it names a table, column, kind, entry or year that does not exist, a number
 *   that the question does not, or adds up what cannot be added.
 */
export function checkPlan(plan: QueryPlan, question: string, known: KnownThings): QueryPlan | null {
  const table = known.catalogue.tables.find(({ name }) => name === plan.table);
  if (table === undefined) return null;
  const metric = table.metrics.find(({ column }) => column === plan.metric);
  if (metric === undefined) return null;
  const isAddable = metric.kind === 'count' || metric.kind === 'amount';
  if (!isAddable && (plan.combined || addsUp(plan))) return null;
  if (!isSelectionOf(plan.selection, table, known.entities)) return null;
  if (plan.operation.name === 'share') {
    if (!isAddable || !isSelectionOf(plan.operation.whole, table, known.entities)) return null;
  }
  if (!numbersOf(plan).every((value) => numbersIn(question).includes(value))) return null;
  const years = yearsFor(plan, question, table, known.entities);
  return years === null ? null : { ...plan, years };
}

function addsUp({ operation }: QueryPlan): boolean {
  return operation.name === 'aggregate' && operation.with === 'sum';
}

function isSelectionOf(selection: Selection, table: Table, all: readonly Entity[]): boolean {
  const entities = all.filter((entity) => entity.table === table.name);
  const exists = ({ key, scope }: EntityRef) =>
    entities.some((entity) => entity.key === key && (scope ?? entity.scope) === entity.scope);
  if (selection.by === 'entities') return selection.entities.every(exists);
  const kinds = table.entity.kinds.map(({ value }) => value);
  const scopes = table.entity.scope?.groups.map(({ value }) => value) ?? [];
  return (
    selection.kinds.every((kind) => kinds.includes(kind)) &&
    selection.scopes.every((scope) => scopes.includes(scope)) &&
    (selection.within === undefined || exists(selection.within)) &&
    selection.except.every(exists)
  );
}

/** Numbers that a plan compares with; "die drei größten" may stay a word, so places are not among them. */
function numbersOf({ operation }: QueryPlan): number[] {
  if (!('condition' in operation) || operation.condition?.kind !== 'value') return [];
  const { value, upper } = operation.condition;
  return upper === undefined ? [value] : [value, upper];
}

function numbersIn(question: string): number[] {
  return [...question.matchAll(/\d+(?:\.\d{3})*(?:,\d+)?/gu)].map(([text]) =>
    Number(text.replaceAll('.', '').replace(',', '.')),
  );
}

/** Only years of the question and of the table; where the question names none, what the operation needs. */
function yearsFor(
  plan: QueryPlan,
  question: string,
  table: Table,
  entities: readonly Entity[],
): number[] | null {
  if (table.time.kind !== 'years') return [];
  const covered = [
    ...new Set(entities.filter((entity) => entity.table === table.name).flatMap((e) => e.years)),
  ].sort((a, b) => a - b);
  const named = numbersIn(question).filter((number) => covered.includes(number));
  if (plan.years.length > 0) {
    const from = Math.min(...named);
    const to = named.length > 1 ? Math.max(...named) : (covered.at(-1) ?? 0);
    const isNamed = (year: number) => covered.includes(year) && year >= from && year <= to;
    return plan.years.every(isNamed) ? [...new Set(plan.years)].sort((a, b) => a - b) : null;
  }
  if (named.length > 0) return null;
  return defaultYears(plan, covered);
}

function defaultYears({ operation }: QueryPlan, covered: readonly number[]): number[] {
  const ends = [covered[0], covered.at(-1)].flatMap((year) => year ?? []);
  if (CHANGES_OVER_TIME.has(operation.name)) return ends;
  const isOverYears = operation.name === 'aggregate' && operation.over === 'years';
  if (isOverYears || LOOKS_AT_ALL_YEARS.has(operation.name)) return [...covered];
  return ends.slice(-1);
}

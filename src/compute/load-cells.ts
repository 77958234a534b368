import type { Metric, Table } from '#src/domain/catalogue.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import type { QueryRow, TableStore } from '#src/ports/table-store.ts';
import type { Cell } from './cell.ts';

export interface LoadedCells {
  /** The statement that was run: it can be repeated on the exported table. */
  readonly sql: string;
  /** The cell of an entity and year; one without value and line where the table has no such row. */
  at(entity: PlacedEntity, year: number | null): Cell;
}

/** Reads one metric of entities and years with one statement. */
export async function loadCells(
  store: TableStore,
  table: Table,
  metric: Metric,
  entities: readonly PlacedEntity[],
  years: readonly number[],
): Promise<LoadedCells> {
  const sql = cellSql(table, metric, entities, years);
  const rows = entities.length === 0 ? [] : await store.query(sql);
  const byPlace = new Map(rows.map((row) => [placeOf(row.scope, row.key, row.year), row]));
  return {
    sql,
    at: (entity, year) => {
      const row = byPlace.get(placeOf(entity.scope, entity.key, year));
      return {
        entity,
        year,
        value: numberOf(row?.value),
        document: typeof row?.document === 'string' ? row.document : table.document,
        line: numberOf(row?.line),
        labelLine: numberOf(row?.label_line),
      };
    },
  };
}

function cellSql(
  table: Table,
  metric: Metric,
  entities: readonly PlacedEntity[],
  years: readonly number[],
): string {
  const { entity, time } = table;
  const scope = entity.scope === undefined ? 'NULL' : quotedName(entity.scope.column);
  const year = time.kind === 'years' ? quotedName(time.column) : 'NULL';
  const labelLine = entity.labelLine === undefined ? 'NULL' : quotedName(entity.labelLine);
  const conditions = [keyCondition(table, entities)];
  if (time.kind === 'years') conditions.push(`${year} IN (${years.join(', ')})`);
  return [
    `SELECT ${scope} AS scope, ${quotedName(entity.key)} AS key, ${year} AS year,`,
    `${quotedName(metric.column)} AS value, ${lineOf(metric)} AS line, ${labelLine} AS label_line, document`,
    `FROM ${quotedName(table.name)}`,
    `WHERE ${conditions.join(' AND ')}`,
    `ORDER BY ${quotedName(entity.key)}${time.kind === 'years' ? `, ${year}` : ''}`,
  ].join(' ');
}

/** A value that is not there is told by the first line of its entity. */
function lineOf({ line }: Metric): string {
  return line === undefined ? 'line' : `COALESCE(${quotedName(line)}, line)`;
}

function keyCondition({ entity }: Table, entities: readonly PlacedEntity[]): string {
  const key = quotedName(entity.key);
  if (entity.scope === undefined) return `${key} IN (${texts(entities.map((e) => e.key))})`;
  const column = quotedName(entity.scope.column);
  const scopes = [...new Set(entities.map((e) => e.scope ?? ''))];
  const parts = scopes.map((scope) => {
    const keys = entities.filter((e) => (e.scope ?? '') === scope).map((e) => e.key);
    return `${column} = ${quotedText(scope)} AND ${key} IN (${texts(keys)})`;
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? only
    : `(${parts.map((p) => `(${p})`).join(' OR ')})`;
}

function texts(values: readonly string[]): string {
  return [...new Set(values)].map(quotedText).join(', ');
}

function quotedName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function placeOf(scope: unknown, key: unknown, year: unknown): string {
  return `${scope ?? ''}\u0000${key}\u0000${year ?? ''}`;
}

function numberOf(value: QueryRow[string] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

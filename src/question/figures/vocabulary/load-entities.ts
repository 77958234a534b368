import type { Table } from '#src/domain/catalogue.ts';
import type { Entity } from '#src/domain/query-plan.ts';
import type { QueryRow, TableStore } from '#src/ports/table-store.ts';

/** Behind the name of a column of dates: the attribute of their years. */
export const YEAR_OF_DATE = '_jahr';

/**
 * Reads every entity of every table of the store, each once, with the years it has values for. The
 * newest label counts where it changed.
 */
export async function loadEntities(store: TableStore): Promise<Entity[]> {
  const loaded = await Promise.all(
    store.catalogue.tables.map(async (table) => {
      const rows = await store.query(entitySql(table));
      return rows.map((row) => entityOf(table, row));
    }),
  );
  return loaded.flat();
}

function entitySql({ name, entity, time, metrics }: Table): string {
  const hasValue = metrics.map(({ column }) => `${quoted(column)} IS NOT NULL`).join(' OR ');
  const year = time.kind === 'years' ? quoted(time.column) : '0';
  const columns: readonly (readonly [string, string | undefined])[] = [
    ['scope', entity.scope?.column],
    ['kind', entity.kind],
    ['parent', entity.parent],
  ];
  const selected = columns.map(([as, column]) =>
    column === undefined ? `NULL AS ${as}` : `arg_max(${quoted(column)}, ${year}) AS ${as}`,
  );
  const attributes = (entity.attributes ?? []).map(
    ({ column }, at) => `arg_max(${quoted(column)}, ${year}) AS attribute_${at},`,
  );
  const scope = entity.scope === undefined ? '' : `, ${quoted(entity.scope.column)}`;
  return [
    `SELECT ${quoted(entity.key)} AS key, arg_max(${quoted(entity.label)}, ${year}) AS label,`,
    `${selected.join(', ')},`,
    ...attributes,
    `string_agg(DISTINCT CASE WHEN ${hasValue} THEN CAST(${year} AS VARCHAR) END, ',') AS years`,
    `FROM ${quoted(name)} GROUP BY ${quoted(entity.key)}${scope}`,
    `ORDER BY ${quoted(entity.key)}${scope}`,
  ].join(' ');
}

function entityOf(table: Table, row: QueryRow): Entity {
  const years = String(row.years ?? '')
    .split(',')
    .filter((year) => year !== '')
    .map(Number);
  return {
    table: table.name,
    key: String(row.key),
    scope: textOf(row.scope),
    label: String(row.label).replace(/\s+/gu, ' ').trim(),
    kind: textOf(row.kind),
    // An empty key can be the parent: the total of a part of a table often has none.
    parent: row.parent === null || row.parent === undefined ? null : String(row.parent),
    years: years.sort((a, b) => a - b),
    ...attributesOf(table, row),
  };
}

function attributesOf({ entity }: Table, row: QueryRow): Pick<Entity, 'attributes'> {
  if (entity.attributes === undefined) return {};
  return {
    attributes: Object.fromEntries([
      ...entity.attributes.flatMap(({ column }, at) => {
        const text = textOf(row[`attribute_${at}`]);
        if (text === null) return [];
        const year = /^\d{1,2}\.\s?\d{1,2}\.\s?((?:19|20)\d\d)$|^((?:19|20)\d\d)-\d\d-\d\d/u.exec(
          text,
        );
        const ofDate =
          year === null ? [] : [[`${column}${YEAR_OF_DATE}`, year[1] ?? year[2] ?? '']];
        return [[column, text], ...ofDate];
      }),
      [entity.key, String(row.key)],
      [entity.label, String(row.label).replace(/\s+/gu, ' ').trim()],
    ]),
  };
}

function textOf(value: QueryRow[string] | undefined): string | null {
  return value === undefined || value === null || value === '' ? null : String(value);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

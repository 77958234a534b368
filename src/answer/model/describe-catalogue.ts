import type { Catalogue, Table } from '#src/domain/catalogue.ts';
import type { Entity } from '#src/domain/query-plan.ts';
import type { Nearness } from '../verify/verify-sentence.ts';

/** What a plan may name: the tables, and of their entries those that the question may mean. */
export interface Askable {
  readonly catalogue: Catalogue;
  readonly entities: readonly Entity[];
}

/** So many entries are shown to a model at most. */
const SHORTLIST = 60;

/** The entries whose names are nearest to the question in meaning, nearest first. */
export async function shortlistEntities(
  question: string,
  entities: readonly Entity[],
  nearness: Nearness,
): Promise<readonly Entity[]> {
  if (entities.length <= SHORTLIST) return entities;
  const near = await nearness(
    question,
    entities.map(({ label }) => label),
  );
  return entities
    .map((entity, index) => ({ entity, near: near[index] ?? 0, index }))
    .sort((a, b) => b.near - a.near || a.index - b.index)
    .slice(0, SHORTLIST)
    .map(({ entity }) => entity);
}

/** Tables, measures, kinds and entries as a model reads them; no value of any cell. */
export function describeCatalogue({ catalogue, entities }: Askable): string {
  return catalogue.tables
    .map((table) =>
      describeTable(
        table,
        entities.filter(({ table: name }) => name === table.name),
      ),
    )
    .join('\n\n');
}

function describeTable(table: Table, entities: readonly Entity[]): string {
  const years = [...new Set(entities.flatMap((entity) => entity.years))].filter((year) => year > 0);
  return [
    `Tabelle ${table.name}: ${table.title}. ${table.description}`,
    ...table.metrics.map(({ column, label, unit }) => `  Kennzahl ${column}: ${label} (${unit})`),
    ...table.entity.kinds.map(({ value, plural }) => `  Art ${value}: ${plural}`),
    ...(table.entity.scope?.groups ?? []).map(({ value, plural }) => `  Teil ${value}: ${plural}`),
    ...(years.length === 0 ? [] : [`  Jahre ${Math.min(...years)} bis ${Math.max(...years)}`]),
    ...entities.map(({ key, scope, label }) =>
      scope === null ? `  Eintrag ${key}: ${label}` : `  Eintrag ${key} (Teil ${scope}): ${label}`,
    ),
  ].join('\n');
}

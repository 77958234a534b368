import type { PlacedEntity } from '#src/domain/query-plan.ts';

/** An entity of a table "personal", with what it belongs to. */
export function placed(label: string, more: Partial<PlacedEntity> = {}): PlacedEntity {
  return {
    table: 'personal',
    key: label,
    scope: null,
    label,
    kind: 'kapitel',
    parent: null,
    ancestors: [],
    years: [],
    ...more,
  };
}

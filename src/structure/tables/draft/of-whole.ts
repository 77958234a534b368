import type { Sidecar } from '#src/domain/table-file.ts';
import { WHOLE } from '#src/structure/layout/one-entry.ts';

/** The column of kinds, which no such table has. */
export const KIND = 'ebene';

/** The one entry of a table of years sums up all there is. */
export function ofWhole(entity: Sidecar['entity']): Sidecar['entity'] {
  const whole = { value: WHOLE, singular: WHOLE, plural: 'Gesamtheiten', gender: 'f' as const };
  return { ...entity, kind: KIND, kinds: [{ ...whole, words: [], aggregate: true }] };
}

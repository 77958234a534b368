import type { Caveat } from '#src/domain/catalogue.ts';
import type { Check } from '#src/domain/check.ts';

/**
 * What an answer on a sum of a table file must say where its parts give another.
 *
 * @param checks - From `checkFileTable`.
 */
export function caveatsOfFileTable(table: string, checks: readonly Check[]): Caveat[] {
  return checks
    .flatMap(({ residuals }) => residuals)
    .filter(({ judgement, key }) => judgement === 'contradiction' && key !== '')
    .map(({ key, scope, year, text, lines }) => ({
      table,
      key,
      ...(scope === undefined ? {} : { scope }),
      ...(year === null ? {} : { year }),
      kind: 'contradiction',
      text,
      lines: [...lines],
    }));
}

import type { Caveat } from '#src/domain/catalogue.ts';
import type { Check } from '#src/domain/check.ts';

/**
 * What an answer on a measure must say where the plans contradict themselves.
 *
 * @param checks - From `checkPlans`.
 * @returns Caveats of the table `measures`, keyed by measure id and plan year.
 */
export function caveatsOfPlans(checks: readonly Check[]): Caveat[] {
  return checks
    .flatMap(({ residuals }) => residuals)
    .filter(({ judgement, key }) => judgement === 'contradiction' && key !== '')
    .map(({ key, year, text, lines }) => ({
      table: 'measures',
      key,
      ...(year === null ? {} : { year }),
      kind: 'contradiction',
      text,
      lines: [...lines],
    }));
}

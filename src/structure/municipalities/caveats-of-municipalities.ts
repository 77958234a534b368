import type { Caveat } from '#src/domain/catalogue.ts';
import type { Check, Residual } from '#src/domain/check.ts';
import type { MunicipalRow } from '#src/domain/municipality.ts';
import { formatNumber } from '#src/text/german-number.ts';

/**
 * What answers on certain rows must say: contradictions of the source that the checks found.
 *
 * @param checks - From `reconcileMunicipalities` on the same rows; checks of other tables are
 *   passed over.
 */
export function caveatsOfMunicipalities(
  rows: readonly MunicipalRow[],
  checks: readonly Check[],
): Caveat[] {
  const names = new Map(rows.map(({ ags, name }) => [ags, name]));
  return checks
    .flatMap(({ residuals }) => residuals)
    .filter(({ judgement, scope }) => judgement === 'contradiction' && scope === undefined)
    .flatMap((residual) => {
      const name = names.get(residual.key);
      return name === undefined ? [] : [caveatOf(residual, name)];
    });
}

function caveatOf(residual: Residual, name: string): Caveat {
  return {
    table: 'municipalities',
    key: residual.key,
    kind: 'contradiction',
    text: residual.text,
    textEnglish: describeInEnglish(residual, `${name} (${residual.key})`),
    lines: [...residual.lines],
  };
}

function describeInEnglish({ kind, found, expected }: Residual, row: string): string {
  const printed = found === null ? 'a dash' : formatNumber(found, { language: 'en' });
  if (kind === 'unique-key') return `${row} stands in the table more than once.`;
  if (kind === 'rounding-to-5') return `${row}: ${printed} is no multiple of 5.`;
  const sum = formatNumber(expected ?? 0, { language: 'en' });
  return `${row}: the table prints ${printed}, its parts add up to ${sum}; rounding does not explain the difference.`;
}

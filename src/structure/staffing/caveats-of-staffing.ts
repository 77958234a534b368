import type { Language } from '#src/domain/answer.ts';
import type { Caveat } from '#src/domain/catalogue.ts';
import type { Check, Residual } from '#src/domain/check.ts';
import { STAFFING_SECTIONS, type StaffingRow, type StaffingSection } from '#src/domain/staffing.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { describeResidual } from './describe-residual.ts';
import { findReorganisations, type Movement, type Reorganisation } from './find-reorganisations.ts';
import { lookUpStaffing } from './staffing-lookup.ts';

/**
 * What answers on certain cells must say: contradictions and gaps of the source that the checks
 * found, and years in which staff was moved between chapters. The key of a section's total is the
 * empty string, as in the table.
 *
 * @param checks - From `reconcileStaffing` on the same rows; checks of other tables are passed over.
 */
export function caveatsOfStaffing(
  rows: readonly StaffingRow[],
  checks: readonly Check[],
): Caveat[] {
  const residuals = checks
    .flatMap((check) => check.residuals)
    .filter(({ scope }) => STAFFING_SECTIONS.some((section) => section === scope));
  const contradictions = residuals.filter(({ judgement }) => judgement === 'contradiction');
  const gaps = residuals.filter(({ judgement, kind }) => judgement === 'gap' && isSum(kind));
  const table = lookUpStaffing(rows);
  return [
    ...[...contradictions, ...gaps].map(caveatOfResidual),
    ...findReorganisations(table, contradictions).flatMap(caveatsOfReorganisation),
  ];
}

function isSum(kind: Residual['kind']): boolean {
  return kind === 'sum-of-chapters' || kind === 'sum-of-plans';
}

function caveatOfResidual(residual: Residual): Caveat {
  const metric = metricOf(residual);
  return {
    table: 'staffing',
    key: residual.key,
    ...(residual.scope === undefined ? {} : { scope: residual.scope }),
    ...(residual.year === null ? {} : { year: residual.year }),
    ...(metric === undefined ? {} : { metric }),
    kind: residual.judgement === 'gap' ? 'gap' : 'contradiction',
    text: residual.text,
    textEnglish: describeResidual(residual, 'en'),
    lines: [...residual.lines],
  };
}

/** A wrong count makes rate and change of the cell wrong too; a wrong rate or change only itself. */
function metricOf({ kind }: Residual): string | undefined {
  if (kind === 'change-against-previous-year') return 'change_pct';
  return kind === 'per-10k-population' ? 'per_10k' : undefined;
}

function caveatsOfReorganisation(reorganisation: Reorganisation): Caveat[] {
  const { movements, year } = reorganisation;
  const lines = [...new Set(movements.map(({ row }) => row.line))].sort((a, b) => a - b);
  return movements.map(({ row }) => ({
    table: 'staffing',
    key: row.code ?? '',
    scope: row.section,
    year,
    kind: 'reorganisation',
    text: describeReorganisation(reorganisation, row.section, 'de'),
    textEnglish: describeReorganisation(reorganisation, row.section, 'en'),
    lines,
  }));
}

function describeReorganisation(
  { year, movements }: Reorganisation,
  section: StaffingSection,
  language: Language,
): string {
  const isGerman = language === 'de';
  const shown = (chosen: readonly Movement[]) =>
    chosen.map((movement) => describeMovement(movement, section, language)).join(', ');
  const less = shown(movements.filter(({ from, to }) => to < from));
  const more = shown(movements.filter(({ from, to }) => to > from));
  return isGerman
    ? `Die Zahlen sprechen für eine Umgliederung ${year}: weniger Beschäftigte bei ${less}; zugleich mehr bei ${more}. Werte vor und ab ${year} sind dann nicht unmittelbar vergleichbar.`
    : `The figures suggest a reorganisation in ${year}: fewer employees at ${less}; at the same time more at ${more}. Values before and from ${year} on are then not directly comparable.`;
}

/** The section is named where it is another than that of the row the caveat is about. */
function describeMovement(
  { row, from, to }: Movement,
  section: StaffingSection,
  language: Language,
): string {
  const other = row.section === section ? '' : ` ${row.section}`;
  return `${row.code}${other} (${formatNumber(from, { language })} → ${formatNumber(to, { language })})`;
}

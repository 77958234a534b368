import type { Check } from '#src/domain/check.ts';
import type { StaffingReading } from '#src/domain/staffing.ts';
import { checkSums } from './check-sums.ts';
import { checkChanges, checkRates, checkRounding } from './check-values.ts';
import { lookUpStaffing } from './staffing-lookup.ts';

/**
 * Proves a reading of staffing tables by the laws such tables obey (`constraints.ts`).
 *
 * @returns One check a law; `residuals` holds what does not come out even, judged.
 */
export function reconcileStaffing(reading: StaffingReading): Check[] {
  const table = lookUpStaffing(reading.rows);
  return [
    {
      kind: 'token-used-once',
      checked: reading.tokens.printed,
      residuals: reading.residuals.filter(({ kind }) => kind === 'token-used-once'),
    },
    {
      kind: 'alignment',
      checked: reading.rows.length,
      residuals: reading.residuals.filter(({ kind }) => kind === 'alignment'),
    },
    {
      kind: 'unique-key',
      checked: reading.rows.length,
      residuals: reading.residuals.filter(({ kind }) => kind === 'unique-key'),
    },
    checkRounding(table),
    checkChanges(table),
    checkRates(table),
    checkSums(table, 'sum-of-chapters'),
    checkSums(table, 'sum-of-plans'),
  ];
}

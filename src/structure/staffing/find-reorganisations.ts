import type { Residual } from '#src/domain/check.ts';
import type { StaffingRow } from '#src/domain/staffing.ts';
import { keyOf } from './block.ts';
import type { StaffingLookup } from './staffing-lookup.ts';

/** A chapter whose count changed from one year to the next; absent counts as 0. */
export interface Movement {
  readonly row: StaffingRow;
  readonly from: number;
  readonly to: number;
}

/** Chapters that end or begin while others grow or shrink: staff was moved, not hired or lost. */
export interface Reorganisation {
  readonly year: number;
  readonly movements: readonly Movement[];
}

/** Smaller movements may be rounding or a vacancy. */
const LEAST_STAFF = 20;
const LEAST_SHARE = 0.1;
/** How far apart a chapter that ends and one that begins elsewhere may be, to be the same staff. */
const SAME_STAFF = 0.1;

/**
 * Finds years in which a chapter ends (or begins) and staff appears (or vanishes) elsewhere: in the
 * same Einzelplan, under the same code in the other section, or in a chapter that begins (ends)
 * anywhere with nearly the same count.
 *
 * @param contradictions - Cells that the source contradicts; they neither end nor begin anything.
 */
export function findReorganisations(
  table: StaffingLookup,
  contradictions: readonly Pick<Residual, 'key' | 'scope' | 'year'>[],
): Reorganisation[] {
  return table.years.slice(1).flatMap((year) => {
    const movements = movementsInto(table, year).filter(
      ({ row }) => !isContradicted(row, year, contradictions),
    );
    return groupsOf(movements).map((group) => ({ year, movements: group }));
  });
}

function movementsInto(table: StaffingLookup, year: number): Movement[] {
  return table.rows
    .filter((row) => row.level === 'kapitel' && row.year === year)
    .map((row) => ({
      row,
      from: table.count(keyOf(row), year - 1) ?? 0,
      to: row.employees ?? 0,
    }))
    .filter(
      ({ from, to }) =>
        Math.abs(to - from) >= LEAST_STAFF && Math.abs(to - from) >= LEAST_SHARE * from,
    );
}

function isContradicted(
  row: StaffingRow,
  year: number,
  contradictions: readonly Pick<Residual, 'key' | 'scope' | 'year'>[],
): boolean {
  return contradictions.some(
    ({ key, scope, year: other }) =>
      key === row.code && scope === row.section && (other === year || other === year - 1),
  );
}

/** Puts movements that explain each other into one group. */
function groupsOf(movements: readonly Movement[]): Movement[][] {
  const groups: Movement[][] = [];
  for (const movement of movements.filter(isEndOrBegin)) {
    const partners = movements.filter((other) => explains(movement, other));
    if (partners.length === 0) continue;
    const members = [movement, ...partners];
    const touching = groups.filter((group) => group.some((member) => members.includes(member)));
    const merged = new Set([...touching.flat(), ...members]);
    const rest = groups.filter((group) => !touching.includes(group));
    groups.splice(
      0,
      groups.length,
      ...rest,
      movements.filter((member) => merged.has(member)),
    );
  }
  return groups;
}

function isEndOrBegin({ from, to }: Movement): boolean {
  return from === 0 || to === 0;
}

function explains(movement: Movement, other: Movement): boolean {
  const isOpposite = movement.to > movement.from !== other.to > other.from;
  if (!isOpposite) return false;
  const isSameSection = movement.row.section === other.row.section;
  const isSamePlan = isSameSection && movement.row.parentCode === other.row.parentCode;
  const isSameCode = movement.row.code === other.row.code;
  return isSamePlan || isSameCode || isSameStaff(movement, other);
}

function isSameStaff(movement: Movement, other: Movement): boolean {
  const [one, two] = [movement, other].map(({ from, to }) => Math.abs(to - from));
  const isWhole = isEndOrBegin(movement) && isEndOrBegin(other);
  return isWhole && Math.abs((one ?? 0) - (two ?? 0)) <= SAME_STAFF * Math.max(one ?? 0, two ?? 0);
}

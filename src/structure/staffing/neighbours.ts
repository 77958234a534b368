import { type Block, keyOf, type ValueGroup } from './block.ts';
import { fitsChange } from './constraints.ts';
import type { Domain, Option } from './options.ts';

/** A block in the course of alignment. */
export interface OpenBlock {
  readonly block: Block;
  readonly domain: Domain;
}

/** One appearance of a row: the block and the position of its label. */
interface Holder {
  readonly open: OpenBlock;
  readonly label: number;
}

type Cell = ValueGroup | null;

/** Finds the appearances of a row in the blocks that print a year. */
export type FindHolders = (key: string, year: number) => readonly Holder[];

/** Finds the blocks that print a key in a year. */
export function holdersOf(blocks: readonly OpenBlock[]): FindHolders {
  const byKeyAndYear = new Map<string, Holder[]>();
  for (const open of blocks) {
    for (const [label, printed] of open.block.labels.entries()) {
      for (const year of open.block.years) {
        const place = `${keyOf(printed)} ${year}`;
        const holders = byKeyAndYear.get(place) ?? [];
        byKeyAndYear.set(place, [...holders, { open, label }]);
      }
    }
  }
  return (key, year) => byKeyAndYear.get(`${key} ${year}`) ?? [];
}

/**
 * Keeps the options of a block for which the blocks of the years before and after have some option
 * that the printed changes agree with.
 */
export function keepAgreeing(open: OpenBlock, holders: FindHolders): Domain {
  const { block, domain } = open;
  const firstYear = block.years[0] ?? 0;
  const lastYear = block.years.at(-1) ?? 0;
  return domain.map((options, label) => {
    const printed = block.labels[label];
    if (printed === undefined) return options;
    const before = cellsOf(holders(keyOf(printed), firstYear - 1), firstYear - 1);
    const after = cellsOf(holders(keyOf(printed), lastYear + 1), lastYear + 1);
    const isAlone = holders(keyOf(printed), lastYear).length === 1;
    return options.filter(
      (option) => agreesBefore(option, before) && agreesAfter(option, after, isAlone),
    );
  });
}

function agreesBefore(option: Option, before: readonly Cell[]): boolean {
  const first = option.cells[0] ?? null;
  return (
    first === null ||
    before.length === 0 ||
    before.some((cell) => fitsChange(first, cell?.count ?? null))
  );
}

/** A running head has no values of its own: the row's values then stand on another page. */
function agreesAfter(option: Option, after: readonly Cell[], isAlone: boolean): boolean {
  const last = option.cells.at(-1) ?? null;
  if (after.length === 0 || (last === null && !isAlone)) return true;
  return after.some((cell) => cell === null || fitsChange(cell, last?.count ?? null));
}

/** What the row may hold in a year: null only where no appearance must have a value. */
function cellsOf(holders: readonly Holder[], year: number): Cell[] {
  const perHolder = holders.map(({ open, label }) => {
    const index = open.block.years.indexOf(year);
    return (open.domain[label] ?? []).map(({ cells }) => cells[index] ?? null);
  });
  const values = perHolder.flat().filter((cell) => cell !== null);
  const canBeAbsent = perHolder.length > 0 && perHolder.every((cells) => cells.includes(null));
  return canBeAbsent ? [...values, null] : values;
}

import type { Block, ValueGroup } from './block.ts';
import { fitsChange, fitsPopulation, type Population } from './constraints.ts';

/** One way to give a label its values: a value line put on years, or no values at all. */
export interface Option {
  /** Position in `block.values`; null where the label has no values. */
  readonly value: number | null;
  /** What stands in each year of the block, in the order of `block.years`. */
  readonly cells: readonly (ValueGroup | null)[];
}

/** The options each label of a block still has, in the order of `block.labels`. */
export type Domain = readonly (readonly Option[])[];

export type Populations = ReadonlyMap<number, Population>;

/** Every option that the printed order and the lengths of the lines leave open. */
export function allOptions(block: Block): Domain {
  const slack = block.labels.length - block.values.length;
  const none: Option = { value: null, cells: block.years.map(() => null) };
  return block.labels.map((_, label) => [
    ...(slack > 0 ? [none] : []),
    ...block.values.flatMap(({ groups }, value) =>
      value <= label && value >= label - slack
        ? placements(groups, block.years.length).map((cells) => ({ value, cells }))
        : [],
    ),
  ]);
}

/** All ways to put groups on years without changing their order. */
function placements(groups: readonly ValueGroup[], years: number): (ValueGroup | null)[][] {
  const [first, ...rest] = groups;
  if (groups.length > years) return [];
  if (first === undefined) return [new Array<null>(years).fill(null)];
  return [
    ...placements(rest, years - 1).map((cells) => [first, ...cells]),
    ...placements(groups, years - 1).map((cells) => [null, ...cells]),
  ];
}

/** Whether an option is right in itself: rates fit the populations, changes fit the years beside. */
export function fitsItself(
  option: Option,
  years: readonly number[],
  populations: Populations,
): boolean {
  return option.cells.every((cell, index) => {
    if (cell === null) return true;
    const year = years[index] ?? 0;
    const hasYearBefore = years[index - 1] === year - 1;
    const before = option.cells[index - 1]?.count ?? null;
    return (
      fitsPopulation(cell, populations.get(year)) && (!hasYearBefore || fitsChange(cell, before))
    );
  });
}

import { type Block, keyOf } from './block.ts';
import { roundingTolerance } from './constraints.ts';
import type { OpenBlock } from './neighbours.ts';
import type { Domain } from './options.ts';
import { listPaths, type Path } from './paths.ts';
import { type CountOf, type Hierarchy, parentKey, sumOf } from './sums.ts';

/** More assignments than this are not weighed: the other laws should have decided. */
const MOST_PATHS = 500;

/**
 * Where changes and rates leave several assignments, the one that breaks fewest sums is right:
 * fewest, because the source itself may break one.
 *
 * @param decided - Counts of the blocks that are decided already.
 * @returns undefined where no assignment is better than all others.
 */
export function decideBySums(
  open: OpenBlock,
  hierarchy: Hierarchy,
  decided: CountOf,
): Domain | undefined {
  const paths = listPaths(open.block, open.domain, MOST_PATHS);
  if (paths.length > MOST_PATHS) return undefined;
  const [best, second] = paths
    .map((path) => ({ path, broken: brokenSums(open.block, path, hierarchy, decided) }))
    .sort((a, b) => a.broken - b.broken);
  const isClear = best !== undefined && (second === undefined || best.broken < second.broken);
  return isClear ? best.path.map((option) => [option]) : undefined;
}

function brokenSums(block: Block, path: Path, hierarchy: Hierarchy, decided: CountOf): number {
  const countOf = countsWith(block, path, decided);
  const wholes = new Set(block.labels.flatMap((label) => [keyOf(label), parentKey(label) ?? '']));
  return [...wholes].flatMap((whole) =>
    block.years.filter((year) => {
      const sum = sumOf(whole, year, hierarchy, countOf);
      return sum !== undefined && Math.abs(sum.total - sum.ofParts) > roundingTolerance(sum.parts);
    }),
  ).length;
}

/** The decided counts together with those of one assignment of this block. */
function countsWith(block: Block, path: Path, decided: CountOf): CountOf {
  const labels = new Map(block.labels.map((label, index) => [keyOf(label), index]));
  return (key, year) => {
    const label = labels.get(key);
    const index = block.years.indexOf(year);
    if (label === undefined || index === -1) return decided(key, year);
    return path[label]?.cells[index]?.count ?? decided(key, year) ?? null;
  };
}

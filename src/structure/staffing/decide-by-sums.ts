import { type Block, keyOf } from './block.ts';
import { roundingTolerance } from './constraints.ts';
import type { OpenBlock } from './neighbours.ts';
import type { Domain } from './options.ts';
import { listPaths, type Path } from './paths.ts';
import {
  type CountOf,
  type Hierarchy,
  type KnownCounts,
  parentKey,
  type Sum,
  standsWithParts,
  sumOf,
} from './sums.ts';

/** More assignments than this are not weighed: the other laws should have decided. */
const MOST_PATHS = 500;

/**
 * Where changes and rates leave several assignments, the one that breaks no sum is right. A sum that
 * every assignment breaks says nothing about them: there the source contradicts itself. But a sum
 * without its parts, or parts without their sum, always means that a line is missing.
 *
 * @param decided - Counts of the blocks that are decided already.
 * @returns undefined where no assignment or more than one breaks no sum.
 */
export function decideBySums(
  open: OpenBlock,
  hierarchy: Hierarchy,
  decided: KnownCounts,
): Domain | undefined {
  const paths = listPaths(open.block, open.domain, MOST_PATHS);
  if (paths.length > MOST_PATHS) return undefined;
  const weighed = paths.map((path) => weigh(open.block, path, hierarchy, decided));
  const right = weighed.filter(
    ({ isWhole, broken }) =>
      isWhole && broken.every((sum) => weighed.every((other) => other.broken.includes(sum))),
  );
  const [only, second] = right;
  if (only === undefined || second !== undefined) return undefined;
  return only.path.map((option) => [option]);
}

/** Looks at the sums that a block takes part in: which stand with their parts, which come out. */
function weigh(block: Block, path: Path, hierarchy: Hierarchy, decided: KnownCounts) {
  const countOf = countsWith(block, path, decided.count);
  const wholes = new Set(block.labels.flatMap((label) => [keyOf(label), parentKey(label) ?? '']));
  const sums = [...wholes].flatMap((whole) => block.years.map((year) => ({ whole, year })));
  return {
    path,
    isWhole: sums
      .filter(({ whole }) => isSum(whole, block, decided))
      .every(({ whole, year }) => standsWithParts(whole, year, hierarchy, countOf)),
    broken: sums
      .filter(({ whole, year }) => isBroken(sumOf(whole, year, hierarchy, countOf)))
      .map(({ whole, year }) => `${whole} ${year}`),
  };
}

/** An Einzelplan always is a sum; the name of a section may only be the running head of the page. */
function isSum(whole: string, block: Block, decided: KnownCounts): boolean {
  const isTotal = block.labels.every(
    ({ section, code }) => code === null || whole !== keyOf({ section, code: code.slice(0, 2) }),
  );
  return !isTotal || decided.isPrinted(whole);
}

function isBroken(sum: Sum | undefined): boolean {
  return sum !== undefined && Math.abs(sum.total - sum.ofParts) > roundingTolerance(sum.parts);
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

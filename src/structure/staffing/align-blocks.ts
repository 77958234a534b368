import { type Block, keyOf } from './block.ts';
import { commonPopulation, populationOf } from './constraints.ts';
import { decideBySums } from './decide-by-sums.ts';
import { holdersOf, keepAgreeing, type OpenBlock } from './neighbours.ts';
import { allOptions, type Domain, fitsItself, type Option, type Populations } from './options.ts';
import { isContradictory, isDecided, keepOnPaths } from './paths.ts';
import { hierarchyOf, type KnownCounts } from './sums.ts';

/** A block with the one assignment that the arithmetic allows. */
export interface AlignedBlock {
  readonly block: Block;
  /** One option a label, in the order of `block.labels`. */
  readonly options: readonly Option[];
}

export interface Alignment {
  readonly aligned: readonly AlignedBlock[];
  /** Blocks for which nothing fits. */
  readonly contradictory: readonly Block[];
  /** Blocks for which more than one assignment fits. */
  readonly ambiguous: readonly Block[];
}

/**
 * Finds for every label its values and for every value its year. What print order and line length
 * alone decide is taken as it stands (reconciliation then proves it); for the rest rates, changes
 * and at last sums must leave exactly one assignment. Never guesses.
 */
export function alignBlocks(blocks: readonly Block[]): Alignment {
  const populations = findPopulations(blocks);
  const opened = blocks.map((block) => openBlock(block, populations));
  const contradictory = opened.filter(({ domain }) => isContradictory(domain));
  const settled = settle(opened.filter((open) => !contradictory.includes(open)));
  return {
    aligned: settled.blocks
      .filter(({ domain }) => isDecided(domain))
      .map(({ block, domain }) => ({ block, options: domain.flat() })),
    contradictory: [...contradictory.map(({ block }) => block), ...settled.contradictory],
    ambiguous: settled.blocks.filter(({ domain }) => !isDecided(domain)).map(({ block }) => block),
  };
}

/** Lines with a value for every year say which year is which: they give the populations. */
function findPopulations(blocks: readonly Block[]): Populations {
  const certain = blocks.some(({ hasOwnYears }) => hasOwnYears)
    ? blocks.filter(({ hasOwnYears }) => hasOwnYears)
    : blocks;
  const cells = certain.flatMap(({ years, values }) =>
    values
      .filter(({ groups }) => groups.length === years.length)
      .flatMap(({ groups }) => groups.map((group, index) => ({ year: years[index] ?? 0, group }))),
  );
  const found = new Map<number, ReturnType<typeof populationOf>[]>();
  for (const { year, group } of cells) {
    if (group.rate === null) continue;
    const interval = populationOf(group.count, group.rate.hundredths);
    found.set(year, [...(found.get(year) ?? []), interval]);
  }
  return new Map(
    [...found].flatMap(([year, intervals]) => {
      const common = commonPopulation(intervals.filter((interval) => interval !== undefined));
      return common === undefined ? [] : [[year, common] as const];
    }),
  );
}

function openBlock(block: Block, populations: Populations): OpenBlock {
  const domain = keepOnPaths(block, allOptions(block));
  if (isDecided(domain) && block.hasOwnYears) return { block, domain };
  const fitting = domain.map((options) =>
    options.filter((option) => fitsItself(option, block.years, populations)),
  );
  return { block, domain: keepOnPaths(block, fitting) };
}

interface Settled {
  readonly blocks: readonly OpenBlock[];
  readonly contradictory: readonly Block[];
}

/** Lets the blocks of neighbouring years narrow each other, then the sums, until nothing changes. */
function settle(blocks: readonly OpenBlock[]): Settled {
  let current = blocks;
  const contradictory: Block[] = [];
  for (;;) {
    const next = narrowOne(current) ?? decideOne(current);
    if (next === undefined) return { blocks: current, contradictory };
    const isLost = isContradictory(next.domain);
    if (isLost) contradictory.push(next.block);
    current = current.flatMap((open) => {
      if (open.block !== next.block) return [open];
      return isLost ? [] : [next];
    });
  }
}

function narrowOne(blocks: readonly OpenBlock[]): OpenBlock | undefined {
  const holders = holdersOf(blocks);
  for (const open of blocks) {
    if (isDecided(open.domain) && open.block.hasOwnYears) continue;
    const domain = keepOnPaths(open.block, keepAgreeing(open, holders));
    if (size(domain) < size(open.domain)) return { block: open.block, domain };
  }
  return undefined;
}

function decideOne(blocks: readonly OpenBlock[]): OpenBlock | undefined {
  const hierarchy = hierarchyOf(blocks.flatMap(({ block }) => block.labels));
  const decided = decidedCounts(blocks);
  for (const open of blocks) {
    if (isDecided(open.domain)) continue;
    const domain = decideBySums(open, hierarchy, decided);
    if (domain !== undefined) return { block: open.block, domain };
  }
  return undefined;
}

function decidedCounts(blocks: readonly OpenBlock[]): KnownCounts {
  const counts = new Map<string, number | null>();
  const printed = new Set<string>();
  for (const { block, domain } of blocks.filter((open) => isDecided(open.domain))) {
    for (const [index, label] of block.labels.entries()) {
      for (const [at, year] of block.years.entries()) {
        const place = `${keyOf(label)} ${year}`;
        const count = domain[index]?.[0]?.cells[at]?.count ?? null;
        if (count !== null || !counts.has(place)) counts.set(place, count);
        if (count !== null) printed.add(keyOf(label));
      }
    }
  }
  return {
    count: (key, year) => counts.get(`${key} ${year}`),
    isPrinted: (key) => printed.has(key),
  };
}

function size(domain: Domain): number {
  return domain.reduce((sum, options) => sum + options.length, 0);
}

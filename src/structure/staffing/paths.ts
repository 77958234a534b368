import type { Block } from './block.ts';
import type { Domain, Option } from './options.ts';

/** One option for each label of a block: a complete assignment. */
export type Path = readonly Option[];

/**
 * Keeps the options that lie on some complete assignment: every value line used once, in order.
 * `reach[i][j]`: the first `i` labels can take exactly the first `j` value lines.
 */
export function keepOnPaths(block: Block, domain: Domain): Domain {
  const forward = reachable(block, domain);
  const backward = reachable(
    block,
    domain.toReversed().map((options) => options.map((option) => mirrored(option, block))),
  );
  const labels = block.labels.length;
  const values = block.values.length;
  const canFollow = (label: number, used: number) =>
    backward[labels - label]?.[values - used] === true;
  return domain.map((options, label) =>
    options.filter(({ value }) =>
      value === null
        ? forward[label]?.some((isReached, used) => isReached && canFollow(label + 1, used)) ===
          true
        : forward[label]?.[value] === true && canFollow(label + 1, value + 1),
    ),
  );
}

function mirrored(option: Option, block: Block): Option {
  const { value } = option;
  return value === null ? option : { ...option, value: block.values.length - 1 - value };
}

function reachable(block: Block, domain: Domain): boolean[][] {
  const empty = () => new Array<boolean>(block.values.length + 1).fill(false);
  const reach: boolean[][] = [empty().with(0, true)];
  for (const options of domain) {
    const before = reach.at(-1) ?? [];
    const canSkip = options.some(({ value }) => value === null);
    const takes = new Set(options.map(({ value }) => value));
    reach.push(
      empty().map(
        (_, used) =>
          (canSkip && before[used] === true) ||
          (used > 0 && takes.has(used - 1) && before[used - 1] === true),
      ),
    );
  }
  return reach;
}

/** Lists complete assignments, at most `limit + 1` of them. */
export function listPaths(block: Block, domain: Domain, limit: number): Path[] {
  const found: Path[] = [];
  const walk = (path: Path, used: number): void => {
    if (found.length > limit) return;
    const options = domain[path.length];
    if (options === undefined) {
      if (used === block.values.length) found.push(path);
      return;
    }
    for (const option of options) {
      if (option.value === null) walk([...path, option], used);
      else if (option.value === used) walk([...path, option], used + 1);
    }
  };
  walk([], 0);
  return found;
}

/** Whether every label has exactly one option left. */
export function isDecided(domain: Domain): boolean {
  return domain.every((options) => options.length === 1);
}

/** Whether some label has no option left: nothing fits. */
export function isContradictory(domain: Domain): boolean {
  return domain.some((options) => options.length === 0);
}

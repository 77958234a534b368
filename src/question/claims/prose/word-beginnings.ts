/** So short a beginning is a whole word. */
const LEAST = 5;

/** Enough for the words of all sentences that claims are held against. */
const REMEMBERED = 20_000;

/**
 * Finds the groups of words that a folded word belongs to, as numbers in ascending order.
 *
 * @param groups - Word beginnings, separated by spaces. A short one, and one with "=" at its end, is a
 *   whole word.
 */
export function createGroupFinder(
  groups: readonly string[],
): (folded: string) => readonly number[] {
  const whole = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  for (const [group, words] of groups.entries()) {
    for (const word of words.split(' ')) {
      const isWhole = word.endsWith('=') || word.length < LEAST;
      const known = isWhole ? whole : beginnings;
      const key = word.replace(/=$/u, '');
      known.set(key, [...(known.get(key) ?? []), group]);
    }
  }
  const longest = Math.max(...[...beginnings.keys()].map(({ length }) => length));
  const remembered = new Map<string, readonly number[]>();
  return (folded) => {
    const before = remembered.get(folded);
    if (before !== undefined) return before;
    const found = new Set(whole.get(folded));
    for (let end = LEAST; end <= Math.min(longest, folded.length); end += 1) {
      for (const group of beginnings.get(folded.slice(0, end)) ?? []) found.add(group);
    }
    const sorted = [...found].sort((a, b) => a - b);
    if (remembered.size > REMEMBERED) remembered.clear();
    remembered.set(folded, sorted);
    return sorted;
  };
}

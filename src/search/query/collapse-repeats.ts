import type { TextIndex } from '#src/search/text-index.ts';
import type { Ranked } from './rank-candidates.ts';

/** Texts that share so many of their words say the same, as yearly reports do. */
const SAME_TEXT = 0.7;
/** A newer text takes the place of the better one only where it is nearly as good. */
const NEARLY_AS_GOOD = 0.9;

export interface Collapsed extends Ranked {
  /** Chunks that say nearly the same. */
  readonly others: readonly number[];
}

/**
 * Leaves one of several texts that say nearly the same: of a year the question names, else of the
 * newest year, else the best.
 */
export function collapseRepeats(
  ranked: readonly Ranked[],
  limit: number,
  yearOf: (chunk: number) => number | undefined,
  index: TextIndex,
): Collapsed[] {
  const groups: { words: Set<number>; members: Ranked[] }[] = [];
  for (const candidate of ranked) {
    const words = wordsOf(candidate.chunk, index);
    const group = groups.find((known) => isSameText(known.words, words));
    if (group !== undefined) group.members.push(candidate);
    else if (groups.length < limit) groups.push({ words, members: [candidate] });
    else break;
  }
  return groups.map(({ members }) => {
    const shown = pick(members, yearOf);
    const others = members.filter((member) => member !== shown).map(({ chunk }) => chunk);
    // The place in the order is that of the best member.
    return { ...shown, strength: members[0]?.strength ?? shown.strength, others };
  });
}

function pick(members: readonly Ranked[], yearOf: (chunk: number) => number | undefined): Ranked {
  const [best, ...rest] = members as [Ranked, ...Ranked[]];
  const value = ({ chunk, evidence }: Ranked) => evidence.year * 10_000 + (yearOf(chunk) ?? 0);
  let shown = best;
  for (const member of rest) {
    const isGood = member.strength >= best.strength * NEARLY_AS_GOOD;
    if (isGood && value(member) > value(shown)) shown = member;
  }
  return shown;
}

function wordsOf(chunk: number, { sequence, fields }: TextIndex): Set<number> {
  return new Set(sequence.subarray(fields[chunk * 3 + 2], fields[chunk * 3 + 3]));
}

function isSameText(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const smaller = one.size < other.size ? one : other;
  const larger = smaller === one ? other : one;
  if (smaller.size < larger.size * SAME_TEXT) return false;
  let shared = 0;
  for (const word of smaller) if (larger.has(word)) shared += 1;
  return shared / (one.size + other.size - shared) >= SAME_TEXT;
}

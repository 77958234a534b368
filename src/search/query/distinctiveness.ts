/** Share of running text of the most frequent word of a language, by Zipf's law. */
const MOST_FREQUENT = 1 / 12;
/** A word that makes up this share of all running text says `COMMON_SAYS` and half of the rest. */
const COMMON = 0.00002;
/** What even the most common of words says, of what a rare one does. */
const COMMON_SAYS = 0.5;

/**
 * How much a word says by how seldom the language uses it: 0.5 … 1. In few documents "nie" and "kaum"
 * are as rare as the name that is asked for, and would count as much.
 *
 * @param rank - Place in the list of German words, the most frequent first; negative for words that
 *   it lacks.
 */
export function distinctiveness(rank: number): number {
  if (rank < 0) return 1;
  const share = MOST_FREQUENT / (rank + 1);
  return COMMON_SAYS + (1 - COMMON_SAYS) * (COMMON / (COMMON + share));
}

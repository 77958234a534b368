/** Words further down the list are often names, misprints or word pieces. */
const LAST_RANK = 60_000;
const LIST_SIZE = 100_000;
/** A part that the corpus holds is likelier than one that only the language has. */
const CORPUS_WEIGHT = 20;

/**
 * How likely letters are a word of their own inside of a compound; 0 for letters that are none.
 *
 * @param count - Occurrences in the corpus; one alone may be a misprint.
 * @param rank - Place in the list of German words.
 */
export function partFrequency(count: number, rank: number): number {
  const listed = rank < LAST_RANK ? LIST_SIZE / (rank + 100) : 0;
  return (count > 1 ? count * CORPUS_WEIGHT : 0) + listed;
}

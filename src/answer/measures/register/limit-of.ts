import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';

const TOP = /\b(?:top|ersten|first)?\s?(\d{1,2})\b/u;
const COUNT_WORDS = 'ein zwei drei vier funf sechs sieben acht neun zehn'.split(' ');
const DEFAULT_TOP = 5;

/** "die drei …", "top 5"; a question for one measure wants one. */
export function limitOf({ words }: ReadQuestion, otherwise = DEFAULT_TOP): number {
  const asked = words.folded.match(TOP)?.[1];
  if (asked !== undefined) return Math.max(1, Number(asked));
  const counted = words.words.find(({ folded }) => COUNT_WORDS.includes(folded));
  if (counted !== undefined) return COUNT_WORDS.indexOf(counted.folded) + 1;
  const isOne =
    /welche (?:massnahme|projekt)\b|welches (?:projekt|vorhaben)|which (?:measure|project)\b/u;
  return isOne.test(words.folded) ? 1 : otherwise;
}
